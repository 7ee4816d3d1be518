import { certaintyOfClause, type Granted } from '../apply.ts'
import { partOf } from '../hashed-texts.ts'
import { dropRepeats, type Hearing, KnownRows, type Rows } from '../hearing.ts'
import type { Draft } from '../rules/rule.ts'
import type { Item, Mention, Sentence } from '../sentence.ts'
import { draftKey, draftOf, type Found, valueKey } from './drafts.ts'
import { type Context, countTitles, evidenceOfPartner, evidenceOfValue } from './evidence.ts'
import { withParts } from './parts.ts'
import { type Shown, show } from './shown.ts'
import { usesOf } from './uses.ts'
import { type Frame, isTitle, type Partner, type PlacedValue, valuesOf } from './values.ts'
import {
  learntRelationWeights,
  likeliest,
  propertyOf,
  type Relation,
  type RelationWeights,
  type Weighable,
} from './weigh.ts'

/** A value of a sentence with its evidence and its partners', what rules granted there among it. */
export type WeighableValue = Weighable & {
  readonly place: number
  readonly partners: readonly (Weighable['partners'][number] & { readonly partner: Partner })[]
}

/** Evidence is heard frame by frame: each has a table of its own. */
type Hear = (frame: Frame) => Hearing

const claimKey = (draft: Draft) => `${draft.property}|${draft.subject?.name}|${draftKey(draft)}`

/** What is granted of a value, by the value's name or date. */
type ByValue = ReadonlyMap<string | null, readonly Granted[]>

const byValue = (drafts: readonly Granted[]): ByValue => {
  const held = new Map<string | null, Granted[]>()
  for (const one of drafts)
    for (const key of new Set([draftKey(one.draft), one.draft.subject?.name ?? null])) {
      const others = held.get(key)
      if (others === undefined) held.set(key, [one])
      else others.push(one)
    }
  return held
}

const isOfBoth = (draft: Draft, name: string) => draft.subject?.name === name || draftKey(draft) === name

const says = {
  here: partOf('granted '),
  by: partOf(' by '),
  otherwise: partOf('granted otherwise '),
  nothing: partOf('granted nothing'),
  story: partOf('granted in the story '),
  storyOtherwise: partOf('granted in the story otherwise '),
}

/** What the rules granted of a value in its sentence and in the story: of it and a partner, or of it and something else. */
function granted(hearing: Hearing, value: string | null, name: string, here: ByValue, story: ByValue): Rows {
  const held = here.get(value) ?? []
  for (const { draft, rules } of held) {
    const property = partOf(draft.property)
    if (isOfBoth(draft, name)) {
      hearing.say(says.here, property)
      hearing.say(says.here, property, says.by, partOf(String(rules[0])))
    } else hearing.say(says.otherwise, property)
  }
  if (held.length === 0) hearing.say(says.nothing)
  for (const { draft } of story.get(value) ?? [])
    hearing.say(isOfBoth(draft, name) ? says.story : says.storyOtherwise, partOf(draft.property))
  dropRepeats(hearing.rows)
  return hearing.rows
}

/** How many titles a story is held to have in mind. */
const inMind = 4

/** The titles spoken of last, the last one first, each once. */
function lastTitles({ items }: Sentence, before: readonly Mention[]): readonly Mention[] {
  const here = items.filter(isTitle).map(({ mention }) => mention)
  const byName = Map.groupBy([...here.toReversed(), ...before], ({ name }) => name)
  return [...byName.values()].flatMap(([last]) => last ?? []).slice(0, inMind)
}

function weighable(
  { frame, place, partners }: PlacedValue,
  context: Context,
  here: ByValue,
  story: ByValue,
  hear: Hear,
): WeighableValue {
  const value = valueKey(context.sentence.items[place])
  return {
    frame,
    place,
    evidence: evidenceOfValue(hear(frame), frame, place, context),
    partners: partners.map((partner) => ({
      partner,
      evidence: [
        ...evidenceOfPartner(hear(frame), frame, place, partner, context),
        granted(hear(frame), value, partner.of.name, here, story),
      ],
    })),
  }
}

/** So many sentences' items are kept as shown: uses of a name are looked up all over the story. */
const mostShown = 1000

function showing(sentences: readonly Sentence[]): (at: number) => readonly Shown[] {
  const held = new Map<number, readonly Shown[]>()
  return (at) => {
    const shown = held.get(at) ?? show(sentences[at]?.items ?? [])
    if (held.size >= mostShown) held.clear()
    held.set(at, shown)
    return shown
  }
}

/**
 * Sentence by sentence, every value of a story that may stand in a relation, with its evidence: one sentence's at a time,
 * for that of a long story is many times as large as the story.
 */
