import { listAlikeNames, setAlikeNames } from '../store/alike-names.ts'
import type { Database } from '../store/database.ts'
import { listNearNames, listNodes, type NodeRow } from '../store/nodes.ts'
import { compareByName } from './compare-nodes.ts'
import { likenesses, tellFrom } from './likeness.ts'

/** A part of a name that more bear, such as a usual first name, is too common to say anything. */
const mostBearers = 100

/**
 * Keeps whose names are alike to an entity's, whatever ties them: a page that tells whom somebody may be mistaken for would
 * compare hundreds of names each time. To be called when a name is new, or written otherwise than before.
 */
export function keepAlike(db: Database, key: number): void {
  const [node] = listNodes(db, [key])
  if (!node) return
  const before = listAlikeNames(db, key)
  const others = [...listNodes(db, before), ...listNearNames(db, node, mostBearers)]
  const alike = new Set(others.filter((other) => isAlike(node, other)).map((other) => other.key))
  setAlikeNames(
    db,
    key,
    before,
    [...alike].sort((a, b) => a - b),
  )
}

/** Would a reader be told of such a likeness if nothing else spoke for it, were it the only one? */
function isAlike(node: NodeRow, other: NodeRow): boolean {
  const rule = compareByName(node, other)
  return rule !== null && likenesses[rule].alone >= tellFrom / 2
}
