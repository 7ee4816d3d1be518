import { lemma } from '../language/index.ts'
import { functionWords, jobs, kinds, kinship, roles, wordClass } from '../lexicon/index.ts'
import { entriesOf, mayMatchNumbers } from '../may-match.ts'
import type { MentionType } from '../sentence.ts'
import type { Candidate } from './candidate.ts'
import type { Draft } from './drafts.ts'
import { phrases } from './phrases/index.ts'
import { plain } from './tally.ts'

export type Found = Draft & { readonly candidates: readonly Candidate[] }

const classes: ReadonlyMap<string, string> = new Map([
  ...[...kinship.keys()].map((word) => [word, 'KIN'] as const),
  ...[...roles.keys()].map((word) => [word, 'ROLE'] as const),
  ...[...kinds.keys()].map((word) => [word, 'KIND'] as const),
  ...[...jobs.keys()].map((word) => [word, 'JOB'] as const),
])

const opensWithDigit = (word: string) => word.charCodeAt(0) < 0x3a

/** A word by its class where it has one, so that what was learnt of "director" holds of "helmer". */
const classOf = (word: string): string =>
  classes.get(word) ?? (opensWithDigit(word) && /^\d+$/.test(word) ? '0' : word)

/** A word beside a name, or another name's symbol. */
type Word = { readonly text: string; readonly as: string }

const wordOf = (text: string): Word => ({ text, as: classOf(text) })
const isSymbol = ({ as }: Word) => as.startsWith('<')
const mayBeVerb = ({ as }: Word) => /^\p{Ll}{3,}$/u.test(as) && !functionWords.has(as)

const symbols: Readonly<Record<MentionType, Word>> = {
  person: wordOf('<P>'),
  title: wordOf('<T>'),
  character: wordOf('<C>'),
  organisation: wordOf('<O>'),
  place: wordOf('<L>'),
  outlet: wordOf('<U>'),
  name: wordOf('<N>'),
}

/** What stands in a sentence: words, or a name by its index among the sentence's candidates. "...": a word, ". . .": three. */
export type Slot = { readonly words: readonly Word[]; readonly candidate: number | null }

/** Words as a story's surroundings hold them: most stand there often. */
export function wordReader(): (text: string) => readonly Word[] {
  const known = new Map<string, readonly Word[]>()
  return (text) => {
    const held = known.get(text) ?? text.split(' ').map(wordOf)
    known.set(text, held)
    return held
  }
}

