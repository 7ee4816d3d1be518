import { type ItemKind, type Trait, traits } from './cue-tokens.ts'
import { intern } from './cue-vocabulary.ts'

/** One token: any of some words, by their numbers in the vocabulary, or one with any of the traits. */
export type Test = {
  readonly ids: ReadonlySet<number>
  /** The one word, which most tests have; 0 where there are several, −1 where there is none. */
  readonly only: number
  readonly traits: number
}

export function testOf(words: Iterable<number>, of: number): Test {
  const ids = new Set(words)
  const [first = -1] = ids
  return { ids, only: ids.size > 1 ? 0 : first, traits: of }
}

/** Tests are many, and most of them the same. */
const tests = new Map<string, Test>()
function testOfWords(words: readonly string[], of: number): Test {
  const key = `${words.join(' ')}|${of}`
  const held = tests.get(key) ?? testOf(words.map(intern), of)
  tests.set(key, held)
  return held
}

/** What a cue looks for, as a tree over the tokens of a printed sentence. */
export type Pattern =
  | { readonly kind: 'token'; readonly test: Test }
  | { readonly kind: 'all'; readonly of: readonly Pattern[] }
  /** The first that lets the rest fit. */
  | { readonly kind: 'either'; readonly of: readonly Pattern[] }
  /** As often as may be; where `lazy`, as seldom. */
  | {
      readonly kind: 'repeat'
      readonly of: Pattern
      readonly least: number
      readonly most: number
      readonly lazy: boolean
    }
  | { readonly kind: 'capture'; readonly name: string; readonly of: Pattern }
  /** A look at the token that follows; `end` also holds where none does. */
  | { readonly kind: 'before'; readonly test: Test; readonly holds: boolean; readonly end: boolean }

/** A token by its word, a verb by "lemma/form", or by its traits. */
const token = (words: readonly string[], of: number): Pattern => ({
  kind: 'token',
  test: testOfWords(words, of),
})
export const has = (...of: readonly Trait[]): Pattern => token([], traits(...of))
/** Any of the phrases; each may be several words. */
export const words = (...phrases: readonly string[]): Pattern =>
  phrases.some((phrase) => phrase.includes(' '))
    ? either(...phrases.map((phrase) => all(...phrase.split(' ').map((word) => token([word], 0)))))
    : token(phrases, 0)
export const all = (...of: readonly Pattern[]): Pattern => ({ kind: 'all', of })
export const either = (...of: readonly Pattern[]): Pattern => ({ kind: 'either', of })
export const repeat = (of: Pattern, least: number, most: number, lazy = false): Pattern => ({
  kind: 'repeat',
  of,
  least,
  most,
  lazy,
})
export const maybe = (...of: readonly Pattern[]): Pattern => repeat(all(...of), 0, 1)
export const capture = (name: string, of: Pattern): Pattern => ({ kind: 'capture', name, of })
const before = (names: readonly string[], of: number): Pattern => ({
  kind: 'before',
  test: testOfWords(names, of),
  holds: true,
  end: false,
})
const notBefore = (names: readonly string[], of: number): Pattern => ({
  kind: 'before',
  test: testOfWords(names, of),
  holds: false,
  end: false,
})

const possessive = ["'s", "'"]
const names = ['person', 'title', 'character', 'organisation', 'place', 'outlet', 'name'] as const
const nouns = ['kin', 'job', 'role', 'work'] as const
const named = has(...names)
const plain = has('plain')
const noun = has('plain', ...nouns)
const nounWord = either(noun, all(named, before(["'s"], traits('plain', ...nouns))))
const nounEnd: Pattern = {
  kind: 'before',
  test: testOfWords([], traits('closing')),
  holds: true,
  end: true,
}

/** Slots that hold free words. */
export const phraseSlots: ReadonlyMap<string, Pattern> = new Map([
  [
    'noun',
    all(
      either(has('determiner'), all(named, words(...possessive))),
      repeat(nounWord, 1, 6),
      maybe(words('turn/d', 'turn/n', 'turn/p'), maybe(words('a', 'an')), repeat(nounWord, 1, 3)),
      maybe(words('of'), maybe(has('determiner')), repeat(either(nounWord, named), 1, 3)),
      nounEnd,
    ),
  ],
  ['owned', all(repeat(nounWord, 1, 4), nounEnd)],
  ['credits', repeat(has('credited'), 1, 40)],
  ['epithet', all(repeat(noun, 1, 4), before([], traits(...names)))],
])

/** "...": what describes the name after it. */
export const description = all(
  maybe(named, either(words(...possessive), before([], traits('plain', ...nouns)))),
  maybe(words('the', 'a', 'an', 'his', 'her', 'their', 'its')),
  repeat(noun, 0, 5),
  maybe(words(','), maybe(words('the')), repeat(plain, 0, 3)),
)
/** "~" and "..". */
export const anythingButVerbs = repeat(has('verbless'), 0, 8, true)
export const fillers = repeat(has('filler'), 0, 4)

const and = words('and', '&')

/** Names of some kinds as a list: "A, B and C", appositions skipped. */
export function listOf(slot: string, accepted: readonly ItemKind[]): Pattern {
  const name = has(...accepted)
  // What stands between two names of a list describes the second: "and newcomer Tom Weld", never "with" or "by".
  const relation = maybe(words('his', 'her', 'their'), repeat(plain, 0, 2), has('kin'), maybe(words(',')))
  const ends =
    slot === 'part'
      ? [notBefore(['as', ...possessive], traits('opening'))]
      : slot === 'character'
        ? [notBefore(possessive, 0)]
        : []
  const one = all(relation, maybe(words('the', 'a', 'an')), repeat(plain, 0, 3), name, ...ends)
  const opened = words(
    'newcomer',
    'newcomers',
    'fellow',
    'both',
    'the',
    'actor',
    'actors',
    'actress',
    'actresses',
  )
  const first = all(maybe(opened), name, repeat(all(words(','), one), 0, 11))
  const joint = (...by: readonly string[]) => all(maybe(words(',')), words(...by))
  // After its "and" a list is at its end, "by A and B, C follows …" has two names; after "as well as" another may begin.
  if (ends.length > 0) return all(first, repeat(all(joint('and', '&', 'or'), one), 0, 4))
  // "A and, in her first role since then, B": what stands between two commas before the last name says when or where.
  const aside = maybe(words(','), repeat(has('aside'), 1, 10), words(','))
  const others = ['as well as', 'along with', 'alongside']
  const more = all(
    joint('as well as', 'along with', 'alongside', 'plus'),
    one,
    repeat(all(words(','), one), 1, 8),
    maybe(words(',')),
    and,
    one,
  )
  const last = either(all(and, aside, one), all(words('or', 'plus', ...others), one))
  return all(first, either(more, repeat(all(maybe(words(',')), last), 0, 4)))
}
