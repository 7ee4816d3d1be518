import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import {
  createFetcher,
  enqueueItems,
  parseAllowList,
  runQueue,
  startReaders,
  watchFeeds,
} from '../src/intake/index.ts'
import { feedsOn } from '../src/ledger/feeds/open-feeds.ts'
import { openLedger } from '../src/ledger/index.ts'
import { queueOn } from '../src/ledger/queue/open-queue.ts'
import { openDatabase } from '../src/ledger/store/database.ts'
import { ended } from './run-hearsay.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-disk-full-'))
after(() => rmSync(folder, { recursive: true }))
const readers = startReaders({ jobs: 1 })
after(() => readers.close())

const stories = 30
/** A program keeps a second between two pages of a host. */
const few = 5
const word = (n: number) =>
  `${'Amber Bright Coral Dusk Ember'.split(' ')[n % 5]}${'wick field moor gate fall mere'.split(' ')[n % 6]}`
const page = (n: number) =>
  `<html lang="en"><head><title>${word(n)} ${n} Casts Its Lead</title></head><body><article><h1>${word(n)} ${n} Casts Its Lead</h1><p>Ana ${word(n + 7)} will play Mira Vance in the Netflix series ${word(n)} Nights this fall, the network said.</p><p>The series is in production now, and Tom ${word(n + 3)} directs all ${3 + n} episodes of it.</p></article></body></html>`
const feedOf = (length: number) =>
  `<rss version="2.0"><channel><title>Slate Wire</title>${Array.from(
    { length },
    (_, n) => `<item><title>${n}</title><link>/${n}</link></item>`,
  ).join('')}</channel></rss>`

const server = createServer((request, response) => {
  const isFeed = request.url?.includes('feed')
  response
    .writeHead(200, { 'content-type': isFeed ? 'text/xml' : 'text/html' })
    .end(isFeed ? feedOf(request.url === '/feed' ? stories : few) : page(Number(request.url?.slice(1))))
}).listen(0, '127.0.0.1')
await once(server, 'listening')
after(() => server.close())
const place = server.address()
const host = `127.0.0.1:${typeof place === 'object' ? place?.port : ''}`
const url = `http://${host}/feed`

/** So many pages of four kilobytes are left: for nothing, for a few items, for the items and not for their pages … */
for (const left of [1, 4, 12, 40, 80])
  test(`a disk that has room for ${left} more pages stops the work, and more room goes on with it`, async () => {
    const path = join(folder, `${left}.db`)
    await (await openLedger(path)).close()
    const db = openDatabase(path)
    const feeds = feedsOn(db)
    const queue = queueOn(db)
    await feeds.follow(
      [{ url, kind: 'feed', pattern: null, title: null, site: null, tags: [], outlet: null }],
      Date.now(),
    )
    const pages = Number(db.get('PRAGMA page_count')?.page_count)
    db.run(`PRAGMA max_page_count = ${pages + left}`)

    const fetcher = createFetcher({ allow: parseAllowList([host]), delayMs: 0, robots: 'ignore' })
    const done = new AbortController()
    const told = new Set<string>()
    let seen = 0
    const onStuck = ({ code, message }: { code: string; message: string }) => {
      told.add(`${code}: ${message}`)
      // Room is made once the fault has been met more than once.
      if (++seen === 3) db.run(`PRAGMA max_page_count = ${pages + 100_000}`)
    }
    const ledger = { feeds, queue }
    const watch = watchFeeds({
      ledger,
      fetcher,
      enqueue: (items) => enqueueItems(ledger, items),
      signal: done.signal,
      until: 'stopped',
      onStuck,
      // What it had in hand comes back when its lease is over; time is made to pass.
      clock: hurriedClock(),
    })
    const work = runQueue({
      ledger,
      fetcher,
      readers,
      signal: done.signal,
      until: 'stopped',
      pollMs: 10,
      stuckMs: 20,
      events: { onStuck },
    })
    const ends = Promise.all([watch, work])
    while ((await queue.counts()).done.recorded < stories)
      await Promise.race([ends, new Promise((resolve) => setTimeout(resolve, 20))])
    done.abort()
    await ends
    fetcher.close()
    db.close()

    assert.deepEqual(
      [...told],
      [
        `ledger-disk-full: The disk is full: nothing of this was written to the ledger ${path}, and nothing is lost.`,
      ],
    )
    await assertSound(path)
  })

/** A hundred seconds for one of ours. */
function hurriedClock() {
  const start = Date.now()
  const now = () => start + (Date.now() - start) * 100
  const sleep = async (ms: number, signal?: AbortSignal) => {
    signal?.throwIfAborted()
    await new Promise((resolve) => setTimeout(resolve, Math.max(5, ms / 100)))
  }
  return { now, sleep }
}

async function assertSound(path: string): Promise<void> {
  const ledger = await openLedger(path)
  const { items } = await ledger.listStories({ limit: 200 })
  assert.deepEqual(
    items.map(({ url }) => url).toSorted(),
    Array.from({ length: stories }, (_, n) => `http://${host}/${n}`).toSorted(),
  )
  const { waiting, done } = await ledger.queue.counts()
  assert.deepEqual([waiting, done.recorded, done.failed], [{ fetch: 0, read: 0 }, stories, 0])
  assert.deepEqual(
    (await ledger.check()).filter(({ holds }) => !holds),
    [],
  )
  await ledger.close()
}

/** A disk of its own, which nobody else sees and which is gone with the process: Linux lets any user have one, mostly. */
const ownDisk = ['-Urm', 'sh', '-c'] as const
const hasDisk = spawnSync('unshare', [...ownDisk, `mount -t tmpfs -o size=1m none ${folder}`]).status === 0

test('on a full disk “hearsay watch” ends with a sentence, and loses nothing', {
  skip: !hasDisk && 'no disk can be made here',
}, async () => {
  const main = join(import.meta.dirname, '../src/cli/main.ts')
  const hearsay = `'${process.execPath}' '${main}'`
  const script = `set -u
mount -t tmpfs -o size=16m none '${folder}' && cd '${folder}'
${hearsay} follow http://${host}/short-feed --allow-host ${host} --db news.db
dd if=/dev/zero of=ballast bs=1k 2>/dev/null; truncate -s -300k ballast
${hearsay} watch --once --jobs 1 --allow-host ${host} --db news.db; echo "full: $?"
rm ballast
${hearsay} check --db news.db; echo "check: $?"
${hearsay} watch --once --jobs 1 --allow-host ${host} --db news.db; echo "room: $?"
${hearsay} check --db news.db; echo "check: $?"
${hearsay} status --json --db news.db`
  const { HEARSAY_DB: _, ...env } = process.env
  const { stdout, stderr } = await ended(spawn('unshare', [...ownDisk, script], { env }))
  const said = `${stdout}\n${stderr}`
  assert.match(
    stderr,
    /The disk is full: nothing of this was written to the ledger news\.db, and nothing is lost\./,
    said,
  )
  assert.match(stdout, /full: 1[\s\S]*check: 0[\s\S]*room: 0[\s\S]*check: 0/, said)
  assert.equal(JSON.parse(stdout.trim().split('\n').at(-1) ?? '').stories, few, said)
})
