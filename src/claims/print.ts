import { forms, type ItemKind, itemKinds, symbolTraits, trait, wordTraits } from './cue-tokens.ts'
import { idOf, intern, tokenOf } from './cue-vocabulary.ts'
import type { Item, Verb } from './sentence.ts'

/** Tokens from `from` up to, not including, `to`. */
export type Range = { readonly from: number; readonly to: number }

/** A sentence's items as tokens, for matching: a word each, or one for a name, a date, a verb. */
export type Printed = {
  readonly items: readonly Item[]
  /** Of each token its number in the vocabulary of cues (0: no cue asks for it), its traits and its item. */
  readonly ids: readonly number[]
  readonly traits: readonly number[]
  readonly itemOf: readonly number[]
  /** All that the tokens are, by its number in the vocabulary, each once or oftener. */
  readonly kinds: readonly number[]
}

const firstCharacter: Readonly<Record<ItemKind, number>> = {
  person: 0xe000,
  title: 0xe100,
  character: 0xe200,
  organisation: 0xe300,
  place: 0xe400,
  outlet: 0xe500,
  name: 0xe600,
  date: 0xe700,
  count: 0xe800,
  season: 0xe900,
  work: 0xea00,
  job: 0xeb00,
  role: 0xec00,
  kin: 0xed00,
  verb: 0xee00,
}

/** The traits of a word that cues ask for, worked out once. */
const traitsOf = (id: number): number => (vocabularyTraits[id] ??= wordTraits(tokenOf(id)))
const vocabularyTraits: number[] = []

const formLetter = { finite: 'f', infinitive: 'i', gerund: 'g', participle: 'n', past: 'd' } as const

/** The symbol of an item; null where it is printed as its words. */
function symbolOf(item: Item): ItemKind | null {
  switch (item.kind) {
    case 'word':
      return null
    case 'mention':
      return item.mention.type
    // "At 9 p.m.", "ten-week", "on Tuesdays": an hour, a span, a habit is no day.
    case 'date':
      return /^[TPX]/.test(item.date.edtf) ? null : 'date'
    case 'verb':
    case 'work':
    case 'count':
    case 'season':
    case 'job':
    case 'role':
    case 'kin':
      return item.kind
    default: {
      const never: never = item
      return never
    }
  }
}

const kindIds = Object.fromEntries(
  [...itemKinds, ...forms].map((of) => [of, intern(of.length === 1 ? `/${of}` : `@${of}`)]),
)

const verbToken = ({ lemma, form, passive }: Verb) =>
  `${lemma.replaceAll(' ', '_')}/${passive ? 'p' : formLetter[form]}`

export function print(items: readonly Item[]): Printed {
  const ids: number[] = []
  const traits: number[] = []
  const itemOf: number[] = []
  const kinds: number[] = []
  const add = (id: number, of: number, item: number) => {
    ids.push(id)
    traits.push(of)
    itemOf.push(item)
    if (id !== 0) kinds.push(id)
  }
  const addWord = (word: string, item: number) => {
    const id = idOf(word)
    add(id, id === 0 ? wordTraits(word) : traitsOf(id), item)
  }
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    if (item === undefined) break
    const symbol = symbolOf(item)
    if (symbol === null) {
      if (item.text.includes(' ')) for (const word of item.text.split(' ')) addWord(word, at)
      else addWord(item.text, at)
      continue
    }
    kinds.push(kindIds[symbol] ?? 0)
    if (item.kind !== 'verb') {
      add(0, symbolTraits[symbol], at)
      continue
    }
    const letter = item.verb.passive ? 'p' : formLetter[item.verb.form]
    kinds.push(kindIds[letter] ?? 0)
    add(idOf(verbToken(item.verb)), symbolTraits.verb | trait[letter], at)
  }
  return { items, ids, traits, itemOf, kinds }
}

/**
 * A token as rules that look at words see it: a word as it is, an item as one private-use character that says its kind,
 * a verb as "lemma/form" with such a character behind it. Few rules look.
 */
function partOf({ items, itemOf }: Printed, token: number): string {
  const at = itemOf[token] ?? -1
  const item = items[at]
  if (item === undefined) return ''
  const symbol = symbolOf(item)
  if (symbol === null)
    return item.text.includes(' ') ? (item.text.split(' ')[token - itemOf.indexOf(at)] ?? '') : item.text
  const character = String.fromCharCode(firstCharacter[symbol] + (at & 0xff))
  return item.kind === 'verb' ? verbToken(item.verb) + character : character
}

const isMarked = (printed: Printed, token: number) => ((printed.traits[token] ?? 0) & anySymbol) !== 0
const anySymbol = Object.values(symbolTraits).reduce((sum, of) => sum | (of & ((1 << 15) - 1)), 0)

/** The items of a range that are not mere words, in order. */
export function itemsOf(printed: Printed, { from, to }: Range): readonly Item[] {
  const found: Item[] = []
  for (let token = from; token < to; token++) {
    const item = isMarked(printed, token) ? printed.items[printed.itemOf[token] ?? -1] : undefined
    if (item !== undefined) found.push(item)
  }
  return found
}

/** A range as printed, one space after each token. */
export function wordsOf(printed: Printed, { from, to }: Range): string {
  let text = ''
  for (let token = from; token < to; token++) text += `${partOf(printed, token)} `
  return text
}

/** A range as the story writes it; items that stood apart are joined by a space. */
export function sourceOf(printed: Printed, { from, to }: Range, source: string): string {
  let text = ''
  let end = -1
  for (const item of startingIn(printed, { from, to })) {
    const gap =
      end < 0 ? '' : item.start - end <= 1 && item.start >= end ? source.slice(end, item.start) : ' '
    text += gap + source.slice(item.start, item.end)
    end = item.end
  }
  return text
}

/** The items of a range, words among them. */
export function startingIn({ items, itemOf }: Printed, { from, to }: Range): readonly Item[] {
  const found: Item[] = []
  for (let token = from; token < to; token++) {
    const item = itemOf[token] === itemOf[token - 1] ? undefined : items[itemOf[token] ?? -1]
    if (item !== undefined) found.push(item)
  }
  return found
}
