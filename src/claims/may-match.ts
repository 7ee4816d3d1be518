import { requiredStrings } from './required-strings.ts'

/**
 * Says which entries of a table a text may match, in their order, in one pass over the text: those of which it holds a
 * required string, and those that require none. Most texts hold none of the words that a table of cues asks for.
 */
export function mayMatch<Of extends { readonly cue: RegExp }>(
  table: readonly Of[],
): (text: string) => readonly Of[] {
  const automaton = buildAutomaton(table.map(({ cue }) => requiredStrings(cue)))
  const always = entriesOf(table, automaton.always)
  return (text) => {
    const found = find(automaton, text)
    return found === automaton.always ? always : entriesOf(table, found)
  }
}

/** Numbers of entries, 32 to a word: `1 << (number & 31)` of word `number >> 5`. */
export type Numbers = Int32Array

/** Says which expressions of a list a text may match; one that is absent requires nothing. */
export function mayMatchNumbers(expressions: readonly (RegExp | undefined)[]): (text: string) => Numbers {
  const automaton = buildAutomaton(
    expressions.map((expression) => (expression === undefined ? null : requiredStrings(expression))),
  )
  return (text) => find(automaton, text)
}

/** The entries of a table that the numbers name, in order. */
export function entriesOf<Of>(table: readonly Of[], numbers: Numbers): readonly Of[] {
  const found: Of[] = []
  for (let word = 0; word < numbers.length; word++) {
    let bits = numbers[word] ?? 0
    for (; bits !== 0; bits &= bits - 1) {
      const entry = table[word * 32 + 31 - Math.clz32(bits & -bits)]
      if (entry !== undefined) found.push(entry)
    }
  }
  return found
}

/** Strings as a tree of their characters; from each place on it where to go by the next character, back where needed. */
type Automaton = {
  readonly next: Uint16Array
  /** Numbers of the expressions whose strings end at a place; null where none does. */
  readonly ends: readonly (Numbers | null)[]
  readonly always: Numbers
}

function numbersOf(all: Iterable<number>, most: number): Numbers {
  const numbers = new Int32Array(Math.ceil(most / 32))
  for (const number of all) numbers[number >> 5] = (numbers[number >> 5] ?? 0) | (1 << (number & 31))
  return numbers
}

/** Longer strings tell no more. */
const mostChars = 8
/** Letters are told apart, and a few marks; all else is one class. */
const alphabet = "abcdefghijklmnopqrstuvwxyz '-@,"
const width = 32
const other = alphabet.length
const classes = new Uint8Array(0x80).fill(other)
for (let code = 0; code < classes.length; code++) {
  const at = alphabet.indexOf(String.fromCharCode(code).toLowerCase())
  if (at >= 0) classes[code] = at
}
/** Outside of ASCII there are signs that match letters where case is ignored. */
const folded: ReadonlyMap<number, number> = new Map([
  [0x17f, alphabet.indexOf('s')],
  [0x212a, alphabet.indexOf('k')],
])

const classOf = (code: number): number =>
  code < 0x80 ? (classes[code] ?? other) : (folded.get(code) ?? other)

function buildAutomaton(required: readonly (readonly string[] | null)[]): Automaton {
  const children: Map<number, number>[] = [new Map()]
  const ends: (Set<number> | null)[] = [null]
  required.forEach((strings, number) => {
    for (const string of strings ?? []) {
      let place = 0
      for (const char of string.slice(0, mostChars)) {
        const by = classOf(char.charCodeAt(0))
        const there = children[place]?.get(by) ?? children.length
        if (there === children.length) {
          children.push(new Map())
          ends.push(null)
          children[place]?.set(by, there)
        }
        place = there
      }
      ends[place] = (ends[place] ?? new Set()).add(number)
    }
  })
  return {
    next: withWaysBack(children, ends),
    ends: ends.map((numbers) => (numbers === null ? null : numbersOf(numbers, required.length))),
    always: numbersOf(
      required.flatMap((strings, number) => (strings === null ? [number] : [])),
      required.length,
    ),
  }
}

/** Where no string goes on, its longest end that another begins with does; what ends there ends here, too. */
function withWaysBack(
  children: readonly ReadonlyMap<number, number>[],
  ends: (Set<number> | null)[],
): Uint16Array {
  const next = new Uint16Array(children.length * width)
  const queue = [0]
  const back = [0]
  for (const place of queue) {
    const fallback = back[place] ?? 0
    for (let by = 0; by < width; by++) {
      const beside = place === 0 ? 0 : (next[fallback * width + by] ?? 0)
      const there = children[place]?.get(by)
      next[place * width + by] = there ?? beside
      if (there === undefined) continue
      back[there] = beside
      queue.push(there)
      const also = ends[beside]
      if (also) ends[there] = new Set([...(ends[there] ?? []), ...also])
    }
  }
  return next
}

/** Numbers of what the text may match; `always` itself where that is only what it always may. */
function find({ next, ends, always }: Automaton, text: string): Numbers {
  let found: Int32Array | null = null
  let place = 0
  for (let at = 0; at < text.length; at++) {
    place = next[place * width + classOf(text.charCodeAt(at))] ?? 0
    const numbers = ends[place]
    if (!numbers) continue
    found ??= always.slice()
    for (let word = 0; word < found.length; word++) found[word] = (found[word] ?? 0) | (numbers[word] ?? 0)
  }
  return found ?? always
}
