/**
 * How fast pages are served, beside a bare `node:http` server that sends the same bytes in the same run.
 *
 *     npm run bench:serve -- [FILE]
 *
 * FILE is a record to serve (`bench/size.ts` makes large ones); left out, the demo's is read first. 16 connections on
 * loopback ask from this process; every server is a process of its own; the site's is the compiled program, as users install it. One line a case: requests a second, the median and
 * the 99th percentile of their time, and the server's CPU time for each.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, type Load, load } from './serve/load.ts'
import { cpuMs, peakMb, type Server, startBare, startReading, startSite } from './serve/processes.ts'

const seconds = 5
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'hearsay-serve-'))
const db = process.argv[2] ?? readDemo(join(folder, 'demo.db'))

function readDemo(file: string): string {
  const hearsay = (...args: string[]) =>
    execFileSync(join(root, 'bin', 'hearsay'), [...args, '--db', file], { cwd: root, stdio: 'ignore' })
  hearsay('outlets', 'demo/outlets.json')
  hearsay('read', 'demo/pages')
  return file
}

async function measure(name: string, server: Server, address: (n: number) => string): Promise<Load> {
  const before = cpuMs(server.pid)
  const result = await load({ port: server.port, seconds, address })
  const cpu = (cpuMs(server.pid) - before) / result.requests
  const cells = [
    name.padEnd(44),
    `${result.perSecond.toFixed(0)}/s`.padStart(9),
    `${result.medianMs.toFixed(1)} ms`.padStart(9),
    `${result.p99Ms.toFixed(1)} ms`.padStart(9),
    `${cpu.toFixed(2)} ms CPU`.padStart(12),
    `${(1000 / cpu).toFixed(0)} per CPU-second`.padStart(22),
  ]
  console.log(cells.join('  '))
  return result
}

type Listed = {
  readonly items: readonly { readonly id: string; readonly claims: number }[]
  readonly next: string | null
}

/** Every dossier there is, page by page. */
async function listDossiers(port: number): Promise<Listed['items']> {
  const found: Listed['items'][number][] = []
  for (let after: string | null = ''; after !== null; ) {
    const query = `limit=500${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`
    const page: Listed = JSON.parse((await ask(port, `/dossiers.json?${query}`, false)).body.toString())
    found.push(...page.items)
    after = page.next
  }
  return found
}

/** So many, evenly from all of them. */
const evenly = <T>(all: readonly T[], most: number): readonly T[] =>
  all.filter((_, i) => i % Math.max(1, Math.floor(all.length / most)) === 0).slice(0, most)

/** How long after its reader has ended a story is on the page. */
async function measureFreshness(port: number): Promise<number> {
  const headline = `A story of ${Date.now()}`
  const reading = startReading(db, 1, headline)
  let endedMs = Number.POSITIVE_INFINITY
  reading.on('exit', () => {
    endedMs = performance.now()
  })
  for (;;) {
    const { body } = await ask(port, '/stories', false)
    if (body.includes(headline)) return Math.max(0, performance.now() - endedMs)
    if (performance.now() - endedMs > 10_000) throw new Error('the story never came')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const servers: Server[] = []
try {
  const site = await startSite(db)
  servers.push(site)
  const all = await listDossiers(site.port)
  const largest = all.toSorted((a, b) => b.claims - a.claims)
  const [first] = largest
  if (!first) throw new Error('the record has no dossier')
  const ids = largest.slice(0, 100).map(({ id }) => id)
  const pages = { dossier: `/dossiers/${first.id}`, home: '/' }
  const page = await ask(site.port, pages.dossier, true)
  console.log(
    `${all.length} dossiers; ${pages.dossier}: ${first.claims} claims, ${page.body.length} bytes packed`,
  )
  const bare = await startBare(page)
  servers.push(bare)
  // In turns, since whatever else the machine does comes and goes.
  const shares: number[] = []
  for (let round = 0; round < 3; round++) {
    const floor = await measure('bare node:http, the same bytes', bare, () => '/')
    const kept = await measure('dossier, kept', site, () => pages.dossier)
    shares.push(kept.perSecond / floor.perSecond)
  }
  const [least, median, most] = shares.toSorted((a, b) => a - b).map((share) => share.toFixed(2))
  console.log(`  ${median} of bare (${least} to ${most})`)
  await measure('home, kept', site, () => pages.home)
  const any = evenly(all, 1000).map(({ id }) => id)
  await measure('dossiers, any of them, made anew', site, (n) => `/dossiers/${any[n % any.length]}?made=${n}`)
  await measure(
    'dossiers, the 100 largest, made anew',
    site,
    (n) => `/dossiers/${ids[n % ids.length]}?made=${n}`,
  )
  await measure('largest dossier, made anew', site, (n) => `${pages.dossier}?made=${n}`)
  console.log(`  peak memory ${peakMb(site.pid)} MB (as installed; to stay under: 250)`)
  const reading = startReading(db, 1000)
  await measure(
    'the 100 while 1,000 stories are read beside',
    site,
    (n) => `/dossiers/${ids[n % ids.length]}`,
  )
  reading.kill()
  console.log(
    `  a story is on the page ${(await measureFreshness(site.port)).toFixed(0)} ms after its reader ended`,
  )
} finally {
  for (const server of servers) server.stop()
  rmSync(folder, { recursive: true, force: true })
}
