import { type Likeness, likenessTo, type Sketch } from './sketch.ts'

/** An earlier text that shares wording with the one asked about. */
export type NearCopy<T> = Likeness & { readonly of: T }

/** Texts by their wording. Add them oldest first. */
export type NearCopies<T> = {
  add(item: T, sketch: Sketch): void
  /** The text most like this one, of those that `accepts` takes; the oldest of equals. */
  find(sketch: Sketch, accepts: (item: T, likeness: Likeness) => boolean): NearCopy<T> | null
}

/**
 * Pieces of wording that a text is found by: its smallest ones. Where two texts share half of what either says, they share
 * one of eight in 99.6% of cases; more make a search slower, and hardly surer.
 */
const anchors = 8
/** So many texts are found by one piece, the oldest: what more of them say leads to nobody. */
const mostOfAnchor = 64
/** So many that share most pieces are held against a text to the word. */
const mostCompared = 16

/** An index in memory. Adding and asking takes time that grows with the text alone, not with how many there are. */
export function nearCopies<T>(): NearCopies<T> {
  const found = new Map<number, number[]>()
  const held: { readonly item: T; readonly sketch: Sketch }[] = []
  const anchorsOf = ({ shingles }: Sketch) => shingles.subarray(0, anchors)
  return {
    add: (item, sketch) => {
      for (const anchor of anchorsOf(sketch)) {
        const at = found.get(anchor)
        if (!at) found.set(anchor, [held.length])
        else if (at.length < mostOfAnchor) at.push(held.length)
      }
      held.push({ item, sketch })
    },
    find: (sketch, accepts) => {
      const likenessOf = likenessTo(sketch)
      const compared = closest([...anchorsOf(sketch)].map((anchor) => found.get(anchor) ?? []))
      const near = compared.flatMap((at) => {
        const candidate = held[at]
        if (!candidate) return []
        const like = likenessOf(candidate.sketch)
        return accepts(candidate.item, like) ? [{ at, of: candidate.item, ...like }] : []
      })
      const [best] = near.sort((a, b) => b.share - a.share || a.at - b.at)
      return best ? { of: best.of, shared: best.shared, share: best.share } : null
    },
  }
}

/** Those that stand in most lists; the oldest of equals. */
function closest(lists: readonly (readonly number[])[]): readonly number[] {
  const times = new Map<number, number>()
  for (const list of lists) for (const at of list) times.set(at, (times.get(at) ?? 0) + 1)
  if (times.size <= mostCompared) return [...times.keys()]
  return [...times]
    .sort(([a, times], [b, others]) => others - times || a - b)
    .slice(0, mostCompared)
    .map(([at]) => at)
}
