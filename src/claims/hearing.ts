import { type Numbered, noPart, numberOfHash, type Part } from './hashed-texts.ts'

/** Rows of a table that evidence stands for; a list may be shared by many values. */
export type Rows = readonly number[]

/** Is told evidence piece by piece, each in up to four parts, and keeps the row of each. */
export type Hearing = {
  readonly rows: number[]
  say(a: Part, b?: Part, c?: Part, d?: Part): void
}

/** Keeps what a table has a row for: no text is put together, and nothing kept of what the table does not know. */
export class KnownRows implements Hearing {
  readonly rows: number[] = []
  readonly #numbered: Numbered

  constructor(numbered: Numbered) {
    this.#numbered = numbered
  }

  say(a: Part, b: Part = noPart, c: Part = noPart, d: Part = noPart): void {
    const two = (Math.imul(a.hash, b.power) + b.hash) | 0
    const three = (Math.imul(two, c.power) + c.hash) | 0
    const row = numberOfHash(this.#numbered, (Math.imul(three, d.power) + d.hash) | 0)
    if (row >= 0) this.rows.push(row)
  }
}

/** What is told more than once from a place on counts once. */
export function dropRepeats(rows: number[], from = 0): void {
  if (rows.length - from < 2) return
  const seen = new Set<number>()
  let kept = from
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] ?? 0
    if (seen.has(row)) continue
    seen.add(row)
    rows[kept++] = row
  }
  rows.length = kept
}
