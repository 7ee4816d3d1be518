import type { Entity, Qualifiers } from '../claim.ts'
import type { Draft } from '../rules/rule.ts'
import type { Item, Sentence } from '../sentence.ts'
import { countedBy, type Partner } from './values.ts'
import type { Relation } from './weigh.ts'

/** A relation that the table finds likely, `likelihood` 0–1, of a value at a place of a sentence, by its number. */
export type Found = {
  readonly relation: Relation
  readonly likelihood: number
  readonly sentence: number
  readonly place: number
  readonly partner: Partner
}

/** What an item says as a value: a name, a date, a number. */
export function valueKey(item: Item | undefined): string | null {
  if (item === undefined) return null
  if (item.kind === 'mention') return item.mention.name
  if (item.kind === 'date') return item.date.edtf
  const number = countedBy(item)
  return number === null ? null : String(number)
}

/** The same of a claim's value. */
export function draftKey({ value }: Draft): string {
  if (value.type === 'date') return value.edtf
  if (value.type === 'number') return String(value.number)
  return value.type === 'text' ? value.text : value.name
}

/** The item of a kind that is nearest to a place. */
function nearest<Kind extends Item['kind']>(
  items: readonly Item[],
  place: number,
  kind: Kind,
): Extract<Item, { kind: Kind }> | null {
  const is = (item: Item): item is Extract<Item, { kind: Kind }> => item.kind === kind
  const found = items.flatMap((item, at) => (is(item) ? [{ item, away: Math.abs(at - place) }] : []))
  return found.sort((a, b) => a.away - b.away)[0]?.item ?? null
}

/** The character that a performer plays in the sentence. */
function characterOf(parts: readonly Found[], performer: number): Qualifiers {
  const part = parts.find(({ place }) => place === performer)
  return part === undefined ? {} : { character: { type: 'character', name: part.partner.of.name } }
}

function jobOf(of: string | undefined, items: readonly Item[], value: number): Qualifiers {
  const job = of ?? nearest(items, value, 'job')?.jobs[0]
  return job === undefined ? {} : { job }
}

/** What comes out beside a work, and before it. */
const outBeside: ReadonlyMap<string, string> = new Map(
  ['teaser', 'trailer', 'soundtrack', 'album'].flatMap((thing) => [
    [thing, thing] as const,
    [`${thing}s`, thing] as const,
  ]),
)
/** So many items before a date may name what comes out on it. */
const thingBefore = 14

/** "A first teaser will play in theaters from April 3": a date of the teaser's. */
function outOn(items: readonly Item[], place: number): Qualifiers {
  const before = items.slice(Math.max(0, place - thingBefore), place)
  const thing = before.flatMap(({ text }) => outBeside.get(text) ?? []).at(-1)
  return thing === undefined ? {} : { of: thing }
}

function counted(item: Item, of: string | undefined): Pick<Draft, 'value' | 'qualifiers'> | null {
  const number = countedBy(item)
  if (number === null) return null
  const own = item.kind === 'count' ? item.count.of : item.kind === 'work' ? 'episodes' : null
  const counts = of ?? own
  if (counts === null) return null
  return {
    value: { type: 'number', number, unit: item.kind === 'count' ? item.count.unit : counts },
    qualifiers: { of: counts },
  }
}

type Said = Pick<Draft, 'property' | 'value' | 'qualifiers'> & { readonly subject?: Entity }

/** What a relation with a name says of a title. */
function ofName(
  { partner, place, relation }: Found,
  name: string,
  items: readonly Item[],
  parts: readonly Found[],
): Said | null {
  const [property, of] = relation.split('/')
  const work = { type: 'title', name: partner.of.name } as const
  switch (property) {
    case 'platform':
    case 'production company':
      return { property, value: { type: 'organisation', name } }
    case 'filming location':
    case 'setting':
      return { property, value: { type: 'place', name } }
    case 'notable work':
      return { subject: { type: 'person', name }, property, value: work }
    case 'cast member':
      return { property, value: { type: 'person', name }, qualifiers: characterOf(parts, place) }
    case 'crew member':
      return { property, value: { type: 'person', name }, qualifiers: jobOf(of, items, place) }
    default:
      return null
  }
}

function said(found: Found, items: readonly Item[], parts: readonly Found[]): Said | null {
  const { place, relation } = found
  const item = items[place]
  if (item?.kind === 'date')
    return {
      property: 'release date',
      value: { type: 'date', edtf: item.date.edtf, text: item.text },
      qualifiers: outOn(items, place),
    }
  if (item?.kind === 'mention') return ofName(found, item.mention.name, items, parts)
  const count = item === undefined ? null : counted(item, relation.split('/')[1])
  return count === null ? null : { property: 'count', ...count }
}

/** The claim that a found relation makes; null where the sentence leaves out what it needs. */
export function draftOf(found: Found, { items }: Sentence, parts: readonly Found[]): Draft | null {
  const draft = said(found, items, parts)
  return draft === null ? null : { subject: { type: 'title', name: found.partner.of.name }, ...draft }
}
