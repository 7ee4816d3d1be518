import type { Words } from './verbs.ts'

/** What networks and studios do in the progressive: "Shudder's picking up", "Sky's filming". */
const undertakes =
  /^(?:picking|filming|shooting|making|bringing|developing|adapting|airing|reviving|rebooting|remaking|turning|going|moving|giving|doing|working|looking|planning|keeping|dropping|putting|taking|saving|cancelling|canceling|axing|renewing|ordering|eyeing|aiming|hoping|trying|building|launching|ending|prepping|getting|releasing|holding|pulling|pushing|betting)$/

/**
 * "FX's The Long Road", "her Cannes sensation's Low Tide": before a name "'s" says whose it is, though a tagger may
 * hear "is".
 */
export const owns = (words: Words, at: number) =>
  words.plain[at] === "'s" &&
  words.taken(at - 1) &&
  ((words.organisation(at - 1) && words.taken(at + 1)) ||
    words.title(/^["'“‘*_]+$/.test(words.plain[at + 1] ?? '') ? at + 2 : at + 1))

/** "Sky's filming": what an organisation is doing. */
export const acts = (words: Words, at: number) =>
  words.plain[at] === "'s" && words.organisation(at - 1) && undertakes.test(words.plain[at + 1] ?? '')

/** "Reyes's aboard", "Weld's not coming back": words that stand after "is" and after no owner. */
const afterIs = /^(?:aboard|back|onboard|not|never|gonna|been|also|already|now|still|no|officially)$/
const doings =
  /^(?:playing|joining|returning|leaving|starring|exiting|coming|getting|going|heading|taking|stepping|bringing|voicing|reprising|replacing|making|doing|guesting|appearing|recurring|heading)$/
const afterDoing = /^(?:as|to|in|on|back|for|over|the|a|an|his|her|their|with|opposite|alongside|out|up)$/

/** "Tom Weld's playing Dunn" is "is playing": a contraction that a tagger takes for an owner's ending. */
export function isContracted(words: Words, at: number): boolean {
  if (words.plain[at] !== "'s" || !words.person(at - 1)) return false
  const next = words.plain[at + 1] ?? ''
  if (/^(?:on|in|off|out)$/.test(next))
    return /^(?:board|talks|of|it|for|as|\.|,|;|)$/.test(words.plain[at + 2] ?? '')
  if (afterIs.test(next)) return !(next === 'no' && words.plain[at + 2] !== 'longer')
  return doings.test(next) && (words.taken(at + 2) || afterDoing.test(words.plain[at + 2] ?? ''))
}
