import type { Story } from '../../story/index.ts'

/** Words that news of film, TV and comics can hardly do without, and other news hardly uses; no names of works. */
const ofTheField =
  /\b(?:films?|movies?|tv|television|telly|episodes?|showrunners?|premier(?:e|es|ed|ing)|streamers?|actors?|actress(?:es)?|trailers?|teasers?|sequels?|prequels?|spin-?offs?|reboots?|remakes?|screenplays?|screenwriters?|box office|sitcoms?|anime|manga|comics?|comic[- ]books?|graphic novels?|cartoonists?|crossovers?|stop-motion|finale|biopic|filming|filmmakers?|starring|co-stars?|castings?|cinemas?|theaters|soaps?|miniseries|series regulars?|k-?drama|webtoon|superhero(?:es)?|on-?screen|off-screen|upfronts?|greenlit|greenlights?|recast|cameos?|protagonists?|franchise|netflix|hulu|hbo|disney\+|peacock|paramount\+|apple tv\+?|prime video|crunchyroll|bbc|itv|nbc|cbs|showtime|starz|amc|syfy|marvel|pixar|lionsgate|a24|warner bros|lucasfilm|season (?:\d|one|two|three|four|five))\b/gi

/** Of these, and a few more, the ones that other fields have no use for: a shop's "film" and "TV" are not among them. */
const ofNoOther =
  /\b(?:showrunners?|episodes?|premier(?:e|es|ed|ing)|actress(?:es)?|trailers?|teasers?|sequels?|prequels?|spin-?offs?|reboots?|remakes?|screenplays?|screenwriters?|box office|sitcoms?|anime|manga|comic[- ]books?|finale|biopic|starring|co-stars?|miniseries|series regulars?|k-?drama|webtoon|superhero(?:es)?|greenlit|greenlights?|recast|cameos?|protagonists?|season (?:\d|one|two|three|four|five)|stars (?:as|in)|to star|spoilers?|directed by|written by|created by|played by|the cast|(?:supporting|lead|title) role|pilot)\b/g
/** These, too, unless much is said: a long text on machines speaks of scripts, and of what is novel. */
const ofFewOthers = /\b(?:scripts?|novels?)\b/g
/** Words of the field that other news uses, too: in a short text, several of them together do. */
const beside =
  /\b(?:cast|casting|roles?|characters?|seasons?|script(?:s|ed)?|scenes?|spoilers?|shoots?|shooting|studios?|producers?|produc(?:es|ed|ing)|plays?|playing|played|voices?|stars?|directed|directs?|directors?|writers?|pilot|series|soap|fans?|renewed|cancell?ed|dramas?|comedy|comedies|thriller|documentary|screen|viewers|audiences?|creator|plot|villain|adaptation|novels?)\b/gi

/** "Gideon Farr is the Warden in TIN GULL": bloggers set the names of works in capitals, papers a story's first words. */
const nameInCapitals =
  /(?<=[\p{Ll},.] )\p{Lu}[\p{Lu}’']+(?: \p{Lu}[\p{Lu}’']+){1,8}(?=[ .,:;!?]{1,3}(?:\p{Ll}|\p{Lu}\p{Ll}|A |I |\n|$))/mu

/** A line or two is read whatever it speaks of: it has no room to say. */
const minWords = 60
/** A blogger's hints and a diary of a set have few of the field's words, a text of this length has some. */
const longText = 400
/**
 * Of 180 stories of the field the long ones have more than twice as many; of 400 pages of other news 93 in a hundred
 * have fewer, and most of the rest are lists of films (`node bench/other-fields.ts` counts what is read from such pages).
 */
const minPerHundredWords = 0.25
/** So many words that lean to the field say as much as one that no other has, and one more of its own. */
const manyBeside = 6
/** One word again and again is another field's: a franchise of bakeries, the theaters of a war. */
const minDistinct = 3
/** How to film a commercial takes a thousand words and has none but the common ones. */
const veryLongText = 800

const distinct = (text: string, words: RegExp) =>
  new Set((text.match(words) ?? []).map((word) => word.toLowerCase().replace(/s$/, ''))).size

/**
 * False for a text that hardly speaks of film, TV or comics: the rules, made for news of these, would take a recipe's
 * steps for a release date and a price for a box office.
 */
export function isOfTheField({ headline, section, text }: Story): boolean {
  const words = text.split(/\s+/).length
  if (words < minWords) return true
  const whole = `${section ?? ''} ${headline ?? ''} ${text}`
  if (words < longText)
    return (
      distinct(whole, ofTheField) > 0 || distinct(whole, beside) >= minDistinct || nameInCapitals.test(text)
    )
  const isVeryLong = words >= veryLongText
  const leans = !isVeryLong && distinct(whole, beside) >= manyBeside
  const isOurs = isVeryLong
    ? distinct(whole, ofNoOther) > 1
    : leans || distinct(whole, ofNoOther) + distinct(whole, ofFewOthers) > 0
  return (
    isOurs &&
    distinct(whole, ofTheField) >= minDistinct - (leans ? 1 : 0) &&
    ((whole.match(ofTheField)?.length ?? 0) / words) * 100 >= minPerHundredWords
  )
}
