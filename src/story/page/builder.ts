import type { TokenizerCallbacks } from 'htmlparser2'
import { decodeEntities } from './entities.ts'
import { readHints } from './hints.ts'
import type { Attributes, Element, Image, Meta, Page } from './page.ts'
import { isPicture, mayHoldPicture } from './picture-attributes.ts'
import { TextRun } from './run.ts'
import { impliedEnds, type Tag, tags, toTag, within } from './tags.ts'

/** Attributes that anything reads. */
const wanted = new Set(
  'class id href src srcset alt title datetime content name property itemprop itemtype rel lang role hidden style aria-hidden aria-label type media width height data-src data-srcset data-lazy-src data-lazy data-original data-hi-res-src data-image data-full data-large-file data-orig-file data-caption data-credit data-url data-lazy-srcset data-original-src data-flickity-lazyload data-img-url data-pin-media poster cite sizes pubdate data-testid data-component data-qa http-equiv download'.split(
    ' ',
  ),
)

const noAttributes: Attributes = Object.freeze({})

type Open = { -readonly [K in keyof Element]: Element[K] } & { readonly kind: Tag; readonly block: number }

/** Looking for an open element further up than this is given up, which keeps bad nesting linear. */
const maxLookUp = 256

/** Fills a `Page` from the tokenizer's callbacks. */
export class PageBuilder implements TokenizerCallbacks {
  readonly #html: string
  readonly #elements: Open[] = []
  readonly #stack: Open[] = []
  readonly #open = new Map<string, number>()
  readonly #run = new TextRun()
  readonly #images: Image[] = []
  readonly #metas: Meta[] = []
  readonly #links: Attributes[] = []
  readonly #hintsOf = new Map<string, number>()
  #mute = 0
  #title: string | null = null
  #language: string | null = null
  #tagName = ''
  #attributes: Record<string, string> | null = null
  #attributeName = ''
  #value = ''

  constructor(html: string) {
    this.#html = html
  }

  page(jsonLd: readonly string[]): Page {
    while (this.#stack.length > 0) this.#pop()
    this.#run.flush(0)
    return {
      elements: this.#elements,
      passages: this.#run.passages,
      images: this.#images,
      metas: this.#metas,
      links: this.#links,
      jsonLd,
      title: this.#title,
      language: this.#language,
    }
  }

  onopentagname(start: number, end: number): void {
    this.#tagName = this.#html.slice(start, end).toLowerCase()
    this.#attributes = null
  }

  onattribname(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase()
    this.#attributeName = wanted.has(name) || mayHoldPicture(this.#tagName, name) ? name : ''
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.#attributeName !== '') this.#value += this.#html.slice(start, end)
  }

  onattribentity(codePoint: number): void {
    this.#value += String.fromCodePoint(codePoint)
  }

  onattribend(): void {
    if (this.#attributeName === '') return
    this.#attributes ??= {}
    this.#attributes[this.#attributeName] ??= decodeEntities(this.#value)
  }

  onopentagend(): void {
    this.#start(this.#tagName, this.#attributes ?? noAttributes)
  }

  onselfclosingtag(): void {
    this.#start(this.#tagName, this.#attributes ?? noAttributes)
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase()
    if (name === 'br' || name === 'p') this.#closeOrMake(name)
    else this.#close(name)
  }

  ontext(start: number, end: number): void {
    const text = this.#html.slice(start, end)
    if (this.#mute > 0) {
      this.#keepTitle(text)
      return
    }
    if (this.#run.isFull()) this.#run.flush(this.#block())
    this.#run.add(decodeEntities(text), this.#isPre())
  }

  ontextentity(codePoint: number): void {
    this.#run.add(String.fromCodePoint(codePoint), true)
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.#mute === 0) this.#run.add(this.#html.slice(start, end - offset), false)
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #isPre(): boolean {
    return ((this.#stack.at(-1)?.within ?? 0) & within.pre) !== 0
  }

  #keepTitle(text: string): void {
    if (this.#title === null && this.#stack.at(-1)?.tag === 'title' && text.trim() !== '') {
      this.#title = decodeEntities(text).replace(/\s+/g, ' ').trim()
    }
  }

  #start(name: string, attributes: Attributes): void {
    const tag = tags.get(name) ?? toTag(name, true)
    if (tag.block) this.#closeParagraph(name)
    this.#closeImplied(name)
    if (name === 'br') {
      this.#run.lineBreak(this.#block())
      return
    }
    if (tag.block) this.#run.flush(this.#block())
    const element = this.#push(tag, attributes)
    this.#note(element)
    if (tag.empty) this.#pop()
  }

  #block(): number {
    return this.#stack.at(-1)?.block ?? 0
  }

  #push(tag: Tag, attributes: Attributes): Open {
    const parent = this.#stack.at(-1)
    const index = this.#elements.length
    const own = this.#readHints(tag, attributes)
    const place = this.#run.place()
    const element: Open = {
      index,
      tag: tag.name,
      parent: parent?.index ?? -1,
      depth: this.#stack.length,
      attributes,
      within: (parent?.within ?? 0) | tag.within | stateOf(attributes),
      hints: own,
      allHints: (parent?.allHints ?? 0) | own,
      from: place,
      to: place,
      kind: tag,
      block: tag.block ? index : (parent?.block ?? index),
    }
    this.#elements.push(element)
    this.#stack.push(element)
    this.#open.set(tag.name, (this.#open.get(tag.name) ?? 0) + 1)
    if (tag.mute) this.#mute++
    this.#run.mark(element)
    return element
  }

  #readHints({ name }: Tag, { class: classes, id, 'data-testid': test }: Attributes): number {
    if (name === 'html' || name === 'body') return 0
    if (classes === undefined && id === undefined && test === undefined) return 0
    const names = `${classes ?? ''} ${id ?? ''} ${test ?? ''}`
    const known = this.#hintsOf.get(names)
    if (known !== undefined) return known
    const found = readHints(names)
    this.#hintsOf.set(names, found)
    return found
  }

