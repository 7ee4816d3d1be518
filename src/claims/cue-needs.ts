import { type Printed, slotSymbols, verbLetters } from './cue.ts'

/** What a text must hold for a cue to fit: of each need, one of its tokens. */
export type Needs = readonly (readonly string[])[]

/** "plan/p" is a verb in that form, "/p" any, "@person" an item of that kind; all else is a word as printed. */
const verbToken = (lemma: string, letters: string) => [...letters].map((letter) => `${lemma}/${letter}`)

const pieces = /<([^>]+)>|\{(\w+)(?::\w+)?\}|\.\.\.?|~|\)\??|\?|[(|]|[^\s(){}<>|?]+/g

type Parsed = { readonly needs: Needs; readonly end: number }

/**
 * A cue's needs. A group needs one token of each of its alternatives; what is optional or a phrase of free words needs
 * nothing. Without them the cue cannot fit, and its expression is neither compiled nor tried: most sentences meet the
 * needs of few cues.
 */
export function needsOf(cue: string): Needs {
  return parse(
    [...cue.matchAll(pieces)].map(([token, verb, slot]) => ({ token, verb, slot })),
    0,
  ).needs
}

type Piece = {
  readonly token: string
  readonly verb: string | undefined
  readonly slot: string | undefined
}

/** Reads alternatives up to the end or to the bracket that closes them. */
function parse(all: readonly Piece[], from: number): Parsed {
  const alternatives: (readonly string[])[][] = [[]]
  let at = from
  while (at < all.length) {
    const piece = all[at]
    if (piece === undefined || piece.token.startsWith(')')) break
    at++
    if (piece.token === '|') {
      alternatives.push([])
      continue
    }
    let needs: Needs
    if (piece.token === '(') {
      const group = parse(all, at)
      at = group.end + 1
      needs = all[group.end]?.token === ')?' ? [] : group.needs
    } else needs = ofPiece(piece)
    if (all[at]?.token === '?') {
      at++
      continue
    }
    alternatives.at(-1)?.push(...needs)
  }
  return { needs: alternatives.length === 1 ? (alternatives[0] ?? []) : either(alternatives), end: at }
}

/** One need that any of the alternatives fulfils; none where one of them needs nothing. */
function either(alternatives: readonly Needs[]): Needs {
  const rarest = alternatives.map((needs) => rarestOf(needs))
  return rarest.includes(null) ? [] : [[...new Set(rarest.flatMap((need) => need ?? []))]]
}

function ofPiece({ token, verb, slot }: Piece): Needs {
  if (verb !== undefined) {
    const [lemmas = '', forms] = verb.split(':')
    const letters = verbLetters(forms)
    if (lemmas === 'any') return [verbToken('', letters)]
    return [lemmas.split('|').flatMap((lemma) => verbToken(lemma.replaceAll(' ', '_'), letters))]
  }
  if (slot !== undefined) {
    const symbols = slotSymbols(slot)
    return symbols === null ? [] : [symbols.map((symbol) => `@${symbol}`)]
  }
  if (/^(?:\.\.\.?|~)$/.test(token)) return []
  return token.split('_').map((word) => [word.replace('⟨', '(').replace('⟩', ')')])
}

/** How often a token stands in a hundred clauses, roughly: the rarest of a cue's needs is asked first. */
const usual: Readonly<Record<string, number>> = {
  the: 60,
  a: 40,
  an: 8,
  of: 40,
  in: 35,
  to: 25,
  and: 35,
  ',': 70,
  "'s": 30,
  for: 20,
  on: 15,
  with: 15,
  by: 12,
  as: 15,
  at: 10,
  it: 15,
  '—': 5,
  '@person': 50,
  '@title': 45,
  '@name': 40,
  '@character': 25,
  '@organisation': 25,
  '@date': 20,
  '@work': 30,
  '@count': 10,
  '@place': 10,
  '@season': 10,
  '@job': 10,
  '@role': 8,
  '@kin': 8,
  '@outlet': 8,
}

function usualness(token: string): number {
  if (token.startsWith('/')) return 50
  if (token.startsWith('be/')) return 12
  if (token.startsWith('have/')) return 5
  return usual[token] ?? 0.5
}

/** The need that the fewest texts meet; null where there is none. */
function rarestOf(needs: Needs): readonly string[] | null {
  const cost = (need: readonly string[]) => need.reduce((sum, token) => sum + usualness(token), 0)
  return needs.reduce<readonly string[] | null>(
    (best, need) => (best === null || cost(need) < cost(best) ? need : best),
    null,
  )
}

/** Does the printed text hold what the cue needs? */
export const meets = ({ tokens }: Printed, needs: Needs): boolean =>
  needs.every((need) => need.some((token) => tokens.has(token)))

/** Finds the cues that a text may fit without asking each: by the rarest of their needs. Numbers are places in `all`. */
export function indexCues(all: readonly Needs[]): (printed: Printed) => readonly number[] {
  const byToken = new Map<string, number[]>()
  const always: number[] = []
  all.forEach((needs, number) => {
    const rarest = rarestOf(needs)
    if (rarest === null) always.push(number)
    for (const token of rarest ?? []) {
      const held = byToken.get(token)
      if (held === undefined) byToken.set(token, [number])
      else held.push(number)
    }
  })
  return (printed) => {
    const found = new Set(always)
    for (const token of printed.tokens) for (const number of byToken.get(token) ?? []) found.add(number)
    return [...found].filter((number) => meets(printed, all[number] ?? []))
  }
}
