import type { Report } from './report.ts'
import { isNetwork, isStudio } from './rules/platform.ts'

/** Rules that read only a possessive ("Harbor One's drama"): it does not say what the one is to the other. */
const byName = 'owned-work'

/**
 * "Harbor One's Copper Lane" names a platform where the story says elsewhere that Harbor One airs or orders something, and a
 * production company where its name is a studio's. Where nothing tells, the claim is left out.
 */
export function settleHomes(reports: readonly Report[]): readonly Report[] {
  const airing = new Set(
    reports.flatMap(({ claim, rules }) =>
      claim.property === 'platform' && rules[0] !== byName && 'name' in claim.value ? [claim.value.name] : [],
    ),
  )
  return reports.flatMap((report) => {
    const { claim } = report
    if (claim.property !== 'production company' || report.rules[0] !== byName || !('name' in claim.value))
      return [report]
    const { name } = claim.value
    if (airing.has(name) || isNetwork(name))
      return [{ ...report, claim: { ...claim, property: 'platform' as const } }]
    return isStudio(name) ? [report] : []
  })
}
