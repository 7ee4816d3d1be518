import { joinParts, type Part, partOf } from '../../hashed-texts.ts'
import { dropRepeats, type Hearing, type Rows } from '../../hearing.ts'
import { weakAt } from '../drafts.ts'
import { isJoint, type Span, type Word } from './spans.ts'

const p = partOf
const [space, edge] = [p(' '), p('#')]
const beside = (a: Part, b: Part): Part => joinParts(joinParts(a, space), b)
const upTo = (most: number, says: string) => Array.from({ length: most + 1 }, (_, n) => p(`${says}${n}`))
const at = (parts: readonly Part[], n: number): Part => parts[Math.min(n, parts.length - 1)] ?? edge

const says = {
  any: p('any'),
  shape: p('shape '),
  ends: p('ends '),
  opening: p('opening '),
  closing: p('closing '),
  words: upTo(9, 'words '),
  first: p('first='),
  last: p('last='),
  joints: p('joints '),
  pair: p('pair '),
  three: p('three '),
  has: p('has '),
  ordinary: upTo(4, 'ordinary fourths '),
  unknown: upTo(3, 'unknown '),
  firstIn: p('first in '),
  lastIn: p('last in '),
  amidIn: p('amid in '),
  in: p('in '),
  l1: p('l1='),
  l2: p('l2='),
  r1: p('r1='),
  r2: p('r2='),
  around: p('around '),
  l1Class: p('l1 in '),
  r1Class: p('r1 in '),
  weak: p('weak '),
  amid: p('amid '),
  wholeLine: p('whole line'),
  opens: p('opens'),
  closes: p('closes'),
  layout: p('layout '),
  goesOnLeft: p('goes on left '),
  goesOnRight: p('goes on right '),
  headAlone: upTo(4, 'head alone '),
  tailAlone: upTo(4, 'tail alone '),
  parts: upTo(4, 'parts '),
  headMarked: p('head marked elsewhere'),
  tailMarked: p('tail marked elsewhere'),
  marked: p('marked elsewhere'),
  times: upTo(4, 'times '),
  again: p('again '),
} as const

/** How often a story uses names, lower case: whole stretches, and stretches of capitals by themselves. */
export type Counts = {
  readonly spans: ReadonlyMap<string, number>
  readonly runs: ReadonlyMap<string, number>
  /** Stretches of capitals that stand in quotation marks somewhere. */
  readonly marked: ReadonlySet<string>
}

const lookAt = (words: readonly Word[], place: number): Part => words[place]?.look.as ?? edge
const wordAt = (words: readonly Word[], place: number): Part => words[place]?.look.word ?? edge

const join = (parts: readonly Part[]): Part =>
  parts.reduce((all, part, i) => (i === 0 ? part : beside(all, part)), edge)

/** What the stretch is made of, word by word. */
function sayInside(hearing: Hearing, inside: readonly Word[]): void {
  const looks = inside.map(({ look }) => look.as)
  const small = inside.filter(({ capital }) => !capital).map(({ look }) => look.as)
  const content = inside.filter(({ capital, look }) => capital && !look.small)
  hearing.say(says.shape, join(looks))
  hearing.say(says.ends, beside(looks[0] ?? edge, looks.at(-1) ?? edge))
  hearing.say(says.opening, join(looks.slice(0, 2)))
  hearing.say(says.closing, join(looks.slice(-2)))
  hearing.say(at(says.words, inside.length))
  hearing.say(says.first, wordAt(inside, 0))
  hearing.say(says.last, wordAt(inside, inside.length - 1))
  hearing.say(says.joints, join(small))
  for (let i = 1; i < looks.length; i++) {
    hearing.say(says.pair, looks[i - 1], space, looks[i])
    if (i > 1) hearing.say(says.three, beside(looks[i - 2] ?? edge, looks[i - 1] ?? edge), space, looks[i])
  }
  for (const look of looks) hearing.say(says.has, look)
  const count = (...kinds: readonly string[]) =>
    content.filter(({ look }) => kinds.includes(look.as.text)).length
  hearing.say(at(says.ordinary, Math.round((4 * count('WORD', 'GIVEN-WORD')) / Math.max(1, content.length))))
  hearing.say(at(says.unknown, count('NAME')))
}

/** Which classes of like use its large words are of. */
function sayClasses(hearing: Hearing, inside: readonly Word[]): void {
  inside.forEach(({ capital, look }, i) => {
    if (!capital) return
    const place = i === 0 ? says.firstIn : i === inside.length - 1 ? says.lastIn : says.amidIn
    for (const of of look.classes) {
      hearing.say(place, of)
      hearing.say(says.in, of)
    }
  })
}

