import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Claim } from '../../claims/index.ts'
import { openLedger } from '../index.ts'
import { character, claim, inventedStory, organisation, person, title, words } from '../invented-story.ts'
import type { Ledger } from '../ledger.ts'

const ferry = title('Copper Lane')
const tower = title('Hollow Tower')
const plays = (work: Claim['subject'], who: string, part: string) =>
  claim(work, 'cast member', person(who), { character: character(part) })
const by = { by: 'Nora Pell', why: 'One guild card.' }

let told = 0
/** Puts one story a list of claims on record; returns their ids. */
async function tell(ledger: Ledger, day: string, ...claims: readonly Claim[]) {
  const outlet = `Outlet ${++told}`
  const reports = claims.map((one) => ({ claim: one }))
  const { storyId } = await ledger.record(
    inventedStory({ outlet, headline: `Story ${told}`, published: day, reports }),
  )
  return storyId
}

async function factsOf(ledger: Ledger, id: string, asOf: string | null = null) {
  const dossier = await ledger.findDossier(id, { asOf })
  const standings = dossier?.groups.flatMap((group) => group.standings) ?? []
  return standings.map((standing) => `${standing.sentence} ${standing.reports.length}`).sort()
}

/** Everything that can be asked of the record, without what an undo leaves behind: who decided what. */
async function everything(ledger: Ledger, asOf: string | null = null) {
  const { items } = await ledger.listEntities({ limit: 1000 })
  const dossiers = await Promise.all(items.map((card) => ledger.findDossier(card.id, { asOf })))
  return dossiers
    .filter((dossier) => (dossier?.entity.claims ?? 0) > 0)
    .map((dossier) => dossier && { ...dossier, identity: { ...dossier.identity, decisions: [] } })
}

async function twoSpellings() {
  const ledger = await openLedger(':memory:')
  await tell(
    ledger,
    '2024-03-01',
    plays(ferry, 'Lucy Chenworth', 'Mira Voss'),
    claim(ferry, 'status', words('filming')),
  )
  await tell(ledger, '2024-03-02', plays(ferry, 'Lou Chenworth-Dahl', 'Mira Voss'))
  await tell(ledger, '2024-03-03', plays(tower, 'Lou Chenworth-Dahl', 'Joss'))
  return ledger
}

