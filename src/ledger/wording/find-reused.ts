import { nearCopies } from './near-copies.ts'
import type { Likeness, Sketch } from './sketch.ts'

/** A report with the words it was made in. */
export type WordedReport = {
  readonly id: string
  readonly claimId: string
  readonly storyId: string
  readonly outletId: string
  readonly publishedAt: string
  readonly denies: boolean
  /** Said by who speaks for the work: others may have its words, it has nobody's. */
  readonly isOfficial: boolean
  /** Of its sentence, and of its whole story. */
  readonly sentence: Sketch
  readonly story: Sketch
}

/** Whose words a report is made in: `share` of its wording (or of the other's, if that says less) is the same. */
export type Reuse = {
  readonly reportId: string
  readonly share: number
  readonly of: 'sentence' | 'story'
}

/** From so much shared wording on, a sentence was not found twice: two or three pieces of rare words. */
const leastShared = 18
/** Every fourth or third word of a sentence may be changed until less than this is left of it. */
const leastOfSentence = 0.25
/** A story whose sentence is new is still the other's if half of all that it says is. */
const leastOfStory = 0.5
const leastSharedOfStory = 120

/**
 * Reports of one slot → those that were made in the words of an earlier report of the same claim, from another outlet. Looks
 * back only, so that what comes later changes nothing.
 */
export function findReused(reports: readonly WordedReport[]): ReadonlyMap<string, Reuse> {
  const ordered = reports.toSorted((a, b) => compare(a.publishedAt, b.publishedAt) || compare(a.id, b.id))
  const said = Map.groupBy(ordered, ({ claimId, denies }) => `${claimId} ${denies}`)
  return new Map([...said.values()].flatMap(reusedOfClaim))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function reusedOfClaim(ordered: readonly WordedReport[]): readonly (readonly [string, Reuse])[] {
  if (new Set(ordered.map((report) => report.outletId)).size < 2) return []
  const bySentence = nearCopies<WordedReport>()
  const byStory = nearCopies<WordedReport>()
  return ordered.flatMap((report) => {
    const fromOther = (held: WordedReport) =>
      held.outletId !== report.outletId && held.storyId !== report.storyId
    const ofSentence = report.isOfficial
      ? null
      : bySentence.find(
          report.sentence,
          (held, like) => fromOther(held) && like.share >= leastOfSentence && like.shared >= leastShared,
        )
    const ofStory =
      ofSentence || report.isOfficial
        ? null
        : byStory.find(report.story, (held, like) => fromOther(held) && isSameStory(like))
    bySentence.add(report, report.sentence)
    byStory.add(report, report.story)
    const found = ofSentence ?? ofStory
    if (!found) return []
    return [
      [
        report.id,
        { reportId: found.of.id, share: rounded(found.share), of: ofSentence ? 'sentence' : 'story' },
      ] as const,
    ]
  })
}

/** More digits than are told would change with every sample. */
const rounded = (share: number) => Math.round(share * 100) / 100

const isSameStory = ({ share, shared }: Likeness) => share >= leastOfStory && shared >= leastSharedOfStory
