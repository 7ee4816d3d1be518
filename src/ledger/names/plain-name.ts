import type { Entity, EntityType } from '../../claims/index.ts'
import { normaliseName } from '../name.ts'
import { numberOf, romanOf } from './numerals.ts'
import { rankOf } from './ranks.ts'

/** A name as a story writes it, parted into what is the name and what is said beside it. */
export type PlainMention = {
  readonly type: EntityType
  readonly name: string
  /** The form in which names of this type compare. */
  readonly plain: string
  readonly year: number | null
  /** "Copper Lane Season 2": the season is no work of its own. */
  readonly season: number | null
  /** Another name that stands in it: William "Buck" Tarrow is Buck Tarrow. */
  readonly alias: string | null
}

export function plainMention(mention: Entity): PlainMention {
  const { type } = mention
  const parted =
    type === 'title' ? partTitle(mention.name) : { ...partNickname(mention), year: null, season: null }
  const year = mention.year ?? parted.year
  const plain = plainName(type, parted.name)
  return { type, name: parted.name, plain, year, season: parted.season, alias: parted.alias }
}

/**
 * The form in which entities of one type compare. A character's article is no part of the name, a title's is; a rank
 * is none where a full name follows; "Part II" of a title is "Part Two"; "Jr." is "Junior".
 */
export function plainName(type: EntityType, name: string): string {
  switch (type) {
    case 'title':
      return plainTitle(partTitle(name).name)
    case 'person':
    case 'character':
      return plainPerson(type, name)
    case 'organisation':
    case 'place':
      return normaliseName(name)
    default:
      return type satisfies never
  }
}

const seasons = /^(.*\S)[\s:,–—-]+(?:season|series)\s+(\d{1,2}|[a-z]+)$/i
const shortSeason = /^(.*\S)\s+s(\d{1,2})$/i
const lastSeason = /^(.*\S)\s*[:,–—-]\s*(?:the\s+)?(?:final|last)\s+season$/i
const bracketedYear = /^(.*\S)\s*\((18|19|20)(\d{2})\)$/

function partTitle(name: string): Pick<PlainMention, 'name' | 'year' | 'season' | 'alias'> {
  const trimmed = name.trim()
  const [, dated, century, years] = bracketedYear.exec(trimmed) ?? []
  if (dated !== undefined) return { ...partTitle(dated), year: Number(`${century}${years}`) }
  const [, long, said] = seasons.exec(trimmed) ?? shortSeason.exec(trimmed) ?? []
  const season = numberOf(said?.toLowerCase())
  if (long !== undefined && season !== null) return { name: long, year: null, season, alias: null }
  const last = lastSeason.exec(trimmed)?.[1]
  return { name: last ?? trimmed, year: null, season: null, alias: null }
}

const quotedNickname = /^(\S+(?:\s\S+)*?)\s+["“‘'«(]([\p{L}.-]+(?:\s[\p{L}.-]+)?)["”’'»)]\s+(\S.*)$/u

function partNickname({ type, name }: Entity): Pick<PlainMention, 'name' | 'alias'> {
  const isNamed = type === 'person' || type === 'character'
  const [, first, nick, last] = (isNamed && quotedNickname.exec(name.trim())) || []
  if (first === undefined || last === undefined) return { name: name.trim(), alias: null }
  return { name: `${first} ${last}`, alias: `${nick} ${last}` }
}

const partWords = ['part', 'chapter', 'volume', 'vol', 'book', 'episode']

/** "Night Harvest II", "Night Harvest: Part Two": figures are figures, however they are written. */
function plainTitle(name: string): string {
  const words = normaliseName(name).split(' ')
  const figures = words.map((word, i) => {
    if (i === 0) return word
    const isPart = partWords.includes(words[i - 1] ?? '')
    const isLast = i === words.length - 1
    const number = isPart ? (numberOf(word) ?? romanOf(word)) : isLast ? romanOf(word) : null
    return number === null ? word : String(number)
  })
  return figures.join(' ')
}

const generations: Readonly<Record<string, string>> = { junior: 'jr', senior: 'sr' }

function plainPerson(type: EntityType, name: string): string {
  const plain = normaliseName(partNickname({ type, name }).name)
  const words = joinInitials((type === 'character' ? plain.replace(/^the (?=.)/, '') : plain).split(' '))
  const last = words.at(-1) ?? ''
  const named = words.length > 2 && generations[last] ? [...words.slice(0, -1), generations[last]] : words
  return withoutRank(named).join(' ')
}

/** "J. T. Pell" is "J.T. Pell"; one initial by itself stays. */
function joinInitials(words: readonly string[]): readonly string[] {
  const rest = words.findIndex((word) => word.length > 1)
  const initials = words.slice(0, Math.max(0, rest))
  return initials.length > 1 ? [initials.join(''), ...words.slice(rest)] : words
}

/** A rank is dropped where two words of a name follow, and else written out: "Dr. Quill" is "Doctor Quill". */
function withoutRank(words: readonly string[]): readonly string[] {
  const rank = rankOf(words[0])
  if (rank === null || words.length < 2) return words
  return words.length > 2 ? withoutRank(words.slice(1)) : [rank, ...words.slice(1)]
}
