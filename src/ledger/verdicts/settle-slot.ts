import type { Relate } from '../relate.ts'
import { isBefore, type Outcome, type Verdict } from './verdict.ts'

/**
 * How the values of one slot turned out, by claim id. A value's own latest verdict goes before what others' verdicts
 * say of it; but one that was true until a rival became true has changed.
 */
export function settleSlot(
  claimIds: readonly string[],
  verdicts: readonly Verdict[],
  relate: Relate,
): ReadonlyMap<string, Outcome> {
  const latest = latestOfEach(verdicts)
  return new Map(
    claimIds.flatMap((claimId) => {
      const others = [...latest.values()].filter((other) => other.claimId !== claimId)
      const outcome = outcomeOf(claimId, latest.get(claimId), others, relate)
      return outcome ? [[claimId, outcome] as const] : []
    }),
  )
}

function latestOfEach(verdicts: readonly Verdict[]): ReadonlyMap<string, Verdict> {
  const latest = new Map<string, Verdict>()
  for (const verdict of verdicts) {
    const held = latest.get(verdict.claimId)
    if (!held || isBefore(held, verdict)) latest.set(verdict.claimId, verdict)
  }
  return latest
}

function outcomeOf(
  claimId: string,
  own: Verdict | undefined,
  others: readonly Verdict[],
  relate: Relate,
): Outcome | null {
  const following = others.flatMap((other) => follow(claimId, other, relate) ?? [])
  if (!own) return following.reduce<Outcome | null>((a, b) => (a && !isBefore(a, b) ? a : b), null)
  const stood = { verdict: own.verdict, at: own.at, entry: own.entry, because: null }
  if (own.verdict !== 'true') return stood
  // The first rival to become true after it is what ended it.
  const ended = following
    .filter((one) => one.verdict === 'false' && isBefore(own, one))
    .reduce<Outcome | null>((a, b) => (a && isBefore(a, b) ? a : b), null)
  return ended ? { ...ended, verdict: 'changed' } : stood
}

/** What a verdict on another value of the slot says of this one; null where it says nothing. */
function follow(claimId: string, other: Verdict, relate: Relate): Outcome | null {
  const outcome = { at: other.at, entry: other.entry, because: other.claimId }
  const relation = relate(other.claimId, claimId)
  if (other.verdict === 'true' && relation === 'excludes') return { ...outcome, verdict: 'false' }
  // Out on 20 November is out in autumn; not out in autumn is not out on 20 November.
  if (other.verdict === 'true' && relation === 'narrows') return { ...outcome, verdict: 'true' }
  if (other.verdict === 'false' && relation === 'is narrowed by') return { ...outcome, verdict: 'false' }
  return null
}
