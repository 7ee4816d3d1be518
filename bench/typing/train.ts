/**
 * Learns how much each piece of evidence says of a name's type, and writes `src/claims/mentions/weights.json`.
 * Deterministic: the same gold gives the same bytes.
 *
 *   node bench/typing/train.ts                  about half a minute
 *   node bench/typing/train.ts --check          measures on voices left out; writes nothing
 *   node bench/typing/train.ts --without a,b --out FILE   leaves voices out, for measuring claims on them
 *
 * It imports past the front door, for it must see exactly the evidence that the reader sees.
 */
import { writeFileSync } from 'node:fs'
import { nameSentences } from '../../src/claims/mentions/names.ts'
import { phrases } from '../../src/claims/mentions/phrases/index.ts'
import {
  type Evidence,
  namedTypes,
  type StoredWeights,
  type Typer,
  typerOf,
  weightsOf,
} from '../../src/claims/mentions/typer.ts'
import { passagesOf } from '../../src/claims/passages.ts'
import type { MentionType } from '../../src/claims/sentence.ts'
import { fromText } from '../../src/story/index.ts'
import { type LabelledName, type LabelledStory, labelledStories, plainName } from './labelled-stories.ts'
import { type Lesson, learn } from './learn.ts'

const folds = 6

type Seen = {
  readonly story: LabelledStory
  readonly text: string
  readonly name: string
  readonly type: MentionType
  readonly evidence: Evidence
}

/** Reads a story's names with a typer and keeps what it was last asked of each use. */
function see(story: LabelledStory, typer: Typer): readonly Seen[] {
  const { story: extracted } = fromText(story.text, { published: story.published, outlet: story.outlet })
  if (extracted === null) return []
  const asked: Evidence[] = []
  const recording: Typer = (evidence) => {
    asked.push(evidence)
    return typer(evidence)
  }
  const named = nameSentences(passagesOf(extracted), extracted, recording)
  const last = new Map(
    asked.flatMap((evidence) => (evidence.use === undefined ? [] : [[evidence.use, evidence]])),
  )
  return named.flatMap(({ candidates, mentions }) =>
    candidates.flatMap((candidate, i): Seen[] => {
      const evidence = last.get(candidate)
      const mention = mentions[i]
      if (evidence === undefined || mention === undefined) return []
      return [{ story, text: candidate.text, name: mention.name, type: mention.type, evidence }]
    }),
  )
}

const typed: Readonly<Record<string, number>> = Object.fromEntries(namedTypes.map((type, i) => [type, i]))

/** Types by the claims in which the name stands; a first or last name stands for the one longer name that it is part of. */
function goldOf({ story, text, name }: Seen): LabelledName | null {
  const direct = story.names.get(plainName(name)) ?? story.names.get(plainName(text))
  if (direct !== undefined) return direct
  const short = plainName(text)
  if (short.includes(' ')) return null
  const longer = [...story.names].filter(
    ([long]) => long.endsWith(` ${short}`) || long.startsWith(`${short} `),
  )
  const [only] = longer
  if (longer.length !== 1 || only === undefined) return null
  return [...only[1].types].every((type) => type === 'title') ? null : only[1]
}