export function* weighables(
  sentences: readonly Sentence[],
  drafts: readonly (readonly Granted[])[],
  main: Mention | null,
  hear: Hear,
): Generator<readonly WeighableValue[]> {
  // Each claim once: a long story grants the same a thousand times.
  const story = byValue([...new Map(drafts.flat().map((one) => [claimKey(one.draft), one])).values()])
  const shownIn = showing(sentences)
  const uses = usesOf(sentences, shownIn, () => hear('person'))
  const last = new Map<string, number>()
  let before: readonly Mention[] = []
  for (const [at, sentence] of sentences.entries()) {
    const placed = valuesOf(sentence, { before, main })
    const here = byValue(drafts[at] ?? [])
    const shown = placed.length === 0 ? [] : shownIn(at)
    const titles = countTitles(sentence)
    const context = { sentence, shown, titles, at, uses, last, main: main?.name ?? null }
    yield placed.map((value) => weighable(value, context, here, story, hear))
    before = lastTitles(sentence, before)
    for (const item of sentence.items) if (item.kind === 'mention') last.set(item.mention.name, at)
  }
}

/**
 * Less likely relations are not granted: on voices left out every other of those just above it is right that no rule
 * grants (`bench/relations/train.ts --check`). A character is named more readily: without one the claim stands all the
 * same.
 */
const least: Readonly<Record<string, number>> = {
  'cast member': 0.65,
  'crew member': 0.8,
  platform: 0.75,
  plays: 0.5,
}
const leastOtherwise = 0.6
/** Networks act in the news of every day: where the title is not beside one, more is asked. */
const leastUnnamed = 0.9

function leastFor(relation: Relation, { at, of }: Partner): number {
  const property = propertyOf(relation)
  return property === 'platform' && (at === null || of.anaphor)
    ? leastUnnamed
    : (least[property] ?? leastOtherwise)
}

function find(value: WeighableValue, sentence: number, weights: RelationWeights): readonly Found[] {
  if (weights[value.frame].isEmpty) return []
  const best = likeliest(value, weights)
  const partner = value.partners[best?.partner ?? 0]?.partner
  if (best === null || partner === undefined || best.likelihood < leastFor(best.relation, partner)) return []
  return [{ ...best, partner, sentence, place: value.place }]
}

/** The verb that governs a value: the nearest before it, where there is none the first behind it. */
function governing(items: readonly Item[], place: number): readonly Item[] {
  const isVerb = (item: Item) => item.kind === 'verb'
  const verb = items.slice(0, place).findLast(isVerb) ?? items.slice(place + 1).find(isVerb)
  return verb === undefined ? [] : [verb]
}

/** A title in parentheses is one person's work. */
const placeKey = ({ partner, relation, place, sentence }: Found) =>
  relation === 'notable work'
    ? `${sentence} work ${partner.at ?? partner.of.name}`
    : `${sentence} value ${place}`

/** Has a rule granted the same of the value in this sentence, of whatever title? */
function isFilled({ place, relation }: Found, { items }: Sentence, drafts: readonly Granted[]): boolean {
  const value = valueKey(items[place])
  return drafts.some(({ draft }) => draft.property === propertyOf(relation) && draftKey(draft) === value)
}

/**
 * Claims that no rule grants but a learnt table finds likely, each where it is likeliest. They stand behind what rules
 * grant, sentence by sentence. docs/decisions/0014.
 */
export function withRelations(
  sentences: readonly Sentence[],
  drafts: readonly (readonly Granted[])[],
  main: Mention | null,
  weights: RelationWeights = learntRelationWeights,
): readonly (readonly Granted[])[] {
  const hear: Hear = (frame) => new KnownRows(weights[frame].numbered)
  const found: (readonly Found[])[] = []
  for (const values of weighables(sentences, drafts, main, hear))
    found.push(values.flatMap((value) => find(value, found.length, weights)))
  const taken = new Set(drafts.flat().map(({ draft }) => claimKey(draft)))
  const added: Granted[][] = sentences.map(() => [])
  const filled = new Set<string>()
  for (const one of found.flat().sort((a, b) => b.likelihood - a.likelihood)) {
    const sentence = sentences[one.sentence]
    if (sentence === undefined || one.relation === 'plays') continue
    if (filled.has(placeKey(one)) || isFilled(one, sentence, drafts[one.sentence] ?? [])) continue
    filled.add(placeKey(one))
    const parts = (found[one.sentence] ?? []).filter(({ relation }) => relation === 'plays')
    const draft = draftOf(one, sentence, parts)
    if (draft === null || taken.has(claimKey(draft))) continue
    taken.add(claimKey(draft))
    const at = sentence.items[one.place]?.start ?? sentence.start
    added[one.sentence]?.push({
      draft,
      ...certaintyOfClause(draft, governing(sentence.items, one.place), sentence, at),
      rules: [`learnt-${draft.property.replaceAll(' ', '-')}`],
      sentence,
      at,
    })
  }
  const all = drafts.map((held, i) => [...held, ...(added[i] ?? [])])
  return withParts(all, found.flat(), sentences)
}
