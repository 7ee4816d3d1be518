import { noPart, type Part, partOf } from '../hashed-texts.ts'
import { dropRepeats, type Hearing, type Rows } from '../hearing.ts'
import type { Item, Mention, Sentence } from '../sentence.ts'
import { type List, listAround } from './lists.ts'
import { besideEachOther, printed, type Shown, sayClasses, shownAt } from './shown.ts'
import type { Uses } from './uses.ts'
import { countedBy, type Frame, isTitle, likelihoodOf, type Partner, valueTypes } from './values.ts'

const p = partOf

const distances = { far: p('far'), mid: p('mid'), near: p('near'), next: p('next') }
const distance = (items: number): Part =>
  distances[items > 12 ? 'far' : items > 6 ? 'mid' : items > 3 ? 'near' : 'next']

/** How large a number is. */
const size = (number: number) =>
  number > 100_000 ? 'huge' : number > 300 ? 'large' : number > 40 ? 'mid' : number > 13 ? 'small' : 'few'

function sayNumber(hearing: Hearing, item: Item, number: number): void {
  const of = item.kind === 'count' ? item.count.of : item.kind
  hearing.say(p(`of=${of}`))
  hearing.say(p(`size=${size(number)}`))
  hearing.say(p(`${of} ${size(number)}`))
  if (item.kind === 'count') hearing.say(p(`unit=${item.count.unit}`))
}

/** What the value itself is. */
function sayValue(hearing: Hearing, item: Item, frame: Frame): void {
  const number = countedBy(item)
  if (frame === 'count' && number !== null) sayNumber(hearing, item, number)
  else if (item.kind === 'date') sayDate(hearing, item.date.edtf)
  else if (item.kind === 'mention') sayName(hearing, item.mention, frame)
}

const sayDate = (hearing: Hearing, edtf: string) =>
  hearing.say(p(`date of ${edtf.length} letters${edtf.includes('/') ? ', a span' : ''}`))

function sayName(hearing: Hearing, mention: Mention, frame: Frame): void {
  const name = mention.name.toLowerCase()
  const types = frame === 'date' || frame === 'count' ? [] : valueTypes[frame]
  hearing.say(p(`type=${mention.type}`))
  hearing.say(p(`words=${Math.min(4, name.split(' ').length)}`))
  hearing.say(p(`likely=${Math.floor(4.99 * likelihoodOf(mention, types))}`))
  if (mention.anaphor) hearing.say(p('led back'))
  if (mention.text !== mention.name) hearing.say(p('short form'))
  if (frame !== 'organisation') return
  hearing.say(p(`name=${name}`))
  hearing.say(p(`name ends=${name.split(' ').at(-1)}`))
}

const beside = {
  l1: p('l1='),
  r1: p('r1='),
  l2: p('l2='),
  r2: p('r2='),
  l3: p('l3='),
  r3: p('r3='),
  lr: p('lr='),
  before: p('w-2='),
  after: p('w+2='),
  listed: p('listed'),
  outerL1: p('L1='),
  outerR1: p('R1='),
  outerL2: p('L2='),
  outerR2: p('R2='),
}
const classesAt = [
  [p('l1'), -1],
  [p('r1'), 1],
  [p('l2'), -2],
  [p('r2'), 2],
] as const
const classesBesideList = [
  [p('L1'), -1],
  [p('R1'), 1],
  [p('L2'), -2],
  [p('R2'), 2],
] as const
const [underscore, space] = [p('_'), p(' ')]

