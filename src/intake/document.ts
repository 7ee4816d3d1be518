import type { Problem } from '../problem.ts'
import type { Html, Known } from '../story/index.ts'

export type DocumentKind = 'html' | 'text' | 'markdown' | 'mail'

/** What there is to read. A mail is its bytes, one character each (Latin-1), as its parts have charsets of their own. */
export type Content =
  | { readonly kind: 'html'; readonly content: Html }
  | { readonly kind: Exclude<DocumentKind, 'html'>; readonly content: string }

/** One page or text to read. `input` is the path, the URL or the line's id; `known` is what came with it. */
export type Document = Content & { readonly input: string; readonly known: Known }

/** How far an archive is behind us: `archive` tells its file, `documents` counts those read, from its beginning. */
export type Place = { readonly archive: string; readonly path: string; readonly documents: number }

/** A document, or the reason why an input gave none. `share` is how much of its file, feed or page is behind us, 0–1. */
export type Found = {
  readonly input: string
  readonly share: number
  /** Of an archive's document: where reading goes on after it. */
  readonly place?: Place
  /** From a crawl, where pages without a story are to be expected. */
  readonly inCrawl?: true
} & ({ readonly document: Document } | { readonly problem: Problem })
