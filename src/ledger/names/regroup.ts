import { refreshSortName } from '../add-name.ts'
import { listMakerSlots } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { listClassmates, type NodeRow, setMerged } from '../store/nodes.ts'
import { classesAt } from './classes.ts'
import { rekeyClaims } from './rekey.ts'

/**
 * Works out anew, for the present, what these entities are held for, and gives every report to the claim that it is
 * then a report of. `split` are entities some of whose stories now mean another. Returns the slots that changed.
 */
export function regroup(
  db: Database,
  keys: readonly number[],
  split: readonly number[] = [],
): readonly string[] {
  const before = new Map(listClassmates(db, keys).map((node) => [node.key, node]))
  const classes = classesAt(db, [...before.keys()], null)
  for (const { members } of classes)
    for (const { node } of members) if (!before.has(node.key)) before.set(node.key, node)
  const moved: NodeRow[] = []
  const roots = new Set<number>()
  for (const { root, members } of classes)
    for (const { node, as } of members) {
      const [into, mergedAs] = node.key === root.key ? [null, null] : [root.key, as]
      if (node.mergedInto === into && node.mergedAs === mergedAs) continue
      setMerged(db, node.key, into, mergedAs)
      roots.add(root.key)
      roots.add(node.mergedInto ?? node.key)
      if (node.mergedInto !== into) moved.push(node)
    }
  for (const key of roots) refreshSortName(db, key)
  const touched = [
    ...moved.map((node) => node.mergedInto ?? node.key),
    ...split.map((key) => before.get(key)?.mergedInto ?? key),
  ]
  if (touched.length === 0) return []
  const organisations = moved.filter((node) => node.type === 'organisation')
  // Who makes a title speaks officially on it, under every name.
  const houses = organisations.flatMap((node) => [node.mergedInto ?? node.key, node.key])
  const spoken = listMakerSlots(db, houses.length > 0 ? [...houses, ...roots] : [])
  return [...rekeyClaims(db, [...new Set(touched)]), ...spoken]
}
