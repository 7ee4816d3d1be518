import type { Alignment, WordedSentence } from './alignment.ts'
import { nearCopies } from './near-copies.ts'
import { sameSentences } from './same-sentences.ts'
import type { Likeness, Sketch } from './sketch.ts'
import { wordedSentence } from './worded-sentences.ts'

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
  readonly quote: string
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
/**
 * In the same order, and little between: of 17,800 pairs of sentences that two newsrooms found alone for one claim of a
 * simulated press none comes so far; of 17,700 pairs of headlines on one claim of a real one a third fewer than by pieces.
 */
const leastAligned = 17
const leastOfAligned = 0.4
/** So much in common is nobody's by chance, however much else either sentence says. */
const surelyAligned = 22
/** A story whose sentence is new is still the other's if half of all that it says is. */
const leastOfStory = 0.5
const leastSharedOfStory = 120

/**
 * Reports of one slot → those that were made in the words of an earlier report of the same claim, from another outlet. Looks
 * back only, so that what comes later changes nothing. `isAsked`: of whose words it is not told otherwise.
 */
export function findReused(
  reports: readonly WordedReport[],
  isAsked: (reportId: string) => boolean = () => true,
): ReadonlyMap<string, Reuse> {
  const ordered = reports.toSorted((a, b) => compare(a.publishedAt, b.publishedAt) || compare(a.id, b.id))
  const said = Map.groupBy(ordered, ({ claimId, denies }) => `${claimId} ${denies}`)
  return new Map([...said.values()].flatMap((ordered) => reusedOfClaim(ordered, isAsked)))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

type Held = { readonly report: WordedReport; readonly sentence: WordedSentence }
type Found = { readonly of: Held; readonly share: number }

function reusedOfClaim(
  ordered: readonly WordedReport[],
  isAsked: (reportId: string) => boolean,
): readonly (readonly [string, Reuse])[] {
  if (new Set(ordered.map((report) => report.outletId)).size < 2) return []
  const earlier = earlierWords()
  return ordered.flatMap((report) => {
    const one = { report, sentence: wordedSentence(report.quote) }
    const found = report.isOfficial || !isAsked(report.id) ? null : earlier.find(one)
    earlier.add(one)
    if (!found) return []
    const { of, how } = found
    return [[report.id, { reportId: of.of.report.id, share: rounded(of.share), of: how }] as const]
  })
}

/** What was said of a claim so far, to be found again by its words: piece by piece, in order, and by all the rest of the story. */
function earlierWords() {
  const byPiece = nearCopies<Held>()
  const byOrder = sameSentences<Held>()
  const byStory = nearCopies<Held>()
  const find = (one: Held): { readonly of: Found; readonly how: Reuse['of'] } | null => {
    const { sentence, story, outletId, storyId } = one.report
    const fromOther = ({ report }: Held) => report.outletId !== outletId && report.storyId !== storyId
    const ofSentence =
      byPiece.find(sentence, (held, like) => fromOther(held) && isSamePieces(like)) ??
      byOrder.find(one.sentence, (held, like) => fromOther(held) && isSameOrder(like))
    if (ofSentence) return { of: ofSentence, how: 'sentence' }
    const ofStory = byStory.find(story, (held, like) => fromOther(held) && isSameStory(like))
    return ofStory && { of: ofStory, how: 'story' }
  }
  const add = (one: Held) => {
    byPiece.add(one, one.report.sentence)
    byOrder.add(one, one.sentence)
    byStory.add(one, one.report.story)
  }
  return { find, add }
}

/** More digits than are told would change with every sample. */
const rounded = (share: number) => Math.round(share * 100) / 100

const isSamePieces = ({ share, shared }: Likeness) => share >= leastOfSentence && shared >= leastShared
const isSameOrder = ({ share, shared }: Alignment) =>
  (share >= leastOfAligned && shared >= leastAligned) || (share >= leastOfSentence && shared >= surelyAligned)
const isSameStory = ({ share, shared }: Likeness) => share >= leastOfStory && shared >= leastSharedOfStory
