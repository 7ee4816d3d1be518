import type { ReportRow } from './store/reports.ts'
import type { Origin } from './trace.ts'
import { stanceOf } from './weight.ts'

/** A source's part in a claim: its own word for it or against it, the first word of all, or an outlet's repeating of others. */
export type Voice = { readonly sourceId: string; readonly part: 'for' | 'against' | 'first' | 'echo' }

/** Who says what of each claim, by its key. `reports` are in order of time; what leaves a claim open is no word on it. */
export function voicesOf(
  reports: readonly ReportRow[],
  origins: ReadonlyMap<string, Origin>,
): ReadonlyMap<number, readonly Voice[]> {
  const said = reports.flatMap((report) => {
    const origin = origins.get(report.id)
    const stance = stanceOf(report)
    return origin && stance !== 'open' ? [{ report, origin, stance }] : []
  })
  const byClaim = Map.groupBy(said, ({ report }) => report.claimKey)
  return new Map(
    [...byClaim].map(([key, some]) => {
      const voices = some.flatMap(({ report, origin, stance }): readonly Voice[] => {
        if (!origin.echo) return [{ sourceId: origin.source.id, part: stance }]
        return report.outletId === null ? [] : [{ sourceId: report.outletId, part: 'echo' }]
      })
      const first = some
        .slice(0, 1)
        .map(({ origin }): Voice => ({ sourceId: origin.source.id, part: 'first' }))
      const each = new Map([...first, ...voices].map((voice) => [`${voice.part} ${voice.sourceId}`, voice]))
      return [key, [...each.values()]]
    }),
  )
}
