import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { type Ledger, openLedger } from '../src/ledger/index.ts'
import { claim, inventedStory, person, title } from '../src/ledger/invented-story.ts'
import { createApp } from '../src/server/app.ts'

let ledger: Ledger
let app: Hono

before(async () => {
  ledger = await openLedger(':memory:')
  app = createApp(ledger)
  for (const [work, player, day] of [
    ['Copper Lane', 'Ana Reyes', '2024-03-01'],
    ['Amber Quay', 'Bo Lind', '2024-03-02'],
    ['Copper Lane', 'Cy Marsh', '2024-03-03'],
  ] as const)
    await ledger.record(
      inventedStory({
        outlet: 'Slate Wire',
        url: `https://slatewire.example/${day}`,
        published: day,
        reports: [{ claim: claim(title(work), 'cast member', person(player)) }],
      }),
    )
})
after(() => ledger.close())

const ask = async (path: string) => {
  const response = await app.request(path)
  assert.equal(response.status, 200, path)
  return response.text()
}
const namesOf = async (path: string) =>
  JSON.parse(await ask(path)).items.map(({ name }: { readonly name: string }) => name)

const lists: readonly (readonly [string, string, readonly string[]])[] = [
  ['dossiers that changed last stand first', '/dossiers.json?type=title', ['Copper Lane', 'Amber Quay']],
  ['or they stand by name', '/dossiers.json?type=title&sort=name', ['Amber Quay', 'Copper Lane']],
]
for (const [what, path, names] of lists) test(what, async () => assert.deepEqual(await namesOf(path), names))

test('each order of dossiers leads to the other, and kinds keep it', async () => {
  assert.match(await ask('/dossiers?type=title'), /href="\/dossiers\?type=title&amp;sort=name"/)
  const byName = await ask('/dossiers?type=title&sort=name')
  assert.match(byName, /href="\/dossiers\?type=title"/)
  assert.match(byName, /href="\/dossiers\?type=person&amp;sort=name"/)
})

test('of a title that nobody knows sources say so, with the filter, the nearest names and the way to all of them', async () => {
  const page = await ask('/sources?about=Coper+Lane&kind=outlet')
  assert.match(page, /Nothing on record is called “Coper Lane”/)
  assert.match(page, /<form class="filter"/)
  assert.match(page, /href="\/sources\?kind=outlet&amp;about=copper-lane">Copper Lane/)
  assert.match(page, /href="\/sources\?kind=outlet">Sources whatever/)
  assert.doesNotMatch(page, /Slate Wire/)
})
