import type { Database } from '../store/database.ts'
import type { EntityRow, NameRule } from '../store/entities.ts'
import { listNamesOf } from '../store/nodes.ts'
import type { EntityClass } from './classes.ts'

/** An entity with the names of all that is held for it, as the class has it. */
export function entityOf(db: Database, { root, members }: EntityClass): EntityRow {
  const names = members.flatMap(({ node, as }) =>
    as === 'none' ? [] : listNamesOf(db, node.key).map((name) => ({ ...name, rule: ruleAs(name.rule, as) })),
  )
  return { key: root.key, id: root.id, type: root.type, year: root.year, names }
}

function ruleAs(own: NameRule, as: NameRule): NameRule {
  if (own === 'alias' || as === 'alias') return 'alias'
  return as === 'short' ? 'short' : own
}
