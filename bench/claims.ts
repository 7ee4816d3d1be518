// Claims read against gold: ours, the given sets beside the repository where they are, and the demo newsroom
// both from its pages (`demo`) and from their bare text (`plain`: no italics, headings, lists or captions).
//
//   node bench/claims.ts            prints one row a set
//   node bench/claims.ts --aside    adds the voices set aside (seldom: each look spends them)
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = join(root, '..', 'shared', 'gold')
const evaluate = join(shared, 'evaluate.mjs')
const work = mkdtempSync(join(tmpdir(), 'bench-claims-'))

type GoldSet = { readonly name: string; readonly gold: string; readonly inputs: readonly string[] }
type Scores = Readonly<Record<string, number | null>>

/** Compiles a folder of .gold files with the sets' own compiler; null where either is absent. */
function compiled(name: string, folder: string): GoldSet | null {
  const compiler = join(shared, 'compile.py')
  if (!existsSync(compiler) || !existsSync(folder) || readdirSync(folder).length === 0) return null
  const gold = join(work, `${name}.jsonl`)
  writeFileSync(gold, execFileSync('python3', [compiler, folder], { maxBuffer: 1 << 30 }))
  return { name, gold, inputs: [gold] }
}

function given(name: string): GoldSet | null {
  const gold = join(shared, `${name}.jsonl`)
  return existsSync(gold) ? { name, gold, inputs: [gold] } : null
}

function measure({ name, gold, inputs }: GoldSet): Scores {
  const read = spawnSync(join(root, 'bin', 'hearsay'), ['read', '--json', ...inputs], {
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  })
  const predicted = join(work, `${name}.out`)
  writeFileSync(predicted, read.stdout)
  const scored = spawnSync(process.execPath, [evaluate, gold, predicted, '--json'], { encoding: 'utf8' })
  return JSON.parse(scored.stdout)
}

const columns = [
  'precision',
  'recall',
  'f1',
  'qualifiers',
  'certainty',
  'continuity',
  'attribution',
  'evidence',
  'statements',
  'statementCertainty',
  'quotesExact',
]

function main() {
  if (!existsSync(evaluate)) {
    console.log(
      `No scorer at ${evaluate}: the given gold is not beside this repository, so nothing was measured.`,
    )
    return
  }
  const demo: GoldSet = {
    name: 'demo',
    gold: join(root, 'demo', 'gold.jsonl'),
    inputs: globSync(join(root, 'demo/pages/*/*.html')),
  }
  const sets = [
    given('dev'),
    given('more'),
    demo,
    { name: 'plain', gold: demo.gold, inputs: [demo.gold] },
    compiled('open', join(root, 'bench/gold/open')),
    compiled('check', join(root, 'bench/gold/check')),
    process.argv.includes('--aside') ? compiled('aside', join(root, 'bench/gold/aside')) : null,
  ].filter((set) => set !== null)
  console.log(['set'.padEnd(6), 'stories', ...columns].join('  '))
  for (const set of sets) {
    const scores = measure(set)
    const cells = columns.map((column) => {
      const value = scores[column]
      return (typeof value === 'number' ? value.toFixed(3) : '–').padStart(column.length)
    })
    const stories = String(readFileSync(set.gold, 'utf8').trim().split('\n').length)
    console.log([set.name.padEnd(6), stories.padStart(7), ...cells].join('  '))
  }
}

try {
  main()
} finally {
  rmSync(work, { recursive: true })
}
