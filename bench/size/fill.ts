/** Records invented stories in a file up to a number, and says how long the last of them took: `node bench/size/fill.ts FILE TO ALL`. */
import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { openLedger } from '../../src/ledger/index.ts'
import { inventPress } from './press.ts'
import { megabytes, type Spent, timed } from './spent.ts'

const [file = '', to = '0', all = to] = process.argv.slice(2)
const press = inventPress(Number(all))
const ledger = await openLedger(file)
const { total } = await ledger.listStories({ limit: 1 })
/** So many are measured; those before only fill the record. */
const measured = 400
const began = performance.now()
/** As an archive is taken in: so many stories wait for the disk together. */
const together = 50
const before = Number(to) - measured
for (let n = total; n < before; n += together) {
  const some = Array.from({ length: Math.min(together, before - n) }, (_, i) => press.story(n + i))
  for (const outcome of await ledger.recordAll(some)) if (outcome instanceof Error) throw outcome
  if ((n + together) % 1000 < together) say(n + some.length)
}
function say(n: number): void {
  const seconds = (performance.now() - began) / 1000
  const left = ((Number(to) - n) * seconds) / (n - total)
  process.stderr.write(`\r${n} of ${to} stories, ${Math.ceil(left / 60)} minutes left  `)
}
const start = Math.max(total, Number(to) - measured)
const stories = Array.from({ length: Math.max(0, Number(to) - start) }, (_, i) => press.story(start + i))
const record = await timed(stories.length, (i) => {
  const story = stories[i]
  return story && ledger.record(story)
})
process.stderr.write(`\r${' '.repeat(60)}\r`)
/** What this disk takes for the least that is kept: the floor of every record. */
async function commits(): Promise<Spent> {
  const db = new DatabaseSync(`${file}.floor`)
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS floor (n INTEGER)',
  )
  const insert = db.prepare('INSERT INTO floor (n) VALUES (1)')
  const spent = await timed(100, () => insert.run())
  db.close()
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}.floor${end}`, { force: true })
  return spent
}
const counts = {
  stories: (await ledger.listStories({ limit: 1 })).total,
  entities: (await ledger.listEntities({ limit: 1 })).total,
}
console.log(
  JSON.stringify({
    ...counts,
    record: stories.length > 0 ? record : null,
    commit: await commits(),
    megabytes: megabytes(),
  }),
)
await ledger.close()
