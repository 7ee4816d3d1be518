// Reading and serving for a long time: `hearsay serve --watch` on one record, news coming in at a steady rate, readers asking for
// pages all the while. Does memory grow, does the queue fall behind, do pages stay fast? A line a minute.
//
//   node bench/soak.ts [minutes=30] [stories a second=20] [KB a page=15] [pages asked for a second=20]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { enqueueItems } from '../src/intake/index.ts'
import { openLedger } from '../src/ledger/index.ts'
import { newsStory } from './intake/news.ts'

const [minutes = 30, perSecond = 20, kb = 15, asked = 20] = process.argv.slice(2).map(Number)
/** A host is asked once a second at most: twenty hosts for each story a second leave every one of them in peace. */
const feeds = Math.max(20, perSecond * 20)
const items = Math.ceil((minutes * 60 * perSecond) / feeds) + 1
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'hearsay-soak-'))
const db = join(folder, 'soak.db')

async function start(
  program: readonly string[],
): Promise<{ readonly line: string; readonly pid: number; readonly stop: () => void }> {
  const child = spawn(process.execPath, program, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
  const lines = createInterface({ input: child.stdout })
  const [line] = await once(lines, 'line')
  return { line: String(line), pid: child.pid ?? 0, stop: () => child.kill() }
}

/** Megabytes held by a process, and the processes that it started. */
function memoryOf(pid: number): readonly number[] {
  const rss = (one: number) =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1] ?? 0) / 1e3
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number)
  return [rss(pid), ...children.map(rss)]
}

const percentile = (list: readonly number[], share: number) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0

const ledger = await openLedger(db)
const news = await start([
  join(root, 'bench/intake/serve-news.ts'),
  String(feeds),
  String(items),
  String(kb),
  'as-asked',
])
const shape = { feeds, items, port: Number(news.line) }
// As it is installed: `serve` and its watch start themselves with their own settings.
const site = await start([
  join(root, 'dist/cli/main.js'),
  'serve',
  '--watch',
  '--port',
  '0',
  '--rate-limit',
  '0',
  '--allow-host',
  '127.0.0.0/8',
  '--db',
  db,
])
const address = /http:\S+/.exec(site.line)?.[0] ?? ''
const end = performance.now() + minutes * 60_000
let sent = 0

/** Every second what that second brings, hosts in turns. */
async function bring(): Promise<void> {
  const began = performance.now()
  while (performance.now() < end) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond)
    const batch = Array.from({ length: due - sent }, (_, i) => {
      const n = sent + i
      const { url, headline, outlet, published } = newsStory(n % feeds, Math.floor(n / feeds), shape)
      return { feedId: null, url, guid: url, title: headline, html: null, outlet, published }
    })
    await enqueueItems(ledger, batch)
    sent = due
    await sleep(1_000)
  }
}

let latencies: number[] = []
let failures = 0
const paths = ['/', '/stories', '/dossiers', '/sources', '/calendar', '/search?q=season', '/feed/rss']

/** One page after the other at a steady rate, however long each takes: a slow answer delays no other question. */
async function ask(): Promise<void> {
  let n = 0
  const one = async () => {
    const path = n % 3 === 0 ? await somePage(n) : (paths[n % paths.length] ?? '/')
    const start = performance.now()
    const answer = await fetch(address + path).catch(() => null)
    await answer?.arrayBuffer()
    latencies.push(performance.now() - start)
    if (answer === null || answer.status >= 500) failures++
  }
  while (performance.now() < end) {
    void one()
    n++
    await sleep(1000 / asked)
  }
}

async function somePage(n: number): Promise<string> {
  const { items: some } = await ledger.listStories({ limit: 20 })
  const story = some[n % Math.max(1, some.length)]
  return story ? `/stories/${story.id}` : '/stories'
}

type Minute = { readonly lag: number; readonly rss: number }

async function report(): Promise<readonly Minute[]> {
  const all: Minute[] = []
  console.log('minute   stories    in/s   waiting   late by s   server MB   watch MB   page p50   p99 ms')
  let before = 0
  for (let minute = 1; minute <= Math.max(1, Math.round(minutes)); minute++) {
    await sleep(Math.min(60_000, minutes * 60_000))
    const { stories, waiting } = await ledger.figures(Date.now())
    const lag = Math.max(waiting.fetch.lagMs, waiting.read.lagMs) / 1000
    const [server = 0, watch = 0] = memoryOf(site.pid)
    const cells = [
      minute,
      stories,
      ((stories - before) / 60).toFixed(1),
      waiting.fetch.items + waiting.read.items,
      lag.toFixed(1),
      server.toFixed(0),
      watch.toFixed(0),
      percentile(latencies, 0.5).toFixed(1),
      percentile(latencies, 0.99).toFixed(1),
    ]
    const widths = [6, 10, 8, 10, 12, 12, 11, 11, 9]
    console.log(cells.map((cell, i) => String(cell).padStart(widths[i] ?? 8)).join(''))
    before = stories
    latencies = []
    all.push({ lag, rss: server + watch })
  }
  return all
}

try {
  console.log(
    `${minutes} minutes at ${perSecond} stories a second of ${kb} KB, ${asked} pages asked for a second`,
  )
  const [all] = await Promise.all([report(), bring(), ask()])
  const half = Math.floor(all.length / 2)
  const mean = (list: readonly Minute[], of: (one: Minute) => number) =>
    list.reduce((sum, one) => sum + of(one), 0) / Math.max(1, list.length)
  const growth =
    mean(all.slice(half), ({ rss }) => rss) /
    Math.max(
      1,
      mean(all.slice(0, half), ({ rss }) => rss),
    )
  const grew = half === 0 ? '' : `memory in the second half ${growth.toFixed(2)} × that of the first; `
  console.log(
    `${grew}late by ${(all.at(-1)?.lag ?? 0).toFixed(1)} s at the end; ${failures} answers failed; ${sent} stories sent`,
  )
} finally {
  site.stop()
  news.stop()
  await sleep(2_000)
  await ledger.close()
  rmSync(folder, { recursive: true, force: true })
}
