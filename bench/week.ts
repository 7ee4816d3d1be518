/**
 * A week of 300 feeds, played in minutes with a clock of its own: the watch, the schedule, the turns of hosts and the queue are
 * the real ones; the network and the time are not. Fixed polling of the same feeds is reckoned beside it.
 *
 *     node bench/week.ts [feeds] [days]
 */
import { setImmediate } from 'node:timers/promises'
import {
  type Clock,
  createFetcher,
  enqueueItems,
  type Fetched,
  type FetcherOptions,
  FetchProblem,
  watchFeeds,
} from '../src/intake/index.ts'
import { openLedger } from '../src/ledger/index.ts'
import { randomFrom } from './random.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const count = Number(process.argv[2] ?? 300)
const days = Number(process.argv[3] ?? 7)
/** A Monday. */
const start = Date.parse('2026-03-02T00:00:00Z')
const end = start + days * dayMs
const chance = randomFrom(7)

/** Items a day of each kind of outlet, and how many of a newsroom's feeds are such. */
const kinds = [
  { name: 'busy', share: 0.15, least: 24, most: 120 },
  { name: 'daily', share: 0.35, least: 3, most: 24 },
  { name: 'quiet', share: 0.35, least: 0.3, most: 3 },
  { name: 'asleep', share: 0.15, least: 0.02, most: 0.3 },
] as const

type Site = {
  readonly url: string
  readonly kind: (typeof kinds)[number]['name']
  /** When its items come out, from four weeks before the week on. */
  readonly items: readonly number[]
  readonly hasEtag: boolean
  readonly maxAgeMs: number
  readonly ttlMs: number
  readonly skipHours: readonly number[]
  /** It answers 503 in this span, 429 with Retry-After, or 410 from a moment on. */
  readonly down: readonly [number, number] | null
  readonly busyAt: number | null
  readonly goneAt: number | null
}

/** How much is published in an hour of the day, local time of the outlet: nights are silent, mornings loudest. */
const hours = [1, 1, 1, 1, 1, 2, 4, 7, 10, 12, 12, 11, 10, 11, 11, 10, 9, 8, 6, 5, 4, 3, 2, 1]
const loudest = Math.max(...hours)
const average = hours.reduce((sum, hour) => sum + hour, 0) / 24

/** A Poisson process by thinning; one item in five comes with another one minutes later, as news does. */
function publish(perDay: number, zone: number): number[] {
  const items: number[] = []
  const weekend = 0.35
  const mean = (5 + 2 * weekend) / 7
  const most = (perDay / 1.2 / dayMs / mean) * (loudest / average)
  let at = start - 28 * dayMs
  while (most > 0) {
    at -= Math.log(1 - chance()) / most
    if (at >= end) break
    const local = new Date(at + zone * hourMs)
    const isWeekend = local.getUTCDay() === 0 || local.getUTCDay() === 6
    const loud = ((hours[local.getUTCHours()] ?? 0) / loudest) * (isWeekend ? weekend : 1)
    if (chance() >= loud) continue
    items.push(at)
    if (chance() < 0.2) items.push(at + 3 * minuteMs + chance() * 30 * minuteMs)
  }
  return items.filter((item) => item < end).sort((a, b) => a - b)
}

function makeSite(i: number): Site {
  const place = (i + 0.5) / count
  let upTo = 0
  const kind = kinds.find(({ share }) => {
    upTo += share
    return place < upTo
  })
  const { name, least, most } = kind ?? kinds[3]
  const perDay = least * (most / least) ** chance()
  const zone = [-8, -5, -5, 0, 1, 10][Math.floor(chance() * 6)] ?? 0
  const hiccup = chance()
  const at = start + chance() * (end - start)
  return {
    // One host in ten serves ten feeds.
    url: i % 3 === 0 ? `https://network-${i % 10}.example/feed-${i}` : `https://outlet-${i}.example/feed`,
    kind: name,
    items: publish(perDay, zone),
    hasEtag: chance() < 0.7,
    maxAgeMs: chance() < 0.15 ? Math.floor(300 + chance() * 600) * 1000 : 0,
    ttlMs: name !== 'busy' && chance() < 0.1 ? 60 * minuteMs : 0,
    skipHours: chance() < 0.03 ? [1, 2, 3, 4] : [],
    down: hiccup < 0.03 ? [at, at + 6 * hourMs] : null,
    busyAt: hiccup > 0.03 && hiccup < 0.06 ? at : null,
    goneAt: name === 'asleep' && hiccup > 0.9 ? at : null,
  }
}

