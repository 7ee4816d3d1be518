import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { claim, inventedStory, title, words } from '../invented-story.ts'
import type { Own } from '../own/own.ts'
import type { Publication } from '../own/own-story.ts'
import type { Part } from './bench.ts'

const text = 'The ferry sails in May.'
const photo = {
  key: 'ferry-1a2b',
  file: 'ferry.jpg',
  width: 1600,
  height: 900,
  widths: [400, 800],
  rights: 'Harbor One, for the press',
  mosaic: [],
}
const own: Own = {
  slug: 'ferry',
  by: 'Nora Pell',
  correction: null,
  withdrawn: null,
  spoilers: null,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  spans: [],
  veils: [],
  galleryAt: null,
  photos: [photo],
}

function publication(published: string, headline = 'It sails'): Publication {
  const reports = [{ claim: claim(title('Copper Lane'), 'status', words('filming')) }]
  const { reading } = inventedStory({ outlet: 'Own Paper', headline, published, text, reports })
  const shown = { src: 'ferry.jpg', alt: 'A ferry', caption: 'It sails.', credit: 'Harbor One' }
  return { reading: { ...reading, story: { ...reading.story, section: 'TV News', photos: [shown] } }, own }
}

/** The newsroom's own stories. */
export const publishing: Part = ({ open, ledgerOf }) =>
  describe('own stories', () => {
    test('are out at once, with their photos, and are withdrawn for all to see', async () => {
      const ledger = await open()
      const { storyId, state } = await ledger.publish(publication('2024-03-01'), '2024-03-02T00:00:00Z')
      assert.equal(state, 'new')
      assert.deepEqual(
        (await ledger.listOwnStories()).map(({ id }) => id),
        [storyId],
      )
      assert.equal((await ledger.findOwnVersion('ferry'))?.storyId, storyId)
      assert.deepEqual(
        [await ledger.isPhotoOut(photo.key), await ledger.isPhotoOut('another')],
        [true, false],
      )
      assert.deepEqual(await ledger.listPhotoKeys(), [photo.key])
      assert.deepEqual(await ledger.listSections(), [{ name: 'TV News', stories: 1 }])
      await ledger.withdraw('ferry', { by: 'Nora Pell', reason: 'It does not.' }, '2024-03-03T00:00:00Z')
      assert.deepEqual(await ledger.listOwnStories(), [])
      assert.equal((await ledger.findStory(storyId))?.own?.withdrawn, 'It does not.')
    })

    test('lend their photos to the dossier of the title that their headline names', async () => {
      const ledger = await open()
      const published = publication('2024-03-01', 'Copper Lane sails')
      const { storyId } = await ledger.publish(published, '2024-03-02T00:00:00Z')
      const [named] = (await ledger.listEntities({ type: 'title' })).items
      assert.ok(named !== undefined)
      const shown = await ledger.listPhotosOf(named, [storyId])
      assert.deepEqual(
        shown.map(({ key, alt }) => [key, alt]),
        [[photo.key, 'A ferry']],
      )
      assert.deepEqual(await ledger.listPhotosOf(named, []), [])
    })

    test('wait for their moment where nobody finds them', async () => {
      const ledger = await open()
      const held = await ledger.publish(publication('2024-03-05T12:00:00Z'), '2024-03-02T00:00:00Z')
      assert.equal(held.state, 'held')
      assert.equal((await ledger.listStories()).total, 0)
      assert.equal(await ledger.releaseDue('2024-03-05T11:59:59Z'), 0)
      assert.equal(await ledger.releaseDue('2024-03-05T12:00:00Z'), 1)
      assert.equal((await ledger.listStories()).total, 1)
    })

    test('stories that make the same claims are near each other', async () => {
      const told = (outlet: string) => ({
        outlet,
        headline: `${outlet} says so`,
        published: '2024-03-01',
        reports: [{ claim: claim(title('Copper Lane'), 'status', words('filming')) }],
      })
      const ledger = await ledgerOf(told('Slate Wire'), told('Fan Dock'))
      const [one, other] = (await ledger.listStories()).items
      const related = await ledger.listRelatedStories(one?.id ?? '', 5)
      assert.deepEqual(
        related.map(({ id, claimsShared }) => [id, claimsShared]),
        [[other?.id, 1]],
      )
    })
  })
