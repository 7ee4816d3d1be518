/** What a report does with a statement: back it, deny it, or pass it on without taking sides. */
export type Side = 'for' | 'against' | 'aside'
export const sides: readonly Side[] = ['for', 'against', 'aside']

export type StatementReport = { readonly source: string; readonly side: Side; readonly time: number | null }

/** Something that is true or false, what was said of it, and how it turned out where that is known. */
export type Statement = {
  readonly object: string
  readonly value: string
  readonly reports: readonly StatementReport[]
  readonly verdict: boolean | null
  readonly sourcesOf: (side: Side) => ReadonlySet<string>
}

export function makeStatement(
  object: string,
  value: string,
  reports: readonly StatementReport[],
  verdict: boolean | null,
): Statement {
  const sourcesOf = new Map(
    sides.map((side) => [
      side,
      new Set(reports.filter((report) => report.side === side).map((report) => report.source)),
    ]),
  )
  return { object, value, reports, verdict, sourcesOf: (side) => sourcesOf.get(side) ?? new Set() }
}

/** "for", "against", "denied" …; what is neither takes no side. Nothing said is `for`. */
export function sideOf(stance: string | null | undefined): Side {
  const word = stance?.trim().toLowerCase() ?? ''
  if (word === '' || backing.has(word)) return 'for'
  return denying.has(word) ? 'against' : 'aside'
}

const backing = new Set([
  'for',
  'agree',
  'agrees',
  'support',
  'supports',
  'affirm',
  'affirms',
  'stated',
  'true',
])
const denying = new Set([
  'against',
  'deny',
  'denies',
  'denied',
  'disagree',
  'disagrees',
  'refute',
  'refutes',
  'false',
])

/** Whether a word says yes or no, and which; null for any other value. */
export function yesOrNo(value: string): boolean | null {
  const word = value.trim().toLowerCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : null
}

const yes = new Set(['true', 'yes', 't', 'y', '1'])
const no = new Set(['false', 'no', 'f', 'n', '0'])
