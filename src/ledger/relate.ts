import type { Claim } from '../claims/index.ts'
import { compareValues, type Relation } from './compare-values.ts'
import { holds } from './property-rules.ts'
import { type HeardReport, stanceOf } from './weight.ts'

/** One value of a slot with everything that was said of it. */
export type SlotValue = {
  readonly claimId: string
  readonly claim: Claim
  readonly reports: readonly HeardReport[]
}

/** How one value of a slot, by claim id, stands to another. */
export type Relate = (a: string, b: string) => Relation

/** Compares the values of a slot; each pair is worked out once. */
export function relateAll(values: readonly SlotValue[]): Relate {
  const byId = new Map(values.map((value) => [value.claimId, value]))
  const known = new Map(values.map((value) => [value.claimId, new Map<string, Relation>()]))
  return (a, b) => {
    const found = known.get(a)?.get(b)
    if (found) return found
    const [x, y] = [byId.get(a), byId.get(b)]
    const relation = x && y && x !== y ? relateTwo(x, y) : 'beside'
    known.get(a)?.set(b, relation)
    return relation
  }
}

/** Two directors whom one story names together are co-directors. */
function relateTwo(a: SlotValue, b: SlotValue): Relation {
  const relation = compareValues(a.claim, b.claim)
  if (relation !== 'excludes' || holds(a.claim) !== 'mostly one') return relation
  const stories = new Set(a.reports.filter(isHeardFor).map((report) => report.storyId))
  return b.reports.some((report) => isHeardFor(report) && stories.has(report.storyId)) ? 'beside' : 'excludes'
}

const isHeardFor = (report: HeardReport) => !report.echo && stanceOf(report) === 'for'
