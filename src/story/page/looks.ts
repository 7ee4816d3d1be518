import { readHints } from './hints.ts'

/** What a class attribute says. Elements of one look have the same number; those without a class have 0. */
export type Look = { readonly number: number; readonly hints: number }

const none: Look = { number: 0, hints: 0 }

/** Reads class attributes. A page has the same few on most of its elements, so that each is taken apart once a page. */
export class LookReader {
  readonly #known = new Map<string, Look>()

  read(classes: string | undefined): Look {
    if (classes === undefined || classes === '') return none
    const known = this.#known.get(classes)
    if (known !== undefined) return known
    const look = { number: this.#known.size + 1, hints: readHints(classes) }
    this.#known.set(classes, look)
    return look
  }
}
