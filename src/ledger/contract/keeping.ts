import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { openLedger } from '../index.ts'
import { claim, title, words } from '../invented-story.ts'
import type { Part } from './bench.ts'

const story = {
  outlet: 'Slate Wire',
  headline: 'It films',
  published: '2024-03-01',
  reports: [{ claim: claim(title('Copper Lane'), 'status', words('filming')) }],
}

/** What keeps a record whole. */
export const keeping: Part = ({ ledgerOf }) =>
  describe('upkeep', () => {
    test('a rebuild changes no answer, and says how far it has come', async () => {
      const ledger = await ledgerOf(story, { ...story, headline: 'It still films' })
      const before = await ledger.findDossier('copper-lane')
      const heard: (readonly [number, number])[] = []
      await ledger.rebuild((...told) => heard.push(told))
      assert.deepEqual(await ledger.findDossier('copper-lane'), before)
      assert.deepEqual(
        [heard.at(0), heard.at(-1)],
        [
          [0, 2],
          [2, 2],
        ],
      )
    })

    test('a backup is a record like it, and is not written over', async () => {
      const ledger = await ledgerOf(story)
      const folder = mkdtempSync(join(tmpdir(), 'hearsay-backup-'))
      const path = join(folder, 'monday.db')
      assert.equal((await ledger.backup(path)).entries, 1)
      const copy = await openLedger(path)
      assert.deepEqual(await copy.findDossier('copper-lane'), await ledger.findDossier('copper-lane'))
      await copy.close()
      await assert.rejects(ledger.backup(path), { code: 'backup-exists' })
      rmSync(folder, { recursive: true })
    })

    test('every law holds, and the record is ready', async () => {
      const ledger = await ledgerOf(story)
      const laws = await ledger.check()
      assert.ok(laws.length > 5 && laws.every(({ holds }) => holds))
      assert.equal(await ledger.readiness(), 'ready')
    })

    test('the version changes with what is written, and with nothing else', async () => {
      const ledger = await ledgerOf(story)
      const before = await ledger.version()
      await ledger.findDossier('copper-lane')
      assert.equal(await ledger.version(), before)
      await ledger.recordOutlet({ name: 'Slate Wire', domain: null, role: 'trade' })
      assert.notEqual(await ledger.version(), before)
    })

    test('figures are kept, and what programs add to them', async () => {
      const ledger = await ledgerOf(story)
      await ledger.addFigures(new Map([['fetched', 2]]))
      await ledger.addFigures(new Map([['fetched', 3]]))
      const { stories, added } = await ledger.figures(0)
      assert.deepEqual([stories, added.get('fetched')], [1, 5])
    })
  })
