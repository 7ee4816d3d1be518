import type { Item, Sentence } from '../sentence.ts'
import { type List, listAround } from './lists.ts'
import { classed, shown } from './shown.ts'
import type { Uses } from './uses.ts'
import { countedBy, type Frame, isTitle, likelihoodOf, type Partner, valueTypes } from './values.ts'

const printed = (items: readonly Item[]) => items.map(shown).join(' ')

const distance = (items: number) => (items > 12 ? 'far' : items > 6 ? 'mid' : items > 3 ? 'near' : 'next')

/** How large a number is. */
const size = (number: number) =>
  number > 100_000 ? 'huge' : number > 300 ? 'large' : number > 40 ? 'mid' : number > 13 ? 'small' : 'few'

function ofNumber(item: Item, number: number): readonly string[] {
  const of = item.kind === 'count' ? item.count.of : item.kind
  return [
    `of=${of}`,
    `size=${size(number)}`,
    `${of} ${size(number)}`,
    ...(item.kind === 'count' ? [`unit=${item.count.unit}`] : []),
  ]
}

/** What the value itself is. */
function ofValue(item: Item, frame: Frame): readonly string[] {
  const number = countedBy(item)
  if (frame === 'count' && number !== null) return ofNumber(item, number)
  if (item.kind === 'date')
    return [`date of ${item.date.edtf.length} letters${item.date.edtf.includes('/') ? ', a span' : ''}`]
  if (item.kind !== 'mention') return []
  const { mention } = item
  const name = mention.name.toLowerCase()
  const types = frame === 'date' || frame === 'count' ? [] : valueTypes[frame]
  return [
    `type=${mention.type}`,
    `words=${Math.min(4, name.split(' ').length)}`,
    `likely=${Math.floor(4.99 * likelihoodOf(mention, types))}`,
    ...(mention.anaphor ? ['led back'] : []),
    ...(mention.text === mention.name ? [] : ['short form']),
    ...(frame === 'organisation' ? [`name=${name}`, `name ends=${name.split(' ').at(-1)}`] : []),
  ]
}

/** The words beside the value, and beside the list that it stands in. */
function beside(items: readonly Item[], value: number, { first, last }: List): readonly string[] {
  const at = (place: number) => shown(items[place])
  const [l3, l2, l1] = [at(value - 3), at(value - 2), at(value - 1)]
  const [r1, r2, r3] = [at(value + 1), at(value + 2), at(value + 3)]
  const outer = [
    `L1=${at(first - 1)}`,
    `R1=${at(last + 1)}`,
    `L2=${at(first - 2)} ${at(first - 1)}`,
    `R2=${at(last + 1)} ${at(last + 2)}`,
  ]
  return [
    `l1=${l1}`,
    `r1=${r1}`,
    `l2=${l2} ${l1}`,
    `r2=${r1} ${r2}`,
    `l3=${l3} ${l2} ${l1}`,
    `r3=${r1} ${r2} ${r3}`,
    `lr=${l1}_${r1}`,
    `w-2=${l2}`,
    `w+2=${r2}`,
    ...(first === last ? [] : ['listed']),
    ...outer,
    ...classed('l1', items[value - 1]),
    ...classed('r1', items[value + 1]),
    ...classed('l2', items[value - 2]),
    ...classed('r2', items[value + 2]),
    ...classed('L1', items[first - 1]),
    ...classed('R1', items[last + 1]),
    ...classed('L2', items[first - 2]),
    ...classed('R2', items[last + 2]),
  ]
}

/** A verb this near tells with all that stands between. */
const pathLength = 4

/** The verbs before and after the value's list. */
function verbs(items: readonly Item[], { first, last }: List): readonly string[] {
  const left = items.slice(0, first).findLastIndex((item) => item.kind === 'verb')
  const right = items.findIndex((item, at) => at > last && item.kind === 'verb')
  const between = { left: items.slice(left + 1, first), right: items.slice(last + 1, Math.max(0, right)) }
  return [
    `lv=${left < 0 ? '#' : shown(items[left])}`,
    `rv=${right < 0 ? '#' : shown(items[right])}`,
    ...classed('lv', items[left]),
    ...classed('rv', items[right]),
    ...(left < 0
      ? []
      : [
          `lv ${distance(first - left)}=${shown(items[left])}`,
          ...(between.left.length > pathLength
            ? []
            : [`lv to=${printed(between.left)}`, `lv path=${shown(items[left])} ${printed(between.left)}`]),
        ]),
    ...(right < 0
      ? []
      : [
          `rv ${distance(right - last)}=${shown(items[right])}`,
          ...(between.right.length > pathLength
            ? []
            : [`rv path=${printed(between.right)} ${shown(items[right])}`]),
        ]),
  ]
}

/** How far jobs, roles and words reach. */
const reach = 4

/** Jobs, roles, kinds and words near the value's list. */
function near(items: readonly Item[], { first, last }: List): readonly string[] {
  const says: string[] = []
  for (let away = 1; away <= reach; away++) {
    for (const [side, item] of [
      ['l', items[first - away]],
      ['r', items[last + away]],
    ] as const) {
      if (item?.kind === 'job')
        for (const job of item.jobs) says.push(`job ${side}=${job}`, `job ${side}${away}=${job}`)
      if (item?.kind === 'role') says.push(`role ${side}=${item.role}`, `role ${side}`)
      if (item?.kind === 'work') says.push(`work ${side}`, `work ${side}${away}`)
      if (item?.kind === 'word' || item?.kind === 'verb')
        says.push(`near ${side}=${shown(item)}`, ...classed(`near ${side}`, item))
    }
  }
  return says
}

const partsClauses = (item: Item | undefined) =>
  item?.kind === 'word' && /^(?:[;:—]|but|while)$/.test(item.text)

