import type { ClaimTable } from './claim-table.ts'
import type { Hierarchy } from './hierarchy.ts'

/**
 * A value has a record, too: one that is true of many objects is likelier true of this one, and one that is mostly said
 * wrongly is likelier wrong here. Counts are shrunk as if a value had been true of 30 more objects, and right in .8 of
 * 3 more claims; both leave the object itself out.
 */
const commonBefore = 30
const claimsBefore = 3
const rightBefore = 0.8
const deepest = 8

/** What speaks for each value beside its own claims, as log-odds, from how it fares on other objects. */
export function leanOnRecurrence(
  table: ClaimTable,
  hierarchy: Hierarchy | null,
  probability: Float64Array,
): Float64Array {
  const fares = countByKind(table, probability)
  const common = new Float64Array(table.values.length)
  const record = new Float64Array(table.values.length)
  for (let o = 0; o < table.objects.length; o++) {
    const to = table.valuesOf[o + 1] ?? 0
    const contested = to - (table.valuesOf[o] ?? 0) > 1
    for (let v = table.valuesOf[o] ?? 0; v < to; v++) {
      const kind = table.kinds[v] ?? 0
      const p = probability[v] ?? 0
      const claims = (table.claimsOf[v + 1] ?? 0) - (table.claimsOf[v] ?? 0)
      common[v] = Math.log(Math.max(0, (fares.objects[kind] ?? 0) - p) + commonBefore)
      const right = Math.max(0, (fares.right[kind] ?? 0) - (contested ? p : 0))
      const wrong = Math.max(0, (fares.wrong[kind] ?? 0) - (1 - p) * claims)
      record[v] = Math.log((right + claimsBefore * rightBefore) / (right + wrong + claimsBefore))
    }
  }
  return addToCommon(common, record, hierarchy)
}

function countByKind(table: ClaimTable, probability: Float64Array) {
  const objects = new Float64Array(table.kindCount)
  const right = new Float64Array(table.kindCount)
  const wrong = new Float64Array(table.kindCount)
  for (let o = 0; o < table.objects.length; o++) {
    const to = table.valuesOf[o + 1] ?? 0
    const contested = to - (table.valuesOf[o] ?? 0) > 1
    for (let v = table.valuesOf[o] ?? 0; v < to; v++) {
      const kind = table.kinds[v] ?? 0
      const p = probability[v] ?? 0
      const claims = (table.claimsOf[v + 1] ?? 0) - (table.claimsOf[v] ?? 0)
      objects[kind] = (objects[kind] ?? 0) + p
      // What nobody disputes is no test of a value.
      if (contested) right[kind] = (right[kind] ?? 0) + p
      wrong[kind] = (wrong[kind] ?? 0) + (1 - p) * claims
    }
  }
  return { objects, right, wrong }
}

/** Wide values are common because they are wide: each is compared with those of its depth. */
function addToCommon(common: Float64Array, record: Float64Array, hierarchy: Hierarchy | null): Float64Array {
  const depthOf = (v: number) => Math.min(deepest, hierarchy?.depthOf[v] ?? 0)
  const sums = new Float64Array(deepest + 1)
  const counts = new Float64Array(deepest + 1)
  common.forEach((lean, v) => {
    const depth = depthOf(v)
    sums[depth] = (sums[depth] ?? 0) + lean
    counts[depth] = (counts[depth] ?? 0) + 1
  })
  return common.map((lean, v) => {
    const depth = depthOf(v)
    return lean - (sums[depth] ?? 0) / Math.max(1, counts[depth] ?? 0) + (record[v] ?? 0)
  })
}
