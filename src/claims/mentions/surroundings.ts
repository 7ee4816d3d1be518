import { lemma } from '../language/index.ts'
import { functionWords, jobs, kinds, kinship, roles, wordClass } from '../lexicon/index.ts'
import { mayMatch } from '../may-match.ts'
import type { MentionType } from '../sentence.ts'
import type { Candidate } from './candidate.ts'
import type { Draft } from './drafts.ts'
import { phrases } from './phrases/index.ts'
import { plain } from './tally.ts'

export type Found = Draft & { readonly candidates: readonly Candidate[] }

/** How another name is printed in a surrounding. */
const symbol: Readonly<Record<MentionType, string>> = {
  person: '<P>',
  title: '<T>',
  character: '<C>',
  organisation: '<O>',
  place: '<L>',
  outlet: '<U>',
  name: '<N>',
}

/** A word of a sentence, or a name by its index among the sentence's candidates. */
type Slot = { readonly word: string; readonly candidate: number | null }

/** A sentence's words and names in order. Quote marks are left out, but for those that close: they part speech from speaker. */
export function slotsOf({ tokens, candidates }: Found): readonly Slot[] {
  const slots: Slot[] = []
  let at = 0
  const words = (to: number) => {
    for (; at < to; at++) slots.push({ word: plain(tokens[at]?.text ?? ''), candidate: null })
  }
  candidates.forEach(({ first, after }, candidate) => {
    words(first)
    slots.push({ word: '', candidate })
    at = after
  })
  words(tokens.length)
  return slots.filter(
    ({ word, candidate }, i) =>
      candidate !== null || !/^(?:["“”'‘’*_]|``)$/.test(word) || (i > 0 && /^["”]$/.test(word)),
  )
}

/** As many words to either side as a phrase may span. */
const reach = 10

/** The words around a name, one space after each, other names as the symbols of their types. */
export function wordsAround(
  slots: readonly Slot[],
  at: number,
  types: readonly MentionType[],
): { readonly left: string; readonly right: string } {
  const print = (from: number, to: number) => {
    let text = ''
    for (let i = Math.max(0, from); i < Math.min(to, slots.length); i++) {
      const slot = slots[i]
      if (slot === undefined) continue
      text += `${slot.candidate === null ? slot.word : symbol[types[slot.candidate] ?? 'name']} `
    }
    return text
  }
  return { left: print(at - reach, at), right: print(at + 1, at + 1 + reach) }
}

const classes: ReadonlyMap<string, string> = new Map([
  ...[...kinship.keys()].map((word) => [word, 'KIN'] as const),
  ...[...roles.keys()].map((word) => [word, 'ROLE'] as const),
  ...[...kinds.keys()].map((word) => [word, 'KIND'] as const),
  ...[...jobs.keys()].map((word) => [word, 'JOB'] as const),
])

/** A word by its class where it has one, so that what was learnt of "director" holds of "helmer". */
const classOf = (word: string): string => classes.get(word) ?? (/^\d+$/.test(word) ? '0' : word)

const mayBeVerb = (word: string) => /^\p{Ll}{3,}$/u.test(word) && !functionWords.has(word)
const isSymbol = (word: string) => word.startsWith('<')

const numbered = phrases.map(({ type, id, left, right }, number) => ({
  says: `${type}/${id}`,
  number,
  left,
  right,
}))
/** Phrases by the side that tells soonest whether they may fit. */
const mayStandBefore = mayMatch(
  numbered.flatMap((phrase) => (phrase.left === undefined ? [] : { ...phrase, cue: phrase.left })),
)
const mayStandAfter = mayMatch(
  numbered.flatMap((phrase) =>
    phrase.left === undefined && phrase.right !== undefined ? { ...phrase, cue: phrase.right } : [],
  ),
)

/** What phrases say of the name that they stand around, in the order of the phrases. */
const phrasesAround = (left: string, right: string): readonly string[] =>
  [
    ...mayStandBefore(left).filter(
      (phrase) => phrase.cue.test(left) && (phrase.right === undefined || phrase.right.test(right)),
    ),
    ...mayStandAfter(right).filter(({ cue }) => cue.test(right)),
  ]
    .sort((a, b) => a.number - b.number)
    .map(({ says }) => says)

/** What the words around one use of a name say: phrases that fit, the nearest words, names and verbs. */
export function surroundings(left: string, right: string): readonly string[] {
  const found = new Set(phrasesAround(left, right))
  const before = left === '' ? [] : left.trimEnd().split(' ').map(classOf)
  const after = right === '' ? [] : right.trimEnd().split(' ').map(classOf)
  const [l3 = '', l2 = '', l1 = ''] = ['', '', '', ...before].slice(-3)
  const [r1 = '', r2 = '', r3 = ''] = after
  found.add(`${l1} _`).add(`${l2} ${l1} _`).add(`${l3} ${l2} ${l1} _`)
  found.add(`_ ${r1}`).add(`_ ${r1} ${r2}`).add(`_ ${r1} ${r2} ${r3}`)
  found.add(`${l1} _ ${r1}`)
  for (const [says, word] of [
    ['before', l1],
    ['two before', l2],
    ['after', r1],
    ['two after', r2],
  ] as const) {
    const held = wordClass(word)
    if (held !== null) found.add(`class ${says} ${held.id}`).add(`family ${says} ${held.family}`)
  }
  const previous = before.findLastIndex(isSymbol)
  const next = after.findIndex(isSymbol)
  if (previous >= 0 && before.length - previous <= 5) found.add(`since ${before.slice(previous).join(' ')}`)
  if (next >= 0 && next <= 4) found.add(`until ${after.slice(0, next + 1).join(' ')}`)
  const verb = after.slice(0, next < 0 ? 5 : Math.min(next, 5)).find(mayBeVerb)
  if (verb !== undefined) {
    found.add(`then ${lemma(verb)}`)
    const held = wordClass(verb)
    if (held !== null) found.add(`then class ${held.id}`)
  }
  const done = before.slice(Math.max(previous + 1, before.length - 5)).findLast(mayBeVerb)
  if (done !== undefined) {
    found.add(`after ${lemma(done)}`)
    const held = wordClass(done)
    if (held !== null) found.add(`after class ${held.id}`)
  }
  const open = left.lastIndexOf('( ')
  if (open >= 0 && !left.includes(')', open)) {
    const bearer = left.slice(0, open).trimEnd().split(' ').at(-1) ?? ''
    found.add(`aside of ${isSymbol(bearer) ? bearer : 'a word'}`)
  }
  return [...found]
}
