import type { Label, Standing } from '../server/contract/index.ts'
import { capitalise, formatProbability } from './format.ts'
import { labelWords, verdictWords } from './wording.ts'

type Stood = Pick<Standing, 'label' | 'probability' | 'outcome'>

/**
 * A label is what the words were that spoke for a claim; a probability is what all of it comes to; a verdict is how it turned
 * out. Where they pull apart, `label` and `share` say so: "Confirmed" "but outweighed: 44%", "Once confirmed" "settled: false".
 */
export type StandingWords = {
  readonly label: string
  readonly share: string
  /** A sentence on why the two differ; null where they do not. */
  readonly why: string | null
}

export function standingWords({ label, probability, outcome }: Stood): StandingWords {
  const { word, meaning } = labelWords[label]
  if (outcome && outcome.verdict !== 'void') {
    const share = `settled: ${verdictWords[outcome.verdict].word.toLowerCase()}`
    return {
      label: turnedOutOtherwise(label, outcome) ? `Once ${word.toLowerCase()}` : word,
      share,
      why: null,
    }
  }
  const share = formatProbability(probability)
  if (isAffirmed(label) && probability < 0.5)
    return {
      label: word,
      share: `but outweighed: ${share}`,
      why: `${capitalise(meaning)}; denials or other values weigh more.`,
    }
  if (label === 'denied' && probability >= 0.5)
    return {
      label: word,
      share: `but likely: ${share}`,
      why: 'Somebody denied it; what speaks for it weighs more.',
    }
  return { label: word, share, why: null }
}

const isAffirmed = (label: Label) => label === 'confirmed' || label === 'reported'

/** Whether a verdict goes against what the label's words said. */
export function turnedOutOtherwise(label: Label, { verdict }: NonNullable<Standing['outcome']>): boolean {
  if (verdict === 'true') return label === 'denied'
  return verdict !== 'void' && label !== 'denied' && label !== 'open'
}
