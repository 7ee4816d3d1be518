/**
 * How fast pages are served, beside a bare `node:http` server that sends the same bytes in the same run.
 *
 *     node bench/serve.ts [FILE]
 *
 * FILE is a record to serve (`bench/size.ts` makes large ones); left out, the demo's is read first. 16 connections on
 * loopback ask from this process; every server is a process of its own. One line a case: requests a second, the median and
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

type Listed = { readonly items: readonly { readonly id: string; readonly claims: number }[] }

const servers: Server[] = []
try {
  const site = await startSite(db)
  servers.push(site)
  const list: Listed = JSON.parse((await ask(site.port, '/dossiers.json?limit=500', false)).body.toString())
  const largest = list.items.toSorted((a, b) => b.claims - a.claims)
  const [first] = largest
  if (!first) throw new Error('the record has no dossier')
  const ids = largest.slice(0, 100).map(({ id }) => id)
  const pages = { dossier: `/dossiers/${first.id}`, home: '/' }
  const page = await ask(site.port, pages.dossier, true)
  console.log(`${pages.dossier}: ${first.claims} claims, ${page.body.length} bytes packed`)
  const bare = await startBare(page)
  servers.push(bare)
  const floor = await measure('bare node:http, the same bytes', bare, () => '/')
  const kept = await measure('dossier, kept', site, () => pages.dossier)
  console.log(`  ${(kept.perSecond / floor.perSecond).toFixed(2)} of bare`)
  await measure('home, kept', site, () => pages.home)
  await measure('dossiers, each made anew', site, (n) => `/dossiers/${ids[n % ids.length]}?made=${n}`)
  await measure('largest dossier, made anew', site, (n) => `${pages.dossier}?made=${n}`)
  console.log(`  peak memory ${peakMb(site.pid)} MB`)
  const reading = startReading(db, 1000)
  await measure(
    'the 100 while 1,000 stories are read beside',
    site,
    (n) => `/dossiers/${ids[n % ids.length]}`,
  )
  reading.kill()
} finally {
  for (const server of servers) server.stop()
  rmSync(folder, { recursive: true, force: true })
}
