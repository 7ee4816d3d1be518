import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { claim, date, inventedStory, person, title, words } from '../invented-story.ts'
import type { Ledger } from '../ledger.ts'
import { openLedger } from '../open-ledger.ts'
import { type OutletRole, outletRoles } from '../outlet.ts'
import type { ImportedRow } from './imports.ts'

const claims = [
  claim(title('Copper Lane'), 'status', words('renewed')),
  claim(title('Copper Lane'), 'cast member', person('Ana Reyes')),
  claim(title('Copper Lane'), 'release date', date('2024-11')),
  claim(title('Copper Lane'), 'release date', date('2024-12-01')),
] as const
const outlets = ['Harbor Watch', 'Slate Wire', 'The Call Sheet'] as const

type Told = {
  readonly outlet: string
  readonly day: number
  readonly said: number
  readonly words: string
  readonly verdict: 'true' | 'false' | null
}

const reportsOf = ({ said }: Told) => [{ claim: claims[said] ?? claims[0] }]
const recordingOf = (told: Told, url: string | null) =>
  inventedStory({
    outlet: told.outlet,
    url,
    published: `2024-03-0${told.day}`,
    text: told.words,
    reports: reportsOf(told),
  })

function rowOf(told: Told, importId = 'sheet-1'): ImportedRow {
  const link = 'https://x.example/thread'
  return {
    importId,
    row: JSON.stringify([told.outlet, told.day, told.said, told.words]),
    recording: recordingOf(told, link),
    verdicts: told.verdict === null ? [] : [{ report: 0, verdict: told.verdict }],
    settling: { by: 'nora', why: '“x” in sheet.csv', at: null, page: null },
  }
}

const told = fc.record({
  outlet: fc.constantFrom(...outlets),
  day: fc.integer({ min: 1, max: 9 }),
  said: fc.nat(claims.length - 1),
  words: fc.constantFrom(
    'The ferry sails in May, they say.',
    'Nobody is on the pier, we hear.',
    'It rains on set.',
  ),
  verdict: fc.constantFrom('true' as const, 'false' as const, null),
})

/** All that readers are told today: every claim with its reports, weights and outcome; records; outlets; search. */
async function tellAll(ledger: Ledger): Promise<unknown> {
  const entities = await ledger.listEntities({ limit: 100 })
  const dossiers = await Promise.all(entities.items.map(({ id }) => ledger.findDossier(id)))
  return {
    standings: dossiers
      .flatMap((dossier) => dossier?.groups.flatMap(({ standings }) => standings) ?? [])
      .sort((a, b) => (a.claimId < b.claimId ? -1 : 1)),
    stories: (await ledger.listStories({ limit: 100 })).items,
    records: (await ledger.listRecords()).filter(({ source }) => source.reports > 0),
    roles: (await ledger.listOutlets()).filter(({ role }) => role !== null),
    found: (await ledger.search('ferry')).claims,
  }
}

async function openWith(stories: readonly Told[]): Promise<Ledger> {
  const ledger = await openLedger(':memory:')
  for (const [i, one] of stories.entries()) {
    const { claims } = await ledger.record(recordingOf(one, `https://${i}.example/story`))
    const claimId = claims[0]?.claimId
    if (one.verdict !== null && claimId !== undefined)
      await ledger.settle(claimId, { verdict: one.verdict, by: 'desk', at: '2024-04-01' })
  }
  return ledger
}

test('taking an import back restores everything that readers are told', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(told, { maxLength: 4 }),
      fc.array(told, { minLength: 1, maxLength: 5 }),
      fc.array(fc.tuple(fc.constantFrom(...outlets), fc.constantFrom(...outletRoles)), { maxLength: 3 }),
      async (stories, rows, roles) => {
        const ledger = await openWith(stories)
        const before = await tellAll(ledger)
        for (const row of rows) await ledger.imports.addRow(rowOf(row))
        for (const [outlet, role] of roles) await ledger.imports.setRole('sheet-1', outlet, role)
        await ledger.imports.undo('sheet-1', { by: 'nora' })
        assert.deepEqual(await tellAll(ledger), before)
        assert.deepEqual(
          (await ledger.check()).filter(({ holds }) => !holds),
          [],
        )
        await ledger.close()
      },
    ),
    { numRuns: 40 },
  )
})

test('a row brought again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 5 }), async (rows) => {
      const ledger = await openLedger(':memory:')
      for (const row of rows) await ledger.imports.addRow(rowOf(row))
      const [version, before] = [await ledger.version(), await tellAll(ledger)]
      for (const row of rows) {
        const { story, verdicts } = await ledger.imports.addRow(rowOf(row, 'sheet-2'))
        assert.deepEqual([story.state, verdicts], ['unchanged', 0])
      }
      assert.deepEqual([await ledger.version(), await tellAll(ledger)], [version, before])
      await ledger.close()
    }),
    { numRuns: 40 },
  )
})

const one: Told = {
  outlet: 'Harbor Watch',
  day: 4,
  said: 0,
  words: 'The ferry sails in May.',
  verdict: 'true',
}

