import type { Label, Standing } from '../server/contract/index.ts'
import { formatCount, formatEntity } from './format.ts'
import { standingWords } from './standing-words.ts'
import { isStruck } from './succession.ts'
import { claimTitle, tellsPlot } from './tells-plot.ts'

/** What is drawn of a claim. */
type ClaimCard = {
  readonly kicker: string
  readonly heading: string
  readonly isStruck: boolean
  readonly lines: readonly { readonly kind: Label; readonly reach: number; readonly words: string }[]
}

/** A claim with where it stands. One that tells a plot is not told: a card is seen without being asked for. */
export function cardOfClaim(standing: Standing): ClaimCard {
  const { claim, label, probability, independentSources: sources, sentence } = standing
  const words = standingWords(standing)
  const subject = claim.subject ? formatEntity(claim.subject) : 'Claim'
  const line = {
    kind: label,
    reach: probability,
    words: `${words.label}, ${words.share}, ${formatCount(sources, 'independent source')}`,
  }
  if (tellsPlot(standing))
    return { kicker: subject, heading: claimTitle(standing), isStruck: false, lines: [line] }
  return { kicker: subject, heading: sentence, isStruck: isStruck(standing), lines: [line] }
}
