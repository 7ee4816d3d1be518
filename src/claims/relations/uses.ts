import type { Item, Sentence } from '../sentence.ts'
import { listAround } from './lists.ts'
import { classed, shown } from './shown.ts'

/** What stands around one use of a name: the words beside it, what it does, jobs near it. */
function around(items: readonly Item[], at: number): readonly string[] {
  const list = listAround(items, at)
  const [l1, r1] = [items[list.first - 1], items[list.last + 1]]
  const does = items.slice(list.last + 1, list.last + 4).find((item) => item.kind === 'verb')
  const says = [
    `l1=${shown(l1)}`,
    `r1=${shown(r1)}`,
    `l2=${shown(items[list.first - 2])} ${shown(l1)}`,
    `r2=${shown(r1)} ${shown(items[list.last + 2])}`,
    ...classed('l1', l1),
    ...classed('r1', r1),
    ...(does === undefined ? [] : [`does=${shown(does)}`, ...classed('does', does)]),
  ]
  for (let away = 1; away <= 3; away++)
    for (const item of [items[list.first - away], items[list.last + away]]) {
      if (item?.kind === 'job') for (const job of item.jobs) says.push(`job=${job}`)
      if (item?.kind === 'role' || item?.kind === 'kin') says.push(item.kind)
    }
  return says
}

/** A name over a whole story: what stands around its first uses, as a value's and as a title's; how often it is named. */
export type Uses = {
  readonly asValue: readonly string[]
  readonly asTitle: readonly string[]
  readonly times: number
  readonly opens: boolean
}

/** What a name is shows early; a name of a thousand uses would make time grow with the square of a story's length. */
const usesHeeded = 20

/** Of each name of a story, its uses. */
export function usesOf(sentences: readonly Sentence[]): ReadonlyMap<string, Uses> {
  const places = new Map<string, { readonly sentence: number; readonly at: number }[]>()
  for (const [sentence, { items }] of sentences.entries())
    for (const [at, item] of items.entries()) {
      if (item.kind !== 'mention') continue
      const held = places.get(item.mention.name)
      if (held === undefined) places.set(item.mention.name, [{ sentence, at }])
      else held.push({ sentence, at })
    }
  return new Map([...places].map(([name, held]) => [name, usesAt(held, sentences)]))
}

function usesAt(
  places: readonly { readonly sentence: number; readonly at: number }[],
  sentences: readonly Sentence[],
): Uses {
  const says = new Set(
    places.slice(0, usesHeeded).flatMap(({ sentence, at }) => around(sentences[sentence]?.items ?? [], at)),
  )
  return {
    asValue: [...says].map((one) => `uses ${one}`),
    asTitle: [...says].map((one) => `title uses ${one}`),
    times: places.length,
    opens: places[0]?.sentence === 0,
  }
}
