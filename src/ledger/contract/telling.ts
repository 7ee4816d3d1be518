import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Ledger, Standing } from '../index.ts'
import {
  character,
  claim,
  date,
  type InventedStory,
  inventedStory,
  organisation,
  person,
  title,
  words,
} from '../invented-story.ts'
import type { Part } from './bench.ts'

const ferry = title('Copper Lane')
const playsMira = (name: string) =>
  claim(ferry, 'cast member', person(name), { character: character('Mira Voss') })
const comesOut = (edtf: string) => claim(ferry, 'release date', date(edtf))

async function standings(
  ledger: Ledger,
  id = 'copper-lane',
  asOf: string | null = null,
): Promise<readonly Standing[]> {
  const dossier = await ledger.findDossier(id, { asOf })
  return dossier?.groups.flatMap((group) => group.standings) ?? []
}
async function sentences(
  ledger: Ledger,
  id = 'copper-lane',
  asOf: string | null = null,
): Promise<readonly string[]> {
  return (await standings(ledger, id, asOf)).map((s) => `${s.label}: ${s.sentence}`)
}

const insiderStory: InventedStory = {
  outlet: 'Fan Dock',
  headline: 'Heard on the quay',
  url: 'https://fandock.example/heard',
  published: '2024-03-01',
  reports: [
    { claim: playsMira('Ana Reyes'), certainty: 'possible', attribution: { type: 'insider', name: null } },
  ],
}
const copyStory: InventedStory = {
  outlet: 'Slate Wire',
  headline: 'Reyes to board Copper Lane?',
  url: 'https://slatewire.example/reyes',
  published: '2024-03-02',
  credits: [{ name: 'Fan Dock', url: 'https://fandock.example/heard', how: 'source' }],
  reports: [
    { claim: playsMira('Ana Reyes'), certainty: 'possible', attribution: { type: 'insider', name: null } },
  ],
}
const officialStory: InventedStory = {
  outlet: 'Harbor One Press',
  headline: 'Ana Reyes joins Copper Lane',
  url: 'https://press.pillar.example/1',
  published: '2024-03-09',
  reports: [
    {
      claim: playsMira('Ana Reyes'),
      attribution: { type: 'official', name: 'Harbor One' },
      evidence: ['announcement'],
    },
    { claim: claim(ferry, 'platform', organisation('Harbor One')) },
    { claim: claim(character('Mira Voss'), 'alias', words('the Tide')) },
  ],
}

export const recording: Part = ({ open, ledgerOf }) =>
  describe('recording', () => {
    test('a story goes in, a dossier comes out', async () => {
      const ledger = await ledgerOf(officialStory)
      assert.deepEqual(await sentences(ledger), [
        'confirmed: Ana Reyes plays Mira Voss in Copper Lane.',
        'reported: Copper Lane is on Harbor One.',
      ])
    })

    test('reading a story twice changes nothing', async () => {
      const ledger = await ledgerOf(officialStory)
      const version = await ledger.version()
      const again = await ledger.record(inventedStory({ ...officialStory, readAt: '2024-06-01T00:00:00Z' }))
      assert.equal(again.state, 'unchanged')
      assert.equal(again.version, 1)
      assert.equal(await ledger.version(), version)
    })

    test('the same text under another name is the same story', async () => {
      const ledger = await ledgerOf({
        headline: 'A note',
        input: 'a.txt',
        reports: [{ claim: comesOut('2024') }],
      })
      const again = await ledger.record(
        inventedStory({ headline: 'A note', input: 'b/a.txt', reports: [{ claim: comesOut('2024') }] }),
      )
      assert.equal(again.state, 'unchanged')
    })

    test('claims are new, then known; another value of the slot conflicts', async () => {
      const ledger = await open()
      const stories: readonly (readonly [InventedStory, string])[] = [
        [{ ...insiderStory }, 'new'],
        [{ ...copyStory }, 'known'],
        [
          {
            outlet: 'Harbor Post',
            headline: 'Lund',
            published: '2024-03-03',
            reports: [{ claim: playsMira('Bea Lund') }],
          },
          'conflicts',
        ],
        [
          {
            outlet: 'Harbor One Press',
            headline: 'It moves',
            published: '2024-03-04',
            reports: [{ claim: comesOut('2024-23') }],
          },
          'new',
        ],
        [
          {
            outlet: 'Harbor One Press',
            headline: 'A day',
            published: '2024-03-05',
            reports: [{ claim: comesOut('2024-10-04') }],
          },
          'new',
        ],
      ]
      for (const [story, state] of stories) {
        const outcome = await ledger.record(inventedStory(story))
        assert.deepEqual(
          outcome.claims.map((one) => one.state),
          [state],
        )
      }
    })

    test('a claim that a story voices twice is one claim of it', async () => {
      const ledger = await open()
      const outcome = await ledger.record(
        inventedStory({
          outlet: 'Slate Wire',
          headline: 'Twice',
          reports: [{ claim: comesOut('2024') }, { claim: comesOut('2024') }],
        }),
      )
      assert.equal(outcome.claims.length, 1)
      assert.equal((await ledger.findStory(outcome.storyId))?.claims, 1)
    })

    test('a quote that does not stand in the story is refused, and nothing is written', async () => {
      const ledger = await open()
      const story = inventedStory({
        headline: 'x',
        reports: [{ claim: comesOut('2024') }, { claim: comesOut('2025'), quote: 'never said' }],
      })
      await assert.rejects(ledger.record(story), { code: 'quote-not-found' })
      assert.equal(await ledger.version(), '0')
      assert.equal((await ledger.listStories()).total, 0)
    })
  })

