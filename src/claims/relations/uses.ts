import { type Part, partOf } from '../hashed-texts.ts'
import { dropRepeats, type Hearing, type Rows } from '../hearing.ts'
import type { Sentence } from '../sentence.ts'
import { listAround } from './lists.ts'
import { besideEachOther, type Shown, sayClasses, shownAt } from './shown.ts'

const said = (before: string) => {
  const part = (text: string) => partOf(`${before}${text}`)
  return {
    l1: part('l1='),
    r1: part('r1='),
    l2: part('l2='),
    r2: part('r2='),
    l1Class: part('l1'),
    r1Class: part('r1'),
    does: part('does='),
    doesClass: part('does'),
    job: part('job='),
    role: part('role'),
    kin: part('kin'),
  }
}
/** Where a name stands as a value, and where it stands as a title. */
const saidAs = { value: said('uses '), title: said('title uses ') }
export type UsedAs = keyof typeof saidAs

/** What stands around one use of a name: the words beside it, what it does, jobs near it. */
function sayAround(hearing: Hearing, shown: readonly Shown[], sentence: Sentence, at: number, as: UsedAs) {
  const parts = saidAs[as]
  const list = listAround(sentence.items, at)
  const [l1, r1] = [shownAt(shown, list.first - 1), shownAt(shown, list.last + 1)]
  hearing.say(parts.l1, l1)
  hearing.say(parts.r1, r1)
  hearing.say(parts.l2, besideEachOther(shownAt(shown, list.first - 2), l1))
  hearing.say(parts.r2, besideEachOther(r1, shownAt(shown, list.last + 2)))
  sayClasses(hearing, parts.l1Class, shown[list.first - 1])
  sayClasses(hearing, parts.r1Class, shown[list.last + 1])
  for (let next = list.last + 1; next < list.last + 4; next++) {
    const does = shown[next]
    if (does?.item.kind !== 'verb') continue
    hearing.say(parts.does, does.as)
    sayClasses(hearing, parts.doesClass, does)
    break
  }
  for (let away = 1; away <= 3; away++) {
    sayJobs(hearing, shown[list.first - away], parts)
    sayJobs(hearing, shown[list.last + away], parts)
  }
}

function sayJobs(hearing: Hearing, shown: Shown | undefined, { job, role, kin }: Record<string, Part>) {
  const item = shown?.item
  if (job === undefined || role === undefined || kin === undefined) return
  if (item?.kind === 'job') for (const one of item.jobs) hearing.say(job, partOf(one))
  if (item?.kind === 'role') hearing.say(role)
  if (item?.kind === 'kin') hearing.say(kin)
}

/** A name over a whole story: what stands around its first uses, as a value's and as a title's; how often it is named. */
export type Uses = {
  readonly rowsAs: (as: UsedAs) => Rows
  readonly times: number
  readonly opens: boolean
}

/** What a name is shows early; a name of a thousand uses would make time grow with the square of a story's length. */
const usesHeeded = 20

type Place = { readonly sentence: number; readonly at: number }

/** Of each name of a story, its uses. Most names are never asked what stands around them. */
export function usesOf(
  sentences: readonly Sentence[],
  shownIn: (sentence: number) => readonly Shown[],
  hear: () => Hearing,
): ReadonlyMap<string, Uses> {
  const places = new Map<string, Place[]>()
  for (const [sentence, { items }] of sentences.entries())
    for (const [at, item] of items.entries()) {
      if (item.kind !== 'mention') continue
      const held = places.get(item.mention.name)
      if (held === undefined) places.set(item.mention.name, [{ sentence, at }])
      else held.push({ sentence, at })
    }
  const around = (held: readonly Place[], as: UsedAs): Rows => {
    const hearing = hear()
    for (const { sentence, at } of held.slice(0, usesHeeded)) {
      const of = sentences[sentence]
      if (of !== undefined) sayAround(hearing, shownIn(sentence), of, at, as)
    }
    dropRepeats(hearing.rows)
    return hearing.rows
  }
  return new Map(
    [...places].map(([name, held]) => {
      const known: Partial<Record<UsedAs, Rows>> = {}
      const rowsAs = (as: UsedAs) => {
        known[as] ??= around(held, as)
        return known[as]
      }
      return [name, { rowsAs, times: held.length, opens: held[0]?.sentence === 0 }]
    }),
  )
}
