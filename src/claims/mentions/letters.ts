import type { Story } from '../../story/index.ts'
import {
  agencies,
  functionWords,
  givenNames,
  isOrdinaryWord,
  commonWords as ordinaryWords,
  organisationEndings,
  outlets,
  outletWords,
  places,
  platforms,
  socialNetworks,
  studios,
  wordClass,
} from '../lexicon/index.ts'
import { numberOf } from '../phrases/counts.ts'
import type { Candidate } from './candidate.ts'
import { keyOf, plain } from './tally.ts'

/** Words that name a company, an outlet or a place, and something else as often. */
export const ambiguous =
  /^(?:time|people|empire|jump|natalie|broadcast|puck|alibi|gold|dave|three|now|switch|max|fox|sky|stan|nine|focus|neon|legendary|trigger|bones|three|global|history|discovery|oxygen|bravo|dc|marvel|apple|prime|x|threads|georgia|jordan|austin|florence|sydney|paris|chelsea|savannah|devon|phoenix|victoria|sofia|charlotte|israel|madison|brooklyn|india|chad|valencia|lima|cork|bath|kent|norfolk|dallas|gothenburg|memphis|the beat|the stage|the wrap|the times|the sun|the mirror)$/

const companyEndings =
  /^(?:studios|pictures|entertainment|productions|television|inc\.?|ltd\.?|animation|films|media|interactive|comics|publishing)$/

export const isMarked = ({ typography }: Candidate): boolean =>
  typography === 'quoted' || typography === 'italic'

/** A listed company or place, or a name that ends in "Studios". */
function isListed(name: string): boolean {
  if (ambiguous.test(name)) return false
  const words = name.split(' ')
  if (places.has(name) || platforms.has(name) || studios.has(name)) return true
  if (words.length < 2) return false
  return (
    outlets.has(name) ||
    outlets.has(`the ${name}`) ||
    (words.length === 2 && words[0] === 'studio') ||
    companyEndings.test(words.at(-1) ?? '')
  )
}