/** The words of the value's clause. */
function clause(items: readonly Item[], value: number): readonly string[] {
  const from = items.slice(0, value).findLastIndex(partsClauses) + 1
  const end = items.findIndex((item, at) => at > value && partsClauses(item))
  const says = new Set<string>()
  for (let at = from; at < (end < 0 ? items.length : end); at++) {
    const item = items[at]
    if (item === undefined || at === value) continue
    if (item.kind === 'verb') says.add(`clause verb=${item.verb.lemma}`)
    else if (item.kind === 'job') for (const job of item.jobs) says.add(`clause job=${job}`)
    else if (item.kind !== 'word') says.add(`clause has=${shown(item)}`)
    else if (item.text.length > 3) says.add(`clause word=${item.text}`)
    const [one] = classed('clause', item)
    if (one !== undefined) says.add(one)
  }
  return [...says]
}

/** Where a partner stands, and what lies between it and the value. */
function ofPartner(
  { items, focus }: Sentence,
  { at, by, of }: Partner,
  list: List,
  main: string | null,
): readonly string[] {
  const where = at === null ? `by ${by}` : at < list.first ? 'before' : 'after'
  const titles = new Set(items.flatMap((item) => (isTitle(item) ? [item.mention.name] : [])))
  const isMain = of.name === main ? 'main' : 'not main'
  const isFocus = of.name === focus?.name ? 'focus' : 'not focus'
  const says = [
    `title ${where}`,
    `titles ${Math.min(3, titles.size)} ${where}`,
    isMain,
    `${isMain} ${where}`,
    isFocus,
    `${isFocus} ${where}`,
  ]
  if (at === null) return says
  const between = at < list.first ? items.slice(at + 1, list.first) : items.slice(list.last + 1, at)
  const through = between.flatMap((item) => (item.kind === 'verb' ? [shown(item)] : []))
  const [l2, l1, r1, r2] = [at - 2, at - 1, at + 1, at + 2].map((place) => shown(items[place]))
  return [
    ...says,
    ...(of.anaphor ? ['title led back'] : []),
    `title type=${of.type}`,
    `title likely=${Math.floor(6.99 * likelihoodOf(of, ['title']))}`,
    `gap ${distance(between.length)} ${where}`,
    ...(between.length <= pathLength ? [`path=${where} ${printed(between)}`] : []),
    `verbs=${where} ${through.join(' ')}`,
    ...through.map((verb) => `through=${where} ${verb}`),
    ...between.flatMap((item) => (item.kind === 'verb' ? [] : [`between=${where} ${shown(item)}`])),
    `title l=${l1}`,
    `title r=${r1}`,
    `title l2=${l2} ${l1}`,
    `title r2=${r1} ${r2}`,
  ]
}

/** Words of the heading above. */
const sectionWords = ({ section }: Sentence): readonly string[] =>
  section === null ? [] : (section.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => `under=${word}`)

/** The line that the sentence is, and the value's place in it. */
const ofLine = (sentence: Sentence, value: number, last: number): readonly string[] => [
  `layout=${sentence.passage.layout}`,
  `length=${sentence.items.length < 6 ? 'short' : sentence.items.length < 15 ? 'mid' : 'long'}`,
  ...(value === 0 ? ['opens'] : []),
  ...(last === sentence.items.length - 1 ? ['closes'] : []),
  ...(sentence.castRole === null ? [] : ['under a cast heading']),
  ...(sentence.listing === null ? [] : ['in a listing']),
  ...(sentence.question ? ['question'] : []),
  ...sectionWords(sentence),
  ...(sentence.continuity === 'screen' ? [] : [`world=${sentence.continuity}`]),
]

const often = (times: number) => (times > 8 ? '9' : times > 4 ? '5' : String(times))

/** What a sentence is read with: its place among the story's, and what is known of the story's names. */
export type Context = {
  readonly sentence: Sentence
  readonly at: number
  readonly uses: ReadonlyMap<string, Uses>
  /** In which sentence a name was last spoken of. */
  readonly last: ReadonlyMap<string, number>
  /** The name of the story's main title. */
  readonly main: string | null
}

/** How much of the story a title is, and how long ago it was spoken of. */
function salience({ of, by }: Partner, { uses, last, at }: Context): readonly string[] {
  const held = uses.get(of.name)
  const before = last.get(of.name)
  const times = `title times ${often(held?.times ?? 0)}`
  const ago = `title ago ${before === undefined ? 'never' : often(at - before)}`
  return [times, ago, `${times} by ${by}`, `${ago} by ${by}`, ...(held?.opens ? ['title opens'] : [])]
}

/** All that speaks of a value, of whatever it may be said. Of persons the story's other sentences tell more. */
export function evidenceOfValue(frame: Frame, place: number, context: Context): readonly string[] {
  const { items } = context.sentence
  const item = items[place]
  if (item === undefined) return []
  const list = listAround(items, place)
  return [
    'any',
    ...ofValue(item, frame),
    ...beside(items, place, list),
    ...verbs(items, list),
    ...near(items, list),
    ...clause(items, place),
    ...ofLine(context.sentence, place, list.last),
    ...(frame === 'person' && item.kind === 'mention'
      ? (context.uses.get(item.mention.name)?.asValue ?? [])
      : []),
  ]
}

/** All that speaks for or against one of a value's partners. */
export function evidenceOfPartner(
  frame: Frame,
  place: number,
  partner: Partner,
  context: Context,
): readonly string[] {
  const { sentence, uses, main } = context
  return [
    ...ofPartner(sentence, partner, listAround(sentence.items, place), main),
    ...salience(partner, context),
    ...(frame === 'person' ? (uses.get(partner.of.name)?.asTitle ?? []) : []),
  ]
}
