import type { Standing } from '../../server/contract/index.ts'
import { formatDate } from '../dates.ts'
import { formatCount, formatProbability } from '../format.ts'
import { labelWords, verdictWords } from '../wording.ts'

/** `url` is the claim as of `day`, so that who follows it finds what was cited. */
export type Cited = { readonly standing: Standing; readonly day: string; readonly url: string }

/** A claim as text: what, where it stood, when, and where to look it up. */
export function plainCitation({ standing, day, url }: Cited): string {
  const { sentence, label, independentSources } = standing
  const sources = formatCount(independentSources, 'independent source')
  return `“${sentence}” ${labelWords[label].word}, ${share(standing)}, ${sources}. Hearsay, as of ${formatDate(day)}. ${url}`
}

function share({ outcome, probability }: Standing): string {
  if (outcome && outcome.verdict !== 'void')
    return `settled: ${verdictWords[outcome.verdict].word.toLowerCase()}`
  return formatProbability(probability)
}