/** The words beside the value, and beside the list that it stands in. */
function sayBeside(hearing: Hearing, shown: readonly Shown[], value: number, { first, last }: List): void {
  const at = (place: number) => shownAt(shown, place)
  const [l2, l1, r1, r2] = [at(value - 2), at(value - 1), at(value + 1), at(value + 2)]
  const [before, after] = [besideEachOther(l2, l1), besideEachOther(r1, r2)]
  hearing.say(beside.l1, l1)
  hearing.say(beside.r1, r1)
  hearing.say(beside.l2, before)
  hearing.say(beside.r2, after)
  hearing.say(beside.l3, at(value - 3), space, before)
  hearing.say(beside.r3, after, space, at(value + 3))
  hearing.say(beside.lr, l1, underscore, r1)
  hearing.say(beside.before, l2)
  hearing.say(beside.after, r2)
  if (first !== last) hearing.say(beside.listed)
  hearing.say(beside.outerL1, at(first - 1))
  hearing.say(beside.outerR1, at(last + 1))
  hearing.say(beside.outerL2, at(first - 2), space, at(first - 1))
  hearing.say(beside.outerR2, at(last + 1), space, at(last + 2))
  for (const [says, away] of classesAt) sayClasses(hearing, says, shown[value + away])
  for (const [says, away] of classesBesideList)
    sayClasses(hearing, says, shown[away < 0 ? first + away : last + away])
}

/** A verb this near tells with all that stands between. */
const pathLength = 4

const isVerb = ({ item }: Shown) => item.kind === 'verb'
const verbs = {
  left: p('lv='),
  right: p('rv='),
  leftClass: p('lv'),
  rightClass: p('rv'),
  leftAway: p('lv '),
  rightAway: p('rv '),
  is: p('='),
  leftTo: p('lv to='),
  leftPath: p('lv path='),
  rightPath: p('rv path='),
}

function findVerb(shown: readonly Shown[], from: number, step: 1 | -1): number {
  for (let at = from; at >= 0 && at < shown.length; at += step) if (shown[at]?.item.kind === 'verb') return at
  return -1
}

/** The verbs before and after the value's list. */
function sayVerbs(hearing: Hearing, shown: readonly Shown[], { first, last }: List): void {
  const left = findVerb(shown, first - 1, -1)
  const right = findVerb(shown, last + 1, 1)
  const [before, after] = [shownAt(shown, left), shownAt(shown, right)]
  hearing.say(verbs.left, before)
  hearing.say(verbs.right, after)
  sayClasses(hearing, verbs.leftClass, shown[left])
  sayClasses(hearing, verbs.rightClass, shown[right])
  if (left >= 0) {
    hearing.say(verbs.leftAway, distance(first - left), verbs.is, before)
    if (first - left - 1 <= pathLength) {
      const between = printed(shown, left + 1, first)
      hearing.say(verbs.leftTo, between)
      hearing.say(verbs.leftPath, before, space, between)
    }
  }
  if (right >= 0) {
    hearing.say(verbs.rightAway, distance(right - last), verbs.is, after)
    if (right - last - 1 <= pathLength)
      hearing.say(verbs.rightPath, printed(shown, last + 1, right), space, after)
  }
}

/** How far jobs, roles and words reach. */
const reach = 4
const sides = (['l', 'r'] as const).map((side) => ({
  step: side === 'l' ? -1 : 1,
  job: p(`job ${side}=`),
  jobAt: Array.from({ length: reach + 1 }, (_, away) => p(`job ${side}${away}=`)),
  roleOf: p(`role ${side}=`),
  role: p(`role ${side}`),
  work: p(`work ${side}`),
  workAt: Array.from({ length: reach + 1 }, (_, away) => p(`work ${side}${away}`)),
  near: p(`near ${side}=`),
  nearClass: p(`near ${side}`),
}))

/** Jobs, roles, kinds and words near the value's list. */
function sayNear(hearing: Hearing, shown: readonly Shown[], { first, last }: List): void {
  for (let away = 1; away <= reach; away++)
    for (const says of sides) {
      const held = shown[says.step < 0 ? first - away : last + away]
      if (held === undefined) continue
      const { item } = held
      if (item.kind === 'job')
        for (const job of item.jobs) {
          hearing.say(says.job, p(job))
          hearing.say(says.jobAt[away] ?? noPart, p(job))
        }
      else if (item.kind === 'role') {
        hearing.say(says.roleOf, p(item.role))
        hearing.say(says.role)
      } else if (item.kind === 'work') {
        hearing.say(says.work)
        hearing.say(says.workAt[away] ?? noPart)
      } else if (item.kind === 'word' || item.kind === 'verb') {
        hearing.say(says.near, held.as)
        sayClasses(hearing, says.nearClass, held)
      }
    }
}

