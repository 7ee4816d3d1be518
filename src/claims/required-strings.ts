/**
 * Strings of which every match of an expression holds one, in lower case; null where none is sure. What an expression
 * needs to fit is told by its source: alternatives need a string each, what is optional or a class of characters none.
 */
export function requiredStrings(expression: RegExp): readonly string[] | null {
  const reader = { source: expression.source, at: 0 }
  return requiredOf(readAlternatives(reader))
}

type Reader = { readonly source: string; at: number }

/**
 * What a part of an expression matches: exactly one of `exact`, or something that is not known and holds one of
 * `required` (null where nothing is sure).
 */
type Part =
  | { readonly exact: readonly string[] }
  | { readonly exact: null; readonly required: readonly string[] | null }

const nothing: Part = { exact: [''] }
const unknown: Part = { exact: null, required: null }
/** More exact strings than these are not kept apart. */
const mostExact = 40
/** Shorter strings stand in most texts, but for one with a rare mark. */
const isTelling = (text: string) => text.length >= 3 || text.includes('@')

function requiredOf(part: Part): readonly string[] | null {
  if (part.exact === null) return part.required
  return part.exact.every(isTelling) ? part.exact : null
}

/** The more telling of two: whose shortest string is longer. */
function better(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (a === null || b === null) return a ?? b
  const shortest = (texts: readonly string[]) => Math.min(...texts.map((text) => text.length))
  return shortest(a) >= shortest(b) ? a : b
}

function readAlternatives(reader: Reader): Part {
  const ways = [readSequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    ways.push(readSequence(reader))
  }
  const [only] = ways
  if (only !== undefined && ways.length === 1) return only
  const exact = ways.flatMap((way) => way.exact ?? [])
  if (ways.every((way) => way.exact !== null) && exact.length <= mostExact)
    return { exact: [...new Set(exact)] }
  const required = ways.map(requiredOf)
  return required.includes(null)
    ? unknown
    : { exact: null, required: [...new Set(required.flatMap((texts) => texts ?? []))] }
}

function readSequence(reader: Reader): Part {
  let required: readonly string[] | null = null
  let run: readonly string[] = ['']
  let sure = true
  const close = () => {
    required = better(required, requiredOf({ exact: run }))
    run = ['']
    sure = false
  }
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source.charAt(reader.at))) {
    const part = quantified(reader, readAtom(reader))
    if (part.exact === null) {
      close()
      required = better(required, part.required)
      continue
    }
    if (run.length * part.exact.length > mostExact) close()
    const { exact } = part
    run = exact.length > mostExact ? [''] : run.flatMap((head) => exact.map((tail) => head + tail))
  }
  if (sure) return { exact: run }
  close()
  return { exact: null, required }
}

/** What follows a part says how often it stands: "?", "*", "+", "{2,4}", each also with "?" behind it. */
function quantified(reader: Reader, part: Part): Part {
  const quantifier = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(reader.source.slice(reader.at))
  if (quantifier === null) return part
  reader.at += quantifier[0].length
  const [text, least, comma] = quantifier
  if (text.startsWith('?')) return part.exact === null ? unknown : { exact: [...part.exact, ''] }
  if (text.startsWith('*') || least === '0') return unknown
  if (least === '1' && comma === '') return part
  return { exact: null, required: requiredOf(part) }
}

function readAtom(reader: Reader): Part {
  const { source } = reader
  const char = source.charAt(reader.at++)
  if (char === '(') return readGroup(reader)
  if (char === '[') return readClass(reader)
  if (char === '^' || char === '$') return nothing
  if (char === '.') return unknown
  if (char === '\\') return readEscape(reader)
  return literal(char)
}

const literal = (char: string): Part => (char < '\u0080' ? { exact: [char.toLowerCase()] } : unknown)

function readGroup(reader: Reader): Part {
  const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(reader.source.slice(reader.at))?.[0] ?? ''
  reader.at += opening.length
  const inner = readAlternatives(reader)
  reader.at++
  // What is only looked at is no part of the match.
  return /[=!]/.test(opening) ? nothing : inner
}

/** A class of characters; of a few plain ones each is known. */
function readClass(reader: Reader): Part {
  const { source } = reader
  const from = reader.at
  while (source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1
  const inside = source.slice(from, reader.at++)
  if (!/^[a-z', ]{1,4}$/i.test(inside)) return unknown
  return { exact: [...new Set(inside.toLowerCase())] }
}

function readEscape(reader: Reader): Part {
  const { source } = reader
  const char = source.charAt(reader.at++)
  if (char === 'b' || char === 'B') return nothing
  if (char === 'p' || char === 'P') reader.at = source.indexOf('}', reader.at) + 1
  if (char === 'u')
    reader.at += source[reader.at] === '{' ? source.indexOf('}', reader.at) - reader.at + 1 : 4
  if (char === 'x') reader.at += 2
  return /[a-z\d]/i.test(char) ? unknown : literal(char)
}
