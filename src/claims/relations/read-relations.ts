import { certaintyOfClause, type Granted } from '../apply.ts'
import type { Qualifiers } from '../claim.ts'
import type { Draft } from '../rules/rule.ts'
import type { Item, Mention, Sentence } from '../sentence.ts'
import { evidenceOf } from './evidence.ts'
import { type Around, isTitle, type Pair, pairsOf } from './pairs.ts'
import {
  learntRelationWeights,
  likelihoodsOf,
  type Relation,
  type RelationWeights,
  relations,
} from './weigh.ts'

/** A pair of one sentence with its evidence, what rules granted there among it. */
export type Weighable = { readonly pair: Pair; readonly evidence: readonly string[] }

const nameOf = (value: Draft['value']) => ('name' in value ? value.name : null)

function valueKey(item: Item | undefined): string | null {
  if (item?.kind === 'mention') return item.mention.name
  if (item?.kind === 'date') return item.date.edtf
  return item?.kind === 'count' ? String(item.count.number) : null
}

function draftKey({ value }: Draft): string | null {
  if (value.type === 'date') return value.edtf
  return value.type === 'number' ? String(value.number) : nameOf(value)
}

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

/** What the rules granted of a pair in its sentence and in the story: of both its ends, or of its value and something else. */
function granted(pair: Pair, { items }: Sentence, here: ByValue, story: ByValue): readonly string[] {
  const value = valueKey(items[pair.value])
  const says = new Set<string>()
  for (const { draft, rules } of here.get(value) ?? []) {
    if (isOfBoth(draft, pair.of.name))
      says.add(`granted ${draft.property}`).add(`granted ${draft.property} by ${rules[0]}`)
    else says.add(`granted otherwise ${draft.property}`)
  }
  if (says.size === 0) says.add('granted nothing')
  for (const { draft } of story.get(value) ?? [])
    says.add(`granted in the story ${isOfBoth(draft, pair.of.name) ? '' : 'otherwise '}${draft.property}`)
  return [...says]
}

/** Sentence by sentence, every pair of a story that may stand in a relation, with its evidence. */
export function weighables(
  sentences: readonly Sentence[],
  drafts: readonly (readonly Granted[])[],
  main: Mention | null,
): readonly (readonly Weighable[])[] {
  const story = byValue(drafts.flat())
  let before: Mention | null = null
  return sentences.map((sentence, i) => {
    const around: Around = { before, main }
    before = sentence.items.findLast(isTitle)?.mention ?? before
    const here = byValue(drafts[i] ?? [])
    return pairsOf(sentence, around).map((pair) => ({
      pair,
      evidence: [...evidenceOf(sentence, pair, main?.name ?? null), ...granted(pair, sentence, here, story)],
    }))
  })
}

/** Less likely relations are not granted: on voices left out two in three of those above it are right. */
const leastOtherwise = 0.75
/** A character is named more readily: without one the claim stands all the same. */
const leastForPart = 0.5
/** Networks act in the news of every day: where the title is not beside one, more is asked. */
const leastUnnamed = 0.9

function leastFor({ frame, at, of }: Pair, relation: Relation): number {
  if (relation === 'plays') return leastForPart
  return frame === 'organisation' && (at === null || of.anaphor) ? leastUnnamed : leastOtherwise
}

type Found = {
  readonly pair: Pair
  readonly relation: Relation
  readonly likelihood: number
  readonly sentence: number
}

function likeliest({ pair, evidence }: Weighable, sentence: number, weights: RelationWeights): Found | null {
  const likelihoods = likelihoodsOf(pair.frame, evidence, weights)
  const likelihood = Math.max(...likelihoods)
  const relation = relations[pair.frame][likelihoods.indexOf(likelihood)]
  if (relation === undefined || relation === 'none') return null
  return likelihood < leastFor(pair, relation) ? null : { pair, relation, likelihood, sentence }
}

/** The job item nearest to a value. */
function jobNear(items: readonly Item[], value: number): string | null {
  const jobs = items
    .flatMap((item, at) => (item.kind === 'job' ? [{ job: item.jobs[0], away: Math.abs(at - value) }] : []))
    .sort((a, b) => a.away - b.away)
  return jobs[0]?.job ?? null
}

/** The character that a performer plays in the sentence. */
function characterOf(parts: readonly Found[], value: number): Qualifiers {
  const [part] = parts.filter(({ pair }) => pair.value === value).sort((a, b) => b.likelihood - a.likelihood)
  return part === undefined ? {} : { character: { type: 'character', name: part.pair.of.name } }
}

function draftOf({ pair, relation }: Found, sentence: Sentence, parts: readonly Found[]): Draft | null {
  const title = { type: 'title', name: pair.of.name } as const
  const item = sentence.items[pair.value]
  if (item?.kind === 'date')
    return {
      subject: title,
      property: 'release date',
      value: { type: 'date', edtf: item.date.edtf, text: item.text },
    }
  if (item?.kind === 'count')
    return {
      subject: title,
      property: 'count',
      value: { type: 'number', number: item.count.number, unit: item.count.unit },
      qualifiers: { of: item.count.of },
    }
  if (item?.kind !== 'mention') return null
  const { name } = item.mention
  if (relation === 'platform' || relation === 'production company')
    return { subject: title, property: relation, value: { type: 'organisation', name } }
  const person = { type: 'person', name } as const
  if (relation === 'notable work') return { subject: person, property: relation, value: title }
  if (relation === 'cast member')
    return {
      subject: title,
      property: relation,
      value: person,
      qualifiers: characterOf(parts, pair.value),
    }
  const job = relation.split('/')[1] ?? jobNear(sentence.items, pair.value)
  return {
    subject: title,
    property: 'crew member',
    value: person,
    ...(job === null ? {} : { qualifiers: { job } }),
  }
}

const claimKey = ({ property, subject, value }: Draft) =>
  `${property}|${subject?.name}|${nameOf(value) ?? JSON.stringify(value)}`

/** The verb that governs a value: the nearest before it, where there is none the first behind it. */
function governing(items: readonly Item[], value: number): readonly Item[] {
  const isVerb = (item: Item) => item.kind === 'verb'
  const verb = items.slice(0, value).findLast(isVerb) ?? items.slice(value + 1).find(isVerb)
  return verb === undefined ? [] : [verb]
}

/** One place says a relation of one title, the likeliest; a title in parentheses is one person's work. */
const placeKey = ({ pair, relation, sentence }: Found) =>
  relation === 'notable work'
    ? `${sentence} ${relation} ${pair.at ?? pair.of.name}`
    : `${sentence} ${relation.split('/')[0]} ${pair.value}`

/** Has a rule granted the same of the value in this sentence, of whatever title? */
function isFilled({ pair, relation }: Found, { items }: Sentence, drafts: readonly Granted[]): boolean {
  const value = valueKey(items[pair.value])
  return drafts.some(({ draft }) => draft.property === relation.split('/')[0] && draftKey(draft) === value)
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
  const found = weighables(sentences, drafts, main).map((pairs, sentence) =>
    pairs.flatMap((pair) => likeliest(pair, sentence, weights) ?? []),
  )
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
    const at = sentence.items[one.pair.value]?.start ?? sentence.start
    added[one.sentence]?.push({
      draft,
      ...certaintyOfClause(draft, governing(sentence.items, one.pair.value), sentence, at),
      rules: [`learnt-${draft.property.replaceAll(' ', '-')}`],
      sentence,
      at,
    })
  }
  return drafts.map((held, i) => [...held, ...(added[i] ?? [])])
}
