import { joinParts, type Part, partOf } from '../hashed-texts.ts'
import type { Hearing } from '../hearing.ts'
import { classCount, wordClass } from '../lexicon/index.ts'
import type { Item } from '../sentence.ts'

/** How an item is printed in the surroundings of others. */
function textOf(item: Item): string {
  if (item.kind === 'word') return item.text
  if (item.kind === 'verb') return item.verb.passive ? `${item.verb.lemma}/p` : item.verb.lemma
  return item.kind === 'mention' ? `<${item.mention.type}>` : `<${item.kind}>`
}

/** The class and the family of a word or verb, so that what was learnt of "helm" holds of its kin. */
type Classes = { readonly id: Part; readonly family: Part }

/** An item as others' evidence holds it. Every value of a sentence asks for it, and every partner. */
export type Shown = { readonly item: Item; readonly as: Part; readonly classes: Classes | null }

const voices = ['', 'v', 'vp'] as const
const numbered = (before: string, voice: string): readonly Part[] =>
  Array.from({ length: classCount }, (_, number) => partOf(`${before}${number}${voice}`))
const ids = voices.map((voice) => numbered('~', voice))
const families = voices.map((voice) => numbered('~~', voice))

function classesOf(item: Item): Classes | null {
  if (item.kind !== 'word' && item.kind !== 'verb') return null
  const held = wordClass(item.kind === 'verb' ? item.verb.lemma : item.text)
  if (held === null) return null
  const voice = item.kind === 'word' ? 0 : item.verb.passive ? 2 : 1
  const [id, family] = [ids[voice]?.[held.id], families[voice]?.[held.family]]
  return id === undefined || family === undefined ? null : { id, family }
}

export const show = (items: readonly Item[]): readonly Shown[] =>
  items.map((item) => ({ item, as: partOf(textOf(item)), classes: classesOf(item) }))

const edge = partOf('#')
const space = partOf(' ')

/** How the item at a place is printed; beyond either end stands "#". */
export const shownAt = (shown: readonly Shown[], place: number): Part => shown[place]?.as ?? edge

/** Two as one, a space between them. */
export const besideEachOther = (a: Part, b: Part): Part => joinParts(joinParts(a, space), b)

/** Items from a place to before another, a space between each two. */
export function printed(shown: readonly Shown[], from: number, to: number): Part {
  let all = partOf('')
  for (let at = from; at < to; at++) {
    const { as } = shown[at] ?? { as: edge }
    all = at === from ? as : besideEachOther(all, as)
  }
  return all
}

export function sayClasses(hearing: Hearing, before: Part, shown: Shown | undefined): void {
  if (shown === undefined || shown.classes === null) return
  hearing.say(before, shown.classes.id)
  hearing.say(before, shown.classes.family)
}