export const sameClaim: Part = ({ ledgerOf }) =>
  describe('the same claim in other words', () => {
    const same: readonly (readonly [string, ReturnType<typeof claim>, ReturnType<typeof claim>])[] = [
      [
        'season 2, second',
        claim(ferry, 'status', words('filming'), { season: 2 }),
        claim(ferry, 'status', words('Filming'), { season: 'second' }),
      ],
      [
        'a role is a detail',
        playsMira('Ana Reyes'),
        claim(ferry, 'cast member', person('Ana Reyes'), { character: character('Mira Voss'), role: 'lead' }),
      ],
      [
        'the platform of a release is a detail',
        comesOut('2024-23'),
        claim(ferry, 'release date', date('2024-23'), { platform: organisation('Hulu') }),
      ],
      [
        'a detective',
        claim(character('Mira'), 'occupation', words('a private detective')),
        claim(character('Mira'), 'occupation', words('Private detective')),
      ],
      [
        'spouses of each other',
        claim(character('Mira'), 'relationship', character('Joss'), { kind: 'spouse' }),
        claim(character('Joss'), 'relationship', character('Mira'), { kind: 'spouse' }),
      ],
      [
        'parent and child',
        claim(character('Mira'), 'relationship', character('Joss'), { kind: 'parent' }),
        claim(character('Joss'), 'relationship', character('Mira'), { kind: 'child' }),
      ],
    ]
    for (const [name, a, b] of same)
      test(name, async () => {
        const ledger = await ledgerOf({ outlet: 'Slate Wire', headline: 'one', reports: [{ claim: a }] })
        const outcome = await ledger.record(
          inventedStory({ outlet: 'Harbor Post', headline: 'two', reports: [{ claim: b }] }),
        )
        assert.deepEqual(
          outcome.claims.map((one) => one.state),
          ['known'],
        )
      })

    const other: readonly (readonly [string, ReturnType<typeof claim>, ReturnType<typeof claim>])[] = [
      [
        'another season',
        claim(ferry, 'status', words('filming'), { season: 2 }),
        claim(ferry, 'status', words('filming'), { season: 3 }),
      ],
      [
        'another world',
        claim(character('Mira'), 'occupation', words('pilot')),
        claim(character('Mira'), 'occupation', words('pilot'), {}, 'page'),
      ],
      [
        'the trailer’s date',
        comesOut('2024-05-01'),
        claim(ferry, 'release date', date('2024-05-01'), { of: 'trailer' }),
      ],
      [
        'a parent is not a child',
        claim(character('Mira'), 'relationship', character('Joss'), { kind: 'parent' }),
        claim(character('Mira'), 'relationship', character('Joss'), { kind: 'child' }),
      ],
      [
        'a work of another year',
        claim(ferry, 'status', words('released')),
        claim({ ...ferry, year: 1971 }, 'status', words('released')),
      ],
    ]
    for (const [name, a, b] of other)
      test(`is not ${name}`, async () => {
        const ledger = await ledgerOf({ outlet: 'Slate Wire', headline: 'one', reports: [{ claim: a }] })
        const outcome = await ledger.record(
          inventedStory({ outlet: 'Harbor Post', headline: 'two', reports: [{ claim: b }] }),
        )
        assert.deepEqual(
          outcome.claims.map((one) => one.state),
          ['new'],
        )
      })
  })

