import type { Story } from '../../story/index.ts'

/** Words that news of film, TV and comics can hardly do without, and other news hardly uses; no names of works. */
const ofTheField =
  /\b(?:films?|movies?|tv|television|telly|episodes?|showrunners?|premier(?:e|es|ed|ing)|streamers?|actors?|actress(?:es)?|trailers?|teasers?|sequels?|prequels?|spin-?offs?|reboots?|remakes?|screenplays?|screenwriters?|box office|sitcoms?|anime|manga|comics?|comic[- ]books?|finale|biopic|filming|filmmakers?|starring|co-stars?|castings?|cinemas?|theaters|soaps?|miniseries|series regulars?|k-?drama|webtoon|superhero(?:es)?|on-?screen|off-screen|upfronts?|greenlit|greenlights?|recast|cameos?|protagonists?|franchise|netflix|hulu|hbo|disney\+|peacock|paramount\+|apple tv\+?|prime video|crunchyroll|bbc|itv|nbc|cbs|showtime|starz|amc|syfy|marvel|pixar|lionsgate|a24|warner bros|lucasfilm|season (?:\d|one|two|three|four|five))\b/gi

/** In a shorter text the absence of these words says nothing: a blogger's hints and a diary of a set have none. */
const minWords = 400
/**
 * Of 180 stories of the field the long ones have more than twice as many; of 400 pages of other news 93 in a hundred
 * have fewer, and most of the rest are lists of films (`node bench/claims.ts` measures the stories).
 */
const minPerHundredWords = 0.25
/** One word again and again is another field's: a franchise of bakeries, the theaters of a war. */
const minDistinct = 3

/**
 * False for a long text that hardly speaks of film, TV or comics: the rules, made for news of these, would take a
 * recipe's steps for a release date and a price for a box office.
 */
export function isOfTheField({ headline, section, text }: Story): boolean {
  const words = text.split(/\s+/).length
  if (words < minWords) return true
  const found = `${section ?? ''} ${headline ?? ''} ${text}`.match(ofTheField) ?? []
  const distinct = new Set(found.map((word) => word.toLowerCase().replace(/s$/, ''))).size
  return distinct >= minDistinct && (found.length / words) * 100 >= minPerHundredWords
}
