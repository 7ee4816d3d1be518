/** Reads labelled stories' names leaving their voices out, and says what each use of a name should have been typed. */

import { partOf, type Told, textOf } from '../../src/claims/hashed-texts.ts'
import type { Candidate } from '../../src/claims/mentions/candidate.ts'
import type { JoinWeights } from '../../src/claims/mentions/joined/index.ts'
import { joinWeightsOf, type StoredJoinWeights } from '../../src/claims/mentions/joined/weigh.ts'
import { nameSentences } from '../../src/claims/mentions/names.ts'
import { phrases } from '../../src/claims/mentions/phrases/index.ts'
import {
  namedTypes,
  type Rows,
  rowsOf,
  type StoredWeights,
  type Typer,
  typerOf,
} from '../../src/claims/mentions/typer.ts'
import { passagesOf } from '../../src/claims/passages.ts'
import type { MentionType } from '../../src/claims/sentence.ts'
import { fromText } from '../../src/story/index.ts'
import { plainName } from '../gold-stories.ts'
import { lessonsOf as joinLessonsOf, learn as learnJoins } from '../joins/learn.ts'
import type { LabelledName, LabelledStory } from './labelled-stories.ts'
import { type Lesson, learn, type Said } from './learn.ts'

const folds = 6

export type Seen = {
  readonly story: LabelledStory
  readonly text: string
  readonly name: string
  readonly type: MentionType
  readonly evidence: Said
}

const toldOf = (says: string): Told => [partOf(says)]

/** A typer that answers as another does, and keeps what it was last asked of each use: all of it, not what has a row. */
function recorded(typer: Typer): { readonly typer: Typer; readonly last: ReadonlyMap<Candidate, Said> } {
  const last = new Map<Candidate, Said>()
  const rows = new Map<string, number>()
  const said: string[] = []
  const rowOf = (told: Told) => {
    const says = textOf(told)
    const row = rows.get(says) ?? said.push(says) - 1
    rows.set(says, row)
    return row
  }
  const saysOf = (part: Rows) => part.flatMap((row) => said[row] ?? [])
  return {
    last,
    typer: {
      rowOf,
      likelihoodsOf: ({ name, story, here, use }) => {
        const says = { name: saysOf(name), story: saysOf(story), here: saysOf(here) }
        last.set(use, says)
        return typer.likelihoodsOf({
          name: rowsOf(says.name.map(toldOf), typer.rowOf),
          story: rowsOf(says.story.map(toldOf), typer.rowOf),
          here: rowsOf(says.here.map(toldOf), typer.rowOf),
          use,
        })
      },
    },
  }
}

/** Reads a story's names with a typer, and with each use what the typer was last asked of it. */
function see(story: LabelledStory, typer: Typer, joins: JoinWeights): readonly Seen[] {
  const { story: extracted } = fromText(story.text, { published: story.published, outlet: story.outlet })
  if (extracted === null) return []
  const { typer: recording, last } = recorded(typer)
  const named = nameSentences(passagesOf(extracted), extracted, { types: recording, joins })
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
export function goldOf({ story, text, name }: Seen): LabelledName | null {
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
  const says = (part: 'name' | 'here', what: RegExp) => evidence[part].some((text) => what.test(text))
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
export const typerFrom = (weights: StoredWeights): Typer => typerOf(weights)

/** Fold by fold: the voices left out. */
export function voicesLeftOut(stories: readonly LabelledStory[]): readonly ReadonlySet<string>[] {
  const voices = [...new Set(stories.map((story) => story.voice))]
  return Array.from({ length: folds }, (_, fold) => new Set(voices.filter((_voice, i) => i % folds === fold)))
}

/** Voices left out together, and the table of joined names learnt from the others. */
export type Fold = { readonly out: ReadonlySet<string>; readonly joins: StoredJoinWeights }

function foldsOf(stories: readonly LabelledStory[]): readonly Fold[] {
  const lessons = stories.map((story) => ({ voice: story.voice, of: joinLessonsOf(story) }))
  return voicesLeftOut(stories).map((out) => ({
    out,
    joins: learnJoins(lessons.flatMap(({ voice, of }) => (out.has(voice) ? [] : of))),
  }))
}

/** Each story seen with tables that did not learn from its voice: other names are found and typed as well, and as badly, as they will be. */
function seeLeavingOut(
  stories: readonly LabelledStory[],
  folds: readonly Fold[],
  lessons: readonly Lesson[] | null,
): readonly Seen[] {
  return folds.flatMap(({ out, joins }) => {
    const held = stories.filter((story) => out.has(story.voice))
    if (held.length === 0) return []
    const ids = new Set(held.map((story) => story.id))
    const typer = typerFrom(
      lessons === null ? nothingKnown : learn(lessons.filter((lesson) => !ids.has(lesson.story))),
    )
    const joined = joinWeightsOf(joins)
    return held.flatMap((story) => see(story, typer, joined))
  })
}

/** Thrice: the first time no other name's type is known, then as well as can be. */
export function study(stories: readonly LabelledStory[]): {
  readonly lessons: readonly Lesson[]
  readonly seen: readonly Seen[]
  readonly folds: readonly Fold[]
} {
  const folds = foldsOf(stories)
  let seen = seeLeavingOut(stories, folds, null)
  for (let again = 0; again < 2; again++) seen = seeLeavingOut(stories, folds, lessonsOf(seen))
  return { lessons: lessonsOf(seen), seen, folds }
}
