import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createApp } from '../../src/server/app.ts'
import { errorSchema, sourcesSchema } from '../../src/server/contract/index.ts'
import { fillNewsroom, openTemporaryLedger } from './newsroom.ts'

let site: Awaited<ReturnType<typeof openTemporaryLedger>>
before(async () => {
  site = await openTemporaryLedger()
  await fillNewsroom(site.ledger)
})
after(() => site.close())

const ask = (query: string) => createApp(site.ledger).request(`/sources.json?${query}`)
async function list(query: string) {
  return sourcesSchema.parse(await (await ask(query)).json())
}
const names = async (query: string) => (await list(query)).items.map(({ name }) => name)

test('sources are narrowed down by name, kind and what they speak about', async () => {
  const all = await names('')
  assert.ok(all.length > 3)
  assert.deepEqual(
    await names('q=call'),
    all.filter((name) => /call/i.test(name)),
  )
  const official = await list('kind=official')
  assert.ok(official.items.length > 0 && official.items.every(({ kind }) => kind === 'official'))
  const about = await list('about=Night+Garden')
  assert.equal(about.about?.name, 'Night Garden')
  assert.ok(about.items.length < all.length)
  assert.deepEqual((await list('about=night-garden-1971')).items, about.items)
  const unknown = await list('about=Nobody+At+All')
  assert.deepEqual([unknown.about, unknown.items, unknown.total], [null, [], 0])
})

test('pages of the list follow each other in the order asked for, and hold everybody once', async () => {
  const whole = await names('sort=name')
  assert.deepEqual(
    whole,
    [...whole].sort((a, b) => a.localeCompare(b, 'en')),
  )
  const seen: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page = await list(`sort=name&limit=2&after=${next}`)
    assert.equal(page.total, whole.length)
    seen.push(...page.items.map(({ name }) => name))
    next = page.next
  }
  assert.deepEqual(seen, whole)
})

test('what cannot be asked for is said', async () => {
  const table = [
    ['sort=luck', 400, 'bad-input'],
    ['kind=oracle', 400, 'bad-input'],
    ['asof=someday', 400, 'bad-moment'],
  ] as const
  for (const [query, status, code] of table) {
    const response = await ask(query)
    assert.deepEqual(
      [response.status, errorSchema.parse(await response.json()).error.code],
      [status, code],
      query,
    )
  }
})

test('a record as of a day before all news is empty, and says of when it is', async () => {
  const past = await list('asof=1999-01-01')
  assert.deepEqual([past.items, past.asOf], [[], '1999-01-01'])
  const page = await (await createApp(site.ledger).request('/sources?asof=1999-01-01')).text()
  assert.match(page, /As of 1 January 1999/)
})
