import type { Item } from '../sentence.ts'

/** The first and the last place of a list of names. */
export type List = { readonly first: number; readonly last: number }

const isSeparator = (item: Item | undefined) =>
  item?.kind === 'word' && /^(?:,|and|&|or|plus|"|;)$/.test(item.text)

const isAlike = (a: Item | undefined, b: Item | undefined) =>
  a?.kind === 'mention' && b?.kind === 'mention' && a.mention.type === b.mention.type

/** How many items a "(…)" behind a name may have. */
const longestInsert = 8

/** What stands before "(…)" or "as X" that ends at a place. */
function beforeInsert(items: readonly Item[], at: number): number {
  if (items[at]?.text === ')')
    for (let i = at; i >= Math.max(0, at - longestInsert); i--) if (items[i]?.text === '(') return i - 1
  return items[at]?.kind === 'mention' && items[at - 1]?.text === 'as' ? at - 2 : at
}

/** What stands after "(…)" or "as X" that begins at a place. */
function afterInsert(items: readonly Item[], at: number): number {
  if (items[at]?.text === '(')
    for (let i = at; i <= Math.min(items.length - 1, at + longestInsert); i++)
      if (items[i]?.text === ')') return i + 1
  return items[at]?.text === 'as' && items[at + 1]?.kind === 'mention' ? at + 2 : at
}

function listStart(items: readonly Item[], at: number): number {
  let first = at
  while (isSeparator(items[first - 1])) {
    let before = first - 1
    while (isSeparator(items[before])) before--
    const other = isAlike(items[before], items[at]) ? before : beforeInsert(items, before)
    if (!isAlike(items[other], items[at])) break
    first = other
  }
  return first
}

function listEnd(items: readonly Item[], at: number): number {
  let last = at
  for (;;) {
    let next = afterInsert(items, last + 1)
    if (!isSeparator(items[next])) return last
    while (isSeparator(items[next])) next++
    if (!isAlike(items[next], items[at])) return last
    last = next
  }
}

/** The list that a name stands in: "Ana Reyes (Copper Lane), Tom Weld as Holt and Joan Marsh". */
export const listAround = (items: readonly Item[], at: number): List => ({
  first: listStart(items, at),
  last: listEnd(items, at),
})
