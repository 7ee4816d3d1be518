import type { Html } from '../decode.ts'
import { wanted } from './attributes.ts'
import { Letters } from './letters.ts'
import type { Attributes } from './page.ts'
import { PictureAttributes } from './picture-attributes.ts'
import { type Tag, tagOf } from './tags.ts'
import { UnseenFinder } from './unseen.ts'

/** What markup is made of, in the order of the page. */
export type MarkupHandler = {
  readonly text: (text: string) => void
  /** `told`: what the attributes tell (`tells` in attributes.ts). */
  readonly start: (tag: Tag, attributes: Attributes, told: number) => void
  readonly end: (tag: Tag) => void
  /** The content of a script of structured data. */
  readonly jsonLd: (script: string) => void
  /** The content of a script of other data. */
  readonly state: (script: string) => void
}

/**
 * Reads HTML as the standard's tokenizer does, but for what no reader sees: scripts, styles, drawings and comments are
 * passed over by plain string search, which more than half of a page's bytes are, and so are values of attributes that
 * nothing reads. Linear: no place is looked at twice.
 */
export function readMarkup(html: Html, handler: MarkupHandler): void {
  new MarkupReader(html, handler).read()
}

/** What signs do inside a tag, one bit each: see `signs`. */
const space = 1
const endsTagName = 2
const endsAttributeName = 4
const endsBareValue = 8
const meansNothing = 16

/** By character code. */
const signs = new Uint8Array(128)
for (const sign of ' \n\t\r\f')
  signs[sign.charCodeAt(0)] = space | endsTagName | endsAttributeName | endsBareValue | meansNothing
signs[0x2f] = endsTagName | endsAttributeName | meansNothing
signs[0x3d] = endsAttributeName
signs[0x3e] = endsTagName | endsAttributeName | endsBareValue

class MarkupReader {
  readonly #html: string
  readonly #letters: Letters
  readonly #handler: MarkupHandler
  readonly #unseen: UnseenFinder
  readonly #pictures = new PictureAttributes()
  #at = 0
  /** What the attributes of the tag that is read tell. */
  #told = 0
  /** Until one is looked for in vain: looking again each time would not be linear. */
  #hasCdataEnd = true

  constructor(html: Html, handler: MarkupHandler) {
    this.#letters = new Letters(html)
    this.#html = this.#letters.all
    this.#handler = handler
    this.#unseen = new UnseenFinder(this.#letters)
  }

