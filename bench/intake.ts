// From feed to record: feeds and pages served on loopback by another process, every page fetched, extracted, read and put on
// record; then the same feeds again, with nothing new. Times of steps are of waiting and work alike: on a machine that does
// other things as well, CPU a story is what compares.
//
//   node --import ./bench/as-installed.ts bench/intake.ts [feeds=200] [items=50] [KB a page=150] [threads=as the watch has]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { leanWatching, startLean } from '../src/cli/start-lean.ts'
import { parseFeed } from '../src/intake/feeds/parse-feed.ts'
import type { StepName } from '../src/intake/index.ts'
import {
  createFetcher,
  enqueueItems,
  parseAllowList,
  runQueue,
  startReaders,
} from '../src/intake/watching.ts'
import { openLedger } from '../src/ledger/index.ts'
import { feedAddress } from './intake/news.ts'

// As `hearsay watch` starts itself, and with as many threads.
startLean(leanWatching)
const usualJobs = Math.max(1, availableParallelism() - 1)
const [feeds = 200, items = 50, kb = 150, jobs = usualJobs] = process.argv.slice(2).map(Number)

async function serveNews(): Promise<{ readonly port: number; readonly stop: () => void }> {
  const program = join(import.meta.dirname, 'intake/serve-news.ts')
  const child = spawn(process.execPath, [program, String(feeds), String(items), String(kb)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { port: Number(line), stop: () => child.kill() }
}

const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

let peak = 0
const watchMemory = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 100)

const folder = mkdtempSync(join(tmpdir(), 'hearsay-intake-'))
const server = await serveNews()
const ledger = await openLedger(join(folder, 'intake.db'))
const fetcher = createFetcher({
  allow: parseAllowList(['127.0.0.0/8']),
  perHost: 8,
  delayMs: 0,
  robots: 'ignore',
})
const readers = startReaders({ jobs })
const signal = new AbortController().signal

async function readFeeds(): Promise<number> {
  let count = 0
  const one = async (feed: number) => {
    const answer = await fetcher.fetch(feedAddress(feed, server.port))
    if (answer.status !== 'changed') return
    const parsed = parseFeed(Buffer.from(answer.body).toString(), answer.url)
    const list = [...parsed.items].map(({ id, url, title, html, published }) => ({
      feedId: String(feed),
      url,
      guid: id,
      title,
      html,
      outlet: parsed.title,
      published,
    }))
    await enqueueItems(ledger, list)
    count += list.length
  }
  for (let feed = 0; feed < feeds; feed += 8)
    await Promise.all(Array.from({ length: Math.min(8, feeds - feed) }, (_, i) => one(feed + i)))
  return count
}

const spent = new Map<StepName, number>()
const events = {
  onStep: (step: StepName, ms: number) => {
    spent.set(step, (spent.get(step) ?? 0) + ms)
  },
}

async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly wall: number; readonly cpu: number }> {
  const [start, cpu] = [performance.now(), cpuMs()]
  const result = await work()
  return { result, wall: performance.now() - start, cpu: cpuMs() - cpu }
}

try {
  await readers.read({
    input: 'warm',
    kind: 'text',
    content: 'Warm.',
    contentType: null,
    known: {},
    readAt: null,
    gate: false,
  })
  const first = await timed(readFeeds)
  const run = await timed(() =>
    runQueue({ ledger, fetcher, readers, signal, until: 'empty', events, perHost: 8 }),
  )
  const again = await timed(async () => {
    const count = await readFeeds()
    await runQueue({ ledger, fetcher, readers, signal, until: 'empty', perHost: 8 })
    return count
  })
  const total = first.result
  const perStory = (ms: number) => (ms / total).toFixed(1)
  const both = first.wall + run.wall
  const rate = (n: number, ms: number) => Math.round((n / ms) * 1000)
  console.log(`${feeds} feeds × ${items} items, pages of ${kb} KB, ${jobs} threads`)
  console.log(`feeds read, all new    ${rate(total, first.wall)} items/s`)
  console.log(
    `items to the record    ${((total / run.wall) * 1000).toFixed(1)} stories/s; ${perStory(run.cpu)} ms of CPU a story`,
  )
  for (const [step, ms] of spent)
    console.log(
      `  ${step.padEnd(8)} ${perStory(ms)} ms a story${step === 'fetch' ? ' (waiting included)' : ''}`,
    )
  console.log(
    `second round           ${rate(total, again.wall)} items/s; ${((again.wall / both) * 100).toFixed(1)}% of the first (CPU ${((again.cpu / (first.cpu + run.cpu)) * 100).toFixed(1)}%)`,
  )
  // Whole programs, on another machine of two cores, feeds on loopback as here: only the order of magnitude compares.
  console.log('  peers, feeds alone   newsboat 1,502 items/s, FreshRSS 223 items/s')
  console.log(`memory                 ${(peak / 1e6).toFixed(0)} MB at most`)
  console.log(JSON.stringify(run.result))
} finally {
  clearInterval(watchMemory)
  server.stop()
  fetcher.close()
  await readers.close()
  await ledger.close()
  rmSync(folder, { recursive: true })
}
