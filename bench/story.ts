// How well and how fast stories are taken out of labelled pages, beside the extractors that npm has.
//   node bench/story.ts [--alone]        --alone: Hearsay only; with the peers it takes a quarter of an hour
// Each extractor runs over each set in a process of its own. Its CPU time is decoding and extraction, of a first pass
// (cold) and, on wcxb, a second one (warm); its memory is the process's peak.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Growth } from './story/growth.ts'
import { findSets, listPages, readPage } from './story/pages.ts'
import { installPeers, nameOf } from './story/peers.ts'
import type { Listed, Run } from './story/run-extractor.ts'

/** As bin/hearsay starts Node for `hearsay extract`; the peers run as Node is. */
const flags = [
  '--max-semi-space-size=16',
  '--heap-growing-percent=100',
  '--invocation-count-for-turbofan=20000',
  '--no-regexp-tier-up',
  '--max-valid-polymorphic-map-count=10',
]
const sets = [
  { set: 'wcxb', passes: 2 },
  { set: 'fundus', passes: 1 },
]
const measures = [
  'f1',
  'precision',
  'recall',
  'title',
  'author',
  'date',
  'caption',
  'captionLeaked',
  'credit',
]

const folder = findSets()
if (folder === null) {
  console.log('bench:story skipped: the labelled pages are not at ../shared/data/story')
  process.exit(0)
}
const scratch = mkdtempSync(join(tmpdir(), 'bench-story-'))
for (const { set } of sets) unpack(set)

const peers = process.argv.includes('--alone') ? [] : installPeers()
if (peers === null)
  console.log(
    'The peers could not be installed into bench/peers (npm ci failed there), so Hearsay stands alone.\n',
  )

const hearsay = join(import.meta.dirname, 'story', 'hearsay.ts')
const extractors = [
  { name: 'Hearsay', module: hearsay, flags },
  ...(peers ?? []).map((peer) => ({ name: nameOf(peer), module: peer.module, flags: [] })),
]
console.log(
  row(['set', 'extractor', ...measures, 'photos', 'cold, warm pages/CPU-s', 'slowest', 'peak', 'threw']),
)
console.log(row(Array.from({ length: measures.length + 7 }, () => '---')))
for (const { set, passes } of sets) for (const extractor of extractors) report(set, passes, extractor)

console.log(
  '\nBody F1 on wcxb is in sample: the passage table was learnt there, though fundus was never learnt from.',
)
console.log('`node bench/story/learn.ts` prints the cross-validated figure.\n')
console.log(
  'Our own pages (test/pages; rules may be tried on these, a third is kept aside: story/own.ts --aside)\n',
)
console.log(
  execFileSync(process.execPath, [join(import.meta.dirname, 'story', 'own.ts')], { encoding: 'utf8' }),
)
for (const { megabytes, cpuMs, peakMb } of runNode<readonly Growth[]>(flags, ['growth.ts']))
  console.log(`a page of ${megabytes} MB: ${cpuMs.toFixed(0)} ms CPU, ${peakMb.toFixed(0)} MB peak so far`)
rmSync(scratch, { recursive: true })

function unpack(set: string): void {
  mkdirSync(join(scratch, set))
  const pages = listPages(join(folder ?? '', set)).map((page): Listed => {
    const file = join(scratch, set, `${page.id}.html`)
    writeFileSync(file, readPage(page))
    return { id: page.id, url: page.url, file }
  })
  writeFileSync(join(scratch, `${set}.json`), JSON.stringify(pages))
}

function report(set: string, passes: number, { name, module, flags }: (typeof extractors)[number]): void {
  const out = join(scratch, 'stories.jsonl')
  const list = join(scratch, `${set}.json`)
  const run = runNode<Run>(flags, ['run-extractor.ts', module, list, out, String(passes)])
  const scores = score(join(folder ?? '', set), out)
  const values = measures.map((measure) => scores[measure])
  console.log(
    row([
      set,
      name,
      ...values.map((value) => (typeof value === 'number' ? value.toFixed(3) : '–')),
      (run.photos / run.pages).toFixed(1),
      run.cpuMs.map((ms) => ((run.pages / ms) * 1000).toFixed(0)).join(', '),
      `${run.slowestMs.toFixed(0)} ms`,
      `${run.peakMb.toFixed(0)} MB`,
      String(run.thrown),
    ]),
  )
}

/** Runs a script of bench/story in a process of its own; its last line is its answer. */
function runNode<Answer>(flags: readonly string[], [script = '', ...args]: readonly string[]): Answer {
  const path = join(import.meta.dirname, 'story', script)
  const output = execFileSync(process.execPath, [...flags, path, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e9,
  })
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '')
}

function score(set: string, file: string): Record<string, unknown> {
  const evaluate = join(set, '..', 'evaluate.mjs')
  return JSON.parse(execFileSync(process.execPath, [evaluate, set, file, '--json'], { encoding: 'utf8' }))
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
