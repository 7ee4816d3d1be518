import { Marked, type Token, type Tokens } from 'marked'
import { findQuotations } from '../quotations.ts'
import type { Block, BlockKind, Span } from '../story.ts'

/** A stretch of whole blocks of the text. */
type Stretch = { readonly start: number; readonly end: number }

/** A newsroom's own Markdown as the text of a story: nothing in it is guessed at, and nothing left out. */
export type OwnArticle = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly spans: readonly Span[]
  /** What stands between `[spoilers]` and `[/spoilers]`. */
  readonly veils: readonly Stretch[]
  /** Before which block `[gallery]` stands; null where it is not said. */
  readonly galleryAt: number | null
  /** What cannot be published as it is, each with its line, counted from 1. */
  readonly faults: readonly { readonly line: number; readonly says: string }[]
}

const marked = new Marked({ gfm: true, async: false })

/** Markdown → text with its blocks, links and emphasis. Never throws: what cannot stand in a story is a fault. */
export function readOwnArticle(markdown: string): OwnArticle {
  const writing = new Writing()
  let line = 1
  for (const token of marked.lexer(markdown)) {
    writing.add(token, line)
    line += token.raw.split('\n').length - 1
  }
  return writing.finish()
}

const marks: Readonly<Record<string, 'gallery' | 'veil' | 'unveil'>> = {
  '[gallery]': 'gallery',
  '[spoilers]': 'veil',
  '[/spoilers]': 'unveil',
}

/** The text as it grows, block by block. */
class Writing {
  text = ''
  readonly blocks: Block[] = []
  readonly spans: Span[] = []
  readonly veils: Stretch[] = []
  readonly faults: { line: number; says: string }[] = []
  galleryAt: number | null = null
  veil: { block: number; line: number } | null = null

  add(token: Token, line: number): void {
    switch (token.type) {
      case 'space':
      case 'hr':
      case 'def':
        return
      case 'paragraph':
      case 'text':
        this.addParagraph(token, line)
        return
      case 'heading':
        this.addBlock('heading', tokensOf(token), line)
        return
      case 'blockquote':
        this.addQuote(tokensOf(token), line)
        return
      case 'list':
        this.addList(token, line)
        return
      case 'html':
        this.refuse(line, 'HTML stands in the text, and is not published: write it as Markdown')
        return
      case 'table':
        this.refuse(line, 'a table stands in the text, and cannot be published: write it as a list')
        return
      case 'code':
        this.refuse(line, 'the text is indented or fenced as program code: begin its lines at the margin')
        return
      default:
        this.refuse(line, `“${token.type}” cannot stand in a story`)
        return
    }
  }

  addParagraph(token: Token, line: number): void {
    const mark = marks[token.raw.trim().toLowerCase()]
    if (mark === undefined) {
      this.addBlock('paragraph', tokensOf(token), line)
      return
    }
    if (mark === 'gallery') {
      if (this.galleryAt !== null) this.refuse(line, '[gallery] stands here a second time: leave one')
      this.galleryAt = this.blocks.length
    } else if (mark === 'veil') {
      if (this.veil)
        this.refuse(line, '[spoilers] stands within [spoilers]: close the first with [/spoilers]')
      this.veil ??= { block: this.blocks.length, line }
    } else this.unveil(line)
  }

  unveil(line: number): void {
    if (!this.veil) {
      this.refuse(line, '[/spoilers] has no [spoilers] before it')
      return
    }
    const first = this.blocks[this.veil.block]
    const last = this.blocks.at(-1)
    if (first && last) this.veils.push({ start: first.start, end: last.end })
    else this.refuse(line, 'nothing stands between [spoilers] and [/spoilers]')
    this.veil = null
  }

  addQuote(tokens: readonly Token[], line: number): void {
    for (const token of tokens)
      if (token.type === 'paragraph' || token.type === 'text') this.addBlock('quote', tokensOf(token), line)
      else this.add(token, line)
  }

  addList(token: Token, line: number): void {
    if (!isList(token)) return
    for (const item of token.items)
      for (const part of item.tokens)
        if (part.type === 'list') this.addList(part, line)
        else if (part.type === 'text' || part.type === 'paragraph')
          this.addBlock('list item', tokensOf(part), line)
        else this.add(part, line)
  }

  addBlock(kind: BlockKind, tokens: readonly Token[], line: number): void {
    const gap = this.text === '' ? '' : '\n\n'
    const before = this.text
    this.text += gap
    const start = this.text.length
    for (const token of tokens) this.write(token, line)
    if (this.text.length === start) {
      this.text = before
      return
    }
    this.blocks.push({ kind, start, end: this.text.length })
  }

  write(token: Token, line: number): void {
    switch (token.type) {
      case 'strong':
        this.writeSpan('bold', tokensOf(token), line)
        return
      case 'em':
        this.writeSpan('italic', tokensOf(token), line)
        return
      case 'link':
        this.writeSpan('link', tokensOf(token), line, String(token.href))
        return
      case 'image':
        this.refuse(
          line,
          `a picture (${String(token.href)}) stands in the text: list it under "photos", where it has its credit, rights and alt text; [gallery] says where the photos stand`,
        )
        return
      case 'html':
        this.refuse(
          line,
          `HTML (${token.raw.trim()}) stands in the text, and is not published: write it as Markdown`,
        )
        return
      case 'br':
        this.text += ' '
        return
      default:
        if ('tokens' in token && token.tokens) for (const part of token.tokens) this.write(part, line)
        else this.text += plain(String('text' in token ? token.text : token.raw))
    }
  }

  writeSpan(kind: 'bold' | 'italic' | 'link', tokens: readonly Token[], line: number, url?: string): void {
    const start = this.text.length
    for (const token of tokens) this.write(token, line)
    if (url !== undefined && !isWebAddress(url))
      this.refuse(
        line,
        `a link leads to “${url}”: an address that begins with https:// or http:// is expected`,
      )
    if (this.text.length > start)
      this.spans.push({ kind, start, end: this.text.length, ...(url === undefined ? {} : { url }) })
  }

  refuse(line: number, says: string): void {
    this.faults.push({ line, says })
  }

  finish(): OwnArticle {
    if (this.veil)
      this.refuse(this.veil.line, '[spoilers] is not closed: end the passage with a line [/spoilers]')
    const { text, blocks, veils, galleryAt, faults } = this
    const quotations = blocks.flatMap(({ start, end }) =>
      findQuotations(text.slice(start, end)).map((span) => ({
        ...span,
        start: span.start + start,
        end: span.end + start,
      })),
    )
    return { text, blocks, spans: [...this.spans, ...quotations], veils, galleryAt, faults }
  }
}

const tokensOf = (token: Token): readonly Token[] =>
  'tokens' in token && token.tokens ? token.tokens : [token]
const isList = (token: Token): token is Tokens.List => token.type === 'list' && 'items' in token
const isWebAddress = (url: string) => /^https?:$/.test(URL.parse(url)?.protocol ?? '')

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}
/** Line breaks within a paragraph are spaces; the few entities that people write are what they stand for. */
const plain = (text: string) =>
  text
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\s*\n\s*/g, ' ')
