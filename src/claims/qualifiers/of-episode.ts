import type { Qualifiers } from '../claim.ts'
import { placesOf, type Telling, textBetween } from './telling.ts'

const finale =
  /\b(?:the|a|its|their|\d+-minute|season|series|midseason|mid-season) (?:\S+ )?finale\b|\bfinale\b/i

/** "Episode 8 airs on November 24": the one episode that the sentence speaks of. */
function episodeIn({ sentence }: Telling): number | string | null {
  const named = new Set(
    sentence.items.flatMap((item) =>
      item.kind === 'season' && item.season.of === 'episode' ? [item.season.season] : [],
    ),
  )
  const [only] = named
  return named.size === 1 && only !== undefined ? only : null
}

/** "The finale airs December 4", "the season four finale (April 10)": nothing but the airing stands between. */
function isOfFinale(telling: Telling): boolean {
  const { sentence } = telling
  return placesOf(telling).some((at) => {
    const item = sentence.items[at]
    if (item === undefined) return false
    const head = textBetween(sentence, Math.max(sentence.start, item.start - 60), item.start)
    return finale.test(head) && /\bfinale\b(?!.*\b(?:ahead of|before|after|since)\b)[^.;]*$/i.test(head)
  })
}

/** Which episode a date or its makers are of, where the sentence names one. */
export function ofEpisode(telling: Telling): Qualifiers {
  const { property, qualifiers } = telling.report.claim
  if (qualifiers.episode !== undefined) return {}
  if (property === 'release date') {
    const episode = episodeIn(telling)
    if (episode !== null) return { episode }
    return isOfFinale(telling) ? { episode: 'finale' } : {}
  }
  return {}
}
