/** What the queue needs of whoever fetches its pages: safety and politeness are theirs. */
export type PageFetcher = {
  /**
   * Throws a Problem where there is no answer, or one that says nothing of the page; `lasting` where asking again is in vain,
   * `retryAfterMs` where the server asked to be left alone.
   */
  fetch(address: string, request: PageRequest): Promise<PageAnswer>
}

export type PageRequest = {
  readonly signal?: AbortSignal | undefined
  /** What we had of the page before, so that the server may say that it has not changed. */
  readonly conditions?: { readonly etag: string | null; readonly lastModified: string | null } | undefined
}

export type PageAnswer = {
  /** Where the redirects ended. */
  readonly url: string
  readonly headers: { readonly etag: string | null; readonly lastModified: string | null }
} & (
  | { readonly status: 'changed'; readonly contentType: string | null; readonly body: Uint8Array }
  | { readonly status: 'unchanged' }
  /** 404, and 410: taken away for good. */
  | { readonly status: 'missing' | 'gone' }
)
