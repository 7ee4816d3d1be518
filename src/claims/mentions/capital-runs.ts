import type { Token } from '../language/index.ts'
import {
  functionWords,
  givenNames,
  honorifics,
  isOrdinaryWord,
  kinds,
  nameConnectors,
  organisationEndings,
  places,
  platforms,
  studios,
} from '../lexicon/index.ts'
import { numberOf } from '../phrases/counts.ts'
import { type Candidate, candidateOf, opens, upper } from './candidate.ts'
import { joinTokens } from './join-tokens.ts'
import { isCompany, isHead, isNationality, leadsIn, type Reader, trimLead } from './lead-words.ts'
import { plain } from './tally.ts'
import { calendar } from './title-joints.ts'

/** May a name begin here? A function word may where its capital means something and another capital follows. */
const beginsName = ({ tokens, weak, known }: Reader, i: number): boolean => {
  const token = tokens[i]
  const next = tokens[i + 1]?.text ?? ''
  if (token !== undefined && /^\p{Ll}+\p{Lu}/u.test(token.text) && platforms.has(plain(token.text)))
    return true
  if (token === undefined || !upper.test(token.text) || describing.test(token.text)) return false
  const word = plain(token.text)
  if (
    (isLoud(token.text) && /\p{Ll}/u.test(tokens[i - 1]?.text ?? '')) ||
    word === 'i' ||
    /^i'/.test(word) ||
    /^(?:aka|a\.k\.a\.?|og|exclusive|update|breaking|spoiler|spoilers|rumou?r)$/.test(word) ||
    (isNationality(word) && !upper.test(next))
  )
    return false
  if (!functionWords.has(word)) return true
  if (!weak(i) && isAfterKind(tokens, i) && /^(?:a|an|the)$/.test(next)) return true
  if (
    weak(i) &&
    tokens[i - 1]?.text === ':' &&
    numberOf(word) !== null &&
    upper.test(next) &&
    !functionWords.has(plain(next))
  )
    return true
  if (weak(i)) return (known.has(word) && word.length > 3) || known.has(`${word} ${plain(next)}`)
  if (beginsWork(tokens, i)) return true
  return (
    (givenToo.test(word) && upper.test(next) && !functionWords.has(plain(next))) ||
    (startsNames.test(word) &&
      upper.test(next) &&
      (!functionWords.has(plain(next)) || startsNames.test(plain(next)))) ||
    (token.text.length > 1 && token.text === token.text.toUpperCase() && upper.test(next)) ||
    (known.has(word) && word.length > 3)
  )
}

/**
 * "A clip from Her Excellency", "the follow-up, How to Bury a Tenor": amid a sentence only a name gives a small word a
 * capital. A capital stands next to it, at most one small word apart.
 */
