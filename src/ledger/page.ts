/** One page of a list of `total`; `next` is the `after` of the page that follows, null on the last one. */
export type Page<T> = { readonly items: readonly T[]; readonly total: number; readonly next: string | null }

/** `asOf`: a day (all of it), a month, a year, or an ISO 8601 time; null or left out: now. Else Problem `bad-moment`. */
export type Moment = { readonly asOf?: string | null }

/** `limit` 1–1000, 50 where left out; else Problem `bad-limit`. `after` is a page's `next`. */
export type PageRequest = { readonly limit?: number; readonly after?: string | null }
