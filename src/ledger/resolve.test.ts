import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Claim, Entity } from '../claims/index.ts'
import { openLedger } from './index.ts'
import { character, claim, inventedStory, person, title, words } from './invented-story.ts'

const ferry = title('Copper Lane')
const crown = title('Hollow Tower')
const plays = (work: Entity, who: string, part: string) =>
  claim(work, 'cast member', person(who), { character: character(part) })
const appears = (part: string, work: Entity) => claim(character(part), 'appears in', work)
const isPilot = (name: string) => claim(character(name), 'occupation', words('pilot'))

/** Records one story per list of claims; returns the entities of a type, each with its other names. */
async function entitiesOf(type: Entity['type'], ...stories: readonly (readonly Claim[])[]) {
  const ledger = await openLedger(':memory:')
  for (const [n, claims] of stories.entries()) {
    const reports = claims.map((one) => ({ claim: one }))
    await ledger.record(
      inventedStory({
        outlet: 'Slate Wire',
        headline: `Story ${n}`,
        published: `2024-03-0${n + 1}`,
        reports,
      }),
    )
  }
  const { items } = await ledger.listEntities({ type })
  return items.map((card) => [card.id, card.name, ...card.aliases].join(', '))
}

type Case = readonly [string, Entity['type'], readonly (readonly Claim[])[], readonly string[]]
const one: readonly Case[] = [
  [
    'spelled otherwise',
    'person',
    [[plays(ferry, 'Zoë Hart', 'Mira')], [plays(crown, 'ZOE HART', 'Queen')]],
    ['zoe-hart, Zoë Hart'],
  ],
  [
    'by surname in a later story on the title',
    'person',
    [[plays(ferry, 'Ana Reyes', 'Mira')], [plays(ferry, 'Reyes', 'Mira')]],
    ['ana-reyes, Ana Reyes'],
  ],
  [
    'by full name after the surname',
    'person',
    [[plays(ferry, 'Reyes', 'Mira')], [plays(ferry, 'Ana Reyes', 'Mira')]],
    ['ana-reyes, Ana Reyes'],
  ],
  [
    'by surname in the same story',
    'character',
    [[plays(ferry, 'Ana Reyes', 'Mira Voss'), isPilot('Voss')]],
    ['mira-voss, Mira Voss'],
  ],
  [
    'by an alias the story explains',
    'character',
    [
      [
        plays(ferry, 'Ana Reyes', 'Mira Voss'),
        claim(character('Mira Voss'), 'alias', words('the Tide')),
        isPilot('The Tide'),
      ],
    ],
    ['mira-voss, Mira Voss, the Tide'],
  ],
  [
    'by an alias that an earlier story explained',
    'character',
    [
      [plays(ferry, 'Ana Reyes', 'Mira Voss'), claim(character('Mira Voss'), 'alias', words('Tide'))],
      [plays(ferry, 'Ana Reyes', 'Tide')],
    ],
    ['mira-voss, Mira Voss, Tide'],
  ],
  [
    'in two titles, by full name',
    'character',
    [[appears('Mira Voss', ferry)], [appears('Mira Voss', crown)]],
    ['mira-voss, Mira Voss'],
  ],
  [
    'in a sequel, by first name',
    'character',
    [
      [appears('Mira', ferry), claim(title('Copper Lane 2'), 'follows', ferry, { kind: 'sequel' })],
      [appears('Mira', title('Copper Lane 2'))],
    ],
    ['mira, Mira'],
  ],
]
describe('one entity, named', () => {
  for (const [name, type, stories, expected] of one)
    test(name, async () => assert.deepEqual(await entitiesOf(type, ...stories), expected))
})

const two: readonly Case[] = [
  [
    'The 100 and 100',
    'title',
    [[claim(title('The 100'), 'status', words('filming')), claim(title('100'), 'status', words('filming'))]],
    ['100, 100', 'the-100, The 100'],
  ],
  [
    'works of one name and two years',
    'title',
    [[claim(title('Copper Lane'), 'follows', { ...ferry, year: 1971 }, { kind: 'remake' })]],
    ['copper-lane, Copper Lane', 'copper-lane-1971, Copper Lane'],
  ],
  [
    'first names in titles that have nothing to do with each other',
    'character',
    [[appears('Jack', ferry)], [appears('Jack', crown)]],
    ['jack, Jack', 'jack-character, Jack'],
  ],
  [
    'a surname that two of the cast share',
    'person',
    [[plays(ferry, 'Ana Reyes', 'Mira'), plays(ferry, 'Bo Reyes', 'Joss')], [plays(ferry, 'Reyes', 'Third')]],
    ['ana-reyes, Ana Reyes', 'bo-reyes, Bo Reyes', 'reyes, Reyes'],
  ],
  [
    'a surname in another title',
    'person',
    [[plays(ferry, 'Ana Reyes', 'Mira')], [plays(crown, 'Reyes', 'Queen')]],
    ['ana-reyes, Ana Reyes', 'reyes, Reyes'],
  ],
  [
    'a character and her younger self',
    'character',
    [[plays(ferry, 'Ana Reyes', 'Mira'), plays(ferry, 'Bea Lund', 'Young Mira')]],
    ['mira, Mira', 'young-mira, Young Mira'],
  ],
]
describe('entities kept apart', () => {
  for (const [name, type, stories, expected] of two)
    test(name, async () => assert.deepEqual(await entitiesOf(type, ...stories), expected))

  test('a title, a person and a character of one name', async () => {
    const ledger = await openLedger(':memory:')
    const reports = [{ claim: plays(title('Ana Reyes'), 'Ana Reyes', 'Ana Reyes') }]
    await ledger.record(inventedStory({ headline: 'Herself', reports }))
    const { matches } = await ledger.findEntities('ana reyes')
    assert.deepEqual(
      matches.map((card) => [card.id, card.type]),
      [
        ['ana-reyes', 'title'],
        ['ana-reyes-character', 'character'],
        ['ana-reyes-person', 'person'],
      ],
    )
  })
})