const partsClauses = (item: Item | undefined) =>
  item?.kind === 'word' && /^(?:[;:—]|but|while)$/.test(item.text)

const clause = {
  verb: p('clause verb='),
  job: p('clause job='),
  has: p('clause has='),
  word: p('clause word='),
  inClass: p('clause'),
}

/** The words of the value's clause. */
function sayClause(hearing: Hearing, shown: readonly Shown[], value: number): void {
  const before = hearing.rows.length
  let from = value
  while (from > 0 && !partsClauses(shown[from - 1]?.item)) from--
  for (let at = from; at < shown.length; at++) {
    const held = shown[at]
    if (held === undefined || at === value) continue
    const { item } = held
    if (at > value && partsClauses(item)) break
    if (item.kind === 'verb') hearing.say(clause.verb, p(item.verb.lemma))
    else if (item.kind === 'job') for (const job of item.jobs) hearing.say(clause.job, p(job))
    else if (item.kind !== 'word') hearing.say(clause.has, held.as)
    else if (item.text.length > 3) hearing.say(clause.word, held.as)
    if (held.classes !== null) hearing.say(clause.inClass, held.classes.id)
  }
  dropRepeats(hearing.rows, before)
}

const titles = {
  before: p('before'),
  after: p('after'),
  where: p('title '),
  count: [0, 1, 2, 3].map((count) => p(`titles ${count} `)),
  main: p('main'),
  notMain: p('not main'),
  focus: p('focus'),
  notFocus: p('not focus'),
  ledBack: p('title led back'),
  gap: p('gap '),
  path: p('path='),
  verbs: p('verbs='),
  through: p('through='),
  between: p('between='),
  l: p('title l='),
  r: p('title r='),
  l2: p('title l2='),
  r2: p('title r2='),
}
const known = {
  named: p('by named'),
  focus: p('by focus'),
  before: p('by before'),
  earlier: p('by earlier'),
  main: p('by main'),
}

/** Where a partner stands, and what lies between it and the value. */
function sayPartner(hearing: Hearing, partner: Partner, list: List, context: Context): void {
  const { at, by, of } = partner
  const where = at === null ? known[by] : at < list.first ? titles.before : titles.after
  const isMain = of.name === context.main ? titles.main : titles.notMain
  const isFocus = of.name === context.sentence.focus?.name ? titles.focus : titles.notFocus
  hearing.say(titles.where, where)
  hearing.say(titles.count[Math.min(3, context.titles)] ?? noPart, where)
  hearing.say(isMain)
  hearing.say(isMain, space, where)
  hearing.say(isFocus)
  hearing.say(isFocus, space, where)
  if (at !== null) sayBetween(hearing, of, at, where, list, context.shown)
}

function sayBetween(
  hearing: Hearing,
  of: Partner['of'],
  at: number,
  where: Part,
  list: List,
  shown: readonly Shown[],
): void {
  const [from, to] = at < list.first ? [at + 1, list.first] : [list.last + 1, at]
  if (of.anaphor) hearing.say(titles.ledBack)
  hearing.say(p(`title type=${of.type}`))
  hearing.say(p(`title likely=${Math.floor(6.99 * likelihoodOf(of, ['title']))}`))
  hearing.say(titles.gap, distance(to - from), space, where)
  if (to - from <= pathLength) hearing.say(titles.path, where, space, printed(shown, from, to))
  const between = shown.slice(from, to)
  const through = between.filter(isVerb)
  hearing.say(titles.verbs, where, space, printed(through, 0, through.length))
  for (const verb of through) hearing.say(titles.through, where, space, verb.as)
  for (const one of between) if (!isVerb(one)) hearing.say(titles.between, where, space, one.as)
  const [l1, r1] = [shownAt(shown, at - 1), shownAt(shown, at + 1)]
  hearing.say(titles.l, l1)
  hearing.say(titles.r, r1)
  hearing.say(titles.l2, shownAt(shown, at - 2), space, l1)
  hearing.say(titles.r2, r1, space, shownAt(shown, at + 2))
}