const sites = new Map(Array.from({ length: count }, (_, i) => makeSite(i)).map((site) => [site.url, site]))

/** A clock that stands still while anything is being done, and then goes on to whoever sleeps the shortest. */
function virtualClock(): Clock & { run: (until: Promise<unknown>) => Promise<void> } {
  let now = start
  const sleepers: { at: number; wake: () => void }[] = []
  const sleep: Clock['sleep'] = (ms, signal) =>
    new Promise((resolve, reject) => {
      const sleeper = { at: now + Math.max(0, ms), wake: resolve }
      let place = sleepers.length
      while (place > 0 && (sleepers[place - 1]?.at ?? 0) < sleeper.at) place--
      sleepers.splice(place, 0, sleeper)
      signal?.addEventListener('abort', () => {
        const index = sleepers.indexOf(sleeper)
        if (index !== -1) sleepers.splice(index, 1)
        reject(signal.reason)
      })
    })
  const run = async (until: Promise<unknown>) => {
    let over = false
    void until.finally(() => {
      over = true
    })
    while (!over) {
      await setImmediate()
      const next = sleepers.pop()
      if (next === undefined) continue
      now = Math.max(now, next.at)
      next.wake()
    }
  }
  return { now: () => Math.floor(now), sleep, run }
}

const clock = virtualClock()
const broken = new Map<string, number>()
const breaks = (law: string) => void broken.set(law, (broken.get(law) ?? 0) + 1)
let requests = 0
let conditional = 0

type Asked = { at: number; freshUntil: number; body: string }
const lastOf = new Map<string, Asked>()
const hosts = new Map<string, { active: number; startedAt: number; closedUntil: number }>()
const perHost = 2
const delayMs = 1_000

/** What a server would see of us, and answer. */
const ask: NonNullable<FetcherOptions['ask']> = async (address, options = {}) => {
  const site = sites.get(address)
  if (site === undefined) throw new Error(`nobody serves ${address}`)
  await options.beforeHop?.(new URL(address))
  const host = hosts.get(new URL(address).host) ?? { active: 0, startedAt: -Infinity, closedUntil: 0 }
  hosts.set(new URL(address).host, host)
  judge(site, host)
  requests++
  host.active++
  host.startedAt = clock.now()
  await clock.sleep(100 + chance() * 900)
  host.active--
  return answer(site, host, options.conditions?.etag ?? null)
}

function judge(site: Site, host: { active: number; startedAt: number; closedUntil: number }): void {
  const now = clock.now()
  const last = lastOf.get(site.url)
  if (host.active >= perHost) breaks('more than two at a time of one host')
  if (now - host.startedAt < delayMs) breaks('less than a second between two of one host')
  if (now < host.closedUntil) breaks('within Retry-After')
  if (last !== undefined && now - last.at < 5 * minuteMs) breaks('a feed sooner than after five minutes')
  if (last !== undefined && now < last.freshUntil) breaks('within max-age or ttl')
  if (site.goneAt !== null && last?.body === 'gone') breaks('after 410')
  if (last !== undefined && site.skipHours.includes(new Date(now).getUTCHours())) breaks('in skipHours')
}

function answer(site: Site, host: { closedUntil: number }, etag: string | null): Fetched {
  const now = clock.now()
  const held = site.items.filter((at) => at <= now).slice(-20)
  const version = `"${held.at(-1) ?? 0}"`
  const all = { url: site.url, redirects: [], movedTo: null, headers: headersOf(site, version) }
  const isGone = site.goneAt !== null && now >= site.goneAt
  lastOf.set(site.url, {
    at: now,
    freshUntil: now + Math.max(site.maxAgeMs, site.ttlMs),
    body: isGone ? 'gone' : '',
  })
  if (isGone) return { ...all, status: 'gone' }
  if (site.down !== null && now >= site.down[0] && now < site.down[1]) throw inTrouble(site, 503, null)
  if (site.busyAt !== null && now >= site.busyAt && now < site.busyAt + hourMs) {
    host.closedUntil = now + 30 * minuteMs
    throw inTrouble(site, 429, 30 * minuteMs)
  }
  if (site.hasEtag && etag === version) {
    conditional++
    return { ...all, status: 'unchanged' }
  }
  return {
    ...all,
    status: 'changed',
    contentType: 'application/rss+xml',
    body: Buffer.from(write(site, held)),
  }
}

function headersOf(site: Site, version: string): Fetched['headers'] {
  const cacheControl = site.maxAgeMs > 0 ? `max-age=${Math.round(site.maxAgeMs / 1000)}` : null
  return {
    etag: site.hasEtag ? version : null,
    lastModified: null,
    cacheControl,
    expires: null,
    date: null,
    age: null,
    link: null,
  }
}

