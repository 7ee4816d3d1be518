import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { dossierSchema } from '../../src/server/contract/index.ts'
import { createApp } from '../../src/server/index.ts'
import { fillNewsroom, openTemporaryLedger, ownStory } from './newsroom.ts'

// Photos of own stories in the dossiers of what they show.

let newsroom: Awaited<ReturnType<typeof openTemporaryLedger>>
let app: Hono

before(async () => {
  newsroom = await openTemporaryLedger()
  await fillNewsroom(newsroom.ledger)
  app = createApp(newsroom.ledger)
})
after(() => newsroom.close())

async function photosIn(path: string) {
  const response = await app.request(path.replace(/(?=\?|$)/, '.json'))
  assert.equal(response.status, 200, path)
  return dossierSchema.parse(await response.json()).photos
}

const pageOf = async (path: string) => (await app.request(path)).text()

test('a title that the headline names has all photos, each with its credit, its rights and its own page', async () => {
  const photos = await photosIn('/dossiers/low-tide')
  assert.deepEqual(
    photos.map(({ number, alt }) => [number, alt]),
    [
      [1, 'A pier under lamps'],
      [2, 'A boat ashore'],
    ],
  )
  assert.ok(photos.every((photo) => !('file' in photo)))
  const page = await pageOf('/dossiers/low-tide')
  assert.match(page, /href="#photos">Photos 2</)
  assert.match(page, /data-gallery[\s\S]*alt="A pier under lamps"[\s\S]*Northlight Pictures\. Press photo/)
  const [, link = ''] = /href="(\/stories\/[^"]*\/photos\/2)"/.exec(page) ?? []
  assert.equal((await app.request(link)).status, 200, link)
})

test('whom no caption names has none, and no script for them', async () => {
  assert.deepEqual(await photosIn('/dossiers/mira-vance'), [])
  const page = await pageOf('/dossiers/mira-vance')
  assert.doesNotMatch(page, /id="photos"|data-lightbox/)
})

test('the past shows none: what a story shows today is not what it showed then', async () => {
  assert.deepEqual(await photosIn('/dossiers/low-tide?asof=2026-07-10'), [])
})

test('a caption of the next version shows whom it names, and a story withdrawn shows nothing', async () => {
  const named = ownStory({ words: { caption: 'Ana Reyes as Mira Vance.' } })
  await newsroom.ledger.publish(named, '2026-07-17T09:00:00Z')
  assert.equal((await photosIn('/dossiers/mira-vance')).length, 2)
  const { own } = ownStory({})
  const withdrawn = { ...named, own: { ...own, withdrawn: 'The photos were not ours to show.', photos: [] } }
  await newsroom.ledger.publish(withdrawn, '2026-07-18T09:00:00Z')
  assert.deepEqual(await photosIn('/dossiers/mira-vance'), [])
  assert.deepEqual(await photosIn('/dossiers/low-tide'), [])
})
