import type { ClaimTable } from './claim-table.ts'
import { sameValue } from './same-value.ts'

/** One node of a hierarchy of values: "Harbor Town" lies in "North Shire". */
export type HierarchyNode = { readonly id: string; readonly name: string; readonly parent: string }

/** How a claimed value stands to another that is taken as true: the same, wider (it contains it), or another. */
export const relations = { same: 0, wider: 1, other: 2 } as const

export type Hierarchy = {
  /** For each object a square of relations: row, the value taken as true; column, the value claimed. */
  readonly squares: Uint8Array
  /** Where the square of each object begins. */
  readonly squareOf: Int32Array
  /** How many values contain each value. */
  readonly depthOf: Int32Array
}

/** Nodes → how the values of a table lie in each other. A name at several places lies in all that contain one of them. */
export function arrangeHierarchy(nodes: readonly HierarchyNode[], table: ClaimTable): Hierarchy {
  const keys = table.values.map(sameValue)
  const containing = containersByName(nodes, new Set(keys))
  const around = keys.map((key) => containing.get(key) ?? none)
  const squareOf = new Int32Array(table.objects.length + 1)
  for (let o = 0; o < table.objects.length; o++) {
    const size = (table.valuesOf[o + 1] ?? 0) - (table.valuesOf[o] ?? 0)
    squareOf[o + 1] = (squareOf[o] ?? 0) + size * size
  }
  const squares = new Uint8Array(squareOf[table.objects.length] ?? 0).fill(relations.other)
  for (let o = 0; o < table.objects.length; o++) {
    const [from, to] = [table.valuesOf[o] ?? 0, table.valuesOf[o + 1] ?? 0]
    let at = squareOf[o] ?? 0
    for (let t = from; t < to; t++)
      for (let u = from; u < to; u++, at++) {
        if (t === u) squares[at] = relations.same
        else if (around[t]?.has(keys[u] ?? '')) squares[at] = relations.wider
      }
  }
  return { squares, squareOf, depthOf: Int32Array.from(around, (names) => names.size) }
}

const none: ReadonlySet<string> = new Set()

/** The names above each name. The root, which contains everything, says nothing and is left out. */
function containersByName(
  nodes: readonly HierarchyNode[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const byName = Map.groupBy(nodes, (node) => sameValue(node.name))
  return new Map([...wanted].map((name) => [name, containersOf(byName.get(name) ?? [], byId)]))
}

function containersOf(
  nodes: readonly HierarchyNode[],
  byId: ReadonlyMap<string, HierarchyNode>,
): ReadonlySet<string> {
  const names = new Set<string>()
  for (const node of nodes) {
    // A file may hold a ring by mistake: each node is climbed once.
    const seen = new Set([node.id])
    let above = byId.get(node.parent)
    while (above !== undefined && byId.has(above.parent) && !seen.has(above.id)) {
      seen.add(above.id)
      names.add(sameValue(above.name))
      above = byId.get(above.parent)
    }
  }
  return names
}
