import { Problem } from '../../problem.ts'
import { cardOf } from '../naming.ts'
import { countClaimsOfEntities } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { type DecisionRow, findDecision } from '../store/decisions.ts'
import { listEntitiesByKey } from '../store/entities.ts'
import { findNodeById, listNamesOf, listNodes, type NodeRow } from '../store/nodes.ts'
import { momentOf } from '../verdicts/settle.ts'
import type { Decided, Deciding, Decision } from './who-is-who.ts'

/** Who decides, why, and from when it counts; a decision without a name is nobody's. */
export function toDecided(db: Database, deciding: Deciding, now: string) {
  const by = deciding.by.trim()
  if (by === '')
    throw new Problem('bad-decision', 'A decision needs somebody who decides it: a name was expected.')
  return { at: momentOf(db, deciding.at ?? now, now), by, why: deciding.why?.trim() || null }
}

export function requireNode(db: Database, id: string): NodeRow {
  const node = findNodeById(db, id)
  if (node) return node
  throw new Problem(
    'unknown-entity',
    `No entity on record has the id “${id}”: “hearsay dossier NAME” finds it.`,
  )
}

/** What an entity goes by: itself, or what it is held for. */
export const rootKeyOf = (node: NodeRow) => node.mergedInto ?? node.key

export function rootOf(db: Database, node: NodeRow): NodeRow {
  return listNodes(db, [rootKeyOf(node)])[0] ?? node
}

/** How an entity is called in a sentence: “Ana Reyes” (ana-reyes). */
export function called(db: Database, node: NodeRow): string {
  return `“${nameOf(db, node)}” (${node.id})`
}

function nameOf(db: Database, node: NodeRow): string {
  const [entity] = listEntitiesByKey(db, [rootKeyOf(node)])
  return entity ? cardOf(entity, 0).name : node.id
}

/** A decision as it is shown. */
export function toDecision(db: Database, row: DecisionRow): Decision {
  const [a, b] = [listNodes(db, [row.a])[0], row.b === null ? undefined : listNodes(db, [row.b])[0]]
  const shown = (node: NodeRow) => ({ id: node.id, type: node.type, name: writtenName(db, node) })
  if (!a) throw new TypeError(`no entity ${row.a}`)
  const outsideId = row.scheme === null ? null : { scheme: row.scheme, value: row.value }
  const { entry, kind, at, by, why, stands } = row
  return { entry, kind, about: shown(a), other: b ? shown(b) : null, outsideId, at, by, why, stands }
}

/** By its own name, not by that of what it is held for. */
function writtenName(db: Database, node: NodeRow): string {
  const names = listNamesOf(db, node.key)
  const own = names.filter((name) => name.plain === node.plain)
  return (own[0] ?? names[0])?.name ?? node.id
}

/** What a decision did: the decision, and the entity as it is now. */
export function decidedOn(db: Database, entry: number): Decided {
  const row = findDecision(db, entry)
  if (!row) throw new TypeError(`no decision ${entry}`)
  const decision = toDecision(db, row)
  const shown = row.kind === 'same' || row.kind === 'part' ? (row.b ?? row.a) : row.a
  const [node] = listNodes(db, [shown])
  const [entity] = node ? listEntitiesByKey(db, [rootKeyOf(node)]) : []
  if (!entity) throw new TypeError(`no entity ${shown}`)
  const claims = countClaimsOfEntities(db, [entity.key]).get(entity.key) ?? 0
  return { decision, entity: cardOf(entity, claims) }
}