describe('a merge', () => {
  test('makes two entities one, with all that was told of them', async () => {
    const ledger = await twoSpellings()
    await ledger.merge('lou-chenworth-dahl', 'lucy-chenworth', by)
    assert.deepEqual(await factsOf(ledger, 'lucy-chenworth'), [
      'Lucy Chenworth plays Joss in Hollow Tower. 1',
      'Lucy Chenworth plays Mira Voss in Copper Lane. 2',
    ])
    const dossier = await ledger.findDossier('lou-chenworth-dahl')
    assert.equal(dossier?.entity.id, 'lucy-chenworth')
    assert.deepEqual(dossier?.entity.aliases, ['Lou Chenworth-Dahl'])
    assert.deepEqual(
      dossier?.identity.held.map(({ id, why }) => [id, why]),
      [['lou-chenworth-dahl', 'Nora Pell decided it: One guild card.']],
    )
  })

  test('is told of the past as it was then: two', async () => {
    const ledger = await twoSpellings()
    const before = await everything(ledger, '2024-03-02')
    await ledger.merge('lou-chenworth-dahl', 'lucy-chenworth', { ...by, at: '2024-04-01' })
    assert.deepEqual(await factsOf(ledger, 'lou-chenworth-dahl', '2024-03-02'), [
      'Lou Chenworth-Dahl plays Mira Voss in Copper Lane. 1',
    ])
    assert.deepEqual(await factsOf(ledger, 'lou-chenworth-dahl', '2024-04-01'), [
      'Lucy Chenworth plays Joss in Hollow Tower. 1',
      'Lucy Chenworth plays Mira Voss in Copper Lane. 2',
    ])
    await ledger.undo(4, by)
    assert.deepEqual(await everything(ledger, '2024-03-02'), before)
  })

  test('holds for stories to come, and gives every report back when it is undone', async () => {
    const ledger = await twoSpellings()
    const { decision } = await ledger.merge('lou-chenworth-dahl', 'lucy-chenworth', by)
    await tell(ledger, '2024-03-05', plays(tower, 'Lucy Chenworth', 'Joss'))
    await tell(ledger, '2024-03-06', plays(tower, 'Lou Chenworth-Dahl', 'Ida'))
    assert.deepEqual(await factsOf(ledger, 'lucy-chenworth'), [
      'Lucy Chenworth plays Ida in Hollow Tower. 1',
      'Lucy Chenworth plays Joss in Hollow Tower. 2',
      'Lucy Chenworth plays Mira Voss in Copper Lane. 2',
    ])
    const undone = await ledger.undo(decision.entry, by)
    assert.equal(undone.stands, false)
    assert.deepEqual(await factsOf(ledger, 'lucy-chenworth'), [
      'Lucy Chenworth plays Joss in Hollow Tower. 1',
      'Lucy Chenworth plays Mira Voss in Copper Lane. 1',
    ])
    assert.deepEqual(await factsOf(ledger, 'lou-chenworth-dahl'), [
      'Lou Chenworth-Dahl plays Ida in Hollow Tower. 1',
      'Lou Chenworth-Dahl plays Joss in Hollow Tower. 1',
      'Lou Chenworth-Dahl plays Mira Voss in Copper Lane. 1',
    ])
    await ledger.undo(undone.entry, by)
    assert.equal((await factsOf(ledger, 'lucy-chenworth')).length, 3)
  })

  test('takes a verdict along, and gives it back', async () => {
    const ledger = await twoSpellings()
    const dossier = await ledger.findDossier('lou-chenworth-dahl')
    const joss = dossier?.groups
      .flatMap((group) => group.standings)
      .find((one) => one.sentence.includes('Joss'))
    await ledger.settle(joss?.claimId ?? '', { verdict: 'true', by: 'Nora Pell' })
    const { decision } = await ledger.merge('lou-chenworth-dahl', 'lucy-chenworth', by)
    const outcomes = async (id: string) =>
      (await ledger.findDossier(id))?.groups
        .flatMap((group) => group.standings)
        .flatMap(({ sentence, outcome }) => (outcome ? [`${outcome.verdict}: ${sentence}`] : []))
    assert.deepEqual(await outcomes('lucy-chenworth'), ['true: Lucy Chenworth plays Joss in Hollow Tower.'])
    assert.equal((await ledger.findClaim(joss?.claimId ?? ''))?.verdicts.length, 1)
    await ledger.undo(decision.entry, by)
    assert.deepEqual(await outcomes('lou-chenworth-dahl'), [
      'true: Lou Chenworth-Dahl plays Joss in Hollow Tower.',
    ])
    assert.deepEqual(await outcomes('lucy-chenworth'), [])
  })

  const refused: readonly (readonly [string, string, string, string])[] = [
    ['with itself', 'lucy-chenworth', 'lucy-chenworth', 'same-entity'],
    ['of a person and a title', 'lucy-chenworth', 'copper-lane', 'other-type'],
    ['with nobody', 'lucy-chenworth', 'nobody', 'unknown-entity'],
  ]
  for (const [name, from, into, code] of refused)
    test(`${name} is refused`, async () => {
      const ledger = await twoSpellings()
      const version = await ledger.version()
      await assert.rejects(ledger.merge(from, into, by), { code })
      assert.equal(await ledger.version(), version)
    })
})

