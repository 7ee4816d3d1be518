/** The number of a word grows letter by letter, so that no word of a text has to be cut out to be known. */
export function addLetter(number: number, code: number): number {
  return (Math.imul(number, 31) + code) | 0
}

/** Tells words that can be none of a list from those that may be: these are cut out, and looked up. */
export class WordFilter {
  readonly #known = new Uint8Array(1 << 16)

  constructor(words: Iterable<string>) {
    for (const word of words) {
      let number = 0
      for (let at = 0; at < word.length; at++) number = addLetter(number, word.charCodeAt(at))
      this.#known[fold(number)] = 1
    }
  }

  mayHold(number: number): boolean {
    return this.#known[fold(number)] === 1
  }
}

function fold(number: number): number {
  return (number ^ (number >>> 16)) & 0xffff
}
