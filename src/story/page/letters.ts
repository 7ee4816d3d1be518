import type { Html } from '../decode.ts'
import { decodeEntities } from './entities.ts'

/** Where a piece is not yet what it says: entities, and what UTF-8 writes in several bytes. */
const coded = /[&\x80-\uffff]/

/**
 * A page's letters. Of UTF-8 they are its bytes, one letter each: all of markup is ASCII, and an engine holds a page in
 * half of the room and searches it faster as long as no letter needs two bytes. Only what is cut out becomes text.
 */
export class Letters {
  readonly all: string
  readonly #bytes: Buffer | null

  constructor(html: Html) {
    this.#bytes = typeof html === 'string' ? null : Buffer.from(html.buffer, html.byteOffset, html.byteLength)
    this.all = typeof html === 'string' ? html : (this.#bytes?.toString('latin1') ?? '')
  }

  /** A piece as text. */
  read(from: number, to: number): string {
    const piece = this.all.slice(from, to)
    return coded.test(piece) ? this.#toText(piece, from, to) : piece
  }

  /** The same of what markup says, whose entities are signs. */
  readDecoded(from: number, to: number): string {
    const piece = this.all.slice(from, to)
    return coded.test(piece) ? decodeEntities(this.#toText(piece, from, to)) : piece
  }

  #toText(piece: string, from: number, to: number): string {
    return this.#bytes?.toString('utf8', from, to) ?? piece
  }
}