test('rows of one page stay apart, and the page itself is read beside them', async () => {
  const ledger = await openLedger(':memory:')
  await ledger.imports.addRow(rowOf(one))
  await ledger.imports.addRow(rowOf({ ...one, said: 1, words: 'Ana Reyes is in it.' }))
  const page = await ledger.record(
    recordingOf({ ...one, words: 'The whole story.' }, 'https://x.example/thread'),
  )
  assert.equal(page.state, 'new')
  assert.equal((await ledger.listStories({})).total, 3)
  assert.equal((await ledger.imports.undo('sheet-1', { by: 'nora' })).stories, 2)
  assert.deepEqual(
    (await ledger.listStories({})).items.map(({ id }) => id),
    [page.storyId],
  )
})

test('where a row was seen is not whose domain it is', async () => {
  const ledger = await openLedger(':memory:')
  await ledger.imports.addRow(rowOf(one))
  assert.deepEqual(await ledger.listOutlets(), [{ name: 'Harbor Watch', domain: null, role: null }])
})

test('what was decided here is not overruled by a sheet', async () => {
  const ledger = await openWith([{ ...one, verdict: 'false' }])
  const { verdicts, contradicted } = await ledger.imports.addRow(rowOf(one))
  assert.equal(verdicts, 0)
  assert.deepEqual(
    contradicted.map(({ verdict, by }) => [verdict, by]),
    [['false', 'desk']],
  )
})

test('a row is recorded with its verdict or not at all', async () => {
  const ledger = await openLedger(':memory:')
  const row = rowOf(one)
  const broken = { ...row, settling: { ...row.settling, page: 'no page' } }
  await assert.rejects(ledger.imports.addRow(broken), { code: 'bad-page' })
  assert.equal(await ledger.version(), '0')
  assert.equal((await ledger.listStories({})).total, 0)
})

test('a page that was taken down does not come back as a row', async () => {
  const ledger = await openLedger(':memory:')
  const { storyId } = await ledger.record(recordingOf(one, 'https://x.example/thread'))
  await ledger.takeDown(storyId, { by: 'nora', reason: 'Its outlet asks for it.' })
  await assert.rejects(ledger.imports.addRow(rowOf(one)), { code: 'taken-down' })
})

test('what something later stands in place of is kept', async () => {
  const ledger = await openLedger(':memory:')
  const role = async (): Promise<OutletRole | null | undefined> => (await ledger.listOutlets())[0]?.role
  await ledger.imports.setRole('sheet-1', 'Harbor Watch', 'fan')
  await ledger.recordOutlet({ name: 'Harbor Watch', domain: null, role: 'trade' })
  await ledger.imports.addRow(rowOf(one))
  const undone = await ledger.imports.undo('sheet-1', { by: 'nora' })
  assert.deepEqual(undone, { id: 'sheet-1', stories: 1, verdicts: 1, roles: 0, kept: 1 })
  assert.equal(await role(), 'trade')
})

test('imports are listed, taken back once, and brought again', async () => {
  const ledger = await openLedger(':memory:')
  await assert.rejects(ledger.imports.undo('sheet-1', { by: 'nora' }), { code: 'unknown-import' })
  const { story } = await ledger.imports.addRow(rowOf(one))
  await ledger.imports.setRole('sheet-1', 'Slate Wire', 'insider')
  const list = async () =>
    (await ledger.imports.list()).map(({ stories, verdicts, roles, takenBackAt }) => [
      stories,
      verdicts,
      roles,
      takenBackAt !== null,
    ])
  assert.deepEqual(await list(), [[1, 1, 1, false]])
  await ledger.imports.undo('sheet-1', { by: 'nora', why: 'The wrong sheet.' })
  assert.deepEqual(await list(), [[1, 1, 1, true]])
  const gone = await ledger.findStory(story.storyId)
  assert.deepEqual(
    [gone?.takenBack?.by, gone?.takenBack?.why, gone?.standings],
    ['nora', 'The wrong sheet.', []],
  )
  await assert.rejects(ledger.imports.undo('sheet-1', { by: 'nora' }), { code: 'already-undone' })
  assert.equal((await ledger.imports.addRow(rowOf(one))).story.state, 'changed')
  assert.deepEqual(await list(), [[1, 1, 0, false]])
  assert.equal((await ledger.imports.undo('sheet-1', { by: 'nora' })).stories, 1)
})

test('as of before it was taken back, an import stands', async () => {
  const ledger = await openLedger(':memory:')
  const { story } = await ledger.imports.addRow({
    ...rowOf(one),
    settling: { ...rowOf(one).settling, at: '2024-05-01' },
  })
  const claimId = story.claims[0]?.claimId ?? ''
  await ledger.imports.undo('sheet-1', { by: 'nora' })
  const then = await ledger.findClaim(claimId, { asOf: '2024-06-01' })
  assert.equal(then?.standing.outcome?.verdict, 'true')
})
