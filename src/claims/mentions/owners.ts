import { givenNames, honorifics, isOrdinaryWord, platforms, studios } from '../lexicon/index.ts'
import { plain } from './tally.ts'

const isCompany = (name: string) => platforms.has(name) || studios.has(name)
const isWord = (word: string) => /^\p{L}[\p{L}.’'-]*$/u.test(word)

/** "Ana Reyes", "Quill Marshwood", not "Mrs. Reyes" or "Nana Ana": those are heroes, and their names the work's. */
function isPersonal(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 3 || !words.every(isWord)) return false
  const [first = '', ...rest] = words
  if (honorifics.has(first) || honorifics.has(first.replace('.', ''))) return false
  const isSurname = (word: string) => !isOrdinaryWord(word) && !givenNames.has(word)
  return (givenNames.has(first) || (!isOrdinaryWord(first) && first.length > 2)) && rest.every(isSurname)
}

/** Whose a work is, lower case: "hulu" of "Hulu's Copper Lane", "ana reyes" of "Ana Reyes's Copper Lane". */
const isOwner = (name: string): boolean => {
  const words = name.split(' ')
  return isCompany(name) || isCompany(words.at(-1) ?? '') || isPersonal(words)
}

/**
 * Where a work's own name begins behind whose it is: 6 in "Hulu's Copper Lane", 0 where nobody is named whole before an
 * apostrophe. "Sheriff Sal's Longest Day" may be all name.
 */
export function ownStart(name: string): number {
  const own = /^(?<owner>[^:,]{2,40}?)(?:['’]s|(?<=s)['’]) (?=[\p{Lu}\d“"‘])/u.exec(name)
  return own?.groups?.owner !== undefined && isOwner(plain(own.groups.owner)) ? own[0].length : 0
}

export const withoutOwner = (name: string): string => name.slice(ownStart(name))
