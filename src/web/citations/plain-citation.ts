import type { Standing } from '../../server/contract/index.ts'
import { formatDate } from '../dates.ts'
import { formatCount } from '../format.ts'
import { standingWords } from '../standing-words.ts'

/** `url` is the claim as of `day`, so that who follows it finds what was cited. */
export type Cited = { readonly standing: Standing; readonly day: string; readonly url: string }

/** A claim as text: what, where it stood, when, and where to look it up. */
export function plainCitation({ standing, day, url }: Cited): string {
  const { label, share } = standingWords(standing)
  const { sentence, independentSources } = standing
  const sources = formatCount(independentSources, 'independent source')
  return `“${sentence}” ${label}, ${share}, ${sources}. Hearsay, as of ${formatDate(day)}. ${url}`
}
