import type { Item } from '../sentence.ts'

/** A stretch of a passage, in its offsets. */
export type Stretch = { readonly start: number; readonly end: number }

const isWord = (item: Item | undefined, words: RegExp) => item?.kind === 'word' && words.test(item.text)
const isQuote = (item: Item | undefined) => isWord(item, /^(?:"|``|'')$/)

/** What a verb of saying says: what follows it, and what precedes it where speaker and verb stand behind a comma or quote. */
export function saidBy(items: readonly Item[], at: number, source: readonly Item[]): readonly Stretch[] {
  const first = source[0]
  const verb = items[at]
  if (first === undefined || verb === undefined) return []
  const sourceAt = items.indexOf(first)
  const inverted = sourceAt > at
  const beginning = inverted ? at : sourceAt
  const after = inverted ? sourceAt + source.length : at + 1
  const fronted = frontedBefore(items, beginning)
  const followed = followingFrom(items, after, fronted !== null)
  return [fronted, followed, insideVerb(verb)].filter((stretch) => stretch !== null)
}

/** "…," X said: from the clause's beginning, or its opening quote, to the comma. */
function frontedBefore(items: readonly Item[], end: number): Stretch | null {
  const last = items[end - 1]
  if (last === undefined || !(isQuote(last) || (isWord(last, /^[,—?!]$/) && end > 4))) return null
  const from = Math.max(0, items.findLastIndex((item, i) => i < end - 2 && isWord(item, /^[;]$/)) + 1)
  const body = items.slice(from, end)
  if (!isQuote(last) && !body.some((item) => item.kind === 'verb')) return null
  const opened = isQuote(last) ? body.findIndex(isQuote) : -1
  const start = opened > 0 && opened < body.length - 1 ? body[opened] : body[0]
  return start === undefined ? null : { start: start.start, end: last.end }
}

/** What follows the verb, without whom it is said to, and when and where. */
function followingFrom(items: readonly Item[], from: number, fronted: boolean): Stretch | null {
  const rest = items.slice(from)
  const last = lastOf(rest)
  if (last === undefined) return null
  const opens = rest.findIndex(
    (item) => isWord(item, /^(?:that|whether|how|why|what|if|:)$/) || isQuote(item),
  )
  const stop = rest.findIndex((item) => isWord(item, /^[,;]$/))
  if (opens >= 0 && opens < 9 && (stop < 0 || opens <= stop + 4 || isQuote(rest[opens]))) {
    const start = rest[opens]
    return start === undefined || start === last ? null : { start: start.start, end: last.end }
  }
  if (fronted && !isWord(rest[0], /^,$/)) return null
  const start = rest.find((item) => !isWord(item, /^[,:]$/))
  return start === undefined || start.end >= last.end ? null : { start: start.start, end: last.end }
}

const lastOf = (items: readonly Item[]) => items.findLast((item) => !isWord(item, /^[.]$/))

/** "hopes to return": the verb holds what is wanted. */
function insideVerb(verb: Item): Stretch | null {
  const to = verb.text.indexOf(' to ')
  return verb.kind === 'verb' && to > 0
    ? { start: Math.min(verb.end - 1, verb.start + to + 1), end: verb.end }
    : null
}
