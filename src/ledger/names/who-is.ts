import type { Database } from '../store/database.ts'
import { findDecision, hasSplits, listSplitStories, type SplitStory } from '../store/decisions.ts'
import { findNodeById, listNodes, type NodeRow } from '../store/nodes.ts'
import { inForce } from './classes.ts'

/** By which id an entity goes that a story names: where it was split by the story, then by what it is held for. */
export type WhoIs = (id: string, storyKey: number | null) => string

/** Who is who at present. What it looked up once it keeps, so one is made for each change of the record. */
export function whoIsNow(db: Database): WhoIs {
  const rootOf = (node: NodeRow) => {
    const [root] = node.mergedInto === null ? [node] : listNodes(db, [node.mergedInto])
    return root?.id ?? node.id
  }
  return makeWhoIs(db, null, rootOf)
}

/** Who is who where `rootOf` says what an entity is held for. */
export function makeWhoIs(db: Database, bound: string | null, rootOf: (node: NodeRow) => string): WhoIs {
  const isSplit = hasSplits(db)
  const nodes = new Map<
    string,
    { readonly node: NodeRow; readonly splits: readonly SplitStory[]; readonly root: string } | null
  >()
  const look = (id: string) => {
    const known = nodes.get(id)
    if (known !== undefined) return known
    const node = findNodeById(db, id)
    const found = node && { node, splits: isSplit ? splitsOf(db, node.key, bound) : [], root: rootOf(node) }
    nodes.set(id, found)
    return found
  }
  const find: WhoIs = (id, storyKey) => {
    const found = look(id)
    if (!found) return id
    // Of several splits of one entity, the last that claims the story.
    const split = storyKey === null ? undefined : found.splits.findLast(({ story }) => story === storyKey)
    const [part] = split ? listNodes(db, [split.part]) : []
    return part ? (look(part.id)?.root ?? part.id) : found.root
  }
  return find
}

function splitsOf(db: Database, key: number, bound: string | null): readonly SplitStory[] {
  const splits = listSplitStories(db, [key])
  if (splits.length === 0) return splits
  const decisions = [...new Set(splits.map(({ entry }) => entry))].flatMap(
    (entry) => findDecision(db, entry) ?? [],
  )
  const standing = new Set(inForce(db, decisions, bound).map(({ entry }) => entry))
  return splits.filter(({ entry }) => standing.has(entry))
}
