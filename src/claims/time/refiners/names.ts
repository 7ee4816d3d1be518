import { isDate, type Mention } from '../mention.ts'
import type { Form } from '../parser.ts'
import type { Refiner } from '../refiner.ts'

/** Words with a capital that may stand right before a date without making it part of a name. */
const harmless =
  /(?:^|[^\w’'-])(?:In|On|By|Since|Until|From|For|Before|After|During|At|To|Of|The|This|That|Through|Around|And|Or|But|When|As|Late|Early|Mid|Last|Next|Back|It|She|He|They|We|Sometime|Only|Just|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Fall|Autumn|Winter|Christmas|Easter|Halloween|Thanksgiving|Eve|Day|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Comic-Con|CinemaCon|WonderCon|CES|Festival|Awards|Oscars|Emmys|Grammys|Upfronts|Sundance|Cannes|Expo|[A-Z][\w.-]+[’']s) $/

const opensQuote = /[“"‘']$/
/** "The website says “2027”": somebody's word for a date, no title. */
const saysSo = /\b(?:says?|said|reads?|announced|promised) (?:only |just |simply )?[“"‘']$/
const closesQuote = /^,?[”"’'](?![a-z])/

/** Dates that say so much that no run of capitals makes them a name. */
const precise: readonly Form[] = ['day', 'month', 'season', 'quarter', 'span']

type Place = {
  readonly words: string
  readonly before: string
  readonly after: string
  readonly line: string
}

function placeOf({ start, end }: Mention, text: string): Place {
  // Long enough to tell a headline from a paragraph.
  const left = text.slice(Math.max(0, start - 100), start)
  const right = text.slice(end, end + 100)
  const line = left.slice(left.lastIndexOf('\n') + 1)
  return {
    words: text.slice(start, end),
    before: line.slice(-24),
    after: text.slice(end, end + 16),
    line: line + text.slice(start, end) + (right.split('\n')[0] ?? ''),
  }
}

/** A line with hardly a small word in it: capitals there say little. */
function isHeadline(line: string): boolean {
  if (/[.!]["”’]?$/.test(line)) return false
  const words = line.match(/[A-Za-z][\w’'-]{3,}/g) ?? []
  const capitals = words.filter((word) => /^[A-Z]/.test(word)).length
  return words.length >= 4 && capitals / words.length >= 0.7
}

function startsSentence(before: string): boolean {
  return /(?:^|[.!?:–—•*-]["”’')]?\s*|[“"‘(]\s*)$/.test(before)
}

/** "Salt Runner 2049", "Ruby Tuesday", "Seven Sundays": a capitalised word directly before. */
function followsName({ before, words }: Place): boolean {
  if (!/^(?:\d|[A-Z])/.test(words) || !/(?:^|[^\w’'-])[A-Z][\w’'-]* $/.test(before)) return false
  return !harmless.test(before) && !/[.!?:][”"’]? [A-Z][\w’'-]* $/.test(before)
}

/** "Last Summer", "The Last Night": a capital more than a date has, its names aside. */
const titleCase =
  /^(?:This|Last|Next|The|That)(?: Coming| Past| Following| Last| Next)? (?:Spring|Summer|Fall|Autumn|Winter|Week|Weekend|Month|Year|Decade|Century|Night|Morning|Evening|Afternoon|Day)\b/
/** The same with a name that always has its capital: harmless where the sentence starts. */
const titleCaseInside =
  /^(?:This|Last|Next|The|That) (?:Christmas|Halloween|Easter|Thanksgiving|[A-Z][a-z]+day)\b/
/** Of those, what headlines do say of dates. */
const headlineDate = /^(?:This|Next) |^(?:Last) (?:Week|Weekend|Month|Year)$/

const monthNext =
  /^ (?:January|February|March|April|May|June|July|August|September|October|November|December)/
const dayWord = /^(?:Today|Tonight|Tomorrow|Yesterday)$/

/** "Tomorrow War", "Wednesday Marlowe": a single capitalised word with the rest of a name after it. */
function startsName({ words, after, before, line }: Place, headline: boolean): boolean {
  if (dayWord.test(words)) {
    if (/^[’']s [A-Z]|^, (?:Today|Tonight|Tomorrow|Yesterday)/.test(after)) return true
    // A headline's verb may stand before it ("Premieres Tonight"), any other capital makes a name.
    if (!startsSentence(before) && !(headline && /[a-z]s $/.test(before))) return true
    return /^ [A-Z]/.test(after) && !/[.!?]["”’)]?\s*$|[.!?] /.test(line)
  }
  if (/\s|\d/.test(words) || headline) return false
  return /^ [A-Z][a-z]+(?! \d)/.test(after) && !monthNext.test(after)
}

function isName(mention: Mention, text: string): boolean {
  const place = placeOf(mention, text)
  const { words, before, after } = place
  if (opensQuote.test(before) && closesQuote.test(after) && !saysSo.test(before)) return true
  if (mention.kind === 'set') return followsName(place) && !startsSentence(before)
  if (!isDate(mention) || (precise.includes(mention.form) && /\d/.test(words))) return false
  const headline = isHeadline(place.line)
  if (!headline && followsName(place) && !startsSentence(before)) return true
  if (!/^[A-Z]/.test(words)) return false
  if (titleCase.test(words) || (titleCaseInside.test(words) && !startsSentence(before))) {
    return !(headline && headlineDate.test(words))
  }
  return startsName(place, headline)
}

export const names: Refiner = {
  id: 'names',
  says: 'A date in quotation marks of its own, or in a run of capitalised words, is a name and dropped.',
  refine: (mentions, text, reference) =>
    mentions.filter(
      (mention) => (reference === 'narrative' && mention.sureInNarrative) || !isName(mention, text),
    ),
  examples: [
    { text: 'The makers of “1923” and “Halloween” met in Salt Runner 2049.', yields: [] },
    { text: 'He wrote Last Summer and The Last Night.', published: '2025-02-05', yields: [] },
    {
      text: 'Tomorrow’s Sea beat Tomorrow War at Entertainment Tonight',
      published: '2025-02-05',
      yields: [],
    },
    { text: 'Last summer he wrote it.', published: '2025-02-05', yields: ['Last summer = 2024-22'] },
    {
      text: 'Low Harbor Returns to Peacock This Fall',
      published: '2025-02-05',
      yields: ['This Fall = 2025-23'],
    },
  ],
}
