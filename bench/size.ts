/**
 * How the ledger grows: records an invented press of many stories and measures recording and asking as it fills.
 * `npm run bench:size` does so with 100,000 stories and 500,000 reports.
 *
 *     node bench/size.ts [stories=10000] [file=':memory:' by default a fresh file in the temporary folder]
 *
 * One line a step: stories and reports on record, milliseconds to record one (median, 99th percentile), and to ask.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Claim } from '../src/claims/index.ts'
import { type Ledger, openLedger, type Recording } from '../src/ledger/index.ts'
import {
  character,
  claim,
  date,
  type InventedReport,
  type InventedStory,
  inventedStory,
  organisation,
  person,
  title,
  words,
} from '../src/ledger/invented-story.ts'
import { inventWord } from './invent-word.ts'
import { randomFrom } from './random.ts'
import { inventSentence } from './wording/press.ts'

const stories = Number(process.argv[2] ?? 10_000)
const steps = 10

const random = randomFrom(20)
const below = (n: number) => Math.floor(random() * n)
/** A few titles make most of the news. */
const skewed = (n: number) => Math.min(n - 1, Math.floor(n * random() ** 2))

const firstNames = [
  'Ana',
  'Bea',
  'Cy',
  'Dov',
  'Eli',
  'Fay',
  'Gus',
  'Hal',
  'Ines',
  'Jon',
  'Kit',
  'Lea',
  'Max',
  'Nora',
  'Otto',
  'Pia',
  'Quin',
  'Rae',
  'Sol',
  'Tam',
]
const nameOf = (n: number) =>
  `${firstNames[n % firstNames.length]} ${inventWord(Math.floor(n / firstNames.length) * 7 + (n % 13))}`
const outlets = Array.from({ length: 60 }, (_, n) => ({
  name: `${inventWord(n * 31)} Post`,
  domain: `post${n}.example`,
}))
const networks = Array.from({ length: 12 }, (_, n) => `${inventWord(n * 97)} Plus`)
const titles = Math.max(100, Math.floor(stories / 20))

function claimAbout(work: number): Claim {
  const subject = title(`The ${inventWord(work)} Affair`)
  const part = below(8)
  const kinds: readonly (() => Claim)[] = [
    () =>
      claim(
        subject,
        'cast member',
        person(nameOf((work * 17 + part + (random() < 0.1 ? 3 : 0)) % (titles * 4))),
        { character: character(nameOf(work * 29 + part)) },
      ),
    () => claim(subject, 'cast member', person(nameOf((work * 17 + part) % (titles * 4)))),
    () =>
      claim(
        subject,
        'release date',
        date(['2024-23', '2024-10', '2024-10-04', '2025-01-10', '2025-21'][below(5)] ?? '2024'),
      ),
    () => claim(subject, 'platform', organisation(networks[work % networks.length] ?? '')),
    () =>
      claim(subject, 'status', words(['filming', 'wrapped', 'renewed', 'ordered'][below(4)] ?? 'filming'), {
        season: 1 + below(3),
      }),
    () =>
      claim(subject, 'crew member', person(nameOf((work * 41 + below(2)) % (titles * 4))), {
        job: 'director',
      }),
    () => claim(subject, 'statement', words(`nobody knows yet what became of number ${below(1_000_000)}`)),
  ]
  return (kinds[below(kinds.length)] ?? kinds[0])?.() ?? claim(subject, 'status', words('filming'))
}

/** A story in words of its own, a sentence a report. */
function nextStory(n: number): Recording {
  const day = 1 + Math.floor((n / stories) * 364)
  const outlet = outlets[skewed(outlets.length)] ?? outlets[0]
  const credited = outlets[skewed(outlets.length)]
  const work = skewed(titles)
  const reports = Array.from(
    { length: 5 },
    (): InventedReport => ({
      claim: claimAbout(random() < 0.8 ? work : skewed(titles)),
      certainty: (['stated', 'stated', 'likely', 'possible', 'denied'] as const)[below(5)] ?? 'stated',
      attribution: { type: random() < 0.15 ? 'insider' : 'none', name: null },
    }),
  )
  const sentences = reports.map(({ claim }) =>
    inventSentence(random, [claim.subject?.name ?? 'Nobody', 'Harbor One']),
  )
  const told: InventedStory = {
    text: sentences.join(' '),
    outlet: outlet?.name ?? null,
    headline: `Story ${n}`,
    url: `https://${outlet?.domain}/${n}`,
    published: new Date(Date.UTC(2024, 0, day, below(24), below(60))).toISOString(),
    credits: random() < 0.4 && credited ? [{ name: credited.name, url: null, how: 'source' }] : [],
    reports,
  }
  const recording = inventedStory(told)
  let start = 0
  const quoted = recording.reading.reports.map((report, at) => {
    const quote = sentences[at] ?? ''
    const placed = { ...report, quote, start, end: start + quote.length }
    start += quote.length + 1
    return placed
  })
  return { ...recording, reading: { ...recording.reading, reports: quoted } }
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (q: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0).toFixed(2)
  return `${at(0.5)} / ${at(0.99)}`
}

async function timed(times: number, ask: (n: number) => Promise<unknown>): Promise<string> {
  const spent: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await ask(n)
    spent.push(performance.now() - start)
  }
  return quantiles(spent)
}

async function measure(
  ledger: Ledger,
  recorded: number,
  spent: { readonly wall: readonly number[]; readonly cpuMs: number },
): Promise<void> {
  const id = `the-${inventWord(0).toLowerCase()}-affair`
  const some = (await ledger.listEntities({ limit: 200, type: 'title' })).items
  const largest = (await ledger.findDossier(id))?.groups.reduce(
    (sum, group) => sum + group.standings.length,
    0,
  )
  console.log(
    [
      `${recorded} stories`,
      `record ${quantiles(spent.wall)}, ${spent.cpuMs.toFixed(2)} of CPU`,
      `dossier ${await timed(200, (n) => ledger.findDossier(some[n % some.length]?.id ?? ''))}`,
      `largest (${largest} claims) ${await timed(50, () => ledger.findDossier(id))}`,
      `as of ${await timed(20, () => ledger.findDossier(id, { asOf: '2024-06-01' }))}`,
      `home ${await timed(20, () => ledger.listChanges({ limit: 50 }))}`,
      `name ${await timed(50, (n) => ledger.findEntities(nameOf(n)))}`,
      `misspelt ${await timed(50, (n) => ledger.findEntities(`${nameOf(n)}x`))}`,
    ].join(' · '),
  )
}

const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
const path = process.argv[3] ?? join(folder, 'ledger.db')
const ledger = await openLedger(path)
console.log('milliseconds: median / 99th percentile')
let wall: number[] = []
let cpu = process.cpuUsage()
for (let n = 0; n < stories; n++) {
  const recording = nextStory(n)
  const start = performance.now()
  await ledger.record(recording)
  wall.push(performance.now() - start)
  if ((n + 1) % Math.ceil(stories / steps) === 0) {
    const { user, system } = process.cpuUsage(cpu)
    await measure(ledger, n + 1, { wall, cpuMs: (user + system) / 1000 / wall.length })
    wall = []
    cpu = process.cpuUsage()
  }
}
if (path !== ':memory:')
  console.log(
    `${(statSync(path).size / 1e6).toFixed(0)} MB on disk, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB in memory`,
  )
await ledger.close()
rmSync(folder, { recursive: true })
