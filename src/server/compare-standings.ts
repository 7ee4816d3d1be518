import type { Standing } from '../ledger/index.ts'
import type { Comparison } from './contract/index.ts'

/** Claims whose label, verdict, probability (to the percent) or number of sources differ between two moments; the newest first, statements last. */
export function compareStandings(
  before: readonly Standing[],
  now: readonly Standing[],
): Pick<Comparison, 'changed' | 'unchanged'> {
  const earlier = new Map(before.map((standing) => [standing.claimId, standing]))
  const later = new Map(now.map((standing) => [standing.claimId, standing]))
  const all = [...new Map([...earlier, ...later]).values()].toSorted(
    (a, b) =>
      Number(isStatement(a)) - Number(isStatement(b)) || b.lastReportedAt.localeCompare(a.lastReportedAt),
  )
  const changed = all.filter(({ claimId }) => differ(earlier.get(claimId), later.get(claimId)))
  return {
    changed: changed.map(({ claimId, sentence, claim, spoiler }) => ({
      claimId,
      sentence,
      property: claim.property,
      spoiler,
      before: snapshot(earlier.get(claimId)),
      now: snapshot(later.get(claimId)),
    })),
    unchanged: all.length - changed.length,
  }
}

const isStatement = ({ claim }: Standing): boolean => claim.property === 'statement'

function differ(a: Standing | undefined, b: Standing | undefined): boolean {
  if (!a || !b) return true
  return (
    a.label !== b.label ||
    a.outcome?.verdict !== b.outcome?.verdict ||
    Math.round(a.probability * 100) !== Math.round(b.probability * 100) ||
    a.independentSources !== b.independentSources
  )
}

function snapshot(standing: Standing | undefined): Comparison['changed'][number]['now'] {
  if (!standing) return null
  const { label, probability, independentSources, supersededBy, outcome } = standing
  return { label, probability, independentSources, supersededBy, outcome }
}
