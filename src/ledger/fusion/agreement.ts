import type { ClaimTable } from './claim-table.ts'

/**
 * Whether sources can be known by how they agree: only where each claim comes, on average, from a source that spoke on
 * eight disputed objects, and where two who speak of one object agree clearly more often than chance would have it.
 * Rumours fail both: few sources tell many, and most who tell one pass it on.
 */
export function agreementTells(table: ClaimTable): boolean {
  const disputed = countDisputed(table)
  return disputed.each >= fewestDisputed && disputed.beyondChance >= leastBeyondChance
}

const fewestDisputed = 8
const leastBeyondChance = 0.1

function countDisputed(table: ClaimTable): { readonly each: number; readonly beyondChance: number } {
  const bySource = new Float64Array(table.sources.length)
  const byKind = new Float64Array(table.kindCount)
  let [agreeing, pairs, claims] = [0, 0, 0]
  for (let o = 0; o < table.objects.length; o++) {
    const from = table.valuesOf[o] ?? 0
    const to = table.valuesOf[o + 1] ?? 0
    const all = (table.claimsOf[to] ?? 0) - (table.claimsOf[from] ?? 0)
    claims += all
    for (let v = from; v < to; v++) {
      const n = (table.claimsOf[v + 1] ?? 0) - (table.claimsOf[v] ?? 0)
      agreeing += (n * (n - 1)) / 2
      byKind[table.kinds[v] ?? 0] = (byKind[table.kinds[v] ?? 0] ?? 0) + n
    }
    pairs += (all * (all - 1)) / 2
    if (to - from < 2) continue
    for (let i = table.claimsOf[from] ?? 0; i < (table.claimsOf[to] ?? 0); i++) {
      const s = table.claimants[i] ?? 0
      bySource[s] = (bySource[s] ?? 0) + 1
    }
  }
  const squares = bySource.reduce((sum, n) => sum + n * n, 0)
  const chance = byKind.reduce((sum, n) => sum + (n / Math.max(1, claims)) ** 2, 0)
  const observed = agreeing / Math.max(1, pairs)
  return {
    each:
      squares /
      Math.max(
        1,
        bySource.reduce((sum, n) => sum + n, 0),
      ),
    beyondChance: (observed - chance) / Math.max(1e-9, 1 - chance),
  }
}
