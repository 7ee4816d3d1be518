import { tells } from './attributes.ts'
import { readHints } from './hints.ts'
import { type Look, LookReader } from './looks.ts'
import type { MarkupHandler } from './markup.ts'
import type { Attributes, Element, Image, Meta, Page } from './page.ts'
import { isBackdrop, isPicture } from './picture-attributes.ts'
import { TextRun } from './run.ts'
import { headingLevel, type ImpliedEnd, type Tag, tagCount, tagOf, within } from './tags.ts'

const paragraph = tagOf('p')

type Open = { -readonly [K in keyof Element]: Element[K] } & { readonly kind: Tag; readonly block: number }

/** Looking for an open element further up than this is given up, which keeps bad nesting linear. */
const maxLookUp = 256

/** Fills a `Page` from markup as it is read. */
export class PageBuilder implements MarkupHandler {
  readonly #elements: Open[] = []
  readonly #stack: Open[] = []
  /** The last of the stack. */
  #top: Open | undefined = undefined
  /** How many elements of each tag are open, by the tag's number. */
  readonly #open = new Uint32Array(tagCount)
  readonly #run = new TextRun()
  readonly #images: Image[] = []
  readonly #headings: Element[] = []
  readonly #marked: Element[] = []
  readonly #metas: Meta[] = []
  readonly #links: Attributes[] = []
  readonly #jsonLd: string[] = []
  readonly #states: string[] = []
  readonly #looks = new LookReader()
  #mute = 0
  #title: string | null = null
  #language: string | null = null
  page(): Page {
    while (this.#stack.length > 0) this.#pop()
    this.#run.flush(0)
    return {
      elements: this.#elements,
      passages: this.#run.passages,
      images: this.#images,
      headings: this.#headings,
      marked: this.#marked,
      metas: this.#metas,
      links: this.#links,
      jsonLd: this.#jsonLd,
      states: this.#states,
      title: this.#title,
      language: this.#language,
    }
  }

  state(script: string): void {
    this.#states.push(script)
  }

  jsonLd(script: string): void {
    this.#jsonLd.push(script)
  }

  end(tag: Tag): void {
    if (tag.name === 'br' || tag.name === 'p') this.#closeOrMake(tag)
    else this.#close(tag)
  }

  text(text: string): void {
    if (this.#mute > 0) {
      this.#keepTitle(text)
      return
    }
    if (this.#run.isFull()) this.#run.flush(this.#block())
    this.#run.add(text, this.#isPre())
  }

  #isPre(): boolean {
    return ((this.#top?.within ?? 0) & within.pre) !== 0
  }

  #keepTitle(text: string): void {
    if (this.#title === null && this.#top?.tag === 'title' && text.trim() !== '') {
      this.#title = text.replace(/\s+/g, ' ').trim()
    }
  }

  start(tag: Tag, attributes: Attributes, told: number): void {
    if (tag.block) this.#closeParagraph(tag.name)
    if (tag.implied !== null) this.#closeImplied(tag.implied)
    if (tag.name === 'br') {
      this.#run.lineBreak(this.#block())
      return
    }
    if (tag.block) this.#run.flush(this.#block())
    const element = this.#push(tag, attributes, told)
    this.#note(element)
    if (tag.empty) this.#pop()
  }

  #block(): number {
    return this.#top?.block ?? 0
  }

  #push(tag: Tag, attributes: Attributes, told: number): Open {
    const parent = this.#top
    const index = this.#elements.length
    const hasLook = (told & tells.look) !== 0
    const look = this.#looks.read(hasLook ? attributes.class : undefined)
    const own = (hasLook ? hintsOf(tag, look, attributes) : 0) | tag.hints
    const state = (told & tells.state) === 0 ? 0 : stateOf(attributes)
    const heading = (state & within.heading) === 0 || headingLevel(tag.name) > 0 ? 0 : levelOf(attributes)
    const place = this.#run.place()
    const element: Open = {
      index,
      tag: heading === 0 ? tag.name : `h${heading}`,
      parent: parent?.index ?? -1,
      depth: this.#stack.length,
      attributes,
      tells: told,
      look: look.number,
      within: (parent?.within ?? 0) | tag.within | state,
      hints: own,
      allHints: (parent?.allHints ?? 0) | own,
      from: place,
      to: place,
      kind: tag,
      block: tag.block ? index : (parent?.block ?? index),
    }
    this.#elements.push(element)
    this.#stack.push(element)
    this.#top = element
    this.#open[tag.number] = (this.#open[tag.number] ?? 0) + 1
    if (tag.mute) this.#mute++
    this.#run.mark(element)
    return element
  }

  /** Keeps what is read by its tag or by what it says it is, so that nobody looks for it in all elements. */
  #note(element: Open): void {
    const { tag, attributes } = element
    if (headingLevel(tag) > 0) this.#headings.push(element)
    if ((element.tells & tells.mark) !== 0) this.#marked.push(element)
    if (tag === 'meta') this.#noteMeta(attributes)
    else if (tag === 'link') this.#links.push(attributes)
    else if (tag === 'html') this.#language ??= attributes.lang ?? null
    else if (isPicture(tag, attributes) || ((element.tells & tells.state) !== 0 && isBackdrop(attributes))) {
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
    this.#top = this.#stack[this.#stack.length - 1]
    this.#run.unmark(element)
    if (element.kind.block) this.#run.flush(element.index)
    element.to = this.#run.place()
    this.#open[element.kind.number] = (this.#open[element.kind.number] ?? 1) - 1
    if (element.kind.mute) this.#mute--
  }

  #close(tag: Tag): void {
    const { name } = tag
    if (this.#open[tag.number] === 0) return
    const at = this.#findOpen(
      (open) => open.kind.name === name,
      (open) => !tag.block && open.kind.block,
    )
    if (at === -1) {
      // "<a><div></a>": the link ends though its element cannot.
      if (name === 'a') this.#run.endLink()
      return
    }
    while (this.#stack.length > at) this.#pop()
  }

  /** HTML makes an element of a stray `</p>` or `</br>`: here, the break that it looks like. */
  #closeOrMake(tag: Tag): void {
    if (tag.name === 'br') this.#run.lineBreak(this.#block())
    else if (this.#isInParagraph()) this.#close(tag)
    else this.#run.flush(this.#block())
  }

  #isInParagraph(): boolean {
    return (this.#open[paragraph.number] ?? 0) > 0
  }

  #closeParagraph(name: string): void {
    if (!this.#isInParagraph() || name === 'button' || name.includes('-')) return
    const at = this.#findOpen(
      (open) => open.kind.name === 'p',
      (open) => open.kind.block,
    )
    if (at !== -1) while (this.#stack.length > at) this.#pop()
  }

  #closeImplied({ ends, stop }: ImpliedEnd): void {
    const find = () =>
      this.#findOpen(
        (open) => ends.has(open.kind.name),
        (open) => stop.has(open.kind.name),
      )
    for (let at = find(); at !== -1; at = find()) while (this.#stack.length > at) this.#pop()
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

/** What an element's classes and names say it is. A page's root says what the whole page is. */
function hintsOf({ name }: Tag, look: Look, { id = '', 'data-testid': test = '' }: Attributes): number {
  return name === 'html' || name === 'body' ? 0 : look.hints | readHints(id) | readHints(test)
}

/** The level of what readers of screens are told is a heading. */
function levelOf({ 'aria-level': level }: Attributes): number {
  const number = Number(level)
  return Number.isInteger(number) && number >= 1 && number <= 6 ? number : unsaidLevel
}

/** ARIA's own. */
const unsaidLevel = 2

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
  heading: within.heading,
}
