/**
 * Where and when an answer is made: its absolute addresses begin with `origin`; `now` is the moment; `contact` is whom to
 * write to, an address of mail or of the web, null where nobody has said.
 */
export type Place = { readonly origin: string; readonly now: Date; readonly contact: string | null }
