import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode, extract } from '../src/story/index.ts'
import { findSets, listPages, readPage } from './story/pages.ts'

const sets = findSets()
if (sets === null) {
  console.log('bench:story skipped: no labelled pages at ../shared/data/story')
  process.exit(0)
}
const out = mkdtempSync(join(tmpdir(), 'bench-story-'))
for (const set of ['wcxb', 'fundus']) {
  const lines: string[] = []
  let cpuMicros = 0
  let slowest = 0
  for (const page of listPages(join(sets, set))) {
    const bytes = readPage(page)
    const start = process.cpuUsage()
    const { story } = extract(decode(bytes), { url: page.url })
    const { user, system } = process.cpuUsage(start)
    cpuMicros += user + system
    slowest = Math.max(slowest, user + system)
    lines.push(JSON.stringify({ input: `${page.id}.html.gz`, story }))
  }
  const file = join(out, `${set}.jsonl`)
  writeFileSync(file, lines.join('\n'))
  const score = execFileSync('node', [join(sets, 'evaluate.mjs'), join(sets, set), file], {
    encoding: 'utf8',
  })
  const photos = lines.reduce((n, line) => n + (JSON.parse(line).story?.photos.length ?? 0), 0)
  console.log(`${set}: ${score.trim()}`)
  console.log(
    `  ${(lines.length / (cpuMicros / 1e6)).toFixed(0)} pages/CPU-s, slowest ${(slowest / 1000).toFixed(0)} ms, peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, ${photos} photos  (${file})`,
  )
}