  /** Keeps what is read by its tag alone. */
  #note(element: Open): void {
    const { tag, attributes } = element
    if (tag === 'meta') this.#noteMeta(attributes)
    else if (tag === 'link') this.#links.push(attributes)
    else if (tag === 'html') this.#language ??= attributes.lang ?? null
    else if (isPicture(tag, attributes)) {
      this.#images.push({ element: element.index, passage: this.#run.place().passage })
    }
  }

  #noteMeta(attributes: Attributes): void {
    const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv']
    if (name === undefined || attributes.content === undefined) return
    this.#metas.push({ name: name.toLowerCase().trim(), content: attributes.content.trim() })
  }

  #pop(): void {
    const element = this.#stack.pop()
    if (element === undefined) return
    this.#run.unmark(element)
    if (element.kind.block) this.#run.flush(element.index)
    element.to = this.#run.place()
    this.#open.set(element.tag, (this.#open.get(element.tag) ?? 1) - 1)
    if (element.kind.mute) this.#mute--
  }

  #close(name: string): void {
    if ((this.#open.get(name) ?? 0) === 0) return
    const isBlock = tags.get(name)?.block ?? true
    const at = this.#findOpen(
      (open) => open.tag === name,
      (open) => !isBlock && open.kind.block,
    )
    if (at === -1) {
      // "<a><div></a>": the link ends though its element cannot.
      if (name === 'a') this.#run.endLink()
      return
    }
    while (this.#stack.length > at) this.#pop()
  }

  /** HTML makes an element of a stray `</p>` or `</br>`: here, the break that it looks like. */
  #closeOrMake(name: 'br' | 'p'): void {
    if (name === 'br') this.#run.lineBreak(this.#block())
    else if ((this.#open.get('p') ?? 0) > 0) this.#close('p')
    else this.#run.flush(this.#block())
  }

  #closeParagraph(name: string): void {
    if ((this.#open.get('p') ?? 0) === 0 || name === 'button' || name.includes('-')) return
    const at = this.#findOpen(
      (open) => open.tag === 'p',
      (open) => open.kind.block,
    )
    if (at !== -1) while (this.#stack.length > at) this.#pop()
  }

  #closeImplied(name: string): void {
    const rule = impliedEnds.get(name)
    if (rule === undefined) return
    let at = this.#findOpen(
      (open) => rule.ends.has(open.tag),
      (open) => rule.stop.has(open.tag),
    )
    while (at !== -1) {
      while (this.#stack.length > at) this.#pop()
      at = this.#findOpen(
        (open) => rule.ends.has(open.tag),
        (open) => rule.stop.has(open.tag),
      )
    }
  }

  #findOpen(is: (open: Open) => boolean, stops: (open: Open) => boolean): number {
    const last = Math.max(0, this.#stack.length - maxLookUp)
    for (let i = this.#stack.length - 1; i >= last; i--) {
      const open = this.#stack[i]
      if (open === undefined) return -1
      if (is(open)) return i
      if (stops(open)) return -1
    }
    return -1
  }
}

/** What attributes say about all that an element holds. */
function stateOf(attributes: Attributes): number {
  let bits = 0
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') bits |= within.hidden
  if (attributes.style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style))
    bits |= within.hidden
  if (attributes.role === undefined) return bits
  return bits | (roles[attributes.role] ?? 0)
}

const roles: Readonly<Record<string, number>> = {
  navigation: within.nav,
  complementary: within.aside,
  contentinfo: within.footer,
  banner: within.header,
  main: within.main,
  article: within.article,
  dialog: within.hidden,
  alertdialog: within.hidden,
  search: within.form,
}
