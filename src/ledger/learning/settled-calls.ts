import { type Call, callsOf } from '../records/call.ts'
import type { Database } from '../store/database.ts'
import { listSettledReports } from '../store/records.ts'
import { listSourceCardsById } from '../store/sources.ts'
import type { Speaker } from '../weight.ts'
import type { Cell } from './fit-lesson.ts'

/** A call for a claim that turned out right or wrong, and what kind of speaker made it. */
export type SpokenCall = Call & { readonly speaker: Speaker }

/** What verdicts teach from: not officials, who are taken at their word. */
export function settledCalls(db: Database): readonly SpokenCall[] {
  const rows = listSettledReports(db, { property: null, year: null, about: null }).filter((row) => !row.echo)
  const calls = callsOf(rows.map((row) => ({ ...row, days: null }))).filter(
    ({ stance, judged }) => stance === 'for' && (judged === 'right' || judged === 'wrong'),
  )
  const cards = listSourceCardsById(db, [...new Set(calls.map((call) => call.sourceId))])
  return calls.flatMap((call) => {
    const card = cards.get(call.sourceId)
    if (!card || card.kind === 'official' || card.role === 'official') return []
    return [{ ...call, speaker: card.kind === 'outlet' ? (card.role ?? 'press') : card.kind }]
  })
}

/** The same by who spoke how. */
export function cellsOf(calls: readonly SpokenCall[]): readonly Cell[] {
  const alike = Map.groupBy(calls, ({ sourceId, certainty }) => `${sourceId} ${certainty}`)
  return [...alike.values()]
    .flatMap((some): readonly Cell[] => {
      const [first] = some
      if (!first) return []
      const { speaker, certainty, sourceId: source } = first
      const right = some.filter(({ judged }) => judged === 'right').length
      return [{ speaker, certainty, source, right, wrong: some.length - right }]
    })
    .sort((a, b) => (`${a.source} ${a.certainty}` < `${b.source} ${b.certainty}` ? -1 : 1))
}
