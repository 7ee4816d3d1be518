import { commonWords, givenNames, places, platforms, studios } from './lexicon/index.ts'
import { isNeverTitle } from './mentions/never-titles.ts'

/** Words of which labels and sections are made, no titles: "THE HOT GOSS.", "NOT COMING BACK:", "LISTENER MAIL". */
const labels = new Set(
  'news recap recaps interview interviews mailbag mail listener gossip goss hot buzz history reception plot synopsis premise cast casting castings members production future notes note show sold ordered renewed renewals canceled cancelled axed shelved moved out in signed unsigned signings film films movies tv television radio stage deals deal talk spotted sighted sightings seen update updates correction corrections verdict review reviews bottom line release releases date dates music background trivia references filming development broadcast rumour rumours rumor rumors rumored debunked holdovers arthouse collections biography career legacy awards credits box office script done status change control wrap order orders exclusive exclusives breaking spoiler spoilers warning swap sequel sequels series books book games game comics press media other also elsewhere finally next week today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december coming soon not back here heard closing closed open opening question questions answer answers q a lightning round top odds ends ones watch fact check claim claims rating true false mostly why how what who when where we they it is was the winners winner losers loser best worst first last new name born died age real'.split(
    ' ',
  ),
)

/** Words that only lines of their own have for labels: "Where: Hulu", "Shot in: Cork", "Friday: …". */
const lineLabels = new Set([
  ...labels,
  ...'where network networks platform platforms distributor studio studios episode episodes seasons directed written created based shot stars jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun answer reader host guest voice voices format rating ratings budget runtime length genre logline stage run pages price cover writer writers artist artists director directors producer producers creator creators showrunner composer editor score location locations premiere premieres premiered finale spoilers worth verdict brand-new leaving tv going unscripted scripted international streaming cable broadcast midseason fall spring summer winter autumn series'.split(
    ' ',
  ),
])

const plainWords = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\d' ]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')

const asks =
  /^(?:not|no|why|how|who|when|where|what|which|is|are|will|does|do|did|can|that's|it's|here's|there's|really|let's) /

const fieldWord = /^(?:by|of|in|on|at|the|and|part|role|dop|running|time|original|narrator)$/

/** "Directed by", "Network": what lists have before a colon. */
export const isFieldLabel = (label: string): boolean =>
  plainWords(label).every((word) => lineLabels.has(word) || fieldWord.test(word))

/** "Directed by: Ana Reyes", "Network: Hulu": a label of lines, and what it is given. */
function isField(name: string): boolean {
  const colon = name.indexOf(': ')
  return colon > 0 && isFieldLabel(name.slice(0, colon))
}

/** Whether words that stand where a title may stand could be one; `sure` where a network or a season follows them. */
export function mayBeTitle(name: string, sure: boolean): boolean {
  const words = plainWords(name)
  const [first = ''] = words
  if (words.length === 0 || words.length > 8 || name.replace(/[^\p{L}\d]/gu, '').length < 3) return false
  const whole = words.join(' ')
  if (
    platforms.has(whole) ||
    studios.has(whole) ||
    places.has(whole) ||
    asks.test(whole) ||
    name.endsWith('?') ||
    isNeverTitle(name) ||
    isField(name)
  )
    return false
  // One common word, or a label's words with others: "SHELVED.", "THE MAILBAG.", "SCREENINGS AND TALKS".
  const content = words.filter((word) => !/^(?:the|a|an|and|of|&|for|on|in|to|but)$/.test(word))
  if (content.length === 0 || content.every((word) => lineLabels.has(word))) return false
  if (sure) return true
  if (labels.has(content.at(-1) ?? '')) return false
  if (content.length === 1 && (commonWords.has(content[0] ?? '') || givenNames.has(content[0] ?? '')))
    return false
  return !(words.length === 2 && givenNames.has(first))
}