describe('a split', () => {
  async function twoAnas() {
    const ledger = await openLedger(':memory:')
    await tell(ledger, '2024-03-01', plays(ferry, 'Ana Reyes', 'Mira Voss'))
    const other = await tell(ledger, '2024-03-02', plays(tower, 'Ana Reyes', 'Joss'))
    return { ledger, other }
  }

  test('by title tells a namesake apart, also in stories to come', async () => {
    const { ledger } = await twoAnas()
    const { entity } = await ledger.split(
      'ana-reyes',
      { stories: [], titles: ['hollow-tower'], name: 'Ana Reyes (singer)' },
      by,
    )
    await tell(ledger, '2024-03-03', plays(tower, 'Ana Reyes', 'Ida'))
    assert.deepEqual(await factsOf(ledger, 'ana-reyes'), ['Ana Reyes plays Mira Voss in Copper Lane. 1'])
    assert.deepEqual(await factsOf(ledger, entity.id), [
      'Ana Reyes (singer) plays Ida in Hollow Tower. 1',
      'Ana Reyes (singer) plays Joss in Hollow Tower. 1',
    ])
  })

  test('by story takes that story alone', async () => {
    const { ledger, other } = await twoAnas()
    const { entity } = await ledger.split('ana-reyes', { stories: [other], titles: [] }, by)
    await tell(ledger, '2024-03-03', plays(tower, 'Ana Reyes', 'Ida'))
    assert.deepEqual(await factsOf(ledger, entity.id), ['Ana Reyes plays Joss in Hollow Tower. 1'])
    assert.equal((await factsOf(ledger, 'ana-reyes')).length, 2)
  })

  test('gives everything back when it is undone, and its id leads to the whole', async () => {
    const { ledger } = await twoAnas()
    const { decision, entity } = await ledger.split(
      'ana-reyes',
      { stories: [], titles: ['hollow-tower'] },
      by,
    )
    await tell(ledger, '2024-03-03', plays(tower, 'Ana Reyes', 'Ida'))
    await ledger.undo(decision.entry, by)
    assert.equal((await factsOf(ledger, 'ana-reyes')).length, 3)
    assert.equal((await ledger.findDossier(entity.id))?.entity.id, 'ana-reyes')
  })

  test('of two names goes before the rules that held them for one', async () => {
    const ledger = await openLedger(':memory:')
    await tell(ledger, '2024-03-01', plays(ferry, 'Ana Reyes', 'Mira Voss'))
    await tell(ledger, '2024-03-02', plays(ferry, 'Reyes', 'Joss'))
    assert.equal((await factsOf(ledger, 'ana-reyes')).length, 2)
    const { decision } = await ledger.split('reyes', { other: 'ana-reyes' }, by)
    assert.deepEqual(await factsOf(ledger, 'reyes'), ['Reyes plays Joss in Copper Lane. 1'])
    assert.deepEqual((await ledger.findDossier('reyes'))?.identity.maybe, [])
    await ledger.undo(decision.entry, by)
    assert.equal((await factsOf(ledger, 'ana-reyes')).length, 2)
  })
})

describe('an outside id', () => {
  test('of two entities makes them one', async () => {
    const ledger = await twoSpellings()
    await ledger.setOutsideId('lucy-chenworth', { scheme: 'wikidata', value: 'Q900000001' }, by)
    const { decision } = await ledger.setOutsideId(
      'lou-chenworth-dahl',
      { scheme: 'wikidata', value: 'Q900000001' },
      by,
    )
    assert.equal((await factsOf(ledger, 'lucy-chenworth')).length, 2)
    assert.deepEqual(
      (await ledger.findDossier('lucy-chenworth'))?.identity.outsideIds.map(
        ({ scheme, value }) => `${scheme} ${value}`,
      ),
      ['wikidata Q900000001', 'wikidata Q900000001'],
    )
    await ledger.undo(decision.entry, by)
    assert.equal((await factsOf(ledger, 'lou-chenworth-dahl')).length, 2)
  })

  test('parts what another id of the same place names', async () => {
    const ledger = await openLedger(':memory:')
    await tell(ledger, '2024-03-01', plays(ferry, 'Nora Q. Pell', 'Mira Voss'))
    await tell(ledger, '2024-03-02', plays(ferry, 'Nora Pell', 'Joss'))
    assert.equal((await factsOf(ledger, 'nora-pell')).length, 2)
    await ledger.setOutsideId('nora-q-pell', { scheme: 'imdb', value: 'nm90000001' }, by)
    await ledger.split('nora-pell', { other: 'nora-q-pell' }, by)
    await ledger.setOutsideId('nora-pell', { scheme: 'imdb', value: 'nm90000002' }, by)
    assert.equal((await factsOf(ledger, 'nora-pell')).length, 1)
  })

  test('that is none is refused', async () => {
    const ledger = await twoSpellings()
    await assert.rejects(ledger.setOutsideId('lucy-chenworth', { scheme: 'wikidata', value: 'Lucy' }, by), {
      code: 'bad-outside-id',
    })
  })
})

test('who makes a title speaks officially under the name it was merged from', async () => {
  const ledger = await openLedger(':memory:')
  await tell(ledger, '2024-03-01', claim(ferry, 'platform', organisation('Pillar')))
  await tell(ledger, '2024-03-01', claim(tower, 'platform', organisation('Pillar Television')))
  const reports = [{ claim: claim(ferry, 'status', words('filming')) }]
  await ledger.record(
    inventedStory({ outlet: 'Pillar Television', headline: 'Dates', published: '2024-03-02', reports }),
  )
  const kinds = async () => (await ledger.listSources()).items.map((card) => `${card.id} ${card.kind}`)
  assert.ok((await kinds()).includes('pillar-television outlet'))
  await ledger.merge('pillar-television', 'pillar', by)
  assert.ok((await kinds()).includes('pillar-television official'))
})
