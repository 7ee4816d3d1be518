import { normaliseName } from '../name.ts'
import type { LikenessRule, NameSide } from './likeness.ts'
import { numberOf } from './numerals.ts'
import { isSlip } from './spelling.ts'

type Side = NameSide & { readonly words: readonly string[] }

/** What is alike about two names of titles. The first rule that hears something decides. */
export function compareTitles(a: NameSide, b: NameSide): LikenessRule | null {
  const [x, y] = [toSide(a), toSide(b)]
  const dated = compareYears(x, y)
  if (dated !== undefined) return dated
  for (const compare of comparisons) {
    const rule = compare(x, y) ?? (bothWays.has(compare) ? null : compare(y, x))
    if (rule) return rule
  }
  return null
}

const toSide = (side: NameSide): Side => ({ ...side, words: side.plain.split(' ') })

/** Years part works of one name; works of two names are none of their business, unless they are far apart. */
function compareYears(a: Side, b: Side): LikenessRule | null | undefined {
  if (a.year === b.year) return undefined
  if (a.year !== null && b.year !== null) {
    if (a.plain !== b.plain) return null
    return Math.abs(a.year - b.year) <= 1 ? 'year-beside' : null
  }
  if (a.plain === b.plain) return 'year-missing'
  const [dated, plain] = a.year === null ? [b, a] : [a, b]
  return plain.plain === `${dated.plain} ${dated.year}` ? 'year-in-name' : undefined
}

const articles = ['the', 'a', 'an']
const withoutArticle = (words: readonly string[]) =>
  articles.includes(words[0] ?? '') ? words.slice(1) : words
const joined = (words: readonly string[]) => words.join(' ')

/** "Name: subtitle" and "Name – subtitle", in plain form. */
function subtitleOf({ name }: Side): { readonly main: string; readonly subtitle: string } | null {
  if (!/[:–—-]/.test(name)) return null
  const parts = name.split(/:\s+|\s+[–—-]\s+/)
  const subtitle = parts.pop()
  if (subtitle === undefined || parts.length === 0) return null
  return { main: normaliseName(parts.join(' ')), subtitle: normaliseName(subtitle) }
}

/** "A Love Story" describes the work; "Whiteout" is the name of another one. */
const describes =
  /^(an?|the) (\w+ )*(story|tale|fable|romance|musical|movie|film|novel|history|memoir|documentary|series|comedy|mystery|thriller|opera)$/
const editions =
  /^(the complete (series|collection|saga)|volume \d+|vol \d+|part \d+|chapter \d+|book \d+|the director s cut|directors cut|extended edition|special edition)$/
const remakes = /^(the )?(remake|reboot|revival)$/

const equivalents: readonly (readonly [LikenessRule, (word: string) => string])[] = [
  ['word-written-short', (word) => shortWords[word] ?? word],
  ['number-written-out', (word) => String(numberOf(word) ?? word)],
  ['spelled-elsewhere', toAmerican],
]
const shortWords: Readonly<Record<string, string>> = {
  st: 'saint',
  dr: 'doctor',
  mr: 'mister',
  mrs: 'mistress',
  ft: 'fort',
  mt: 'mount',
  n: 'and',
  vs: 'versus',
  v: 'versus',
}

function toAmerican(word: string): string {
  if (!/^grey|our|ise|tre|ence|lled/.test(word)) return word
  if (word.startsWith('grey')) return `gray${word.slice(4)}`
  return word
    .replace(/([a-z]{2})our(s|ed|ing|less|ful)?$/, '$1or$2')
    .replace(/([a-z]{3})ise(s|d|r)?$/, '$1ize$2')
    .replace(/([a-z]{2})tre(s)?$/, '$1ter$2')
    .replace(/([a-z]{2})ence$/, '$1ense')
    .replace(/([a-z]{2})lled$/, '$1led')
}

/** Words that a title in English would not hold. */
const foreign = new Set(
  'la le les el los las der die das ein eine il lo gli du des de del della dernier derniere una un une o os as en et y und e'.split(
    ' ',
  ),
)
const english = new Set('the of and a an in on at to for with from'.split(' '))

/** Is a title in another language, by the small words in it? */
export function isForeign(words: readonly string[]): boolean {
  return words.some((word) => foreign.has(word)) && !words.some((word) => english.has(word))
}

