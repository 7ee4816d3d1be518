import type { Alignment, WordedSentence } from './alignment.ts'
import { nearCopies } from './near-copies.ts'
import { sameSentences } from './same-sentences.ts'
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
  /** Of its quote word by word, of the sentence that the quote stands in, and of its whole story. */
  readonly words: WordedSentence
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
 * Reports of one claim on one side, in order of time → whose words each has that begins at `from`: those of an earlier report
 * from another outlet, or nobody's. Looks back only, so that what comes later changes nothing.
 */
export function findReused(ordered: readonly WordedReport[], from = 0): readonly (Reuse | null)[] {
  const earlier = earlierWords()
  return ordered.flatMap((report, at) => {
    const found = at < from || report.isOfficial ? null : earlier.find(report)
    earlier.add(report)
    if (at < from) return []
    return [found && { reportId: found.of.of.id, share: rounded(found.of.share), of: found.how }]
  })
}

type Found = { readonly of: WordedReport; readonly share: number }

/** What was said of a claim so far, to be found again by its words: piece by piece, in order, and by all the rest of the story. */
function earlierWords() {
  const byPiece = nearCopies<WordedReport>()
  const byOrder = sameSentences<WordedReport>()
  const byStory = nearCopies<WordedReport>()
  const find = (one: WordedReport): { readonly of: Found; readonly how: Reuse['of'] } | null => {
    const fromOther = (held: WordedReport) => held.outletId !== one.outletId && held.storyId !== one.storyId
    const ofSentence =
      byPiece.find(one.sentence, (held, like) => fromOther(held) && isSamePieces(like)) ??
      byOrder.find(one.words, (held, like) => fromOther(held) && isSameOrder(like))
    if (ofSentence) return { of: ofSentence, how: 'sentence' }
    const ofStory = byStory.find(one.story, (held, like) => fromOther(held) && isSameStory(like))
    return ofStory && { of: ofStory, how: 'story' }
  }
  const add = (one: WordedReport) => {
    byPiece.add(one, one.sentence)
    byOrder.add(one, one.words)
    byStory.add(one, one.story)
  }
  return { find, add }
}

/** More digits than are told would change with every sample. */
const rounded = (share: number) => Math.round(share * 100) / 100

const isSamePieces = ({ share, shared }: Likeness) => share >= leastOfSentence && shared >= leastShared
const isSameOrder = ({ share, shared }: Alignment) =>
  (share >= leastOfAligned && shared >= leastAligned) || (share >= leastOfSentence && shared >= surelyAligned)
const isSameStory = ({ share, shared }: Likeness) => share >= leastOfStory && shared >= leastSharedOfStory