/** A name in no claim is nothing that claims are about; lists and speech still tell companies, outlets, places and people. */
function otherwise({ evidence }: Seen): MentionType {
  const says = (part: 'name' | 'here', what: RegExp) => [...evidence[part]].some((text) => what.test(text))
  if (says('name', /^(?:outlet|own outlet|handle)$/) || says('here', /^outlet\//)) return 'outlet'
  if (says('name', /^(?:platform|studio|company ending)$/)) return 'organisation'
  if (says('name', /^place$/)) return 'place'
  if (says('name', /^(?:given name first|byline)$/)) return 'person'
  return says('here', /^person\/(?:speaks|own-reps)$/) ? 'person' : 'name'
}

/** "Mira Holt" is a title here and its heroine there: typography and phrases tell which, where they do. */
function narrow(types: ReadonlySet<MentionType>, { evidence }: Seen): readonly MentionType[] {
  const all = [...types]
  if (all.length < 2) return all
  if (types.has('title') && evidence.name.some((says) => /^set (?:quoted|italic)$/.test(says)))
    return ['title']
  const said = all.map((type) => ({
    type,
    weight: phrases
      .filter((phrase) => phrase.type === type && evidence.here.includes(`${type}/${phrase.id}`))
      .reduce((most, { weight }) => Math.max(most, weight), 0),
  }))
  const [first, second] = said.sort((a, b) => b.weight - a.weight)
  return first !== undefined && second !== undefined && first.weight - second.weight >= 1.4
    ? [first.type]
    : all
}

function lessonsOf(seen: readonly Seen[]): readonly Lesson[] {
  const uses = new Map<string, number>()
  const key = ({ story, name }: Seen) => `${story.id}\t${plainName(name)}`
  for (const use of seen) uses.set(key(use), (uses.get(key(use)) ?? 0) + 1)
  return seen.map((use) => {
    const gold = goldOf(use)
    const right = (gold === null ? [otherwise(use)] : narrow(gold.types, use)).map((type) => typed[type] ?? 0)
    // A name that a story uses twenty times is not twenty names.
    const weight = (gold === null ? 0.4 : Math.sqrt(gold.claims)) / Math.sqrt(uses.get(key(use)) ?? 1)
    return { story: use.story.id, evidence: use.evidence, right, weight }
  })
}

const nothingKnown: StoredWeights = { prior: namedTypes.map(() => 0), name: {}, story: {}, here: {} }
const typerFrom = (weights: StoredWeights): Typer => typerOf(weightsOf(weights))

/** Each story seen through a typer that did not learn from its voice: other names are typed as well, and as badly, as they will be. */
function seeLeavingOut(
  stories: readonly LabelledStory[],
  lessons: readonly Lesson[] | null,
): readonly Seen[] {
  const voices = [...new Set(stories.map((story) => story.voice))]
  return Array.from({ length: folds }, (_, fold) => {
    const out = new Set(voices.filter((_voice, i) => i % folds === fold))
    const held = stories.filter((story) => out.has(story.voice))
    if (held.length === 0) return []
    const ids = new Set(held.map((story) => story.id))
    const typer = typerFrom(
      lessons === null ? nothingKnown : learn(lessons.filter((lesson) => !ids.has(lesson.story))),
    )
    return held.flatMap((story) => see(story, typer))
  }).flat()
}

/** Thrice: the first time no other name's type is known, then as well as can be. */
function study(stories: readonly LabelledStory[]): {
  readonly lessons: readonly Lesson[]
  readonly seen: readonly Seen[]
} {
  let seen = seeLeavingOut(stories, null)
  for (let again = 0; again < 2; again++) seen = seeLeavingOut(stories, lessonsOf(seen))
  return { lessons: lessonsOf(seen), seen }
}

function check(seen: readonly Seen[]): void {
  const counts = new Map<string, { right: number; silent: number; all: number }>()
  let stray = 0
  for (const use of seen) {
    if (['dev', 'demo', 'examples'].includes(use.story.voice)) continue
    const gold = goldOf(use)
    if (gold === null) {
      if (use.type === 'title') stray++
      continue
    }
    for (const type of ['all', [...gold.types][0] ?? 'name']) {
      const count = counts.get(type) ?? { right: 0, silent: 0, all: 0 }
      count.all++
      if (gold.types.has(use.type)) count.right++
      else if (use.type === 'name') count.silent++
      counts.set(type, count)
    }
  }
  for (const [type, { right, silent, all }] of counts)
    console.log(
      `${type.padEnd(13)} right ${(right / all).toFixed(3)}  untyped ${(silent / all).toFixed(3)}  of ${all}`,
    )
  console.log(`${stray} uses of names in no claim typed as titles`)
}

const option = (name: string) => process.argv[process.argv.indexOf(name) + 1] ?? ''
const without = new Set(process.argv.includes('--without') ? option('--without').split(',') : [])
const { lessons, seen } = study(labelledStories().filter((story) => !without.has(story.voice)))
check(seen)
if (!process.argv.includes('--check')) {
  const file = process.argv.includes('--out')
    ? option('--out')
    : new URL('../../src/claims/mentions/weights.json', import.meta.url)
  const table = learn(lessons)
  const row = ([says, weights]: readonly [string, readonly number[]]) =>
    `${JSON.stringify(says)}:${JSON.stringify(weights)}`
  const part = (rows: StoredWeights['name']) => `{\n${Object.entries(rows).map(row).join(',\n')}\n}`
  writeFileSync(
    file,
    `{"made":"bench/typing/train.ts, from bench/gold/open, demo/gold.jsonl and the rules' examples; hundredths","types":${JSON.stringify(namedTypes)},"prior":${JSON.stringify(table.prior)},\n"name":${part(table.name)},\n"story":${part(table.story)},\n"here":${part(table.here)}}\n`,
  )
  console.log(
    `${[table.name, table.story, table.here].map((rows) => Object.keys(rows).length).join(' + ')} rows`,
  )
}
