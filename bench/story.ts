// How well and how fast stories are taken out of labelled pages.
//   node bench/story.ts
// Body F1 on wcxb is in sample: the passage table was learnt there. `node bench/story/learn.ts` prints the
// cross-validated figure. fundus was never learnt from.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode, extract } from '../src/story/index.ts'
import { measureGrowth } from './story/growth.ts'
import { findSets, type LabelledPage, listPages, readPage } from './story/pages.ts'

const columns = [
  'f1',
  'precision',
  'recall',
  'title',
  'author',
  'date',
  'caption',
  'captionLeaked',
  'credit',
] as const

const sets = findSets()
if (sets === null) {
  console.log('bench:story skipped: the labelled pages are not at ../shared/data/story')
  process.exit(0)
}
const out = mkdtempSync(join(tmpdir(), 'bench-story-'))
console.log(`| set | ${columns.join(' | ')} | photos a page | cold, warm pages/CPU-s | slowest page |`)
console.log(`|${' --- |'.repeat(columns.length + 4)}`)
for (const set of ['wcxb', 'fundus']) {
  const pages = listPages(join(sets, set))
  const cold = run(pages)
  const warm = run(pages)
  const scores = score(join(sets, set), join(out, `${set}.jsonl`), cold.lines)
  const cells = columns.map((name) => (typeof scores[name] === 'number' ? scores[name].toFixed(3) : '–'))
  const photos = (cold.photos / pages.length).toFixed(1)
  const speed = `${cold.pagesPerCpuSecond.toFixed(0)}, ${warm.pagesPerCpuSecond.toFixed(0)}`
  console.log(`| ${set} | ${cells.join(' | ')} | ${photos} | ${speed} | ${warm.slowestMs.toFixed(0)} ms |`)
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
for (const { megabytes, cpuMs } of measureGrowth())
  console.log(`a page of ${megabytes} MB: ${cpuMs.toFixed(0)} ms CPU`)

type Run = {
  readonly lines: readonly string[]
  readonly photos: number
  readonly pagesPerCpuSecond: number
  readonly slowestMs: number
}

/** Decoding and extraction are timed; reading and unpacking files is not. */
function run(pages: readonly LabelledPage[]): Run {
  const lines: string[] = []
  let photos = 0
  let cpuMicros = 0
  let slowest = 0
  for (const page of pages) {
    const bytes = readPage(page)
    const start = process.cpuUsage()
    const { story } = extract(decode(bytes), { url: page.url })
    const { user, system } = process.cpuUsage(start)
    cpuMicros += user + system
    slowest = Math.max(slowest, user + system)
    photos += story?.photos.length ?? 0
    lines.push(JSON.stringify({ input: `${page.id}.html.gz`, story }))
  }
  return { lines, photos, pagesPerCpuSecond: pages.length / (cpuMicros / 1e6), slowestMs: slowest / 1000 }
}

function score(set: string, file: string, lines: readonly string[]): Record<string, unknown> {
  writeFileSync(file, lines.join('\n'))
  const evaluate = join(set, '..', 'evaluate.mjs')
  return JSON.parse(execFileSync(process.execPath, [evaluate, set, file, '--json'], { encoding: 'utf8' }))
}
