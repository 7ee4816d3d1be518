import type { Label, Standing, StoryAnswer } from '../server/contract/index.ts'

type Own = NonNullable<StoryAnswer['own']>

/** A stretch of the text with the claims that it makes, where they stand now. */
export type Passage = {
  readonly start: number
  readonly end: number
  readonly standings: readonly Standing[]
}

/** Surest first: the line under a stretch is that of the least sure claim in it. */
const sureness: readonly Label[] = ['confirmed', 'reported', 'rumoured', 'speculated', 'open', 'denied']

/** The stretches of an own text that make claims, in order; those that overlap are one. */
export function passagesOf(
  { voiced }: Pick<Own, 'voiced'>,
  standings: readonly Standing[],
): readonly Passage[] {
  const byId = new Map(standings.map((standing) => [standing.claimId, standing]))
  const places = voiced
    .filter((one) => one.in === 'text')
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const passages: { start: number; end: number; standings: Standing[] }[] = []
  for (const { claimId, start, end } of places) {
    const standing = byId.get(claimId)
    if (!standing || !isMarked(standing)) continue
    const last = passages.at(-1)
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
      if (!last.standings.includes(standing)) last.standings.push(standing)
    } else passages.push({ start, end, standings: [standing] })
  }
  return passages
}

/** A statement is its own sentence said again: it is marked only where its words leave something open. */
function isMarked({ claim, label }: Standing): boolean {
  return claim.property !== 'statement' || label === 'rumoured' || label === 'speculated' || label === 'open'
}

/** How a claim stands, as a reader of the text is told: a value that was replaced since is not called denied. */
export const kindOf = ({ label, supersededBy }: Standing): Label | 'replaced' =>
  supersededBy && label === 'denied' ? 'replaced' : label

/** The least sure of a passage's labels. */
export function leastSure({ standings }: Passage): Label | 'replaced' {
  const kinds = standings.map(kindOf)
  return sureness.findLast((label) => kinds.includes(label)) ?? 'replaced'
}
