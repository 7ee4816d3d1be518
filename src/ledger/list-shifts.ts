import type { Shift } from './change.ts'
import type { Fused } from './fuse.ts'
import { boundOf, plainMoment } from './moment.ts'
import { sentence } from './sentence.ts'
import { listTouchedSlots } from './store/changes.ts'
import type { Database } from './store/database.ts'
import { type Weighed, weighSlots } from './weigh.ts'

/** So many slots are held in memory at a time, twice. */
const batch = 200

/** By so much a probability has to move to be told; less is the noise of one more hedged report. */
const leastMove = 0.05

/**
 * What a span of days changed, claim by claim: how each stood before `since` and how it stands at the end of `until`
 * (null: now). Claims that stand as they stood are left out.
 */
export function listShifts(
  db: Database,
  range: { readonly since: string; readonly until?: string | null },
): readonly Shift[] {
  boundOf(range.since)
  const from = plainMoment(range.since) ?? range.since
  const until = boundOf(range.until)
  const slots = listTouchedSlots(db, { from, to: until })
  const shifts: Shift[] = []
  for (let start = 0; start < slots.length; start += batch) {
    const ids = slots.slice(start, start + batch)
    shifts.push(...compare(weighSlots(db, ids, momentBefore(from)), weighSlots(db, ids, until)))
  }
  return shifts.sort(inOrder)
}

/** The bound of the last second before a day or a moment begins. */
function momentBefore(moment: string): string {
  return `${new Date(Date.parse(moment) - 1000).toISOString().slice(0, 19)}Z~`
}

function compare(before: Weighed, after: Weighed): readonly Shift[] {
  return after.claims.flatMap(({ id }) => {
    const claim = after.named.get(id) ?? before.named.get(id)
    const [was, is] = [before.standings.get(id), after.standings.get(id)]
    if (!claim || (!was && !is)) return []
    const outcome = after.outcomes.get(id) ?? null
    const isDecided = outcome?.entry !== before.outcomes.get(id)?.entry
    const kind = kindOf(was, is, isDecided, hasNewRival(is, before, after))
    if (!kind) return []
    const shown = { claimId: id, sentence: sentence(claim), property: claim.property }
    return [{ kind, ...shown, before: snapshot(was), after: snapshot(is), outcome }]
  })
}

const snapshot = (fused: Fused | undefined): Shift['before'] =>
  fused ? { label: fused.label, probability: fused.probability } : null

function kindOf(
  was: Fused | undefined,
  is: Fused | undefined,
  isDecided: boolean,
  hasNewRival: boolean,
): Shift['kind'] | null {
  if (!is) return 'withdrawn'
  if (isDecided) return 'settled'
  if (!was) return 'new'
  const moved = is.probability - was.probability
  if (hasNewRival || (is.label === 'denied' && was.label !== 'denied')) return 'contradicted'
  if (moved >= leastMove) return 'firmer'
  return moved <= -leastMove ? 'weaker' : null
}

/** A value that excludes it is said to be so, and was not before. */
function hasNewRival(is: Fused | undefined, before: Weighed, after: Weighed): boolean {
  return (is?.rivals ?? []).some((id) => {
    const rival = after.standings.get(id)
    return (
      !before.standings.has(id) && rival !== undefined && rival.label !== 'denied' && rival.label !== 'open'
    )
  })
}

/** As a reader wants them: what is decided first. */
export const shiftKinds = ['settled', 'contradicted', 'new', 'firmer', 'weaker', 'withdrawn'] as const

function inOrder(a: Shift, b: Shift): number {
  const chance = (shift: Shift) => shift.after?.probability ?? 0
  return (
    shiftKinds.indexOf(a.kind) - shiftKinds.indexOf(b.kind) ||
    chance(b) - chance(a) ||
    (a.claimId < b.claimId ? -1 : 1)
  )
}
