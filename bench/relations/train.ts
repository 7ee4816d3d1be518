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
import { frames } from '../../src/claims/relations/values.ts'
import {
  likeliest,
  propertyOf,
  type RelationWeights,
  relations,
  relationWeightsOf,
} from '../../src/claims/relations/weigh.ts'
import { type Case, foldsOf } from './cases.ts'
import { knownRows } from './heard-texts.ts'
import { learn } from './learn.ts'

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
const cases = foldsOf(without).flatMap((fold) => fold.cases)
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
