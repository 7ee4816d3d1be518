import type { Element, Page } from './page.ts'

/**
 * Which passages' elements are alike, as numbers by element index; -1 where an element holds no passage. Counting by
 * such a number costs a tenth of counting by a key put together from tags and classes.
 */
export type Likeness = {
  /** Same tag and class. */
  readonly own: Int32Array
  /** Same tag and class under the same tag and class. */
  readonly path: Int32Array
  /** Same tag and class under the same element. */
  readonly siblings: Int32Array
}

export function findAlike(page: Page): Likeness {
  const own = new Int32Array(page.elements.length).fill(-1)
  const path = new Int32Array(page.elements.length).fill(-1)
  const siblings = new Int32Array(page.elements.length).fill(-1)
  const kinds = new Map<string, Map<number, number>>()
  const paths = new Map<number, number>()
  const families = new Map<number, number>()
  for (const { element: index } of page.passages) {
    const element = page.elements[index]
    if (element === undefined || own[index] !== -1) continue
    const kind = kindOf(kinds, element)
    const parent = page.elements[element.parent]
    own[index] = kind
    path[index] = numberOf(paths, pair(parent === undefined ? -1 : kindOf(kinds, parent), kind))
    siblings[index] = numberOf(families, pair(element.parent, kind))
  }
  return { own, path, siblings }
}

/** Elements are fewer than this. */
const most = 2 ** 26

/** Two numbers as one; the first may be -1. */
function pair(first: number, second: number): number {
  return (first + 1) * most + second
}

/** A number for tag and class: one for every passage and parent that was asked for, so that they stay below `most`. */
function kindOf(kinds: Map<string, Map<number, number>>, { index, tag, look }: Element): number {
  let classes = kinds.get(tag)
  if (classes === undefined) {
    classes = new Map()
    kinds.set(tag, classes)
  }
  const known = classes.get(look)
  if (known !== undefined) return known
  // The first element of a kind gives it its number.
  classes.set(look, index)
  return index
}

function numberOf(numbers: Map<number, number>, key: number): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  const next = numbers.size
  numbers.set(key, next)
  return next
}
