import { normaliseName } from '../name.ts'

/** A word as it is searched by, and where in the text it stands, in UTF-16 code units. */
export type TextWord = { readonly word: string; readonly start: number; readonly end: number }

/**
 * Letters and digits in a row, with what holds them together: "O'Brien", "U.S.", "AMC+". Scripts that put no space between
 * words are taken letter by letter. A bare "&" is a word: it is read "and".
 */
const written =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+(?:['’‘ʼ.][\p{L}\p{N}]+)*\+?|&/gu

/** "Reyes's", "the Tide’s": whose it is makes it no other word. */
const possessive = /['’ʼ]s$/i

/** What is longer is an address or no word at all. */
const mostLetters = 60

/** The words of a text, in order, in the form in which they compare: as names do, without case, accents and punctuation. */
export function wordsOf(text: string): readonly TextWord[] {
  return [...text.matchAll(written)].flatMap(({ 0: raw, index: start }) => {
    const plain = normaliseName(raw.replace(possessive, ''))
    const words = plain.split(' ').filter((word) => word !== '')
    return words.map((word) => ({ word: word.slice(0, mostLetters), start, end: start + raw.length }))
  })
}
