import { Problem } from '../../problem.ts'
import { refreshSlots } from '../refresh.ts'
import type { Database } from '../store/database.ts'
import { insertDecision } from '../store/decisions.ts'
import { appendEntry } from '../store/entries.ts'
import { findNodeById } from '../store/nodes.ts'
import type { MergeEntry } from '../stored.ts'
import { called, decidedOn, requireNode, rootOf, toDecided } from './decision.ts'
import { regroup } from './regroup.ts'
import type { Decided, Deciding } from './who-is-who.ts'

/** Puts on record that two entities are one: `fromId` goes by the name of `intoId` from now on. */
export function merge(
  db: Database,
  fromId: string,
  intoId: string,
  deciding: Deciding,
  now: string,
): Decided {
  return db.write(() => {
    const [from, into] = [rootOf(db, requireNode(db, fromId)), rootOf(db, requireNode(db, intoId))]
    if (from.key === into.key) {
      const says =
        fromId === intoId
          ? `${called(db, from)} was given twice.`
          : `“${fromId}” and “${intoId}” are one already: ${called(db, into)}.`
      throw new Problem('same-entity', says)
    }
    if (from.type !== into.type) {
      const says = `${called(db, from)} is a ${from.type}, ${called(db, into)} a ${into.type}: entities of two types are never one.`
      throw new Problem('other-type', says)
    }
    const body = { from: from.id, into: into.id, ...toDecided(db, deciding, now) }
    const entry = appendEntry(db, 'merge', now, body)
    applyMerge(db, entry, body)
    return decidedOn(db, entry)
  })
}

export function applyMerge(db: Database, seq: number, { from, into, at, by, why }: MergeEntry): void {
  const [a, b] = [findNodeById(db, from)?.key, findNodeById(db, into)?.key]
  // Whom only a story knew that was taken down is nobody any more.
  if (a === undefined || b === undefined) return
  insertDecision(db, { entry: seq, kind: 'same', a, b, scheme: null, value: null, at, by, why })
  refreshSlots(db, [...new Set(regroup(db, [a, b]))], null)
}