/** Two to four words that begin with a given name or are no ordinary words: most likely somebody. */
export function isPersonal(name: string): boolean {
  const words = name.split(' ')
  const first = words[0] ?? ''
  if (words.length < 2 || words.length > 4 || !words.every((word) => /^[\p{L}.'-]+$/u.test(word)))
    return false
  if (numberOf(first) !== null || organisationEndings.has(words.at(-1) ?? '')) return false
  return isGiven(first) || words.every((word) => !ordinaryWords.has(word) && word !== 'the')
}

const isGiven = (word: string) => givenNames.has(word.split('-')[0] ?? '')
const isOrdinary = (word: string) =>
  word.includes('-') ? word.split('-').every((part) => ordinaryWords.has(part)) : ordinaryWords.has(word)

/** A name's looks in one word; what its place in the story means depends on it. */
function shapeOf(candidate: Candidate): string {
  const name = plain(candidate.text)
  const words = name.split(' ')
  if (isMarked(candidate)) return words.length > 1 ? 'marked words' : 'marked word'
  if (isListed(name)) return places.has(name) ? 'listed place' : 'listed company'
  if (isPersonal(name)) return 'personal'
  if (words.length === 1)
    return givenNames.has(name) ? 'given name' : isOrdinary(name) ? 'word' : 'strange word'
  if (candidate.typography === 'known') return 'known'
  if (/^the /.test(name)) return 'with article'
  return words.every(isOrdinary) ? 'words' : words.some(isOrdinary) ? 'mixed words' : 'strange words'
}

const rankLike =
  /^(?:mayor|ma|pa|coach|judge|reverend|rev|deputy|mr|mrs|ms|miss|madam|mister|doc|chief|dr|doctor|captain|lady|lord|professor|sister|mother|father|sergeant|inspector|detective|agent|queen|king|princess|prince|sheriff|nana|old|uncle|aunt)\.? /
/** "Mrs Harrow", "Das Ufer": words that nobody is credited by, and works are called by. */
const styled =
  /^(?:mrs|mr|miss|ms|doctor|dr|saint|st|captain|inspector|sister|brother|mother|father|uncle|aunt|lord|lady|madame|monsieur|señor|de|het|das|der|die|le|la|les|el|los|las|il|lo|gli|den|det) /

/** What real people in the news are styled; any other rank is a character's. */
const honour = /^(?:sir|dame|dr|mr|mrs|ms|miss|lord|lady|prof|professor)\.?$/i
/** Has it a rank that is no mere honour? */
export const isRanked = ({ rank }: Candidate): boolean => rank !== null && !honour.test(rank)
const foreignArticle = /^(?:das|der|die|het|le|les|el|los|las|il|gli|den|det) /

type Trait = readonly [says: string, holds: boolean]

/** Whether a list holds the name. */
function listTraits(name: string, words: readonly string[]): readonly Trait[] {
  const maybe = ambiguous.test(name) ? 'maybe ' : ''
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  const long = words.length > 1
  const withArticle = `the ${name}`
  const isIn = (list: ReadonlySet<string>) => list.has(name) || list.has(withArticle)
  const ordinary = words.map(isOrdinary)
  const lastOrdinary = ordinary.at(-1) === true
  return [
    [`${maybe}platform`, isIn(platforms)],
    [`${maybe}studio`, isIn(studios) || agencies.has(name)],
    [`${maybe}outlet`, isIn(outlets)],
    [`${maybe}place`, isIn(places)],
    ['social network', socialNetworks.has(name)],
    ['company ending', long && (organisationEndings.has(last) || first === 'studio')],
    ['outlet ending', long && outletWords.has(last)],
    ['begins as a company', long && (platforms.has(first) || studios.has(first))],
    ['begins as a place', long && places.has(first)],
    ['ends as a place', long && places.has(last)],
    ['given name first', long && isGiven(first)],
    ['given name', !long && givenNames.has(first)],
    ['words of the language', long && words.every(isOrdinaryWord)],
    ['no word of the language', long && !words.some(isOrdinaryWord)],
    ['first ordinary', ordinary[0] === true],
    ['last ordinary', long && lastOrdinary],
    ['all ordinary', !ordinary.includes(false)],
    ['none ordinary', !ordinary.includes(true)],
    [`ends in -${last.slice(-3)}`, long && lastOrdinary],
  ]
}

/** Classes of like use that the first and last word belong to. */
function classTraits(words: readonly string[]): readonly Trait[] {
  const traits: Trait[] = []
  const add = (says: string, word: string | undefined) => {
    const held = wordClass(word ?? '')
    traits.push([`${says} unknown`, held === null])
    if (held !== null)
      traits.push([`${says} class ${held.id}`, true], [`${says} family ${held.family}`, true])
  }
  if (words.length === 1) add('only', words[0])
  else {
    add('first', words[0])
    add('last', words.at(-1))
  }
  return traits
}

/** Festivals, prizes and markets, holidays and strikes: what no work is called. */
const event =
  /(?:^| )(?:awards?|film festival|festival|film market|market|fest|comic[- ]con|expo|biennale|berlinale|upfronts?|oscars?|emmys?|baftas?|golden globes?|tonys?|grammys?|sags?|palme d'or|golden (?:bear|lion|leopard)|comic con|game awards|world cup|super bowl|world war|cold war|civil war|great war|olympics|new year's (?:day|eve)|christmas (?:day|eve)|mid-?season|sweeps|up next)$/

function spellingTraits(text: string, name: string, words: readonly string[]): readonly Trait[] {
  const first = words[0] ?? ''
  return [
    [`${Math.min(words.length, 5)} words`, true],
    ['small word first', functionWords.has(first)],
    ['the first', first === 'the'],
    ['small word inside', words.slice(1).some((word) => functionWords.has(word) || word === '&')],
    ['of', / of /.test(name)],
    ['possessive', /'s\b/.test(name)],
    ['colon', name.includes(':')],
    ['digit', /\d/.test(name)],
    ['number last', / (?:\d+|[ivx]+)$/.test(name)],
    ['initials', /^(?:\p{Lu}\.)+$/u.test(text)],
    ['abbreviation', /^[\p{Lu}\d&+]{2,5}$/u.test(text)],
    ['middle initial', /\b\p{Lu}\. /u.test(text)],
    ['mark last', /[!?]$/.test(name)],
    ['double name', /\p{L}-\p{Lu}/u.test(text)],
    ['inner capital', /\p{Ll}\p{Lu}/u.test(text) && !/\bMa?c\p{Lu}/u.test(text)],
    ['handle', text.startsWith('@')],
    ['event', event.test(name)],
    ['nickname inside', /["“].+["”]/.test(text)],
    ['rank inside', rankLike.test(name)],
    ['styled', styled.test(name)],
    ['foreign article', foreignArticle.test(name)],
    ['particle', /\b(?:de|la|von|van|der|den|da|di|del|bin|al|el|y)\b/.test(name)],
  ]
}

/** What a name's own letters say of its type: `shape` in one word, and each trait that holds. */
export function lettersOf(
  candidate: Candidate,
  story: Story,
): { readonly shape: string; readonly traits: readonly string[] } {
  const name = plain(candidate.text)
  const words = name.split(' ')
  const shape = shapeOf(candidate)
  const key = keyOf(candidate.text)
  const traits: readonly Trait[] = [
    [`shape: ${shape}`, true],
    [`typography: ${candidate.typography ?? 'plain'}`, true],
    ['honour before', candidate.rank !== null && honour.test(candidate.rank)],
    ['rank before', isRanked(candidate)],
    ['own outlet', story.outlet !== null && keyOf(story.outlet) === key],
    ['byline', story.byline.some((author) => keyOf(author) === key)],
    ...listTraits(name, words),
    ...classTraits(words),
    ...spellingTraits(candidate.text, name, words),
  ]
  return { shape, traits: traits.flatMap(([says, holds]) => (holds ? [says] : [])) }
}
