import { classesAt } from '../names/classes.ts'
import { requireNode } from '../names/decision.ts'
import { listTitlesWithin } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import type { NodeRow } from '../store/nodes.ts'

/**
 * An entity with all that is held for it now, and the titles that are part of it or follow it: whose claims a record
 * about it counts.
 */
export function franchiseOf(db: Database, entityId: string): readonly Pick<NodeRow, 'key' | 'id'>[] {
  return classesAt(db, [requireNode(db, entityId).key], null).flatMap(({ root, members }) => [
    ...members.map((member) => member.node),
    ...listTitlesWithin(db, root),
  ])
}
