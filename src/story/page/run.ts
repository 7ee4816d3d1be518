import type { Span, SpanKind } from '../story.ts'
import type { Attributes, Passage, Place } from './page.ts'

type Marked = {
  readonly index: number
  readonly attributes: Attributes
  readonly kind: { readonly span: SpanKind | null }
}
type OpenMark = {
  readonly kind: SpanKind
  readonly element: number
  readonly url: string | undefined
  start: number
}

/** A page without block elements is cut here, so that no step's work grows with the square of a passage. */
const maxChars = 20_000

/** The text between two block boundaries while it grows, with the typography open in it. */
export class TextRun {
  readonly passages: Passage[] = []
  /** Joined when the passage ends: an engine keeps what is put together bit by bit as a chain. */
  #parts: string[] = []
  #chars = 0
  /** Whitespace is written only once more text follows, so that the text never ends in any. */
  #gap: '' | ' ' | '\n' = ''
  #spans: Span[] = []
  #linkChars = 0
  #inPageChars = 0
  #isInPage = false
  readonly #marks: OpenMark[] = []
  #links = 0
  #place: Place = { passage: 0, offset: 0 }

  /** Where text added now would stand; the same object as long as it is the same place. */
  place(): Place {
    const passage = this.passages.length
    const offset = this.#start()
    if (this.#place.passage !== passage || this.#place.offset !== offset) this.#place = { passage, offset }
    return this.#place
  }

  #start(): number {
    return this.#chars === 0 ? 0 : this.#chars + this.#gap.length
  }

  /** Whether the passage is as long as one may be. */
  isFull(): boolean {
    return this.#chars >= maxChars
  }

  add(raw: string, isPre: boolean): void {
    const text = tidy(raw, isPre)
    const from = text.charCodeAt(0) === space ? 1 : 0
    const to = text.length - (text.length > from && text.charCodeAt(text.length - 1) === space ? 1 : 0)
    if (from === 1 && this.#gap === '') this.#gap = ' '
    if (to <= from) return
    this.#write(text.slice(from, to))
    if (to < text.length) this.#gap = ' '
  }

  #write(words: string): void {
    const before = this.#start()
    if (before > this.#chars) this.#parts.push(this.#gap)
    this.#parts.push(words)
    const added = before + words.length - this.#chars
    this.#chars += added
    this.#gap = ''
    if (this.#links === 0) return
    this.#linkChars += added
    if (this.#isInPage) this.#inPageChars += added
  }

  /** One `<br>` breaks the line, two end the passage. */
  lineBreak(block: number): void {
    if (this.#gap === '\n') this.flush(block)
    else if (this.#chars > 0) this.#gap = '\n'
  }

  mark(element: Marked): void {
    const kind = element.kind.span
    if (kind === null) return
    if (kind === 'link') {
      if (element.attributes.href === undefined) return
      this.endLink()
      this.#links++
      this.#isInPage = element.attributes.href.startsWith('#')
    }
    const url = kind === 'link' ? element.attributes.href : undefined
    this.#marks.push({ kind, element: element.index, url, start: this.#start() })
  }

  unmark(element: Marked): void {
    if (element.kind.span === null) return
    const last = this.#marks.at(-1)
    if (last === undefined || last.element !== element.index) return
    this.#marks.pop()
    this.#keep(last)
    if (last.kind === 'link') this.#links = Math.max(0, this.#links - 1)
  }

  /** Ends an open link whose element stays open; links do not nest. */
  endLink(): void {
    const at = this.#links === 0 ? -1 : this.#marks.findLastIndex((mark) => mark.kind === 'link')
    const [link] = at === -1 ? [] : this.#marks.splice(at, 1)
    if (link !== undefined) this.#keep(link)
    this.#links = 0
  }

  /** A mark opened before a space starts after it; one over nothing is none. */
  #keep({ kind, start, url }: OpenMark): void {
    const end = this.#chars
    if (end <= start) return
    this.#spans.push(url === undefined ? { kind, start, end } : { kind, start, end, url })
  }

  /** Ends the passage; open marks go on in the next one. */
  flush(block: number): void {
    if (this.#chars > 0) {
      const text = this.#parts.length === 1 ? (this.#parts[0] ?? '') : this.#parts.join('')
      for (const mark of this.#marks) {
        this.#keep(mark)
        mark.start = 0
      }
      const linkChars = Math.min(this.#linkChars, text.length)
      const inPageChars = Math.min(this.#inPageChars, linkChars)
      const { length } = this.passages
      this.passages.push({ index: length, element: block, text, linkChars, inPageChars, spans: this.#spans })
      this.#parts = []
      this.#chars = 0
      this.#spans = []
      this.#linkChars = 0
      this.#inPageChars = 0
    }
    this.#gap = ''
  }
}

const space = 0x20

/** Soft hyphens and zero-width signs break words for a reader of code, not for one of the page. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g
const spaces = /\s+/g
/** Signs that either of them is about. Most texts have none. */
const untidy = /[\t\n\f\r\v\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]| {2}/
const onlySpaces = /^[ \t\n\f\r]+$/

function tidy(raw: string, isPre: boolean): string {
  if (isPre) return untidy.test(raw) ? raw.replace(invisible, '') : raw
  // Between tags there is mostly a line's end and the next one's indentation.
  if (onlySpaces.test(raw)) return ' '
  return untidy.test(raw) ? raw.replace(invisible, '').replace(spaces, ' ') : raw
}
