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
import { frames } from '../../src/claims/relations/pairs.ts'
import { type Weighable, weighables } from '../../src/claims/relations/read-relations.ts'
import { likelihoodsOf, relations, relationWeightsOf } from '../../src/claims/relations/weigh.ts'
import type { Sentence } from '../../src/claims/sentence.ts'
import { standingsOf } from '../../src/claims/standing.ts'
import { fromText } from '../../src/story/index.ts'
import { type GoldClaim, type GoldStory, goldStories, plainName } from '../gold-stories.ts'
import { labelledStories } from '../typing/labelled-stories.ts'
import { learn as learnTypes } from '../typing/learn.ts'
import { study, typerFrom, voicesLeftOut } from '../typing/study.ts'
import { type Lesson, learn } from './learn.ts'

type Case = Lesson & { readonly voice: string; readonly claim: string }

function valueText({ pair }: Weighable, { items }: Sentence): string {
  const item = items[pair.value]
  if (item?.kind === 'mention') return plainName(item.mention.name)
  if (item?.kind === 'date') return plainName(item.date.edtf)
  return item?.kind === 'count' ? String(item.count.number) : ''
}

/** The relations of a frame that a claim between two names says, by their place. */
function said({ property, qualifiers }: GoldClaim, known: readonly string[]): readonly number[] {
  if (property !== 'crew member') return [known.indexOf(property)].filter((at) => at > 0)
  const jobs = (qualifiers.job ?? []).map((job) => known.indexOf(`${property}/${job}`))
  const named = jobs.filter((at) => at > 0)
  return named.length > 0 ? named : [known.indexOf(property)].filter((at) => at > 0)
}

/** Claims between the two names of a pair. */
function claimsOf(story: GoldStory, weighable: Weighable, value: string): readonly GoldClaim[] {
  const { frame, of } = weighable.pair
  const name = plainName(of.name)
  return story.claims.filter((claim) => {
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
}

function caseOf(story: GoldStory, weighable: Weighable, sentence: Sentence): Case {
  const { frame, of } = weighable.pair
  const known: readonly string[] = relations[frame]
  const value = valueText(weighable, sentence)
  const claims = claimsOf(story, weighable, value)
  const places = (some: readonly GoldClaim[]) =>
    frame === 'part'
      ? some.length > 0
        ? [1]
        : []
      : [...new Set(some.flatMap((claim) => said(claim, known)))]
  const right = places(claims.filter(({ optional }) => !optional))
  const claim = `${story.id}|${plainName(of.name)}|${value}`
  return {
    story: story.id,
    voice: story.voice,
    claim,
    group: claim,
    frame,
    evidence: weighable.evidence,
    right,
    ignored: right.length === 0 && places(claims).length > 0,
  }
}

function casesOf(story: GoldStory, typer: Typer): readonly Case[] {
  const { story: extracted } = fromText(story.text, { published: story.published, outlet: story.outlet })
  if (extracted === null) return []
  const { sentences } = mark(extracted, typer)
  const { main } = standingsOf(sentences)
  return weighables(sentences, grantByRules(sentences), main).flatMap((pairs, i) =>
    pairs.flatMap((pair) => {
      const sentence = sentences[i]
      return sentence === undefined ? [] : [caseOf(story, pair, sentence)]
    }),
  )
}

/** Each story is read with types that were not learnt from its voice: names are typed as badly as they will be. */
function allCases(without: ReadonlySet<string>): readonly Case[] {
  const stories = labelledStories().filter(({ voice }) => !without.has(voice))
  const { lessons } = study(stories)
  const all = goldStories().filter(({ voice }) => !without.has(voice))
  return voicesLeftOut(stories).flatMap((out) => {
    const held = all.filter(({ voice }) => out.has(voice))
    const ids = new Set(held.map(({ id }) => id))
    const typer = typerFrom(learnTypes(lessons.filter(({ story }) => !ids.has(story))))
    return held.flatMap((story) => casesOf(story, typer))
  })
}

const checkFolds = 4
const steps = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9]

/** What the table grants that no rule does, on voices left out: how many claims, and how many of them right. */
function check(cases: readonly Case[]): void {
  const voices = [...new Set(cases.map(({ voice }) => voice))]
  const best = new Map<string, { relation: string; likelihood: number; right: boolean }>()
  for (let fold = 0; fold < checkFolds; fold++) {
    const out = new Set(voices.filter((_voice, i) => i % checkFolds === fold))
    const weights = relationWeightsOf(learn(cases.filter(({ voice }) => !out.has(voice))))
    for (const held of cases) {
      if (!out.has(held.voice) || held.ignored || held.voice === 'examples') continue
      const likelihoods = likelihoodsOf(held.frame, held.evidence, weights)
      const likelihood = Math.max(...likelihoods)
      const at = likelihoods.indexOf(likelihood)
      const relation = (relations[held.frame][at] ?? 'none').split('/')[0] ?? ''
      if (relation === 'none' || held.evidence.includes(`granted ${relation}`)) continue
      const key = `${held.frame}|${relation}|${held.claim}`
      if ((best.get(key)?.likelihood ?? 0) < likelihood)
        best.set(key, { relation, likelihood, right: held.right.includes(at) })
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
  const tables = frames.map((frame) => {
    const rows = Object.entries(weights[frame]).map(
      ([says, cells]) => `${JSON.stringify(says)}:${JSON.stringify(cells)}`,
    )
    return `"${frame}":{\n${rows.join(',\n')}\n}`
  })
  writeFileSync(
    file,
    `{"made":"bench/relations/train.ts, from bench/gold/open, demo/gold.jsonl and the rules' examples; hundredths","weights":{\n${tables.join(',\n')}\n}}\n`,
  )
  console.log(frames.map((frame) => `${frame}: ${Object.keys(weights[frame]).length} rows`).join(', '))
}