const isQuoteMark = (word: string) => word.length < 3 && /^(?:["“”'‘’*_]|``)$/.test(word)

/** A sentence's words and names in order. Quote marks are left out, but for those that close: they part speech from speaker. */
export function slotsOf(
  { tokens, candidates }: Found,
  wordsOf: (text: string) => readonly Word[],
): readonly Slot[] {
  const slots: Slot[] = []
  let at = 0
  const words = (to: number) => {
    for (; at < to; at++) {
      const word = plain(tokens[at]?.text ?? '')
      if (!isQuoteMark(word) || (at > 0 && /^["”]$/.test(word)))
        slots.push({ words: wordsOf(word), candidate: null })
    }
  }
  candidates.forEach(({ first, after }, candidate) => {
    words(first)
    slots.push({ words: [], candidate })
    at = after
  })
  words(tokens.length)
  return slots
}

/** As many words to either side as a phrase may span. */
const reach = 10

/** The slots around one: up to `reach` to either side. */
export const slotsAround = (slots: readonly Slot[], at: number) => ({
  left: slots.slice(Math.max(0, at - reach), at),
  right: slots.slice(at + 1, at + 1 + reach),
})

/** Slots as words, other names as the symbols of their types. */
const shown = (slots: readonly Slot[], types: readonly MentionType[]): readonly Word[] =>
  slots.flatMap(({ words, candidate }) =>
    candidate === null ? words : [symbols[types[candidate] ?? 'name']],
  )

/** Words as phrases look at them: one space after each. */
function print(words: readonly Word[]): string {
  let text = ''
  for (const word of words) text += `${word.text} `
  return text
}

/** What a phrase says, and how much it speaks for a title: less than nothing where for somebody. */
type Told = { readonly says: string; readonly leans: number }

const weights = new Map(phrases.map(({ type, id, weight }) => [`${type}/${id}`, weight]))
const told: ReadonlyMap<string, Told> = new Map(
  phrases.map(({ type, id }) => {
    const says = `${type}/${id}`
    const sign = type === 'title' ? 1 : type === 'person' || type === 'character' ? -1 : 0
    return [says, { says, leans: sign * (weights.get(says) ?? 0) }]
  }),
)
const around = phrases.map(({ type, id, left, right }) => ({ told: told.get(`${type}/${id}`), left, right }))
const mayStandBefore = mayMatchNumbers(phrases.map(({ left }) => left))
const mayStandAfter = mayMatchNumbers(phrases.map(({ right }) => right))

/** What phrases say of the name that they stand around, in the order of the phrases. */
function phrasesAround(left: string, right: string): ReadonlySet<Told> {
  const after = mayStandAfter(right)
  const both = mayStandBefore(left).map((numbers, word) => numbers & (after[word] ?? 0))
  const found = new Set<Told>()
  // What follows is told from its first word on, what stands before only from the last.
  for (const phrase of entriesOf(around, both))
    if (
      phrase.told !== undefined &&
      (phrase.right === undefined || phrase.right.test(right)) &&
      (phrase.left === undefined || phrase.left.test(left))
    )
      found.add(phrase.told)
  return found
}

const nowhere = wordOf('')
const joined = (words: readonly Word[]) => words.map(({ as }) => as).join(' ')

/** What the words around one use of a name say, piece by piece, and how much its phrases speak for a title. */
export type Surroundings = { readonly says: readonly string[]; readonly leaning: number }

/** Phrases that fit, the nearest words, names and verbs. */
export function surroundings(
  { left, right }: ReturnType<typeof slotsAround>,
  types: readonly MentionType[],
): Surroundings {
  const before = shown(left, types)
  const after = shown(right, types)
  const says: string[] = []
  let leaning = 0
  const printed = print(before)
  for (const phrase of phrasesAround(printed, print(after))) {
    says.push(phrase.says)
    leaning += phrase.leans
  }
  sayNearest(before, after, says)
  sayFarther(before, after, says)
  const open = printed.lastIndexOf('( ')
  if (open >= 0 && !printed.includes(')', open)) {
    const bearer = printed.slice(0, open).trimEnd().split(' ').at(-1) ?? ''
    says.push(`aside of ${bearer.startsWith('<') ? bearer : 'a word'}`)
  }
  return { says, leaning }
}

/** The nearest words and their classes. */
function sayNearest(before: readonly Word[], after: readonly Word[], says: string[]): void {
  const [l1, l2, l3] = [before.at(-1) ?? nowhere, before.at(-2) ?? nowhere, before.at(-3) ?? nowhere]
  const [r1 = nowhere, r2 = nowhere, r3 = nowhere] = after
  says.push(`${l1.as} _`, `${l2.as} ${l1.as} _`, `${l3.as} ${l2.as} ${l1.as} _`)
  says.push(`_ ${r1.as}`, `_ ${r1.as} ${r2.as}`, `_ ${r1.as} ${r2.as} ${r3.as}`, `${l1.as} _ ${r1.as}`)
  const sayClass = (where: string, { as }: Word) => {
    const held = wordClass(as)
    if (held !== null) says.push(`class ${where} ${held.id}`, `family ${where} ${held.family}`)
  }
  sayClass('before', l1)
  sayClass('two before', l2)
  sayClass('after', r1)
  sayClass('two after', r2)
}

/** The names and verbs beside. */
function sayFarther(before: readonly Word[], after: readonly Word[], says: string[]): void {
  const previous = before.findLastIndex(isSymbol)
  const next = after.findIndex(isSymbol)
  if (previous >= 0 && before.length - previous <= 5) says.push(`since ${joined(before.slice(previous))}`)
  if (next >= 0 && next <= 4) says.push(`until ${joined(after.slice(0, next + 1))}`)
  const sayVerb = (where: string, word: Word | undefined) => {
    if (word === undefined) return
    says.push(`${where} ${lemma(word.as)}`)
    const held = wordClass(word.as)
    if (held !== null) says.push(`${where} class ${held.id}`)
  }
  sayVerb('then', after.slice(0, next < 0 ? 5 : Math.min(next, 5)).find(mayBeVerb))
  sayVerb('after', before.slice(Math.max(previous + 1, before.length - 5)).findLast(mayBeVerb))
}
