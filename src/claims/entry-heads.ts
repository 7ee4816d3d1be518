import { commonWords, givenNames, places, platforms, studios } from './lexicon/index.ts'
import type { NamedSentence } from './mentions/names.ts'
import type { Passage } from './sentence.ts'

/** Where the title of an entry stands that begins with it: "7. DR. DANGER. What was that?", "02:10 — DUST BUGGIES: moved!". */
export type EntryHead = { readonly start: number; readonly end: number; readonly name: string }

const bullet = /^[\s•*–—→★✦▪◦·#>»▶-]*/u
const number = /^(?:\d{1,2}[.)]|#\d{1,2}[:.]?|\(\d{1,2}\))\s+/
const stamp =
  /^\*{0,2}[([]?\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?[)\]]?\*{0,2}\s*(?:[—–:|-]\s*)?(?=\S)/i
/** What only leads up to a name. */
const lead =
  /^(?:(?:first|next|last) up|up next|next|now|then|also|finally|and finally|(?:new )?(?:commission|order|series|trailer|clip|teaser|title|show|film|sequel)(?: #?\d+)?|#\d+ is|also coming|coming up|and my own .{3,20})\s?(?:for\s|[:,—–-]\s*|(?<=is)\s)/i
/** A full stop within a name: "DR. DANGER", "DUCK, P.I.". */
const dot = '(?:(?<=\\b(?:DR|MR|MRS|MS|ST|SGT|LT|CAPT|COL|GEN|PROF|VS|\\p{Lu}))\\.)?'
const capital = `[\\p{Lu}\\d][\\p{Lu}\\d’'&!?-]*s?${dot}`
const capitals = new RegExp(
  `^["“‘]?(?<name>(?=[^a-z]*\\p{Lu}[^a-z]*\\p{Lu})${capital}(?:[,:]? (?:&|${capital})(?=[ .,:;!?—–("”’]|$))*)`,
  'u',
)
const named =
  /^["“‘*]*(?<name>\p{Lu}[\p{L}\d’'&-]*(?:[,:]? (?:[\p{Lu}\d][\p{L}\d’'&-]*|of|the|a|an|and|in|on|to|for|at|from|with|by))*)["”’*]*(?=[.:!?(;—–]| [(—–-]|$)/u

/** Words of which labels and sections are made, no titles: "THE HOT GOSS.", "NOT COMING BACK:", "LISTENER MAIL". */
const labels = new Set(
  'news recap recaps interview interviews mailbag mail listener gossip goss hot buzz history reception plot synopsis premise cast casting castings members production future notes note show sold ordered renewed renewals canceled cancelled axed shelved moved out in signed unsigned signings film films movies tv television radio stage deals deal talk spotted sighted sightings seen update updates correction corrections verdict review reviews bottom line release releases date dates music background trivia references filming development broadcast rumour rumours rumor rumors rumored debunked holdovers arthouse collections biography career legacy awards credits box office script done status change control wrap order orders exclusive exclusives breaking spoiler spoilers warning swap sequel sequels series books book games game comics press media other also elsewhere finally next week today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december coming soon not back here heard closing closed open opening question questions answer answers q a lightning round top odds ends ones watch fact check claim claims rating true false mostly why how what who when where we they it is was the winners winner losers loser best worst first last new name born died age real'.split(
    ' ',
  ),
)

const plainWords = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\d' ]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')

const asks =
  /^(?:not|no|why|how|who|when|where|what|which|is|are|will|does|do|did|can|that's|it's|here's|there's|really|let's) /

function mayBeTitle(name: string): boolean {
  const words = plainWords(name)
  const [first = ''] = words
  if (words.length === 0 || words.length > 8 || name.replace(/[^\p{L}\d]/gu, '').length < 3) return false
  const whole = words.join(' ')
  if (
    platforms.has(whole) ||
    studios.has(whole) ||
    places.has(whole) ||
    asks.test(whole) ||
    name.endsWith('?')
  )
    return false
  // One common word, or a label's words with others: "SHELVED.", "THE MAILBAG.", "SCREENINGS AND TALKS".
  const content = words.filter((word) => !/^(?:the|a|an|and|of|&|for|on|in|to|but)$/.test(word))
  if (content.length === 0 || content.every((word) => labels.has(word)) || labels.has(content.at(-1) ?? ''))
    return false
  if (content.length === 1 && (commonWords.has(content[0] ?? '') || givenNames.has(content[0] ?? '')))
    return false
  return !(words.length === 2 && givenNames.has(first))
}

/** After a head comes a mark, its season, or nothing: who "has closed" or "boards" something is no head. */
const ends = /^[”’"*]*\s*(?:[.,:;!?(—–#|-]|$|(?:seasons?|series|s\d|episodes?)\b)/i

type Found = EntryHead & { readonly passage: Passage; readonly kind: 'capitals' | 'named' | 'led' }

function headOf(passage: Passage): Found | null {
  const line = passage.source.slice(passage.start, passage.end)
  let at = bullet.exec(line)?.[0].length ?? 0
  const skip = (pattern: RegExp) => {
    const length = pattern.exec(line.slice(at))?.[0].length ?? 0
    at += length
    return length > 0
  }
  const numbered = skip(number)
  const stamped = !numbered && skip(stamp)
  const led = skip(/^#\d{1,2} is\s/) || skip(lead)
  const match =
    capitals.exec(line.slice(at)) ?? ((numbered && !stamped) || led ? named.exec(line.slice(at)) : null)
  const name = match?.groups?.name?.replace(/[.!?,:]+$/, (end) => (/^[!?]/.test(end) ? end : ''))
  if (match === null || name === undefined || !mayBeTitle(name)) return null
  if (!ends.test(line.slice(at + match[0].length))) return null
  const start = passage.start + at + match[0].indexOf(name)
  return {
    passage,
    start,
    end: start + name.length,
    name,
    kind: led ? 'led' : /\p{Ll}{2}/u.test(name) ? 'named' : 'capitals',
  }
}

const ofWorks =
  /\b(?:seasons?|series|episodes?|film|movie|drama|comedy|trailer|teaser|pilot|sequel|reboot|revival|renewed|cancel+ed|stars?|starring|cast|director|directed|creator|premieres?|released?|special|half-hour|anthology|script|network|streamer|cinemas|theaters)\b/i

const speaksOfWorks = ({ passage, end }: Found) => {
  const rest = passage.source.slice(end, Math.min(passage.end, end + 260))
  return (
    ofWorks.test(rest) || [...platforms].some((name) => name.length > 2 && rest.toLowerCase().includes(name))
  )
}

/**
 * Passages that each begin with the name of what they are about. Heads of one make are heads where there are several and
 * most speak of films and series; the names of those that spoke before a colon again and again are no heads.
 */
export function entryHeads(passages: readonly Passage[]): ReadonlyMap<Passage, EntryHead> {
  const found = passages.flatMap((passage) => {
    const head = passage.in === 'text' ? headOf(passage) : null
    return head === null ? [] : [head]
  })
  const times = (name: string) => found.filter((head) => head.name === name).length
  // "WHISPER ONE", "WHISPER TWO": so entries are counted, not named.
  const openings = (name: string) =>
    found.filter((head) => head.name.split(' ')[0] === name.split(' ')[0]).length
  const heads = new Map<Passage, EntryHead>()
  for (const kind of ['capitals', 'named', 'led'] as const) {
    const alike = found.filter(
      (head) =>
        head.kind === kind &&
        times(head.name) === 1 &&
        (openings(head.name) < 3 || /^(?:the|a)$/i.test(head.name.split(' ')[0] ?? '')),
    )
    if (alike.length < (kind === 'led' ? 1 : 2) || alike.filter(speaksOfWorks).length * 2 < alike.length)
      continue
    for (const { passage, start, end, name } of alike) heads.set(passage, { start, end, name })
  }
  return heads
}

/** The head's name as the story writes it elsewhere, where it is one: "The Tucker Boys" for "THE TUCKER BOYS". */
export const nameOfHead = ({ mentions }: NamedSentence, { start, end, name }: EntryHead): string =>
  mentions.find((mention) => mention.start <= start && mention.end >= end)?.name ?? name

/** Where the whole head is the name of a company, a place or a title already, it keeps what it is. */
export const isOtherwiseNamed = ({ mentions }: NamedSentence, head: EntryHead): boolean =>
  mentions.some(
    ({ type, start, end }) =>
      start <= head.start && end >= head.end && /^(?:organisation|outlet|person|title)$/.test(type),
  )
