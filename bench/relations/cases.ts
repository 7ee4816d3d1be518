import { mark } from '../../src/claims/mark.ts'
import { joinWeightsOf, type StoredJoinWeights } from '../../src/claims/mentions/joined/weigh.ts'
import type { NameTables } from '../../src/claims/mentions/names.ts'
import type { StoredWeights } from '../../src/claims/mentions/typer.ts'
import { grantByRules } from '../../src/claims/read.ts'
import { valueKey } from '../../src/claims/relations/drafts.ts'
import { type WeighableValue, weighables } from '../../src/claims/relations/read-relations.ts'
import type { Frame } from '../../src/claims/relations/values.ts'
import { relations } from '../../src/claims/relations/weigh.ts'
import type { Item } from '../../src/claims/sentence.ts'
import { standingsOf } from '../../src/claims/standing.ts'
import { fromText } from '../../src/story/index.ts'
import { type GoldClaim, type GoldStory, goldStories, plainName } from '../gold-stories.ts'
import { labelledStories } from '../typing/labelled-stories.ts'
import { learn as learnTypes } from '../typing/learn.ts'
import { study, typerFrom } from '../typing/study.ts'
import { HeardTexts, textsOf } from './heard-texts.ts'
import type { Lesson } from './learn.ts'

export type Case = Lesson & { readonly voice: string }

/** What stands behind the slash of a relation, as a claim words it. */
const wordings = ({ property, qualifiers }: GoldClaim): readonly string[] =>
  (property === 'count' ? qualifiers.of : qualifiers.job) ?? []

/** The relations of a frame that a claim between two names says, by their place. */
function said(claim: GoldClaim, known: readonly string[], item: Item | undefined): readonly number[] {
  const of = wordings(claim)
  const plain = [known.indexOf(claim.property)].filter((at) => at > 0)
  // "71 minutes" says itself what it counts.
  if (item?.kind === 'count' && of.includes(plainName(item.count.of))) return plain
  const named = of.map((word) => known.indexOf(`${claim.property}/${word}`)).filter((at) => at > 0)
  return named.length > 0 ? named : plain
}

/** Claims between a value and a partner's name. */
const claimsOf = (story: GoldStory, frame: Frame, value: string, name: string): readonly GoldClaim[] =>
  story.claims.filter((claim) => {
    if (frame === 'part')
      return (
        claim.property === 'cast member' &&
        claim.value.includes(value) &&
        (claim.qualifiers.character ?? []).includes(name)
      )
    const [subject, held] =
      claim.property === 'notable work' ? [claim.value, claim.subject] : [claim.subject, claim.value]
    return subject.includes(name) && held.includes(value)
  })

function lessonOf(
  story: GoldStory,
  { frame, partners }: WeighableValue,
  item: Item | undefined,
  index: number,
): Lesson['partners'][number] {
  const known: readonly string[] = relations[frame]
  const held = partners[index]
  const name = plainName(held?.partner.of.name ?? '')
  const value = plainName(valueKey(item) ?? '')
  const claims = claimsOf(story, frame, value, name)
  const places = (some: readonly GoldClaim[]) =>
    frame === 'part'
      ? some.slice(0, 1).map(() => known.indexOf('plays'))
      : [...new Set(some.flatMap((claim) => said(claim, known, item)))]
  const right = places(claims.filter(({ optional }) => !optional))
  return {
    evidence: textsOf(held?.evidence ?? []),
    claim: `${story.id}|${name}|${value}`,
    right,
    ignored: right.length === 0 && places(claims).length > 0,
  }
}

function casesOf(story: GoldStory, tables: NameTables): readonly Case[] {
  const { story: extracted } = fromText(story.text, { published: story.published, outlet: story.outlet })
  if (extracted === null) return []
  const { sentences } = mark(extracted, tables)
  const { main } = standingsOf(sentences)
  const heard = weighables(sentences, grantByRules(sentences), main, () => new HeardTexts())
  return [...heard].flatMap((values, i) =>
    values.map((value) => {
      const item = sentences[i]?.items[value.place]
      return {
        story: story.id,
        voice: story.voice,
        frame: value.frame,
        evidence: textsOf(value.evidence),
        partners: value.partners.map((_partner, index) => lessonOf(story, value, item, index)),
      }
    }),
  )
}

/** The rules' examples say little each, and what they refuse is refused for a reason: they count more than once. */
const timesExamples = 3

/** Voices left out together: the types learnt from the others, and the stories' cases as these types read them. */
export type Fold = {
  readonly voices: ReadonlySet<string>
  readonly joins: StoredJoinWeights
  readonly types: StoredWeights
  readonly cases: readonly Case[]
}

/** Each story is read with types that were not learnt from its voice: names are typed as badly as they will be. */
export function foldsOf(without: ReadonlySet<string> = new Set()): readonly Fold[] {
  const stories = labelledStories().filter(({ voice }) => !without.has(voice))
  const { lessons, folds } = study(stories)
  const all = goldStories().filter(({ voice }) => !without.has(voice))
  return folds.map(({ out: voices, joins }) => {
    const held = all.filter(({ voice }) => voices.has(voice))
    const ids = new Set(held.map(({ id }) => id))
    const types = learnTypes(lessons.filter(({ story }) => !ids.has(story)))
    const tables = { types: typerFrom(types), joins: joinWeightsOf(joins) }
    const cases = held.flatMap((story) => {
      const once = casesOf(story, tables)
      return Array.from({ length: story.voice === 'examples' ? timesExamples : 1 }, () => once).flat()
    })
    return { voices, joins, types, cases }
  })
}
