import type { Database } from '../store/database.ts'
import { listDecisionsOn } from '../store/decisions.ts'
import { findNodeById } from '../store/nodes.ts'
import { classesAt, inForce, outsideIdsOf } from './classes.ts'
import type { OutsideScheme } from './outside-forms.ts'

/** What entities are called by one outside scheme, by their ids on record; those it has no name for are left out. */
export function listOutsideIds(
  db: Database,
  scheme: OutsideScheme,
  entityIds: readonly string[],
): Readonly<Record<string, string>> {
  const found = [...new Set(entityIds)].flatMap((id) => {
    const value = outsideIdOf(db, scheme, id)
    return value === null ? [] : [[id, value] as const]
  })
  return Object.fromEntries(found)
}

function outsideIdOf(db: Database, scheme: OutsideScheme, id: string): string | null {
  const node = findNodeById(db, id)
  const [own] = node ? classesAt(db, [node.key], null) : []
  if (!own) return null
  const keys = own.members.map((member) => member.node.key)
  const standing = inForce(db, listDecisionsOn(db, keys), null)
  return outsideIdsOf(standing).find((one) => one.scheme === scheme && keys.includes(one.a))?.value ?? null
}
