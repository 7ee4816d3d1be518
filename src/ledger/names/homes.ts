import type { Database } from '../store/database.ts'
import { hasSplits, listSplitStories } from '../store/decisions.ts'
import { listNodes } from '../store/nodes.ts'
import type { EntityClass } from './classes.ts'

/**
 * Where the claims of these stand at present: under what each is held for now, and under the parts that were split off
 * since. Claims of then are found among theirs.
 */
export function homesOf(db: Database, classes: readonly EntityClass[]): readonly number[] {
  const nodes = classes.flatMap((one) => one.members.map(({ node }) => node))
  const parts = hasSplits(db)
    ? listSplitStories(
        db,
        nodes.map((node) => node.key),
      ).map(({ part }) => part)
    : []
  const all = [...nodes, ...listNodes(db, [...new Set(parts)])]
  return [...new Set(all.map((node) => node.mergedInto ?? node.key))]
}