export const placeInCast: Part = ({ ledgerOf }) =>
  describe('a place in the cast', () => {
    const inCast = claim(ferry, 'cast member', person('Ana Reyes'))
    const told = (certainty: 'stated' | 'possible') =>
      ledgerOf(
        { outlet: 'Slate Wire', headline: 'one', published: '2024-03-01', reports: [{ claim: inCast }] },
        {
          outlet: 'Harbor Post',
          headline: 'two',
          published: '2024-03-02',
          reports: [{ claim: playsMira('Ana Reyes'), certainty }],
        },
      )
    test('is made more precise by the part', async () => {
      const ledger = await told('stated')
      const [part, place] = await standings(ledger)
      assert.equal(place?.sentence, 'Ana Reyes is in the cast of Copper Lane.')
      assert.equal(place?.supersededBy, part?.claimId)
      assert.equal((await ledger.findClaim(place?.claimId ?? ''))?.standing.supersededBy, part?.claimId)
      assert.equal((await standings(ledger, 'copper-lane', '2024-03-01'))[0]?.supersededBy, null)
    })
    test('is not, by a part that is hardly likely', async () => {
      const all = await standings(await told('possible'))
      assert.deepEqual(
        all.map((s) => s.supersededBy),
        [null, null],
      )
    })
  })

export const changedStory: Part = ({ ledgerOf }) =>
  describe('a changed story', () => {
    const first: InventedStory = {
      outlet: 'Slate Wire',
      headline: 'Copper Lane in June',
      url: 'https://slatewire.example/june',
      published: '2024-03-01',
      reports: [{ claim: comesOut('2024-06-05') }, { claim: playsMira('Ana Reyes') }],
    }
    const second: InventedStory = {
      ...first,
      modified: '2024-03-05',
      text: 'Corrected: the ferry sails in July.',
      reports: [{ claim: comesOut('2024-07-08') }, { claim: playsMira('Ana Reyes') }],
    }

    test('is a new version; what it no longer says is no longer counted', async () => {
      const ledger = await ledgerOf(first, second)
      assert.deepEqual(await sentences(ledger), [
        'reported: Ana Reyes plays Mira Voss in Copper Lane.',
        'reported: Copper Lane comes out on 8 July 2024.',
      ])
      const [reyes] = await standings(ledger)
      assert.equal(reyes?.independentSources, 1)
      assert.equal(reyes?.reports.length, 1)
      assert.equal((await ledger.listStories()).items[0]?.claims, 2)
      assert.deepEqual(
        (await ledger.listSources()).items.map((source) => [source.id, source.reports]),
        [['slate-wire', 2]],
      )
    })

    test('is still seen as it was, as of before', async () => {
      const ledger = await ledgerOf(first, second)
      assert.ok(
        (await sentences(ledger, 'copper-lane', '2024-03-04')).includes(
          'reported: Copper Lane comes out on 5 June 2024.',
        ),
      )
      assert.ok(
        (await sentences(ledger, 'copper-lane', '2024-03-05')).includes(
          'reported: Copper Lane comes out on 8 July 2024.',
        ),
      )
      assert.equal((await sentences(ledger, 'copper-lane', '2024-03-05')).length, 2)
    })

    test('said what it still says when it first said it', async () => {
      const ledger = await ledgerOf(first, second)
      const said = (await standings(ledger)).map((s) => s.firstReportedAt)
      assert.deepEqual(said, ['2024-03-01', '2024-03-05'])
    })

    test('read better, not written anew, was there all along', async () => {
      const ledger = await ledgerOf(first)
      const better = {
        ...first,
        reports: [{ claim: comesOut('2024-06-05') }, { claim: playsMira('Bea Lund') }],
      }
      assert.equal((await ledger.record(inventedStory(better))).state, 'changed')
      assert.deepEqual(await sentences(ledger, 'copper-lane', '2024-03-02'), await sentences(ledger))
      assert.ok((await sentences(ledger)).includes('reported: Bea Lund plays Mira Voss in Copper Lane.'))
    })
  })

