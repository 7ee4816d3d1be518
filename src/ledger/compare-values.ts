import type { Claim, Entity } from '../claims/index.ts'
import { contains, intervalOf, overlaps } from './edtf.ts'
import { holds, propertyRules } from './property-rules.ts'
import { statusesExclude } from './status.ts'

/** How a value of a slot stands to another: it narrows it, is narrowed by it, excludes it, or neither. */
export type Relation = 'narrows' | 'is narrowed by' | 'excludes' | 'beside'

/** Compares two different claims of one slot (MODEL.md, rule 4). */
export function compareValues(a: Claim, b: Claim): Relation {
  if (holds(a) === 'many' || heldApart(a, b)) return 'beside'
  if (a.property === 'status') return statusesExclude(wordOf(a), wordOf(b)) ? 'excludes' : 'beside'
  if (a.value.type === 'date' && b.value.type === 'date') return compareDates(a.value.edtf, b.value.edtf)
  return 'excludes'
}

function heldApart(a: Claim, b: Claim): boolean {
  return (propertyRules[a.property].apart ?? []).some((name) => {
    const [x, y] = [a.qualifiers[name], b.qualifiers[name]]
    return x !== undefined && y !== undefined && nameOf(x) !== nameOf(y)
  })
}

const nameOf = (qualifier: Entity | string | number | boolean) =>
  typeof qualifier === 'object' ? qualifier.name : String(qualifier)

const wordOf = (claim: Claim) => (claim.value.type === 'text' ? claim.value.text : '')

function compareDates(a: string, b: string): Relation {
  const [x, y] = [intervalOf(a), intervalOf(b)]
  if (!x || !y) return 'beside'
  const [xHoldsY, yHoldsX] = [contains(x, y), contains(y, x)]
  // The same days in other words ("2015" and "2015~") neither narrow nor exclude.
  if (xHoldsY && yHoldsX) return 'beside'
  if (yHoldsX) return 'narrows'
  if (xHoldsY) return 'is narrowed by'
  return overlaps(x, y) ? 'beside' : 'excludes'
}
