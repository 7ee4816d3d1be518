import type { Certainty, Property } from '../../claims/index.ts'
import type { Outcome } from '../verdicts/verdict.ts'
import { stanceOf } from '../weight.ts'
import { isLater } from '../words.ts'

/** One report as it counts for a source: its own word, or one that it passed on with credit. */
export type SettledReport = {
  readonly sourceId: string
  readonly claimId: string
  readonly property: Property
  /** How many days a date leaves open: 1 for a day; null where the value is none, or is open at an end. */
  readonly days: number | null
  readonly saidAt: string
  readonly certainty: Certainty
  readonly outcome: Outcome
}

/** What a source said of one claim in the end, and how that turned out. */
export type Call = {
  readonly sourceId: string
  readonly claimId: string
  readonly property: Property
  readonly days: number | null
  readonly stance: 'for' | 'against'
  /** As it was worded at its firmest. */
  readonly certainty: Certainty
  /** When it was first said. */
  readonly at: string
  readonly outcome: Outcome
  readonly judged: Judgement
}
/** `known`: right, but official word had said so by then. */
export type Judgement = 'right' | 'wrong' | 'known' | 'void'

const firmest: readonly Certainty[] = ['stated', 'denied', 'likely', 'unlikely', 'possible', 'open']

/** Saying one thing five times is one call. What was changed is judged apart before and after the change. */
export function callsOf(reports: readonly SettledReport[]): readonly Call[] {
  const heard = reports.filter((report) => stanceOf(report) !== 'open')
  return [...Map.groupBy(heard, keyOf).values()].flatMap((said) => {
    const [first] = said.toSorted((a, b) => (a.saidAt < b.saidAt ? -1 : a.saidAt > b.saidAt ? 1 : 0))
    if (!first) return []
    const { sourceId, claimId, property, days, saidAt: at, outcome } = first
    const certainty =
      firmest.find((word) => said.some((report) => report.certainty === word)) ?? first.certainty
    const stance = stanceOf(first) === 'for' ? 'for' : 'against'
    return [
      {
        sourceId,
        claimId,
        property,
        days,
        stance,
        certainty,
        at,
        outcome,
        judged: judge(stance, at, outcome),
      },
    ]
  })
}

function keyOf(report: SettledReport): string {
  const late = report.outcome.verdict === 'changed' && !isLater(report.outcome.at, report.saidAt)
  return `${report.sourceId} ${report.claimId} ${stanceOf(report)} ${late}`
}

/**
 * Whoever says what official word has said already earns nothing; whoever says otherwise is wrong. `changed` held
 * until its moment: who said so before was right, and who still says so after is wrong.
 */
export function judge(stance: Call['stance'], at: string, { verdict, at: settledAt }: Outcome): Judgement {
  const early = isLater(settledAt, at)
  switch (verdict) {
    case 'void':
      return 'void'
    case 'true':
      return stance === 'against' ? 'wrong' : early ? 'right' : 'known'
    case 'false':
      return stance === 'for' ? 'wrong' : early ? 'right' : 'known'
    case 'changed':
      if (stance === 'for') return early ? 'right' : 'wrong'
      // Who denied what held until then had it wrong, or foresaw the change: the record cannot tell which.
      return early ? 'void' : 'known'
    default:
      return verdict satisfies never
  }
}
