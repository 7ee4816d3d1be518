/** Records invented stories in a file up to a number, and says how long the last of them took: `node bench/size/fill.ts FILE TO ALL`. */
import { openLedger } from '../../src/ledger/index.ts'
import { inventPress } from './press.ts'
import { megabytes, timed } from './spent.ts'

const [file = '', to = '0', all = to] = process.argv.slice(2)
const press = inventPress(Number(all))
const ledger = await openLedger(file)
const { total } = await ledger.listStories({ limit: 1 })
/** So many are measured; those before only fill the record. */
const measured = 400
const began = performance.now()
for (let n = total; n < Number(to) - measured; n++) {
  await ledger.record(press.story(n))
  if ((n + 1) % 1000 === 0) say(n + 1)
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
const counts = {
  stories: (await ledger.listStories({ limit: 1 })).total,
  entities: (await ledger.listEntities({ limit: 1 })).total,
}
console.log(JSON.stringify({ ...counts, record: stories.length > 0 ? record : null, megabytes: megabytes() }))
await ledger.close()
