/**
 * How the ledger grows: records an invented press in a file, and at each size measures recording and, in a process of its
 * own, asking. `npm run bench:size` does so with 10,000 and 100,000 stories (50,000 and 500,000 reports).
 *
 *     node bench/size.ts [--file FILE] [stories…]        200000 are a million reports
 *
 * With a file the record is kept, and a later run goes on from where it stopped: what is there is not made again.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Spent } from './size/spent.ts'

const { values, positionals } = parseArgs({ options: { file: { type: 'string' } }, allowPositionals: true })
const sizes = (positionals.length > 0 ? positionals : ['10000', '100000']).map(Number)
/** So many stories the press tells of the same titles. */
const all = Math.min(100_000, Math.max(...sizes))
const folder = mkdtempSync(join(tmpdir(), 'hearsay-size-'))
const file = values.file ?? join(folder, 'ledger.db')

/** As bin/hearsay runs: memory is measured, too. */
const flags = ['--max-semi-space-size=16', '--heap-growing-percent=100']

type Filled = { stories: number; entities: number; record: Spent | null; commit: Spent; megabytes: number }
type Asked = { asked: Record<string, Spent>; claims: number; reports: number; megabytes: number }

function run<T>(script: string, ...args: readonly (string | number)[]): T {
  const path = join(import.meta.dirname, 'size', script)
  // What is said on the way goes to the terminal; the last line is the result.
  const said = execFileSync(process.execPath, [...flags, path, ...args.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(said)
}

const columns = (cells: readonly string[]) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(10))).join('')
const row = (name: string, { median, p99, cpu, times }: Spent) =>
  console.log(columns([name, median.toFixed(2), p99.toFixed(2), cpu.toFixed(2), String(times)]))

for (const size of sizes) {
  const filled = run<Filled>('fill.ts', file, size, all)
  const { asked, claims, reports, megabytes } = run<Asked>('ask.ts', file, all)
  const disk = Math.round(statSync(file).size / 1e6)
  const made = `${filled.stories} stories, ${filled.stories * 5} reports, ${filled.entities} entities, ${disk} MB on disk`
  console.log(`\n${made}; the largest dossier: ${claims} claims, ${reports} reports of those shown`)
  console.log(columns(['milliseconds', 'median', 'p99', 'CPU each', 'asked']))
  if (filled.record) row('record one story', filled.record)
  else console.log('record one story: not measured, for the file was there already')
  row('floor: one row, waited for', filled.commit)
  for (const [name, spent] of Object.entries(asked)) row(name, spent)
  console.log(`memory: ${filled.megabytes} MB while recording, ${megabytes} MB after all that was asked`)
}
rmSync(folder, { recursive: true })
