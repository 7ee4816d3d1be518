import {
  functionWords,
  givenNames,
  honorifics,
  isOrdinaryWord,
  kinds,
  places,
  platforms,
  studios,
} from './lexicon/index.ts'
import type { Passage } from './sentence.ts'

/** What stands at the head of a passage, in mixed case and without a number, and what parts it from the rest. */
export type PlainHead = {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly name: string
  readonly parted: 'bracket' | 'dash' | 'stop' | 'comma'
  /** Behind it stands what only works have. */
  readonly sure: boolean
}

/** A full stop within a name: "Dr. Danger", "Engine Co. 9", "J. Oduya". */
const dot = '(?:(?<=\\b(?:Dr|Mr|Mrs|Ms|St|Sgt|Lt|Capt|Col|Gen|Prof|Co|Vol|No|Jr|Sr|vs|\\p{Lu}))\\.)?'
const word = `['’]?[\\p{Lu}\\d][\\p{L}\\d’'&/+-]*[!?]?${dot}`
const small =
  '(?:a|an|the|of|and|in|on|to|for|at|from|with|by|or|is|not|as|into|vs|de|la|le|del|et|my|that|who|no|&)'
const opening = new RegExp(
  `^[\\s•*–—→★✦▪◦·#>»▶_-]*(?:\\d{1,2}[.)]\\s+)?(?:RUN|SKIP|SEE|WATCH|SAVE|PICK|NEW|[€$£]?\\d[\\d.,]*\\s?·)?:?\\s*["“‘'*_]*(?<name>${word}(?:,? (?:${word}|${small}(?= \\S)))*)(?<end>,?["”’'*_]*)(?<parted> \\(|\\s[—–|-]\\s|\\. |, )`,
  'u',
)

const parts: Readonly<Record<string, PlainHead['parted']>> = { '(': 'bracket', '.': 'stop', ',': 'comma' }

const dated =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)[a-z]*\.?|may|june|july|christmas|\d{1,2}(?::\d\d)? ?[ap]\.?m|\d{1,2}[:.]\d\d|(?:19|20)\d\d)\b/i
const ofPart =
  /^(?:new |final |last |first )?(?:seasons?|series|s\d|episodes?|pilot|(?!the )\w+ (?:seasons?|series|episodes?)|no \w+ season)\b/i
const fate =
  /^(?:renewed|cancel+ed|axed|ordered|dropped|ending|ended|delayed|moved|revived|saved|picked up|shelved|returns?|returning|premieres?|debuts?|wrapped|not this year|un-?renewed|greenlit|passed|ordered)\b/i

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s,;:.()!?/|]+/)
    .map((each) => each.replace(/'s$/, ''))

/** Do the words begin with a network, a day, a part or a fate? */
function opensWithNetwork(text: string): boolean {
  const rest = text.replace(/^["“‘'*_\s]+/, '').slice(0, 60)
  if (dated.test(rest) || ofPart.test(rest) || fate.test(rest)) return true
  return isOfNetwork(rest)
}

const isOfNetwork = (text: string): boolean => {
  const words = wordsOf(text.slice(0, 60))
  return [1, 2, 3].some((length) => isNetwork(words.slice(0, length).join(' ')))
}

const isNetwork = (name: string) => platforms.has(name) || studios.has(name)

/** … or with a kind of work: no proof behind a comma, where "Set in Cornwall, the series …" stands. */
const isOfWork = (text: string) =>
  opensWithNetwork(text) ||
  wordsOf(text.slice(0, 60))
    .slice(0, 4)
    .some((each) => kinds.has(each))

/** Two words that the language does not know are somebody; so is who has a rank. */
function isSomebody(name: string): boolean {
  const words = name.toLowerCase().split(' ')
  // "Isaac Tembo as Peter Pyke (two episodes)"
  if (words.slice(1, 4).includes('as'))
    return givenNames.has(words[0] ?? '') || !isOrdinaryWord(words[0] ?? '')
  if (honorifics.has((words[0] ?? '').replace(/\.$/, '')) && words.length < 4) return true
  return (
    words.length < 4 &&
    words.length > 1 &&
    words.every((each) => /^[\p{L}.’'-]+$/u.test(each) && !isOrdinaryWord(each))
  )
}

const isListed = (name: string) => platforms.has(name) || studios.has(name) || places.has(name)

/** Capitals throughout are another make of head; one small or listed word is none, nor what leads up to a day. */
function mayBeName(name: string): boolean {
  const words = name.toLowerCase().replaceAll('’', "'").split(' ')
  if (!/\p{Ll}{2}/u.test(name) || words.length > maxWords) return false
  if (dated.test(name) || words.every((each) => functionWords.has(each)) || isListed(words.join(' ')))
    return false
  return (
    !/^(?:on|in|at|by|since|from|until|come|for|as|with|next|last|this) /.test(words.join(' ')) ||
    !/day$|\d$/.test(words.at(-1) ?? '')
  )
}

/** "MacReady, CBS, Friday at 9": the name ends at the first comma behind which a network or a day stands. */
function cutAtComma(name: string): string {
  for (let at = name.indexOf(', '); at > 0; at = name.indexOf(', ', at + 1))
    if (opensWithNetwork(name.slice(at + 2))) return name.slice(0, at)
  return name
}

function headOf(passage: Passage): PlainHead | null {
  const line = passage.source.slice(passage.start, Math.min(passage.end, passage.start + maxChars))
  const match = opening.exec(line)
  const whole = match?.groups?.name
  if (match === null || whole === undefined) return null
  const name = cutAtComma(whole)
  if (!mayBeName(name)) return null
  const at = match[0].indexOf(whole)
  const cut = name.length < whole.length
  const parted = cut ? 'comma' : (parts[(match.groups?.parted ?? '').trim()] ?? 'dash')
  const rest = line.slice(match[0].length)
  const sure = cut || (parted === 'comma' ? opensWithNetwork(rest) : isOfWork(rest))
  if (isSomebody(name) && !(cut || (parted === 'bracket' && isOfNetwork(rest)))) return null
  const start = passage.start + at
  return { passage, start, end: start + name.length, name, parted, sure }
}

const maxChars = 200
const maxWords = 9
const minAlike = 2
/** What is parted by a full stop only: three with a kind, a part or a network behind them, or beside four surer heads. */
const minStops = 3
const minStrong = 4

/**
 * Names at the head of passages that nothing marks but their place: "Bad Tenants (Freevee) — seasons 2 and 3", "Little Big
 * Orchard — dropped by Fox", "How to Bury a Tenor, Netflix's most-watched drama". They are believed where several passages
 * are parted alike and a network, a day, a kind or a fate stands behind most of them; a full stop alone
 * proves little, for so do exclamations end.
 */
export function plainHeads(passages: readonly Passage[]): readonly PlainHead[] {
  const found = passages.flatMap((passage) => {
    const head = passage.in === 'text' && passage.layout !== 'heading' ? headOf(passage) : null
    return head === null ? [] : [head]
  })
  const strong = found.filter(({ sure, parted }) => sure && parted !== 'stop').length
  return found.filter(({ parted, sure }) => {
    if (sure && (parted === 'bracket' || strong >= minAlike)) return true
    const alike = found.filter((other) => other.parted === parted)
    const believed = alike.filter((other) => other.sure).length
    const most = believed >= minAlike && believed * 2 >= alike.length
    return parted === 'comma'
      ? false
      : parted === 'stop'
        ? (most && believed >= minStops) || strong >= minStrong
        : most
  })
}