export const asOfDate: Part = ({ ledgerOf }) =>
  describe('as of a date', () => {
    const stories = [insiderStory, copyStory, officialStory]
    const expected = [
      ['2024-02-28', []],
      ['2024-03-01', ['rumoured: Ana Reyes plays Mira Voss in Copper Lane.']],
      ['2024-03-08', ['rumoured: Ana Reyes plays Mira Voss in Copper Lane.']],
      [
        '2024-03-09',
        ['confirmed: Ana Reyes plays Mira Voss in Copper Lane.', 'reported: Copper Lane is on Harbor One.'],
      ],
    ] as const
    for (const [asOf, known] of expected)
      test(`${asOf} knows only what was published by then`, async () => {
        const ledger = await ledgerOf(...stories)
        assert.deepEqual(await sentences(ledger, 'copper-lane', asOf), known)
      })

    test('a dossier is the same whatever came after', async () => {
      const [before, after] = [await ledgerOf(insiderStory, copyStory), await ledgerOf(...stories)]
      const asOf = '2024-03-05'
      assert.deepEqual(
        await after.findDossier('copper-lane', { asOf }),
        await before.findDossier('copper-lane', { asOf }),
      )
      assert.deepEqual(
        await after.findDossier('mira-voss', { asOf }),
        await before.findDossier('mira-voss', { asOf }),
      )
    })

    test('the far future is the present', async () => {
      const ledger = await ledgerOf(...stories)
      const [now, then] = [await standings(ledger), await standings(ledger, 'copper-lane', '2100-01-01')]
      assert.deepEqual(then, now)
    })

    test('aliases are those known by then', async () => {
      const ledger = await ledgerOf(...stories)
      const aliases = async (asOf: string) =>
        (await ledger.findDossier('mira-voss', { asOf }))?.entity.aliases
      assert.deepEqual([await aliases('2024-03-05'), await aliases('2024-03-10')], [[], ['the Tide']])
    })

    test('a claim is not there before anybody voiced it', async () => {
      const ledger = await ledgerOf(...stories)
      const [standing] = await standings(ledger)
      assert.ok(standing)
      assert.equal(await ledger.findClaim(standing.claimId, { asOf: '2024-02-01' }), null)
      assert.equal(
        (await ledger.findClaim(standing.claimId, { asOf: '2024-03-02' }))?.standing.label,
        'rumoured',
      )
    })

    test('what is no date is a problem', async () => {
      const ledger = await ledgerOf(...stories)
      await assert.rejects(ledger.findDossier('copper-lane', { asOf: 'tomorrow' }), { code: 'bad-moment' })
    })
  })

export const theTrail: Part = ({ ledgerOf }) =>
  describe('the trail', () => {
    test('leads from the copy to the insider, whichever was read first', async () => {
      for (const order of [
        [insiderStory, copyStory],
        [copyStory, insiderStory],
      ]) {
        const ledger = await ledgerOf(...order)
        const [standing] = await standings(ledger)
        assert.deepEqual(
          standing?.reports.map((report) => [
            report.outlet,
            report.source.id,
            report.trail.join(' > '),
            report.echo,
          ]),
          [
            ['Fan Dock', 'fan-dock-insider', 'Fan Dock > Fan Dock insider', false],
            ['Slate Wire', 'fan-dock-insider', 'Slate Wire > Fan Dock > Fan Dock insider', true],
          ],
        )
        assert.equal(standing?.independentSources, 1)
      }
    })

    test('ends at itself where the credited story, read later, does not say it', async () => {
      const { reports: _, ...silent } = insiderStory
      const flat: InventedStory = { ...copyStory, reports: [{ claim: playsMira('Ana Reyes') }] }
      const ledger = await ledgerOf(flat)
      const source = async () => (await standings(ledger))[0]?.reports[0]?.source.id
      assert.equal(await source(), 'fan-dock')
      await ledger.record(inventedStory({ ...silent, reports: [{ claim: comesOut('2024') }] }))
      assert.equal(
        (await standings(ledger)).find((s) => s.claim.property === 'cast member')?.reports[0]?.source.id,
        'slate-wire',
      )
    })

    test('knows an outlet by its domain, too', async () => {
      const ledger = await ledgerOf(insiderStory)
      const byDomain: InventedStory = {
        ...copyStory,
        credits: [{ name: 'a fan site', url: 'https://www.fandock.example/other', how: 'via' }],
      }
      await ledger.record(inventedStory(byDomain))
      const [standing] = await standings(ledger)
      assert.deepEqual(
        standing?.reports.map((report) => report.source.id),
        ['fan-dock-insider', 'fan-dock-insider'],
      )
    })
  })