function inTrouble(site: Site, status: number, retryAfterMs: number | null): FetchProblem {
  return new FetchProblem('busy', `${site.url} answered ${status}.`, { status, retryAfterMs })
}

function write(site: Site, held: readonly number[]): string {
  const items = held
    .toReversed()
    .map(
      (at) =>
        `<item><title>Story of ${at}</title><link>${site.url}/${at}</link><pubDate>${new Date(at).toUTCString()}</pubDate></item>`,
    )
  const ttl = site.ttlMs > 0 ? `<ttl>${site.ttlMs / minuteMs}</ttl>` : ''
  const skip =
    site.skipHours.length > 0
      ? `<skipHours>${site.skipHours.map((hour) => `<hour>${hour}</hour>`).join('')}</skipHours>`
      : ''
  return `<rss version="2.0"><channel><title>${site.url}</title>${ttl}${skip}${items.join('')}</channel></rss>`
}

const ledger = await openLedger(':memory:')
await ledger.feeds.follow(
  [...sites.keys()].map((url) => ({
    url,
    kind: 'feed',
    pattern: null,
    title: null,
    site: null,
    tags: [],
    outlet: null,
  })),
  start,
)
const seenAt = new Map<string, number>()
const fetcher = createFetcher({ ask, clock, perHost, delayMs, robots: 'ignore' })
const controller = new AbortController()
const began = performance.now()
const watching = watchFeeds({
  ledger,
  fetcher,
  signal: controller.signal,
  until: 'stopped',
  clock,
  chance,
  enqueue: async (items) => {
    for (const { url } of items) if (url !== null && !seenAt.has(url)) seenAt.set(url, clock.now())
    return enqueueItems(ledger, items, clock.now())
  },
})
void clock.sleep(end - start).then(() => controller.abort())
await clock.run(watching)
const tally = await watching

/** How long the week's items of a kind waited, in minutes, sorted; what was never seen waited to the end. */
function waits(kind: Site['kind'], wait: (site: Site, at: number) => number): number[] {
  const all = [...sites.values()].filter((site) => site.kind === kind)
  return all
    .flatMap((site) =>
      site.items
        .filter((at) => at >= start && (site.goneAt === null || at < site.goneAt))
        .map((at) => wait(site, at) / minuteMs),
    )
    .sort((a, b) => a - b)
}

const seen = (site: Site, at: number) => (seenAt.get(`${site.url}/${at}`) ?? end) - at
const fixed = (everyMs: number) => () => chance() * everyMs
const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN

const seconds = (performance.now() - began) / 1000
console.log(
  `${count} feeds, ${days} days, ${tally.reads} readings, ${tally.fresh} items, ${seconds.toFixed(0)} s`,
)
console.log(
  '\nkind     feeds   items   ours: p50   p95  |  every 10 min: p50   p95  |  every 30 min: p50   p95   (minutes)',
)
for (const { name } of kinds) {
  const rows = [waits(name, seen), waits(name, fixed(10 * minuteMs)), waits(name, fixed(30 * minuteMs))]
  const feeds = [...sites.values()].filter(({ kind }) => kind === name).length
  const cells = rows.map((row) =>
    [0.5, 0.95].map((share) => quantile(row, share).toFixed(1).padStart(6)).join(''),
  )
  console.log(
    `${name.padEnd(8)} ${String(feeds).padStart(5)} ${String(rows[0]?.length).padStart(7)}      ${cells[0]}  |             ${cells[1]}  |             ${cells[2]}`,
  )
}
const polling = count * days * 144
console.log(
  `\nrequests ${requests} (${((requests / polling) * 100).toFixed(1)} % of ${polling} by polling every 10 minutes), ${conditional} answered "unchanged"`,
)
const laws = [
  'more than two at a time of one host',
  'less than a second between two of one host',
  'within Retry-After',
  'a feed sooner than after five minutes',
  'within max-age or ttl',
  'after 410',
  'in skipHours',
]
for (const law of laws) console.log(`${String(broken.get(law) ?? 0).padStart(6)}  ${law}`)
fetcher.close()
await ledger.close()
const busyP95 = quantile(waits('busy', seen), 0.95)
if (broken.size > 0 || busyP95 > 10 || requests > polling * 0.4) {
  console.log(`\nMissed: politeness unbroken, busy p95 ≤ 10 minutes, requests ≤ 40 %`)
  process.exitCode = 1
}
