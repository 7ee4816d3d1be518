import type { Report } from './report.ts'
import { interval } from './time/index.ts'

const dateOf = (report: Report) =>
  report.claim.property === 'release date' && report.claim.value.type === 'date'
    ? report.claim.value.edtf
    : null

const firstDay = (edtf: string) => interval(edtf)?.earliest ?? null

/** An outlet's mistake delays nothing. */
const corrects = /^\W*(?:correction|clarification|we (?:misheard|misread|got))\b/i

/**
 * A date given up and a later one stated say together that the work is delayed (MODEL.md, "Status"), though no
 * sentence may say so. The report stands on the sentence that gives the later date.
 */
export function withDelays(reports: readonly Report[]): readonly Report[] {
  const delayed = new Set(
    reports
      .filter(
        ({ claim }) =>
          claim.property === 'status' && claim.value.type === 'text' && claim.value.text === 'delayed',
      )
      .map(({ claim }) => claim.subject?.name),
  )
  const added: Report[] = []
  for (const given of reports) {
    const old = given.certainty === 'denied' ? dateOf(given) : null
    const title = given.claim.subject
    if (old === null || title === null || delayed.has(title.name) || corrects.test(given.quote)) continue
    const next = reports.find((report) => {
      const edtf = dateOf(report)
      return (
        edtf !== null &&
        report.certainty === 'stated' &&
        report.claim.subject?.name === title.name &&
        isLater(edtf, old)
      )
    })
    if (next === undefined) continue
    delayed.add(title.name)
    const value = { type: 'text', text: 'delayed' } as const
    added.push({
      ...next,
      claim: { ...next.claim, property: 'status', value, qualifiers: {} },
      rules: ['moved-dates', ...next.rules],
    })
  }
  return [...reports, ...added]
}

function isLater(edtf: string, old: string): boolean {
  const next = firstDay(edtf)
  const before = interval(old)?.latest ?? firstDay(old)
  return next !== null && before !== null && next > before
}
