import type { Letters } from './letters.ts'

/** What no reader sees, and the structured data that stood in it. */
export type Unseen = {
  readonly end: number
  readonly jsonLd: string | null
  /** What the page's script builds it from. */
  readonly state: string | null
}

const bang = 0x21
const s = 0x73
/** Of script, style and svg: most tags in "s" are spans and sections. */
const seconds = new Set(Array.from('ctv', (letter) => letter.charCodeAt(0)))

/** Finds scripts, styles, drawings and comments by plain string search: more than half of a page's bytes. */
export class UnseenFinder {
  readonly #html: string
  readonly #letters: Letters
  /** End tags that were looked for in vain. Not looking twice keeps the search linear. */
  readonly #missing = new Set<string>()

  constructor(letters: Letters) {
    this.#letters = letters
    this.#html = letters.all
  }

  /** Where what begins at a "<" ends, if it is unseen; null where it is to be read. */
  find(at: number): Unseen | null {
    const html = this.#html
    const next = html.charCodeAt(at + 1)
    if (next === bang)
      return html.startsWith('--', at + 2)
        ? { end: this.#after('-->', at + 2), jsonLd: null, state: null }
        : null
    if ((next | 0x20) !== s || !seconds.has(html.charCodeAt(at + 2) | 0x20)) return null
    const name = /^(?:script|style|svg)(?=[\s/>])/i.exec(html.slice(at + 1, at + 8))?.[0]
    if (name === undefined || (/^svg$/i.test(name) && this.#isSelfClosed(at))) return null
    const end = this.#findEnd(name, at)
    const kind = kindOf(html.slice(at, Math.min(end, at + maxTagChars)))
    if (kind === null) return { end, jsonLd: null, state: null }
    const content = this.#readContent(at, end)
    return kind === 'data' ? { end, jsonLd: content, state: null } : { end, jsonLd: null, state: content }
  }

  #readContent(at: number, end: number): string {
    const script = this.#html.slice(at, end)
    return this.#letters.read(at + script.indexOf('>') + 1, at + script.lastIndexOf('<'))
  }

  #after(mark: string, from: number): number {
    const end = this.#html.indexOf(mark, from)
    return end === -1 ? this.#html.length : end + mark.length
  }

  #isSelfClosed(at: number): boolean {
    return this.#html[this.#html.indexOf('>', at) - 1] === '/'
  }

  #findEnd(name: string, at: number): number {
    // In small letters plain search is nearly always enough. After capitals it could go past the end tag to a later one.
    const isSmall = name === name.toLowerCase()
    const plain = isSmall ? this.#search(`</${name}`, at) : null
    const end = plain ?? this.#search(new RegExp(`</${name}`, 'gi'), at)
    return end === null ? this.#html.length : this.#after('>', end)
  }

  #search(tag: string | RegExp, at: number): number | null {
    const key = String(tag)
    if (this.#missing.has(key)) return null
    const found = typeof tag === 'string' ? this.#html.indexOf(tag, at) : searchFrom(this.#html, tag, at)
    if (found === -1) this.#missing.add(key)
    return found === -1 ? null : found
  }
}

const maxTagChars = 300

/** Structured data, or a framework's state: JSON that is no program. */
function kindOf(tag: string): 'data' | 'state' | null {
  const kind = /^<script[^>]*?(ld\+json|["'/]json["'\s>])/i.exec(tag)?.[1]
  if (kind === undefined) return null
  return kind.toLowerCase() === 'ld+json' ? 'data' : 'state'
}

function searchFrom(html: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? -1
}
