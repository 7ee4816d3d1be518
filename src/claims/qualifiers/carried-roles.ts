import type { Report } from '../report.ts'

const performerKey = ({ claim: { subject, value } }: Report) =>
  'name' in value ? `${subject?.name ?? ''}|${value.name}` : ''

/**
 * Who is called a lead, a regular or a guest once is it throughout the story. Two standings of one performer are a
 * change ("promoted from guest to regular"), and neither is carried.
 */
export function withCarriedRoles(reports: readonly Report[]): readonly Report[] {
  const roles = new Map<string, Set<unknown>>()
  for (const report of reports) {
    const { property, qualifiers } = report.claim
    if (property !== 'cast member' || qualifiers.role === undefined) continue
    const key = performerKey(report)
    roles.set(key, (roles.get(key) ?? new Set()).add(qualifiers.role))
  }
  return reports.map((report) => {
    const { claim } = report
    if (claim.property !== 'cast member' || claim.qualifiers.role !== undefined) return report
    const [role, other] = roles.get(performerKey(report)) ?? []
    if (typeof role !== 'string' || other !== undefined) return report
    return { ...report, claim: { ...claim, qualifiers: { ...claim.qualifiers, role } } }
  })
}