export const whoSpeaksOfficially: Part = ({ ledgerOf }) =>
  describe('who speaks officially', () => {
    const flat: InventedStory = {
      outlet: 'Harbor One',
      headline: 'Reyes aboard',
      published: '2024-03-01',
      reports: [{ claim: playsMira('Ana Reyes') }],
    }
    test('an outlet whose role says so, also afterwards', async () => {
      const ledger = await ledgerOf(flat)
      assert.deepEqual(await sentences(ledger), ['reported: Ana Reyes plays Mira Voss in Copper Lane.'])
      await ledger.recordOutlet({ name: 'Harbor One', domain: null, role: 'official' })
      assert.deepEqual(await sentences(ledger), ['confirmed: Ana Reyes plays Mira Voss in Copper Lane.'])
      assert.deepEqual((await ledger.listSources()).items[0], {
        id: 'harbor-one',
        name: 'Harbor One',
        kind: 'official',
        role: 'official',
        reports: 1,
      })
    })
    test('the network of the title, also once that is learnt', async () => {
      const ledger = await ledgerOf(flat, {
        outlet: 'Slate Wire',
        headline: 'Where it airs',
        published: '2024-03-02',
        reports: [{ claim: claim(ferry, 'platform', organisation('Harbor One')) }],
      })
      assert.ok((await sentences(ledger)).includes('confirmed: Ana Reyes plays Mira Voss in Copper Lane.'))
      assert.deepEqual(await sentences(ledger, 'copper-lane', '2024-03-01'), [
        'reported: Ana Reyes plays Mira Voss in Copper Lane.',
      ])
    })
    test('roles said twice are written once', async () => {
      const ledger = await ledgerOf(flat)
      const pillar = { name: 'Harbor One', domain: 'www.pillar.example', role: 'official' } as const
      await ledger.recordOutlet(pillar)
      const version = await ledger.version()
      await ledger.recordOutlet(pillar)
      assert.equal(await ledger.version(), version)
      assert.deepEqual(await ledger.listOutlets(), [{ ...pillar, domain: 'pillar.example' }])
    })
  })

export const whatChanged: Part = ({ ledgerOf }) =>
  describe('what changed', () => {
    test('newest first, echoes left out', async () => {
      const ledger = await ledgerOf(insiderStory, copyStory, officialStory, {
        outlet: 'Harbor Post',
        headline: 'Not so fast',
        published: '2024-03-10',
        reports: [{ claim: playsMira('Bea Lund') }, { claim: playsMira('Ana Reyes'), certainty: 'denied' }],
      })
      const { items, total, next } = await ledger.listChanges()
      const cast = items.filter((change) => change.sentence.includes('plays'))
      assert.deepEqual(
        cast.map((change) => [change.at, change.kind, change.sentence]),
        [
          ['2024-03-10', 'denial', 'Ana Reyes plays Mira Voss in Copper Lane.'],
          ['2024-03-10', 'conflict', 'Bea Lund plays Mira Voss in Copper Lane.'],
          ['2024-03-09', 'confirmation', 'Ana Reyes plays Mira Voss in Copper Lane.'],
          ['2024-03-01', 'new claim', 'Ana Reyes plays Mira Voss in Copper Lane.'],
        ],
      )
      assert.equal(total, items.length)
      assert.equal(next, null)
      assert.deepEqual(items[0]?.subject, { id: 'copper-lane', name: 'Copper Lane' })
    })

    test('between two days, both included', async () => {
      const ledger = await ledgerOf(insiderStory, copyStory, officialStory)
      const days = async (since: string | null, until: string | null) =>
        new Set((await ledger.listChanges({ since, until })).items.map((change) => change.at))
      assert.deepEqual(await days('2024-03-02', null), new Set(['2024-03-09']))
      assert.deepEqual(await days(null, '2024-03-01'), new Set(['2024-03-01']))
      assert.deepEqual(await days('2024-03-01', '2024-03-09'), new Set(['2024-03-09', '2024-03-01']))
    })
  })

