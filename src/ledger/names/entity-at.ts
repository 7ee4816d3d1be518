import type { Database } from '../store/database.ts'
import type { EntityRow } from '../store/entities.ts'
import { listNamesOf } from '../store/nodes.ts'
import type { EntityClass } from './classes.ts'

/** An entity with the names of all that is held for it, as the class has it. */
export function entityOf(db: Database, { root, members }: EntityClass): EntityRow {
  const names = members.flatMap(({ node, as }) =>
    listNamesOf(db, node.key).map((name) => ({
      ...name,
      rule: node === root || name.rule === 'alias' || as === 'name' ? name.rule : as,
    })),
  )
  return { key: root.key, id: root.id, type: root.type, year: root.year, names }
}
