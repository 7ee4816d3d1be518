/** Asks a record that size/fill.ts made, as a server would, in a process of its own: `node bench/size/ask.ts FILE ALL`. One line of JSON. */
import { DatabaseSync } from 'node:sqlite'
import { openLedger } from '../../src/ledger/index.ts'
import { randomFrom } from '../random.ts'
import { inventPress } from './press.ts'
import { megabytes, type Spent, timed } from './spent.ts'

const [file = '', all = '0'] = process.argv.slice(2)
const press = inventPress(Number(all))
const random = randomFrom(7)
const pick = (limit: number) => Math.floor(random() * limit)
const ledger = await openLedger(file)
const idOf = async (name: string) =>
  (await ledger.findEntities(name)).matches.find(({ type }) => type === 'title')?.id ?? ''
const largest = await idOf(press.titleName(0))
const titles: string[] = []
for (let n = 0; n < 300; n++) titles.push(await idOf(press.titleName(pick(press.titles))))
const of = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length]
const day = (n: number) => `202${2 + (n % 3)}-0${1 + (n % 9)}-1${n % 10}`

const dossier = await ledger.findDossier(largest)
const standings = dossier?.groups.flatMap((group) => group.standings) ?? []
const shown = standings.flatMap(({ reports }) => reports.map(({ id }) => id))
const quotes = standings.flatMap(({ reports }) => reports.map(({ quote }) => quote.split(' ')))
const word = () => of(of(quotes, pick(quotes.length)) ?? [], pick(20)) ?? 'harbor'

/** As somebody types: a name letter by letter, words of quotes, words that every second quote has, slips. */
const typed: readonly (() => string)[] = [
  () => press.titleName(pick(press.titles)).slice(0, 3 + pick(12)),
  () => press.personName(pick(1000)).slice(0, 2 + pick(10)),
  () => `${word()} ${word()}`,
  () => `${word()} ${word()} ${word().slice(0, 3)}`,
  () => 'the harbor one',
  () => 'of th',
  () => `${press.personName(pick(1000))}x`,
  () => `${word().slice(1)} `,
]
const searches = Array.from({ length: 400 }, (_, n) => (of(typed, n) ?? word)())

const db = new DatabaseSync(file, { readOnly: true })
const byKey = db.prepare('SELECT * FROM reports WHERE id = ?')

const asked: Record<string, Spent> = {
  'dossier of any title': await timed(300, (n) => ledger.findDossier(of(titles, n) ?? '')),
  'the largest dossier': await timed(100, () => ledger.findDossier(largest)),
  'any, as of a past day': await timed(200, (n) => ledger.findDossier(of(titles, n) ?? '', { asOf: day(n) })),
  'the largest, as of a past day': await timed(50, (n) => ledger.findDossier(largest, { asOf: day(n) })),
  search: await timed(searches.length, (n) => ledger.search(searches[n] ?? '')),
  'search for quotes alone': await timed(200, (n) => ledger.search(searches[n] ?? '', { kind: 'claim' })),
  'search, of one label': await timed(200, (n) => ledger.search(searches[n] ?? '', { label: 'open' })),
  'search, as of a past day': await timed(100, (n) => ledger.search(searches[n] ?? '', { asOf: day(n) })),
  'who is called so (misspelt)': await timed(100, (n) => ledger.findEntities(`${press.personName(n * 7)}x`)),
  'what changed last': await timed(50, () => ledger.listChanges({ limit: 50 })),
}
// The floor: the very reports of the largest dossier, read by key as they lie in the file, and nothing made of them.
asked[`floor: ${shown.length} reports by key`] = await timed(100, () => {
  for (const id of shown) byKey.get(id)
})
db.close()
const claims = dossier?.entity.claims ?? 0
const reports = standings.reduce((sum, standing) => sum + standing.reportCount, 0)
console.log(JSON.stringify({ asked, claims, reports, megabytes: megabytes() }))
await ledger.close()