/** The words around it, and whether capitals go on beyond them. */
function sayAround(hearing: Hearing, { words, first, last }: Span): void {
  const look = (place: number) => lookAt(words, place)
  const word = (place: number) => wordAt(words, place)
  hearing.say(says.l1, look(first - 1))
  hearing.say(says.l1, word(first - 1))
  hearing.say(says.l2, look(first - 2), space, look(first - 1))
  hearing.say(says.l2, word(first - 2), space, word(first - 1))
  hearing.say(says.r1, look(last + 1))
  hearing.say(says.r1, word(last + 1))
  hearing.say(says.r2, look(last + 1), space, look(last + 2))
  hearing.say(says.r2, word(last + 1), space, word(last + 2))
  hearing.say(says.around, look(first - 1), space, look(last + 1))
  hearing.say(says.l1, look(first - 1), space, beside(look(first), look(first + 1)))
  hearing.say(says.r1, beside(look(last - 1), look(last)), space, look(last + 1))
  for (const of of words[first - 1]?.look.classes ?? []) hearing.say(says.l1Class, of)
  for (const of of words[last + 1]?.look.classes ?? []) hearing.say(says.r1Class, of)
  const isCapital = (place: number) => words[place]?.capital === true
  const joins = (place: number) => isJoint(words[place]?.text ?? '')
  if (isCapital(first - 1)) hearing.say(says.goesOnLeft, look(first - 1), space, look(first))
  else if (joins(first - 1) && isCapital(first - 2)) {
    hearing.say(says.goesOnLeft, word(first - 1))
    hearing.say(says.goesOnLeft, beside(look(first - 2), word(first - 1)), space, look(first))
  }
  if (isCapital(last + 1)) hearing.say(says.goesOnRight, look(last), space, look(last + 1))
  else if (joins(last + 1) && isCapital(last + 2)) {
    hearing.say(says.goesOnRight, word(last + 1))
    hearing.say(says.goesOnRight, beside(look(last), word(last + 1)), space, look(last + 2))
  }
}

function sayPlace(hearing: Hearing, { draft, words, first, last }: Span): void {
  const stands = weakAt(draft.tokens)(first) ? says.weak : says.amid
  hearing.say(stands)
  hearing.say(stands, lookAt(words, first))
  if (first === 0 && last === words.length - 1) hearing.say(says.wholeLine)
  if (first === 0) hearing.say(says.opens)
  if (last >= words.length - 2) hearing.say(says.closes)
  hearing.say(says.layout, p(draft.passage.layout))
}

/** The stretches of capitals that it joins. */
export function runsWithin({ draft, words, first, last }: Span): readonly string[] {
  const runs: string[] = []
  for (let from = first; from <= last; from++) {
    if (words[from]?.capital !== true) continue
    let after = from + 1
    while (after <= last && words[after]?.capital === true) after++
    runs.push(runName(draft.tokens.slice(from, after)))
    from = after
  }
  return runs
}

/** Stretches of capitals are compared by their words. */
export const runName = (tokens: readonly { readonly text: string }[]): string =>
  tokens.map(({ text }) => text.toLowerCase()).join(' ')

/** How the story uses the stretch, and what it joins, elsewhere. */
function sayStory(
  hearing: Hearing,
  span: Span,
  inside: readonly Word[],
  { spans, runs, marked }: Counts,
): void {
  const within = runsWithin(span)
  const [head = '', tail = ''] = [within[0], within.at(-1)]
  if (within.length > 1) {
    const [heads, tails] = [at(says.headAlone, runs.get(head) ?? 0), at(says.tailAlone, runs.get(tail) ?? 0)]
    hearing.say(heads)
    hearing.say(tails)
    hearing.say(heads, space, tails)
    hearing.say(at(says.parts, within.length))
    if (marked.has(head)) hearing.say(says.headMarked)
    if (marked.has(tail)) hearing.say(says.tailMarked)
  } else if (marked.has(head)) hearing.say(says.marked)
  const times = spans.get(span.name) ?? 1
  hearing.say(at(says.times, times))
  if (times > 1)
    hearing.say(says.again, join(inside.filter(({ capital }) => !capital).map(({ look }) => look.as)))
}

/** All that speaks for or against a stretch being one title. */
export function evidenceOf(hearing: Hearing, span: Span, counts: Counts): Rows {
  const inside = span.words.slice(span.first, span.last + 1)
  hearing.say(says.any)
  sayInside(hearing, inside)
  sayClasses(hearing, inside)
  sayAround(hearing, span)
  sayPlace(hearing, span)
  sayStory(hearing, span, inside, counts)
  dropRepeats(hearing.rows)
  return hearing.rows
}