/** The line that the sentence is, and the value's place in it. */
function sayLine(hearing: Hearing, sentence: Sentence, value: number, last: number): void {
  const { items } = sentence
  hearing.say(p(`layout=${sentence.passage.layout}`))
  hearing.say(p(`length=${items.length < 6 ? 'short' : items.length < 15 ? 'mid' : 'long'}`))
  if (value === 0) hearing.say(p('opens'))
  if (last === items.length - 1) hearing.say(p('closes'))
  if (sentence.castRole !== null) hearing.say(p('under a cast heading'))
  if (sentence.listing !== null) hearing.say(p('in a listing'))
  if (sentence.question) hearing.say(p('question'))
  // Words of the heading above.
  for (const word of sentence.section?.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    hearing.say(p(`under=${word}`))
  if (sentence.continuity !== 'screen') hearing.say(p(`world=${sentence.continuity}`))
}

const often = (times: number) => (times > 8 ? 9 : times > 4 ? 5 : times)
const upTo9 = (says: string) => Array.from({ length: 10 }, (_, times) => p(`${says}${times}`))
const salient = {
  times: upTo9('title times '),
  ago: upTo9('title ago '),
  never: p('title ago never'),
  opens: p('title opens'),
}

/** What a sentence is read with: its place among the story's, and what is known of the story's names. */
export type Context = {
  readonly sentence: Sentence
  readonly shown: readonly Shown[]
  /** How many titles it names. */
  readonly titles: number
  readonly at: number
  readonly uses: ReadonlyMap<string, Uses>
  /** In which sentence a name was last spoken of. */
  readonly last: ReadonlyMap<string, number>
  /** The name of the story's main title. */
  readonly main: string | null
}

export const countTitles = ({ items }: Sentence): number =>
  new Set(items.flatMap((item) => (isTitle(item) ? [item.mention.name] : []))).size

/** How much of the story a title is, and how long ago it was spoken of. */
function saySalience(hearing: Hearing, { of, by }: Partner, { uses, last, at }: Context): void {
  const held = uses.get(of.name)
  const before = last.get(of.name)
  const times = salient.times[often(held?.times ?? 0)] ?? noPart
  const ago = (before === undefined ? undefined : salient.ago[often(at - before)]) ?? salient.never
  hearing.say(times)
  hearing.say(ago)
  hearing.say(times, space, known[by])
  hearing.say(ago, space, known[by])
  if (held?.opens) hearing.say(salient.opens)
}

const any = p('any')
const none: Rows = []

/** All that speaks of a value, of whatever it may be said. Of persons the story's other sentences tell more. */
export function evidenceOfValue(
  hearing: Hearing,
  frame: Frame,
  place: number,
  context: Context,
): readonly Rows[] {
  const { shown, sentence, uses } = context
  const item = sentence.items[place]
  if (item === undefined) return []
  const list = listAround(sentence.items, place)
  hearing.say(any)
  sayValue(hearing, item, frame)
  sayBeside(hearing, shown, place, list)
  sayVerbs(hearing, shown, list)
  sayNear(hearing, shown, list)
  sayClause(hearing, shown, place)
  sayLine(hearing, sentence, place, list.last)
  if (frame !== 'person' || item.kind !== 'mention') return [hearing.rows]
  return [hearing.rows, uses.get(item.mention.name)?.rowsAs('value') ?? none]
}

/** All that speaks for or against one of a value's partners. */
export function evidenceOfPartner(
  hearing: Hearing,
  frame: Frame,
  place: number,
  partner: Partner,
  context: Context,
): readonly Rows[] {
  sayPartner(hearing, partner, listAround(context.sentence.items, place), context)
  saySalience(hearing, partner, context)
  return frame === 'person'
    ? [hearing.rows, context.uses.get(partner.of.name)?.rowsAs('title') ?? none]
    : [hearing.rows]
}
