import { type Part, partOf, type Told } from '../hashed-texts.ts'
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

/** A class of like use and its family, as evidence holds them. */
type Classes = { readonly id: Part; readonly family: Part }

/** A word beside a name, or another name's symbol. What is told of it is worked out once: names stand beside it often. */
class Word {
  readonly text: string
  readonly as: Part
  readonly isSymbol: boolean
  #classes: Classes | null | undefined
  #verb: Part | null | undefined

  constructor(text: string) {
    this.text = text
    this.as = partOf(classOf(text))
    this.isSymbol = this.as.text.startsWith('<')
  }

  get classes(): Classes | null {
    if (this.#classes === undefined) {
      const held = wordClass(this.as.text)
      this.#classes = held && { id: ofClass(held.id), family: ofClass(held.family) }
    }
    return this.#classes
  }

  /** As a verb, by its base form; null for a word that is none. */
  get verb(): Part | null {
    if (this.#verb === undefined) this.#verb = mayBeVerb(this.as.text) ? partOf(lemma(this.as.text)) : null
    return this.#verb
  }
}

const wordOf = (text: string) => new Word(text)
const isVerb = (word: Word) => word.verb !== null
const isSymbol = (word: Word) => word.isSymbol
const mayBeVerb = (text: string) => /^\p{Ll}{3,}$/u.test(text) && !functionWords.has(text)
const ofClass = (id: number): Part => partOf(String(id))

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
type Saying = { readonly says: Part; readonly leans: number }

const weights = new Map(phrases.map(({ type, id, weight }) => [`${type}/${id}`, weight]))
const sayings: ReadonlyMap<string, Saying> = new Map(
  phrases.map(({ type, id }) => {
    const says = `${type}/${id}`
    const sign = type === 'title' ? 1 : type === 'person' || type === 'character' ? -1 : 0
    return [says, { says: partOf(says), leans: sign * (weights.get(says) ?? 0) }]
  }),
)
const around = phrases.map(({ type, id, left, right }) => ({
  saying: sayings.get(`${type}/${id}`),
  left,
  right,
}))
const mayStandBefore = mayMatchNumbers(phrases.map(({ left }) => left))
const mayStandAfter = mayMatchNumbers(phrases.map(({ right }) => right))

/** What phrases say of the name that they stand around, in the order of the phrases. */
function phrasesAround(left: string, right: string): ReadonlySet<Saying> {
  const after = mayStandAfter(right)
  const both = mayStandBefore(left).map((numbers, word) => numbers & (after[word] ?? 0))
  const found = new Set<Saying>()
  // What follows is told from its first word on, what stands before only from the last.
  for (const phrase of entriesOf(around, both))
    if (
      phrase.saying !== undefined &&
      (phrase.right === undefined || phrase.right.test(right)) &&
      (phrase.left === undefined || phrase.left.test(left))
    )
      found.add(phrase.saying)
  return found
}

const nowhere = wordOf('')
const [space, name] = [partOf(' '), partOf('_')]
const joined = (words: readonly Word[]): Told => words.flatMap(({ as }, i) => (i === 0 ? [as] : [space, as]))

/** What the words around one use of a name tell, piece by piece, and how much its phrases speak for a title. */
export type Surroundings = { readonly all: readonly Told[]; readonly leaning: number }

/** Phrases that fit, the nearest words, names and verbs. */
export function surroundings(
  { left, right }: ReturnType<typeof slotsAround>,
  types: readonly MentionType[],
): Surroundings {
  const before = shown(left, types)
  const after = shown(right, types)
  const all: Told[] = []
  let leaning = 0
  const printed = print(before)
  for (const { says, leans } of phrasesAround(printed, print(after))) {
    all.push([says])
    leaning += leans
  }
  tellNearest(before, after, all)
  tellFarther(before, after, all)
  const open = printed.lastIndexOf('( ')
  if (open >= 0 && !printed.includes(')', open)) {
    const bearer = printed.slice(0, open).trimEnd().split(' ').at(-1) ?? ''
    all.push([partOf(`aside of ${bearer.startsWith('<') ? bearer : 'a word'}`)])
  }
  return { all, leaning }
}

const places = ['before', 'two before', 'after', 'two after'] as const
const inClass = Object.fromEntries(places.map((where) => [where, partOf(`class ${where} `)]))
const inFamily = Object.fromEntries(places.map((where) => [where, partOf(`family ${where} `)]))

/** The nearest words and their classes. */
function tellNearest(before: readonly Word[], after: readonly Word[], all: Told[]): void {
  const [l1, l2, l3] = [before.at(-1) ?? nowhere, before.at(-2) ?? nowhere, before.at(-3) ?? nowhere]
  const [r1 = nowhere, r2 = nowhere, r3 = nowhere] = after
  all.push(
    [l1.as, space, name],
    [l2.as, space, l1.as, space, name],
    [l3.as, space, l2.as, space, l1.as, space, name],
    [name, space, r1.as],
    [name, space, r1.as, space, r2.as],
    [name, space, r1.as, space, r2.as, space, r3.as],
    [l1.as, space, name, space, r1.as],
  )
  const tellClass = (where: (typeof places)[number], { classes: held }: Word) => {
    const [ids, families] = [inClass[where], inFamily[where]]
    if (held === null || ids === undefined || families === undefined) return
    all.push([ids, held.id], [families, held.family])
  }
  tellClass('before', l1)
  tellClass('two before', l2)
  tellClass('after', r1)
  tellClass('two after', r2)
}

const [since, until, then, past] = [partOf('since '), partOf('until '), partOf('then '), partOf('after ')]
const [thenClass, pastClass] = [partOf('then class '), partOf('after class ')]

/** The names and verbs beside. */
function tellFarther(before: readonly Word[], after: readonly Word[], all: Told[]): void {
  const previous = before.findLastIndex(isSymbol)
  const next = after.findIndex(isSymbol)
  if (previous >= 0 && before.length - previous <= 5) all.push([since, ...joined(before.slice(previous))])
  if (next >= 0 && next <= 4) all.push([until, ...joined(after.slice(0, next + 1))])
  const tellVerb = (where: Part, inClass: Part, word: Word | undefined) => {
    if (word === undefined || word.verb === null) return
    all.push([where, word.verb])
    if (word.classes !== null) all.push([inClass, word.classes.id])
  }
  tellVerb(then, thenClass, after.slice(0, next < 0 ? 5 : Math.min(next, 5)).find(isVerb))
  tellVerb(past, pastClass, before.slice(Math.max(previous + 1, before.length - 5)).findLast(isVerb))
}
