import type { Report } from './report.ts'

/** The rule by which somebody comes for somebody, whatever for. */
const byReplacing = 'replaces'

const isBareCast = ({ claim, rules }: Report) =>
  claim.property === 'cast member' &&
  rules.includes(byReplacing) &&
  claim.qualifiers.character === undefined &&
  claim.qualifiers.role === undefined

const nameOf = ({ value }: Report['claim']) => ('name' in value ? value.name : null)

/** "Vane, who directs, replaces Hale": who comes for a director is one, and so is who goes, unless a part is named. */
export function settleSuccessors(reports: readonly Report[]): readonly Report[] {
  const jobs = new Map<string, string>()
  for (const { claim } of reports) {
    const job = claim.qualifiers.job
    const name = nameOf(claim)
    if (claim.property === 'crew member' && name !== null && typeof job === 'string')
      jobs.set(`${claim.subject?.name} ${name}`, job)
  }
  const jobOf = ({ claim }: Report) => jobs.get(`${claim.subject?.name} ${nameOf(claim)}`)
  return reports.map((report) => {
    if (!isBareCast(report)) return report
    const pair = reports.filter((other) => isBareCast(other) && other.start === report.start)
    const job = [report, ...pair].map(jobOf).find((held) => held !== undefined)
    return job === undefined
      ? report
      : {
          ...report,
          claim: {
            ...report.claim,
            property: 'crew member',
            qualifiers: { ...report.claim.qualifiers, job },
          },
        }
  })
}
