/**
 * Learns what tells that a sentence puts a title in a relation with something, and writes
 * `src/claims/relations/relation-weights.json`. Deterministic: the same gold gives the same bytes.
 *
 *   node bench/relations/train.ts            about a minute
 *   node bench/relations/train.ts --check    measures on voices left out; writes nothing
 *   node bench/relations/train.ts --without a,b --out FILE   leaves voices out, for measuring claims on them
 *
 * It imports past the front door, for it must see exactly the evidence that the reader sees. Run bench/typing/train.ts
 * before it: names are typed first.
 */
import { writeFileSync } from 'node:fs'
import { mark } from '../../src/claims/mark.ts'
import type { Typer } from '../../src/claims/mentions/typer.ts'
import { grantByRules } from '../../src/claims/read.ts'
import { valueKey } from '../../src/claims/relations/drafts.ts'
import { type WeighableValue, weighables } from '../../src/claims/relations/read-relations.ts'
import { type Frame, frames } from '../../src/claims/relations/values.ts'
import {
  likeliest,
  propertyOf,
  type RelationWeights,
  relations,
  relationWeightsOf,
} from '../../src/claims/relations/weigh.ts'
import type { Item } from '../../src/claims/sentence.ts'
import { standingsOf } from '../../src/claims/standing.ts'
import { fromText } from '../../src/story/index.ts'
import { type GoldClaim, type GoldStory, goldStories, plainName } from '../gold-stories.ts'
import { labelledStories } from '../typing/labelled-stories.ts'
import { learn as learnTypes } from '../typing/learn.ts'
import { study, typerFrom, voicesLeftOut } from '../typing/study.ts'
import { HeardTexts, knownRows, textsOf } from './heard-texts.ts'
import { type Lesson, learn } from './learn.ts'

type Case = Lesson & { readonly voice: string }

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

function casesOf(story: GoldStory, typer: Typer): readonly Case[] {
  const { story: extracted } = fromText(story.text, { published: story.published, outlet: story.outlet })
  if (extracted === null) return []
  const { sentences } = mark(extracted, typer)
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

/** Each story is read with types that were not learnt from its voice: names are typed as badly as they will be. */
function allCases(without: ReadonlySet<string>): readonly Case[] {
  const stories = labelledStories().filter(({ voice }) => !without.has(voice))
  const { lessons } = study(stories)
  const all = goldStories().filter(({ voice }) => !without.has(voice))
  return voicesLeftOut(stories).flatMap((out) => {
    const held = all.filter(({ voice }) => out.has(voice))
    const ids = new Set(held.map(({ id }) => id))
    const typer = typerFrom(learnTypes(lessons.filter(({ story }) => !ids.has(story))))
    return held.flatMap((story) => {
      const cases = casesOf(story, typer)
      return Array.from({ length: story.voice === 'examples' ? timesExamples : 1 }, () => cases).flat()
    })
  })
}

const checkFolds = 4
const steps = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9]

type Added = { readonly relation: string; readonly likelihood: number; readonly right: boolean }

/** What a table adds of one value to what the rules grant of it in its story; null where it adds nothing. */
function addedOf(held: Case, weights: RelationWeights): (Added & { readonly claim: string }) | null {
  const rows = (said: readonly string[]) => knownRows(said, weights[held.frame])
  const partners = held.partners.map((partner) => ({ evidence: rows(partner.evidence) }))
  const best = likeliest({ frame: held.frame, evidence: rows(held.evidence), partners }, weights)
  const partner = held.partners[best?.partner ?? 0]
  if (best === null || partner === undefined || partner.ignored) return null
  const relation = propertyOf(best.relation)
  if (partner.evidence.includes(`granted in the story ${relation}`)) return null
  const right = partner.right.some((i) => propertyOf(relations[held.frame][i] ?? 'none') === relation)
  return { relation, likelihood: best.likelihood, right, claim: `${held.frame} ${relation} ${partner.claim}` }
}

/** What the table grants that no rule does, on voices left out: how many claims, and how many of them right. */
function check(cases: readonly Case[]): void {
  const voices = [...new Set(cases.map(({ voice }) => voice))]
  const best = new Map<string, Added>()
  for (let fold = 0; fold < checkFolds; fold++) {
    const out = new Set(voices.filter((_voice, i) => i % checkFolds === fold))
    const weights = relationWeightsOf(learn(cases.filter(({ voice }) => !out.has(voice))))
    for (const held of cases) {
      if (!out.has(held.voice) || held.voice === 'examples') continue
      const one = addedOf(held, weights)
      if (one !== null && (best.get(one.claim)?.likelihood ?? 0) < one.likelihood) best.set(one.claim, one)
    }
  }
  const added = [...best.values()]
  for (const relation of ['all', ...new Set(added.map((one) => one.relation))]) {
    const of = added.filter((one) => relation === 'all' || one.relation === relation)
    const cells = steps.map((step) => {
      const above = of.filter(({ likelihood }) => likelihood >= step)
      const right = above.filter((one) => one.right).length
      return `${step}: ${right} of ${above.length} (${(right / (above.length || 1)).toFixed(2)})`
    })
    console.log(`${relation.padEnd(19)}${cells.join('  ')}`)
  }
}

const option = (name: string) => process.argv[process.argv.indexOf(name) + 1] ?? ''
const without = new Set(process.argv.includes('--without') ? option('--without').split(',') : [])
const cases = allCases(without)
if (process.argv.includes('--check')) check(cases)
else {
  const file = process.argv.includes('--out')
    ? option('--out')
    : new URL('../../src/claims/relations/relation-weights.json', import.meta.url)
  const weights = learn(cases)
  const tables = frames.map(
    (frame) => `"${frame}":[\n${weights[frame].map((line) => JSON.stringify(line)).join(',\n')}\n]`,
  )
  writeFileSync(
    file,
    `{"made":"bench/relations/train.ts, from bench/gold/open, demo/gold.jsonl and the rules' examples; hundredths","weights":{\n${tables.join(',\n')}\n}}\n`,
  )
  console.log(frames.map((frame) => `${frame}: ${weights[frame].length} rows`).join(', '))
}