const isEnglish = (words: readonly string[]) =>
  words.some((word) => english.has(word)) && !words.some((word) => foreign.has(word))

/** "Lark + Bone", "Lark & Bone", "Lark and Bone". */
const withoutAnd = (words: readonly string[]) => words.filter((word) => word !== 'and' && word !== 'plus')

type Comparison = (a: Side, b: Side) => LikenessRule | null

const equivalent: Comparison = (a, b) => {
  if (a.words.length !== b.words.length) return null
  // Most titles part at their first word: no more of them is written otherwise than has to be.
  const same = (write: (word: string) => string) =>
    a.words.every((word, i) => word === b.words[i] || write(word) === write(b.words[i] ?? ''))
  return equivalents.find(([, write]) => same(write))?.[0] ?? null
}
const styled: Comparison = (a, b) =>
  joined(withoutAnd(a.words)) === joined(withoutAnd(b.words)) ? 'styled' : null
const titleSlip: Comparison = (a, b) => (isTitleSlip(a, b) ? 'title-slip' : null)
/** These say the same of b and a. */
const bothWays: ReadonlySet<Comparison> = new Set([equivalent, styled, titleSlip])

/** Each looks one way: `a` is the fuller or the plainer of the two. */
const comparisons: readonly Comparison[] = [
  (a, b) => (joined(withoutArticle(a.words)) === b.plain && a.plain !== b.plain ? 'article' : null),
  (a, b) => {
    const part = subtitleOf(a)
    if (part === null || part.main === '') return null
    if (part.subtitle === b.plain) return 'subtitle-alone'
    if (part.main !== b.plain) return null
    if (editions.test(part.subtitle)) return 'edition'
    if (remakes.test(part.subtitle)) return 'remake'
    return describes.test(part.subtitle) ? 'subtitle-left-out' : null
  },
  (a, b) => {
    const rest = endOf(a, b)
    if (rest === null) return null
    return / ?\S+['’]s? $/u.test(`${a.name.split(/\s+/).slice(0, rest).join(' ')} `) ? 'maker-before' : null
  },
  (a, b) => {
    const rest = endOf(a, b)
    return rest !== null && withoutArticle(b.words).length >= 2 ? 'last-words' : null
  },
  (a, b) => (isInitialsOf(b.words, a.words) ? 'letters' : null),
  (a, b) => {
    const start = a.words.findIndex((word, i) => word !== b.words[i])
    return start > 0 && isInitialsOf(b.words.slice(start), a.words.slice(start)) ? 'letters' : null
  },
  equivalent,
  styled,
  (a, b) => {
    const isPart = /^(part|chapter)$/.test(a.words.at(-2) ?? '') && /^\d+$/.test(a.words.at(-1) ?? '')
    return isPart && joined([...a.words.slice(0, -2), ...a.words.slice(-1)]) === b.plain
      ? 'part-or-sequel'
      : null
  },
  titleSlip,
  (a, b) =>
    isForeign(a.words) && isEnglish(b.words) && Math.abs(a.words.length - b.words.length) <= 2
      ? 'translation'
      : null,
]

/** How many words stand before the last words of `a` that are all of `b`; null where they are not. */
function endOf(a: Side, b: Side): number | null {
  const before = a.words.length - b.words.length
  return before > 0 && joined(a.words.slice(before)) === b.plain ? before : null
}

/** "KOTDB" for "Kingdom of the Drowned Bells", "SC" for "Special Crew". */
function isInitialsOf(short: readonly string[], full: readonly string[]): boolean {
  const [letters, ...more] = short
  if (letters === undefined || more.length > 0 || letters.length < 2 || full.length < 2) return false
  return full.map((word) => word[0]).join('') === letters
}

function isTitleSlip(a: Side, b: Side): boolean {
  if (a.words.length !== b.words.length || Math.max(a.plain.length, b.plain.length) < 8) return false
  const at = a.words.findIndex((word, i) => word !== b.words[i])
  const [x = '', y = ''] = [a.words[at], b.words[at]]
  // One slip leaves the length as it is, or changes it by one.
  if (Math.abs(x.length - y.length) > 1) return false
  if (a.words.some((word, i) => i > at && word !== b.words[i])) return false
  // "Ghost" and "Ghosts" are two works as often as one.
  return isSlip(x, y, 5) && x !== `${y}s` && y !== `${x}s`
}
