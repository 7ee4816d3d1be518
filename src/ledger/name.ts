import { createHash } from 'node:crypto'

/** Letters that are no letter with an accent to Unicode, and are written so by whoever has no key for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Most words of most names: Unicode has nothing to fold in them. */
const plainAlready = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

/**
 * The form in which names compare: without case, accents on Latin letters, punctuation and spacing.
 * "Spider-Man" is "Spider Man", "Zoë" is "Zoe", "AMC+" is "AMC Plus". Articles count: "The 100" is not "100".
 */
export function normaliseName(name: string): string {
  if (plainAlready.test(name)) return name.toLowerCase()
  const folded = name
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[øæœßłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
  const plain = folded
    .replace(/&/g, ' and ')
    .replace(/(?<=[\p{L}\p{N}])\+/gu, ' plus ')
    .replace(/['’‘ʼ.*]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return plain === '' ? folded.trim() : plain
}

export function wordsOf(name: string): readonly string[] {
  return normaliseName(name).split(' ')
}

/** Is one of two names the beginning or the end of the other, word by word? "Colter" of "Tom Weld" is. */
export function isShortFor(short: string, full: string): boolean {
  return areWordsOf(wordsOf(short), wordsOf(full))
}

/** The same of the words of names that are normalised already. */
export function areWordsOf(a: readonly string[], b: readonly string[]): boolean {
  // AMC is no short form of AMC+.
  if (a.length >= b.length || b.at(-1) === 'plus') return false
  const starts = a.every((word, i) => word === b[i])
  return starts || a.every((word, i) => word === b[b.length - a.length + i])
}

/** URL-safe: a-z, 0-9 and hyphens. Names in other scripts keep apart by a hash of what the alphabet lost. */
export function slugOf(name: string): string {
  const plain = normaliseName(name)
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
  const lossless = /^[a-z0-9 ]+$/.test(plain)
  return lossless ? slug : [slug, hashOf(plain).slice(0, 6)].filter(Boolean).join('-')
}

/** The identity of whoever speaks: outlets drop their article and domain ending, "The Slate Wire" is "slatewire.com"'s "Slate Wire". */
export function sourceIdOf(name: string): string {
  return slugOf(name.replace(/^the\s+(?=\S)/i, '').replace(/\.(com|net|org|tv|io|co\.uk)$/i, ''))
}

/** 16 hexadecimal digits: with a million things, two alike are a one in 40 million chance. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
