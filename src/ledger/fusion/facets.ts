import type { ClaimTable } from './claim-table.ts'

/** What is asked about each object, where object names end in it: "night-ferry|release date" asks for a release date. */
export type Facets = { readonly facetOf: Int32Array; readonly count: number }

/** Beyond so many, and with fewer objects each, what stands behind the mark is a part of the name, not a question. */
const mostFacets = 30
const fewestObjects = 20

/** Finds the facets of a table; one for all where names have none. */
export function findFacets({ objects }: ClaimTable): Facets {
  const facetOf = new Int32Array(objects.length)
  const numbers = new Map<string, number>()
  for (const [o, object] of objects.entries()) {
    const mark = object.lastIndexOf('|')
    if (mark < 0) return one(objects.length)
    const facet = object.slice(mark + 1)
    if (!numbers.has(facet)) numbers.set(facet, numbers.size)
    facetOf[o] = numbers.get(facet) ?? 0
    if (numbers.size > mostFacets) return one(objects.length)
  }
  return objects.length / numbers.size < fewestObjects
    ? one(objects.length)
    : { facetOf, count: numbers.size }
}

const one = (objects: number): Facets => ({ facetOf: new Int32Array(objects), count: 1 })
