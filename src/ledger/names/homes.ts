import type { Database } from '../store/database.ts'
import { hasSplits, listSplitStories, listWholesOf } from '../store/decisions.ts'
import { listNodes } from '../store/nodes.ts'
import type { EntityClass } from './classes.ts'

/**
 * Where the claims of these stand at present: under what each is held for now, under the parts that were split off
 * since, and, where one of these is a part that may be none any more, under what it was split from. Claims of then are
 * found among theirs.
 */
export function homesOf(db: Database, classes: readonly EntityClass[]): readonly number[] {
  const nodes = classes.flatMap((one) => one.members.map(({ node }) => node))
  const keys = nodes.map((node) => node.key)
  const others = hasSplits(db)
    ? [...listSplitStories(db, keys).map(({ part }) => part), ...listWholesOf(db, keys)]
    : []
  const all = [...nodes, ...listNodes(db, [...new Set(others)])]
  return [...new Set(all.map((node) => node.mergedInto ?? node.key))]
}
