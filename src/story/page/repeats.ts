import { normal } from '../normal.ts'
import { tells } from './attributes.ts'
import { hints } from './hints.ts'
import type { Measures } from './measure.ts'
import type { Element, Page, Passage } from './page.ts'
import { within } from './tags.ts'

const maxFurnitureChars = 40
const minTimes = 3

/**
 * Passages that say again what the page has said: a button or a name at every entry, a pulled quotation. By passage,
 * null where nothing is repeated.
 */
export function findRepeats(page: Page, sums: Measures): readonly (string | null)[] {
  const times = countLines(page)
  return page.passages.map((passage) => {
    const element = page.elements[passage.element]
    if (element === undefined) return null
    const isRepeated = (times.get(passage.text) ?? 0) >= minTimes
    if (isRepeated && isAtPicture(page, sums, passage, element)) return 'stands at every entry'
    if ((element.within & structure) !== 0) return null
    if (element.tag !== 'p' && isRepeated) return 'stands at every entry'
    const isApart =
      (element.within & (within.aside | within.quote)) !== 0 ||
      ((element.hints | (page.elements[element.parent]?.hints ?? 0)) & hints.pullquote) !== 0 ||
      ((element.tells & tells.state) !== 0 && element.attributes['aria-hidden'] === 'true') ||
      opensWithQuote.test(passage.text) ||
      isSetOff(page, passage)
    return isApart && isPulled(page, passage) ? 'repeats a sentence of the text' : null
  })
}

/** Under a quotation mark of its own, or over a line that says whose words they are. */
function isSetOff(page: Page, { index, text }: Passage): boolean {
  if (text.length > maxPulledChars) return false
  return (
    loneMark.test(page.passages[index - 1]?.text ?? '') ||
    /^[—–-]\s?\p{Lu}.{2,60}$/u.test(page.passages[index + 1]?.text ?? '')
  )
}

const loneMark = /^["“”„«»‘’❝❞]{1,2}$/

/** The only words at a picture, and all of them a link: "Buy this photo". */
function isAtPicture(page: Page, sums: Measures, { text, linkChars }: Passage, start: Element): boolean {
  if (linkChars < text.length) return false
  let current: Element | undefined = start
  for (let climbed = 0; current !== undefined && climbed < maxClimb; climbed++) {
    if ((sums.chars[current.index] ?? 0) > text.length) return false
    if ((sums.images[current.index] ?? 0) > 0) return true
    current = page.elements[current.parent]
  }
  return false
}

const maxClimb = 4

/** Headings, items and cells may say one thing under several heads. */
const structure = within.heading | within.table | within.item

function countLines(page: Page): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const { text } of page.passages)
    if (text.length <= maxFurnitureChars && !sentenceEnd.test(text))
      times.set(text, (times.get(text) ?? 0) + 1)
  return times
}

const sentenceEnd = /[.!?…。]["'”’»)\]]*$/
const opensWithQuote = /^["“„«‘「]/

/** A quotation is pulled out of a longer passage. */
const minProseChars = 80
const minPulledChars = 20
const maxPulledChars = 300

/** And stands not far from it. */
const maxApart = 40

function isPulled(page: Page, { text, index }: Passage): boolean {
  if (text.length < minPulledChars || text.length > maxPulledChars) return false
  const words = normal(text)
  return page.passages
    .slice(Math.max(0, index - maxApart), index + maxApart)
    .some(
      (other) =>
        other.index !== index &&
        other.text.length >= Math.max(minProseChars, text.length * 1.3) &&
        mayHold(other.text, text) &&
        (holdsWords(normal(other.text), words) || holdsSentences(normal(other.text), text)),
    )
}

/** Each sentence by itself, with more between them than "she says". */
function holdsSentences(text: string, quotation: string): boolean {
  const sentences = quotation.split(/(?<=[.!?…]["”’»]?)\s+/)
  return (
    sentences.length > 1 &&
    sentences.every((sentence) => {
      const words = normal(sentence)
      return words.split(' ').length >= minSentenceWords && ` ${text} `.includes(` ${words} `)
    })
  )
}

const minSentenceWords = 4

/** Whole, or with "he says" between its parts. */
function holdsWords(text: string, quotation: string): boolean {
  if (` ${text} `.includes(` ${quotation} `)) return true
  const [words, wanted] = [text.split(' '), quotation.split(' ')]
  if (wanted.length < minParted) return false
  return words.some((word, start) => {
    if (word !== wanted[0]) return false
    let at = 0
    const end = Math.min(words.length, start + wanted.length + maxBetween)
    for (let i = start; i < end && at < wanted.length; i++) if (words[i] === wanted[at]) at++
    return at === wanted.length
  })
}

/** Fewer words stand in one order by chance. */
const minParted = 7
const maxBetween = 4

/** A cheap look before the whole text is made plain: one long word of the quotation must stand in it. */
function mayHold(text: string, quotation: string): boolean {
  const [word] = quotation.match(/\p{L}{4,}/u) ?? ['']
  return text.toLowerCase().includes(word.toLowerCase())
}
