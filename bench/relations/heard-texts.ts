import { noPart, type Part, partOf } from '../../src/claims/hashed-texts.ts'
import { type Hearing, KnownRows, type Rows } from '../../src/claims/hearing.ts'
import type { FrameWeights } from '../../src/claims/relations/weigh.ts'

const texts: string[] = []
const numbers = new Map<string, number>()

/** Keeps the words of all that it is told, where the reader keeps rows of what its table knows. */
export class HeardTexts implements Hearing {
  readonly rows: number[] = []

  say(a: Part, b: Part = noPart, c: Part = noPart, d: Part = noPart): void {
    const text = a.text + b.text + c.text + d.text
    const number = numbers.get(text) ?? texts.push(text) - 1
    numbers.set(text, number)
    this.rows.push(number)
  }
}

export const textsOf = (evidence: readonly Rows[]): readonly string[] =>
  evidence.flat().map((row) => texts[row] ?? '')

/** What a table holds of some texts. */
export function knownRows(
  said: readonly string[],
  { numbered }: Pick<FrameWeights, 'numbered'>,
): readonly Rows[] {
  const hearing = new KnownRows(numbered)
  for (const text of said) hearing.say(partOf(text))
  return [hearing.rows]
}
