import { Problem } from '../../problem.ts'
import { refreshSlots } from '../refresh.ts'
import type { Database } from '../store/database.ts'
import { insertDecision, listDecisionsOnId } from '../store/decisions.ts'
import { appendEntry } from '../store/entries.ts'
import { findNodeById, listNodes } from '../store/nodes.ts'
import type { OutsideIdEntry } from '../stored.ts'
import { called, decidedOn, requireNode, rootOf, toDecided } from './decision.ts'
import { type OutsideScheme, outsideForms } from './outside-forms.ts'
import { regroup } from './regroup.ts'
import type { Decided, Deciding } from './who-is-who.ts'

/** Puts on record what an entity is called elsewhere; null: nothing any more. Two of one outside id are one entity. */
export function setOutsideId(
  db: Database,
  id: string,
  outsideId: { readonly scheme: OutsideScheme; readonly value: string | null },
  deciding: Deciding,
  now: string,
): Decided {
  return db.write(() => {
    const entity = rootOf(db, requireNode(db, id))
    const value = outsideId.value === null ? null : checked(outsideId.scheme, outsideId.value)
    const other = value === null ? null : bearerOf(db, outsideId.scheme, value, entity.type)
    if (other)
      throw new Problem(
        'other-type',
        `${outsideId.scheme} ${value} is ${called(db, other)}, a ${other.type}; ${called(db, entity)} is a ${entity.type}.`,
      )
    const body = { entity: entity.id, scheme: outsideId.scheme, value, ...toDecided(db, deciding, now) }
    const entry = appendEntry(db, 'outside-id', now, body)
    applyOutsideId(db, entry, body)
    return decidedOn(db, entry)
  })
}

function checked(scheme: OutsideScheme, value: string): string {
  const { form, example } = outsideForms[scheme]
  if (form.test(value)) return value
  throw new Problem(
    'bad-outside-id',
    `“${value}” is no id of ${scheme}: one such as ${example} was expected.`,
  )
}

/** An entity of another type that goes by the id. */
function bearerOf(db: Database, scheme: OutsideScheme, value: string, type: string) {
  const bearers = listDecisionsOnId(db, scheme, value).filter((decision) => decision.stands)
  return (
    listNodes(
      db,
      bearers.map(({ a }) => a),
    ).find((node) => node.type !== type) ?? null
  )
}

export function applyOutsideId(
  db: Database,
  seq: number,
  { entity, scheme, value, at, by, why }: OutsideIdEntry,
): void {
  const node = findNodeById(db, entity)
  // Whom only a story knew that was taken down is nobody any more.
  if (!node) return
  insertDecision(db, { entry: seq, kind: 'outside id', a: node.key, b: null, scheme, value, at, by, why })
  refreshSlots(db, [...new Set(regroup(db, keysWithId(db, node.key, scheme, value)))], null)
}

/** All that goes by the id, or did: what the id ties may change. */
export function keysWithId(
  db: Database,
  key: number,
  scheme: string | null,
  value: string | null,
): readonly number[] {
  if (scheme === null || value === null) return [key]
  return [...new Set([key, ...listDecisionsOnId(db, scheme, value).map(({ a }) => a)])]
}