describe('a name that is asked for', () => {
  const asked: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['Copper Lane', ['copper-lane'], []],
    ['  COPPER lane', ['copper-lane'], []],
    ['copper-lane', ['copper-lane'], []],
    ['the Tide', ['mira-voss'], []],
    ['Copepr Lnae', [], ['copper-lane']],
    ['Lane', [], ['copper-lane']],
    ['Mira Vos', [], ['mira-voss']],
    ['Reyes', [], ['ana-reyes']],
    ['Something Else Entirely', [], []],
    ['', [], []],
  ]
  for (const [name, matches, nearest] of asked)
    test(`“${name}”`, async () => {
      const ledger = await openLedger(':memory:')
      const reports = [
        plays(ferry, 'Ana Reyes', 'Mira Voss'),
        claim(character('Mira Voss'), 'alias', words('the Tide')),
      ]
      await ledger.record(
        inventedStory({ headline: 'Aboard', reports: reports.map((one) => ({ claim: one })) }),
      )
      const found = await ledger.findEntities(name)
      assert.deepEqual(
        found.matches.map((card) => card.id),
        matches,
      )
      assert.deepEqual(
        found.nearest.map((card) => card.id),
        nearest,
      )
    })
})

describe('an alias that is explained after it was used', () => {
  const alias = claim(character('Ambrose Lull'), 'alias', words('the Sexton'))
  async function recorded() {
    const ledger = await openLedger(':memory:')
    const stories = [
      [plays(ferry, 'Ana Reyes', 'The Sexton')],
      [plays(ferry, 'Ana Reyes', 'Ambrose Lull'), alias],
    ]
    for (const [n, claims] of stories.entries()) {
      const reports = claims.map((one) => ({ claim: one }))
      const published = `2024-03-0${n + 1}`
      await ledger.record(
        inventedStory({ outlet: `Outlet ${n}`, headline: `Story ${n}`, published, reports }),
      )
    }
    return ledger
  }

  test('makes two characters one, with all their claims', async () => {
    const ledger = await recorded()
    const { items, total } = await ledger.listEntities({ type: 'character' })
    assert.deepEqual(
      [total, items.map((card) => [card.id, ...card.aliases])],
      [1, [['ambrose-lull', 'the Sexton']]],
    )
    const cast = (await ledger.findDossier('copper-lane'))?.groups.flatMap((group) => group.standings) ?? []
    assert.deepEqual(
      cast.map((s) => [s.sentence, s.independentSources]),
      [['Ana Reyes plays Ambrose Lull in Copper Lane.', 2]],
    )
  })
  test('leaves the old address leading to the new one', async () => {
    assert.equal((await (await recorded()).findDossier('the-sexton'))?.entity.id, 'ambrose-lull')
  })
  test('is told of the time before in the name of then', async () => {
    const dossier = await (await recorded()).findDossier('copper-lane', { asOf: '2024-03-01' })
    assert.equal(dossier?.groups[0]?.standings[0]?.sentence, 'Ana Reyes plays The Sexton in Copper Lane.')
  })
})

describe('a work that is renamed', () => {
  const before = title('Night Lane')
  async function recorded() {
    const ledger = await openLedger(':memory:')
    const stories = [
      [plays(before, 'Ana Reyes', 'Mira Voss')],
      [claim(before, 'title', words('Copper Lane'))],
      [plays(ferry, 'Bo Lund', 'Joss')],
    ]
    for (const [n, claims] of stories.entries()) {
      const reports = claims.map((one) => ({ claim: one }))
      const published = `2024-03-0${n + 1}`
      await ledger.record(
        inventedStory({ outlet: `Outlet ${n}`, headline: `Story ${n}`, published, reports }),
      )
    }
    return ledger
  }

  test('is one work under both names, shown by the new one', async () => {
    const dossier = await (await recorded()).findDossier('night-lane')
    assert.deepEqual([dossier?.entity.name, dossier?.entity.aliases], ['Copper Lane', ['Night Lane']])
    assert.deepEqual(
      dossier?.groups
        .flatMap(({ standings }) => standings.map(({ sentence }) => sentence))
        .filter((said) => /plays/.test(said)),
      ['Ana Reyes plays Mira Voss in Copper Lane.', 'Bo Lund plays Joss in Copper Lane.'],
    )
  })
  test('goes by the old name as of the time before', async () => {
    const dossier = await (await recorded()).findDossier('night-lane', { asOf: '2024-03-01' })
    assert.equal(dossier?.entity.name, 'Night Lane')
  })
})
