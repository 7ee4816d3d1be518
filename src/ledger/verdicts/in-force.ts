import type { Database } from '../store/database.ts'
import { listUndosOf, listVerdictsOfClaims, type Undo } from '../store/verdicts.ts'
import type { Verdict } from './verdict.ts'

/** Verdicts on these claims that had been given by `bound` (null: now) and not been taken back, in the order they count. */
export function listInForce(
  db: Database,
  claimIds: readonly string[],
  bound: string | null,
): readonly Verdict[] {
  const given = listVerdictsOfClaims(db, claimIds).filter(({ at }) => isBy(at, bound))
  if (given.length === 0) return given
  const entries = given.map((verdict) => verdict.entry)
  const undoing = undoneBy(listUndosOf(db, entries), bound)
  return given.filter((verdict) => undoing(verdict.entry) === null)
}

/** Finds what took an entry back and was not taken back itself; null where the entry stands. */
export function undoneBy(undos: readonly Undo[], bound: string | null): (entry: number) => Undo | null {
  const byTarget = Map.groupBy(
    undos.filter(({ at }) => isBy(at, bound)),
    (undo) => undo.target,
  )
  const find = (entry: number): Undo | null =>
    byTarget.get(entry)?.find((undo) => find(undo.entry) === null) ?? null
  return find
}

const isBy = (at: string, bound: string | null) => bound === null || at <= bound