function beginsWork(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  if (!/^\p{Lu}\p{Ll}+$/u.test(text) || !/^(?:\p{Ll}|['’]s$)/u.test(tokens[at - 1]?.text ?? '')) return false
  if (calendar.test(plain(text)) || /^(?:best|most|outstanding)$/i.test(text)) return false
  const [next = '', second = ''] = [tokens[at + 1]?.text, tokens[at + 2]?.text]
  if (/^\p{Lu}\p{Ll}/u.test(next)) return !calendar.test(plain(next))
  return workConnectors.has(plain(next)) && /^\p{Lu}\p{Ll}/u.test(second)
}

/** Function words that names begin with: "Long Harbor", "No Fixed Abode", "Two Rivers". */
const startsNames =
  /^(?:long|new|last|first|good|great|best|better|big|little|old|young|real|true|short|two|three|four|five|six|seven|eight|nine|ten|no|all|every|under|over|after|before|into|without|between|behind|beyond|only|never|half|next|back|main|off|out|up|down|news|night)$/
/** Function words that people are called: "Will Strand", "May Ling". */
const givenToo = /^(?:will|may|so|an|do|see|oh)$/
/** "Glasgow-set", "Sunday-night": an adjective, whatever stands before its hyphen. */
const describing =
  /^\p{Lu}[\p{L}.]*-(?:set|based|produced|led|directed|born|style|winning|nominated|like|themed|night|day|era|inspired|backed|owned|created|starring|penned|helmed|centric|fronted|type|run|made|bound|only|wide|area|shot|filmed|hit|trained|speaking|language|bred|educated|wannabe|esque|approved|adjacent|obsessed|longlisted|shortlisted|\p{Ll}{3,}ed|alumn[ai]|alumnus|alum|alikes?|ish|esque|free)s?$/u
/** "—Nessa Answer: Afraid so": what opens the next line is none of the name's. */
const label = /^(?:Answer|Question|Note|Update|Verdict|Source|Photo|Caption|Reply|Where|When|Who|What)$/
/** How many tokens from `at` a name that began at `from` goes on by; 0 where it has ended. */
function goesOn(tokens: readonly Token[], from: number, at: number, joints: ReadonlySet<string>): number {
  const text = tokens[at]?.text ?? ''
  const next = tokens[at + 1]?.text ?? ''
  const before = tokens[at - 1]?.text ?? ''
  if (describing.test(text) || (next === ':' && label.test(text))) return 0
  // "Rafe WILL return": a small word in capitals is only said loudly.
  if (isLoud(text) && !isLoud(before)) return 0
  if (/^\p{Lu}{2,4}$/u.test(text) && shoutedSmall.test(text) && /\p{Ll}/u.test(before)) return 0
  if (arabic.test(text)) return 1
  if (upper.test(text)) return isNumberedPart(text, next) || isPronounI(text, before, next) ? 0 : 1
  if (numeral.test(text)) return text.length < 4 && !countedNoun.test(next) ? 1 : 0
  if (text === ':') return shouts.test(before) && shouts.test(next) ? 2 : 0
  if (text === '&' || (text === '-' && tokens[at - 1]?.end === tokens[at]?.start))
    return upper.test(next) ? 2 : 0
  if (/^["“]$/.test(text))
    return at - (honorifics.has(plain(tokens[from]?.text ?? '')) ? from + 1 : from) < 2
      ? nicknameLength(tokens, at)
      : 0
  return joints.has(plain(text)) ? connected(tokens, from, at) : 0
}

const loud =
  /^(?:WILL|IS|ISN|ISN['’]T|ARE|AREN['’]T|WAS|NOT|DID|DOES|HAS|WON['’]T|CAN|CAN['’]T|DO|WERE|ALSO|BACK|DEAD|NEVER|REALLY|ACTUALLY|FINALLY|STILL|ALREADY)$/
const shoutedSmall =
  /^(?:SO|THE|AND|BUT|TOO|YET|OUR|ALL|VERY|ONLY|JUST|THIS|THAT|WHO|HOW|NOW|OUT|OFF|GOT|HAD|ANY)$/
const isLoud = (text: string) => loud.test(text)

/** "Nadia al-Rawi" */
const arabic = /^(?:al|el|ul|as|ad|ar|an|ash)-\p{Lu}\p{Ll}/u
const numeral = /^(?:\d+|[IVX]+)$/
const shouts = /^\p{Lu}{3,}$/u
const countedNoun = /^(?:season|series|episode|%|percent|million|episodes|seasons|years)$/i
const isNumberedPart = (text: string, next: string) =>
  /^(?:season|series|episode|part|chapter|volume|vol|issue)$/i.test(text) && numeral.test(next)
const isPronounI = (text: string, before: string, next: string) =>
  text === 'I' && !numeral.test(before) && next !== '' && !upper.test(next)

/** Cassandra "Cass" Harlow, Ivan "the Terrible" Oduya: a nickname between given name and surname, marks and all. */
function nicknameLength(tokens: readonly Token[], at: number): number {
  const begins = /^the$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
  for (let close = begins; close < begins + 3; close++) {
    const text = tokens[close]?.text ?? ''
    if (/^["”]$/.test(text))
      return close > begins && upper.test(tokens[close + 1]?.text ?? '') ? close + 2 - at : 0
    if (!upper.test(text)) return 0
  }
  return 0
}

/** "Keepers of Ash", "Attack of the Clones"; a person's full name goes on past no "of". */
function connected(tokens: readonly Token[], from: number, at: number): number {
  const next = tokens[at + 1]?.text ?? ''
  const of = tokens[at]?.text === 'of'
  // "The Ferry and Netflix's Low Tide" are two.
  if (/^['’]s?$/.test(tokens[at + 2]?.text ?? '') && isCompany(next)) return 0
  // "The pilot Harm Reduction to Showtime", "Dot Lively of Harbor Television".
  if (!nameConnectors.has(plain(tokens[at]?.text ?? '')) && (isCompany(next) || leadsAway(tokens, at + 1)))
    return 0
  if (of && at - from > 1 && isCompanyAt(tokens, at + 1)) return 0
  // "Mayor Ana Reyes of Cork": the rank is not her given name.
  const given = honorifics.has(plain(tokens[from]?.text ?? '')) ? from + 1 : from
  if (of && at - given > 1 && givenNames.has(plain(tokens[given]?.text ?? ''))) return 0
  if (upper.test(next) && !functionWords.has(plain(next))) return 2
  return of && /^the$/i.test(next) && upper.test(tokens[at + 2]?.text ?? '') ? 3 : 0
}

/** What follows "in", "on" or "with" is a day, a place or somebody: no part of a work's name. */
function leadsAway(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [plain(tokens[at]?.text ?? ''), tokens[at + 1]?.text ?? '']
  if (calendar.test(word) || places.has(word) || givenNames.has(word)) return true
  return upper.test(next) && !isOrdinaryWord(word) && !isOrdinaryWord(plain(next))
}

/** "The feature Half a Kingdom": after a kind noun a name may hold any small word. */
const workConnectors: ReadonlySet<string> = new Set([
  ...nameConnectors,
  'a',
  'an',
  'in',
  'on',
  'at',
  'to',
  'for',
  'with',
  'from',
  'by',
])

/** "the feature X", not "to play X". */
const isAfterKind = (tokens: readonly Token[], at: number) =>
  kinds.has(plain(tokens[at - 1]?.text ?? '')) &&
  !/^(?:to|will|would|may|might|could|should|can|not|who|and|who's|'ll|,|”|")$/.test(
    plain(tokens[at - 2]?.text ?? ''),
  )

/** "Harbor Television", behind an "of". */
function isCompanyAt(tokens: readonly Token[], from: number): boolean {
  let after = from
  while (upper.test(tokens[after]?.text ?? '')) after++
  return after - from > 1 && organisationEndings.has(plain(tokens[after - 1]?.text ?? ''))
}

function runEnd(tokens: readonly Token[], from: number): number {
  let after = from + 1
  const small = functionWords.has(plain(tokens[from]?.text ?? ''))
  const joints =
    isAfterKind(tokens, from) || (small && beginsWork(tokens, from)) ? workConnectors : nameConnectors
  for (let more = 1; more > 0; after += more) more = goesOn(tokens, from, after, joints)
  return Math.min(after, tokens.length)
}

/** A run of capital words, with its article where that is capital mid-sentence, without job and rank. */
export function capitalRun(reader: Reader, from: number): Candidate | null {
  const { tokens } = reader
  const word = tokens[from]?.text ?? ''
  const article = /^(?:The|A|An|THE|A|AN)$/.test(word) && !reader.weak(from)
  const begin = article || (/^the$/i.test(word) && beginsName(reader, from + 1)) ? from + 1 : from
  const number = begin > from && /^\d{2,3}$/.test(tokens[begin]?.text ?? '')
  if (!number && !beginsName(reader, begin)) return null
  const after = runEnd(tokens, begin)
  // "The Doctor Is Out": the article is its own, so what follows is no job.
  const own = article && begin > from && /^(?:is|was|are|goes|has|will)$/i.test(tokens[begin + 1]?.text ?? '')
  const trimmed = own ? { first: begin, rank: null } : trimLead(reader, begin, after)
  const shouted = isShouted(tokens.slice(trimmed.first, after))
  // "The Petra Vane-directed thriller": the article is the thriller's.
  const made = /^-\p{L}/u.test(tokens[after]?.text ?? '')
  const whole = begin > from && trimmed.first === begin && upper.test(word) && !made
  // "The COPPER LANE spin-off": the article is the sentence's.
  const bare = joinTokens(tokens.slice(begin, after)).toLowerCase()
  // "The HBO series": no network's own article, unlike The CW's.
  const lent = (platforms.has(bare) || studios.has(bare)) && !platforms.has(`the ${bare}`)
  const first = whole && !lent && !(shouted && word !== word.toUpperCase()) ? from : trimmed.first
  const lone = after - first === 1 && leadsIn.test(plain(tokens[first]?.text ?? ''))
  if (lone && isHead(reader, first)) return null
  if (!opens.test(tokens[first]?.text ?? '') && !platforms.has(plain(tokens[first]?.text ?? ''))) return null
  return candidateOf(tokens, first, after, shouted ? 'capitals' : null, trimmed.rank)
}

function isShouted(run: readonly Token[]): boolean {
  const words = run.map(({ text }) => text).filter((text) => /\p{L}/u.test(text))
  return words.every((text) => text === text.toUpperCase()) && words.some((text) => text.length > 3)
}