  read(): void {
    const html = this.#html
    let from = 0
    for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', this.#at)) {
      this.#at = at + 1
      if (!isMarkup(html.charCodeAt(at + 1))) continue
      if (at > from) this.#handler.text(this.#letters.readDecoded(from, at))
      this.#readAt(at)
      from = this.#at
    }
    if (from < html.length) this.#handler.text(this.#letters.readDecoded(from, html.length))
  }

  /** Goes past the markup that begins at a "<". */
  #readAt(at: number): void {
    const html = this.#html
    const unseen = this.#unseen.find(at)
    if (unseen !== null) {
      this.#at = unseen.end
      if (unseen.jsonLd !== null) this.#handler.jsonLd(unseen.jsonLd)
      else if (unseen.state !== null) this.#handler.state(unseen.state)
    } else if (isLetter(html.charCodeAt(at + 1))) this.#readStart(at + 1)
    else if (html[at + 1] === '/') this.#readEnd(at + 2)
    else if (!html.startsWith('![CDATA[', at + 1) || !this.#readCdata(at + 9)) this.#goPast('>', at)
  }

  #goPast(mark: string, from: number): void {
    const end = this.#html.indexOf(mark, from)
    this.#at = end === -1 ? this.#html.length : end + mark.length
  }

  /** Browsers take it for a comment up to the next ">"; feeds' readers and ours show it. */
  #readCdata(from: number): boolean {
    const end = this.#hasCdataEnd ? this.#html.indexOf(']]>', from) : -1
    this.#hasCdataEnd = end !== -1
    if (end === -1) return false
    this.#handler.text(this.#letters.readDecoded(from, end))
    this.#at = end + 3
    return true
  }

  #readEnd(from: number): void {
    const html = this.#html
    this.#goPast('>', from)
    if (isLetter(html.charCodeAt(from)))
      this.#handler.end(tagOf(html.slice(from, this.#until(endsTagName, from))))
  }

  #readStart(from: number): void {
    const html = this.#html
    this.#at = this.#until(endsTagName, from)
    const tag = tagOf(html.slice(from, this.#at))
    const attributes = this.#readAttributes(tag)
    if (attributes === null) this.#at = html.length
    else {
      this.#handler.start(tag, attributes, this.#told)
      if (tag.raw) this.#readRawText(new RegExp(`</${tag.name}(?=[\\s/>])`, 'gi'))
      else if (tag.name === 'plaintext') this.#readRawText(/$/g)
    }
  }

  /** Text up to the end tag, which is read as any other; to the page's end where there is none. */
  #readRawText(end: RegExp): void {
    const from = this.#at
    end.lastIndex = from
    this.#at = end.exec(this.#html)?.index ?? this.#html.length
    if (this.#at > from) this.#handler.text(this.#letters.readDecoded(from, this.#at))
  }

  /** The attributes up to ">"; null where the page ends before it. Of two with one name the first stands. */
  #readAttributes(tag: Tag): Attributes | null {
    const html = this.#html
    this.#told = 0
    let found: Record<string, string> | null = null
    for (;;) {
      const from = this.#after(meansNothing, this.#at)
      if (from >= html.length) return null
      if (html[from] === '>') {
        this.#at = from + 1
        return found ?? noAttributes
      }
      this.#at = this.#until(endsAttributeName, from + 1)
      const name = this.#findWanted(tag, html.slice(from, this.#at))
      const value = this.#readValue(name !== null)
      if (value === null) return null
      if (name === null) continue
      found ??= {}
      found[name] ??= value
    }
  }

  /** An attribute's name in small letters, null where nobody wants it. What it tells is noted. */
  #findWanted(tag: Tag, written: string): string | null {
    const name = wanted.has(written) ? written : written.toLowerCase()
    const known = wanted.get(name)
    if (known === undefined) return this.#pictures.mayHold(tag.name, name) ? name : null
    this.#told |= known.tells
    return known.name
  }

  /** An attribute's value, "" where it has none or nobody wants it; null where the page ends inside it. */
  #readValue(isWanted: boolean): string | null {
    const html = this.#html
    const after = this.#after(space, this.#at)
    this.#at = after
    if (html[after] !== '=') return ''
    const from = this.#after(space, after + 1)
    const mark = html[from]
    const isQuoted = mark === '"' || mark === "'"
    const start = isQuoted ? from + 1 : from
    const end = isQuoted ? html.indexOf(mark, start) : this.#until(endsBareValue, start)
    if (end === -1) return null
    this.#at = isQuoted ? end + 1 : end
    return isWanted ? this.#letters.readDecoded(start, end) : ''
  }

  /** The next place that has such a sign. */
  #until(kind: number, from: number): number {
    const html = this.#html
    let at = from
    while (at < html.length && ((signs[html.charCodeAt(at)] ?? 0) & kind) === 0) at++
    return at
  }

  /** The next place that has no such sign. */
  #after(kind: number, from: number): number {
    const html = this.#html
    let at = from
    while (at < html.length && ((signs[html.charCodeAt(at)] ?? 0) & kind) !== 0) at++
    return at
  }
}

/** One object for all tags without any, most of a page's: known by identity, they need not be asked. */
export const noAttributes: Attributes = Object.freeze({})

function isLetter(sign: number): boolean {
  const small = sign | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** Whether a "<" before this sign begins markup: a letter, "/", "!" or "?"; before anything else it is only a sign. */
function isMarkup(sign: number): boolean {
  return isLetter(sign) || sign === 0x2f || sign === 0x21 || sign === 0x3f
}
