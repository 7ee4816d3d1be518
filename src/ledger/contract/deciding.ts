import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { claim, date, type InventedStory, person, title } from '../invented-story.ts'
import type { Ledger } from '../ledger.ts'
import type { Part } from './bench.ts'

const by = { by: 'Nora Pell' }
const lane = title('Copper Lane')
const cast = (name: string) => ({ claim: claim(lane, 'cast member', person(name)) })
const told = (outlet: string, day: number, names: readonly string[]): InventedStory => ({
  outlet,
  headline: `${outlet} on day ${day}`,
  url: `https://${outlet.replace(' ', '').toLowerCase()}.example/${day}`,
  published: `2024-03-0${day}`,
  reports: names.map(cast),
})
const stories = [told('Slate Wire', 1, ['Ana Reyes']), told('Fan Dock', 2, ['Ana Reyes', 'Bea Lund'])]

async function claimIds(ledger: Ledger, id = 'copper-lane'): Promise<readonly string[]> {
  const dossier = await ledger.findDossier(id)
  return (dossier?.groups ?? []).flatMap(({ standings }) => standings.map(({ claimId }) => claimId))
}

/** What people decide, and take back. */
export const deciding: Part = ({ ledgerOf }) =>
  describe('decisions', () => {
    test('a verdict counts from its moment on, makes a record, and can be taken back', async () => {
      const ledger = await ledgerOf(...stories)
      const [id = ''] = await claimIds(ledger, 'ana-reyes')
      const { verdict } = await ledger.settle(id, { verdict: 'true', ...by, at: '2024-03-08' })
      const outcome = async (asOf: string | null) =>
        (await ledger.findClaim(id, { asOf }))?.standing.outcome?.verdict ?? null
      assert.deepEqual([await outcome('2024-03-07'), await outcome(null)], [null, 'true'])
      const records = await ledger.listRecords()
      assert.ok(records.some(({ source }) => source.id === 'slate-wire'))
      assert.equal((await ledger.findRecord('slate-wire'))?.calls[0]?.claimId, id)
      await ledger.undo(verdict.entry, by)
      assert.equal(await outcome(null), null)
      assert.equal((await ledger.listCorrections()).items[0]?.kind, 'verdict taken back')
      await assert.rejects(ledger.undo(verdict.entry, by), { code: 'already-undone' })
      await assert.rejects(ledger.settle('none', { verdict: 'true', ...by }), { code: 'unknown-claim' })
    })

    test('rules propose verdicts, and those that are safe are given', async () => {
      const ledger = await ledgerOf(told('Slate Wire', 1, ['Ana Reyes']), {
        outlet: 'Harbor One',
        headline: 'Copper Lane is out',
        url: 'https://harborone.example/1',
        published: '2024-03-09',
        reports: [
          {
            ...cast('Ana Reyes'),
            attribution: { type: 'official', name: 'Harbor One' },
            evidence: ['announcement'],
          },
          { claim: claim(lane, 'release date', date('2024-03-09')) },
        ],
      })
      const proposed = await ledger.listProposals()
      const given = await ledger.settleByRules('rules')
      assert.equal(given.length, proposed.filter(({ safe }) => safe).length)
      const left = await ledger.listProposals()
      assert.deepEqual(
        left.filter(({ safe }) => safe),
        [],
      )
    })

    test('two are made one and two again, with every report back where it was', async () => {
      const ledger = await ledgerOf(...stories)
      const before = await ledger.findDossier('copper-lane')
      const { decision } = await ledger.merge('bea-lund', 'ana-reyes', by)
      assert.equal((await claimIds(ledger)).length, 1)
      await ledger.undo(decision.entry, by)
      assert.deepEqual(await ledger.findDossier('copper-lane'), before)
    })

    test('what was one is told apart, by story', async () => {
      const ledger = await ledgerOf(...stories)
      const [story] = (await ledger.listStories()).items
      const splitting = { stories: [story?.id ?? ''], titles: [], name: 'Ana Reyes', year: 1999 }
      const { entity } = await ledger.split('ana-reyes', splitting, by)
      assert.notEqual(entity.id, 'ana-reyes')
      assert.equal((await claimIds(ledger, entity.id)).length, 1)
    })

    test('what is called so elsewhere is said, and who may be the same', async () => {
      const ledger = await ledgerOf(told('Slate Wire', 1, ['Ana Reyes', 'Rob Lund', 'Robert Lund']))
      await ledger.setOutsideId('ana-reyes', { scheme: 'wikidata', value: 'Q42' }, by)
      assert.deepEqual(await ledger.listOutsideIds('wikidata', ['ana-reyes', 'copper-lane']), {
        'ana-reyes': 'Q42',
      })
      const [pair] = await ledger.listMaybeSame()
      assert.deepEqual([pair?.entity.id, pair?.other.id].toSorted(), ['rob-lund', 'robert-lund'])
      const bad = { scheme: 'wikidata', value: 'forty-two' } as const
      await assert.rejects(ledger.setOutsideId('ana-reyes', bad, by), { code: 'bad-outside-id' })
    })

    test('a lesson is learnt from verdicts, listed, and taken back', async () => {
      const ledger = await ledgerOf(...stories)
      for (const id of await claimIds(ledger))
        await ledger.settle(id, { verdict: 'true', ...by, at: '2024-03-08' })
      const { entry, calls } = await ledger.learn(by)
      assert.equal(calls, 3)
      await ledger.undo(entry, by)
      assert.deepEqual(
        (await ledger.listLessons()).map(({ stands }) => stands),
        [false],
      )
      await assert.rejects(ledger.learn({ by: ' ' }), { code: 'bad-lesson' })
    })

    test('what is taken down is gone, leaves a gap, and does not come back', async () => {
      const ledger = await ledgerOf(...stories)
      const heard: number[] = []
      const { gap, gone } = await ledger.takeDown(
        'https://fandock.example/2',
        { ...by, reason: 'Withdrawn.' },
        (done) => heard.push(done),
      )
      assert.equal(gone, 1)
      assert.deepEqual(await ledger.findGap(gap.storyId), gap)
      assert.equal((await claimIds(ledger)).length, 1)
      assert.equal((await ledger.search('Bea ')).entities.items.length, 0)
      assert.equal(heard.at(-1), 3)
      const again = { ...by, reason: 'Once more.' }
      await assert.rejects(ledger.takeDown(gap.storyId, again), { code: 'already-taken-down' })
      assert.deepEqual(
        (await ledger.check()).flatMap(({ faults }) => faults),
        [],
      )
    })
  })
