import type { Span } from '../story.ts'

/** The attributes that anything is read from; all others are passed over. */
export type Attributes = { readonly [name: string]: string }

/** An element in document order. Its text runs from `from` to `to`. */
export type Element = {
  readonly index: number
  readonly tag: string
  /** Index of the element around it; -1 for the outermost. */
  readonly parent: number
  readonly depth: number
  readonly attributes: Attributes
  /** What its attributes tell (`tells` in attributes.ts). */
  readonly tells: number
  /** The same for all elements of the page that have the same classes; 0 where it has none. */
  readonly look: number
  /** What kinds of element it stands in, itself included (`within` in tags.ts). */
  readonly within: number
  /** What its class and id say it is (hints.ts). */
  readonly hints: number
  /** The same for all elements around it, too. */
  readonly allHints: number
  readonly from: Place
  readonly to: Place
}

/** A place in the page's text: an offset into a passage. */
export type Place = { readonly passage: number; readonly offset: number }

/** A run of text that no block boundary breaks: a block of the story, or clutter. Whitespace is collapsed; "\n" is a `<br>`. */
export type Passage = {
  readonly index: number
  /** Index of the block element it stands in. */
  readonly element: number
  readonly text: string
  readonly linkChars: number
  /** Those of the link's characters that lead to a place on the page itself. */
  readonly inPageChars: number
  readonly spans: readonly Span[]
}

/** An `<img>` (or what stands in for one), with the passage that comes after it. */
export type Image = { readonly element: number; readonly passage: number }

export type Meta = { readonly name: string; readonly content: string }

/** A page in flat form: one pass over the markup fills it, and nothing walks a tree afterwards. */
export type Page = {
  readonly elements: readonly Element[]
  readonly passages: readonly Passage[]
  readonly images: readonly Image[]
  /** `<h1>` to `<h6>`. */
  readonly headings: readonly Element[]
  /** Elements that say what they are: `itemprop`, `rel`, `datetime` or `pubdate`. */
  readonly marked: readonly Element[]
  readonly metas: readonly Meta[]
  readonly links: readonly Attributes[]
  /** Contents of `<script type="application/ld+json">`. */
  readonly jsonLd: readonly string[]
  /** Contents of scripts of other JSON, which frameworks build pages from. */
  readonly states: readonly string[]
  readonly title: string | null
  readonly language: string | null
}

/** The text of an element, passages joined by spaces. */
export function textOf(page: Page, element: Element): string {
  const { from, to } = element
  const parts: string[] = []
  for (let i = from.passage; i <= to.passage && i < page.passages.length; i++) {
    const text = page.passages[i]?.text ?? ''
    const start = i === from.passage ? from.offset : 0
    parts.push(i === to.passage ? text.slice(start, to.offset) : text.slice(start))
  }
  return parts.join(' ').trim()
}