export const pages: Part = ({ ledgerOf }) =>
  describe('lists come in pages', () => {
    const many = Array.from(
      { length: 7 },
      (_, n): InventedStory => ({
        outlet: `Outlet ${n}`,
        headline: `Story ${n}`,
        published: `2024-03-0${1 + (n % 3)}`,
        reports: [{ claim: claim(title(`Title ${n}`), 'status', words('filming')) }],
      }),
    )
    type List = (
      ledger: Ledger,
      after: string | null,
    ) => Promise<{ items: readonly unknown[]; total: number; next: string | null }>
    const lists: Readonly<Record<string, List>> = {
      stories: (ledger, after) => ledger.listStories({ limit: 3, after }),
      entities: (ledger, after) => ledger.listEntities({ limit: 3, after }),
      'entities, the latest first': (ledger, after) =>
        ledger.listEntities({ limit: 3, after, order: 'latest' }),
      sources: (ledger, after) => ledger.listSources({ limit: 3, after }),
      changes: (ledger, after) => ledger.listChanges({ limit: 3, after }),
    }
    for (const [name, list] of Object.entries(lists))
      test(`${name}: every item once`, async () => {
        const ledger = await ledgerOf(...many)
        const seen: string[] = []
        let after: string | null = null
        do {
          const page = await list(ledger, after)
          assert.equal(page.total, 7)
          seen.push(...page.items.map((item) => JSON.stringify(item)))
          after = page.next
        } while (after !== null)
        assert.equal(seen.length, 7)
        assert.equal(new Set(seen).size, 7)
      })

    test('entities come by name, or those that changed last first', async () => {
      const ledger = await ledgerOf(...many)
      const names = async (request: Parameters<Ledger['listEntities']>[0]) =>
        (await ledger.listEntities(request)).items.map(({ name }) => name)
      assert.deepEqual((await names({})).slice(0, 3), ['Title 0', 'Title 1', 'Title 2'])
      assert.deepEqual((await names({ order: 'latest' })).slice(0, 2).toSorted(), ['Title 2', 'Title 5'])
      assert.deepEqual(await names({ order: 'latest', type: 'person' }), [])
    })

    test('a limit that makes no sense is a problem', async () => {
      await assert.rejects((await ledgerOf()).listStories({ limit: 0 }), { code: 'bad-limit' })
    })
  })

export const sources: Part = ({ ledgerOf }) =>
  describe('sources', () => {
    test('what a source said itself is kept apart from what it passed on', async () => {
      const ledger = await ledgerOf(insiderStory, copyStory, {
        outlet: 'Slate Wire',
        headline: 'Our own',
        published: '2024-03-04',
        reports: [{ claim: comesOut('2024-10') }],
      })
      const view = await ledger.findSource('slate-wire')
      assert.deepEqual(
        view?.own.map((report) => report.headline),
        ['Our own'],
      )
      assert.deepEqual(
        view?.passedOn.map((report) => report.headline),
        ['Reyes to board Copper Lane?'],
      )
      assert.equal(Object.keys(view?.sentences ?? {}).length, 2)
      const insider = await ledger.findSource('fan-dock-insider')
      assert.deepEqual(
        [insider?.source.kind, insider?.source.reports, insider?.own.length],
        ['insider', 2, 1],
      )
    })
    test('one that nobody knows is none', async () => {
      assert.equal(await (await ledgerOf()).findSource('nobody'), null)
    })
  })

export const aStory: Part = ({ ledgerOf }) =>
  describe('a story', () => {
    test('is shown with its claims and without its text', async () => {
      const ledger = await ledgerOf(officialStory)
      const [card] = (await ledger.listStories()).items
      const view = await ledger.findStory(card?.id ?? '')
      assert.equal(view?.standings.length, 3)
      assert.equal(view?.url, officialStory.url)
      assert.ok(!('text' in (view ?? {})))
    })
  })
