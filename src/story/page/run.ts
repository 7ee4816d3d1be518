import type { Span, SpanKind } from '../story.ts'
import type { Attributes, Passage, Place } from './page.ts'

type Marked = { readonly tag: string; readonly index: number; readonly attributes: Attributes }
type OpenMark = {
  readonly kind: SpanKind
  readonly element: number
  readonly url: string | undefined
  start: number
}

const kinds: Readonly<Record<string, SpanKind>> = {
  a: 'link',
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  q: 'quotation',
}

/** The text between two block boundaries while it grows, with the typography open in it. */
export class TextRun {
  readonly passages: Passage[] = []
  #text = ''
  #spans: Span[] = []
  #linkChars = 0
  #inPageChars = 0
  #isInPage = false
  readonly #marks: OpenMark[] = []
  #links = 0

  /** Where text added now would stand. */
  place(): Place {
    return { passage: this.passages.length, offset: this.#text.length }
  }

  add(raw: string, isPre: boolean): void {
    const text = this.#collapse(raw, isPre)
    if (text === '') return
    this.#text += text
    if (this.#links === 0) return
    this.#linkChars += text.length
    if (this.#isInPage) this.#inPageChars += text.length
  }

  #collapse(raw: string, isPre: boolean): string {
    const clean = hasInvisible.test(raw) ? raw.replace(invisible, '') : raw
    if (isPre) return clean
    const text = hasSpace.test(clean) ? clean.replace(spaces, ' ') : clean
    const isAfterSpace = this.#text === '' || this.#text.endsWith(' ') || this.#text.endsWith('\n')
    return isAfterSpace && text.startsWith(' ') ? text.slice(1) : text
  }

  /** One `<br>` breaks the line, two end the passage. */
  lineBreak(block: number): void {
    const text = this.#text.trimEnd()
    if (text === '') return
    if (this.#text.endsWith('\n')) this.flush(block)
    else this.#text = `${text}\n`
  }

  mark(element: Marked): void {
    const kind = Object.hasOwn(kinds, element.tag) ? kinds[element.tag] : undefined
    if (kind === undefined) return
    if (kind === 'link') {
      if (element.attributes.href === undefined) return
      this.endLink()
      this.#links++
      this.#isInPage = element.attributes.href.startsWith('#')
    }
    const url = kind === 'link' ? element.attributes.href : undefined
    this.#marks.push({ kind, element: element.index, url, start: this.#text.length })
  }

  unmark(element: Marked): void {
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

  #keep(mark: OpenMark): void {
    const span = trimSpan(this.#text, mark.start, this.#text.length)
    if (span === null) return
    this.#spans.push({ kind: mark.kind, ...span, ...(mark.url === undefined ? {} : { url: mark.url }) })
  }

  /** Ends the passage; open marks go on in the next one. */
  flush(block: number): void {
    const text = this.#text.trimEnd()
    if (text !== '') {
      for (const mark of this.#marks) this.#keep(mark)
      const spans = this.#spans.map((span) => ({ ...span, end: Math.min(span.end, text.length) }))
      const linkChars = Math.min(this.#linkChars, text.length)
      const inPageChars = Math.min(this.#inPageChars, linkChars)
      this.passages.push({ index: this.passages.length, element: block, text, linkChars, inPageChars, spans })
      for (const mark of this.#marks) mark.start = 0
    }
    if (text !== '' || this.#text !== '') this.#reset()
  }

  #reset(): void {
    this.#text = ''
    this.#spans = []
    this.#linkChars = 0
    this.#inPageChars = 0
  }
}

const hasSpace = /[\t\n\f\r\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]| {2}/
const spaces = /\s+/g
/** Soft hyphens and zero-width signs break words for a reader of code, not for one of the page. */
const hasInvisible = /[\u00ad\u200b\u2060\ufeff]/
const invisible = /[\u00ad\u200b\u2060\ufeff]/g

/** A span without the spaces at its ends; null where nothing is left. */
function trimSpan(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | null {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return start < end ? { start, end } : null
}
