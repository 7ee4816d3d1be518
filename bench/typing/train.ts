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
import { namedTypes, type StoredWeights } from '../../src/claims/mentions/typer.ts'
import { labelledStories } from './labelled-stories.ts'
import { learn } from './learn.ts'
import { goldOf, type Seen, study } from './study.ts'

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
