import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { character, claim, date, type InventedStory, person, title } from '../invented-story.ts'
import type { Part } from './bench.ts'

const lane = title('Copper Lane')
const first: InventedStory = {
  outlet: 'Slate Wire',
  headline: 'Ferry drama sails',
  url: 'https://slatewire.example/1',
  published: '2024-03-01',
  text: 'Ana Reyes plays Mira Voss when the ferry sails in October.',
  reports: [
    { claim: claim(lane, 'cast member', person('Ana Reyes'), { character: character('Mira Voss') }) },
    { claim: claim(lane, 'release date', date('2024-10-04')), certainty: 'likely' },
  ],
}
const second: InventedStory = {
  outlet: 'Harbor Post',
  headline: 'No ferry this year',
  url: 'https://harborpost.example/1',
  published: '2024-03-05',
  text: 'The ferry will not sail in October, says Harbor Post.',
  reports: [{ claim: claim(lane, 'release date', date('2024-10-04')), certainty: 'denied' }],
}

/** What is asked of the record beyond its dossiers and lists. */
export const asking: Part = ({ ledgerOf }) =>
  describe('questions', () => {
    test('what is searched for is found by names, quotes and headlines, as of any day', async () => {
      const ledger = await ledgerOf(first, second)
      const now = await ledger.search('ferry ')
      assert.deepEqual(
        now.stories.items.map(({ story }) => story.headline),
        ['No ferry this year', 'Ferry drama sails'],
      )
      assert.equal(now.claims.items.length, 2)
      const then = await ledger.search('ferry ', { asOf: '2024-03-02' })
      assert.equal(then.stories.items.length, 1)
      assert.deepEqual(
        (await ledger.search('rey')).entities.items.map(({ entity }) => entity.id),
        ['ana-reyes'],
      )
      await assert.rejects(ledger.search('ferry', { limit: 0 }), { code: 'bad-limit' })
    })

    test('an entity is found by its name, or by one that is near it', async () => {
      const ledger = await ledgerOf(first)
      assert.equal((await ledger.findEntities('Ana Reyes')).matches[0]?.id, 'ana-reyes')
      assert.equal((await ledger.findEntities('Anna Reyes')).nearest[0]?.id, 'ana-reyes')
    })

    test('claims of a dossier are listed by label and kind', async () => {
      const ledger = await ledgerOf(first, second)
      const listed = await ledger.listDossierClaims('copper-lane', { property: 'release date' })
      assert.deepEqual(
        listed?.claims.items.map(({ claim }) => claim.property),
        ['release date'],
      )
      assert.equal(listed?.claims.total, 1)
      assert.equal(await ledger.listDossierClaims('nobody'), null)
    })

    test('a claim is found by the beginning of its id, and its standing followed over time', async () => {
      const ledger = await ledgerOf(first, second)
      const page = await ledger.listDossierClaims('copper-lane', { property: 'release date' })
      const id = page?.claims.items[0]?.claimId ?? ''
      assert.deepEqual(
        (await ledger.findClaims(id.slice(0, 8))).map(({ claimId }) => claimId),
        [id],
      )
      assert.equal((await ledger.findClaim(id))?.standing.reportCount, 2)
      assert.equal((await ledger.findClaim(id, { asOf: '2024-03-02' }))?.standing.reportCount, 1)
      const [track] = await ledger.listTracks([id, 'none'])
      assert.deepEqual(
        track?.points.map(({ at }) => at),
        ['2024-03-01', '2024-03-05'],
      )
    })

    test('what a span of days changed is told claim by claim, and as news', async () => {
      const ledger = await ledgerOf(first, second)
      const kinds = async (since: string) =>
        (await ledger.listShifts({ since })).map(({ kind, property }) => `${property} ${kind}`)
      assert.deepEqual((await kinds('2024-03-01')).toSorted(), ['cast member new', 'release date new'])
      assert.equal((await kinds('2024-03-04')).length, 1)
      assert.equal((await ledger.listNews({ entity: 'copper-lane' }))[0]?.kind, 'denial')
    })

    test('what comes out is listed by day', async () => {
      const ledger = await ledgerOf(first)
      const [release] = await ledger.listReleases()
      assert.equal(release?.title?.id, 'copper-lane')
      assert.deepEqual(await ledger.findReleaseSpan(), { first: '2024-10-04', last: '2024-10-04' })
    })

    test('every page has its address, and each section its stories', async () => {
      const ledger = await ledgerOf(first, second)
      for (const [kind, many] of [
        ['dossiers', 3],
        ['claims', 2],
        ['stories', 2],
      ] as const) {
        assert.equal(await ledger.countAddressParts(kind, 1000), 1)
        assert.equal((await ledger.listAddresses(kind, 1, 1000)).length, many, kind)
        assert.deepEqual(await ledger.listAddresses(kind, 2, 1000), [])
      }
      assert.deepEqual(await ledger.listSections(), [])
    })
  })
