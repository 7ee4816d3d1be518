import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dossier, Standing } from '../server/contract/index.ts'
import { countLabels } from './count-labels.ts'

type Kind = Dossier['kinds'][number]

const kind = (label: Kind['label'], property: Kind['property'], total: number): Kind => ({
  label,
  property,
  total,
})

/** As much of a standing as tells whether another value took its place. */
const standing = (label: Standing['label'], told: Partial<Standing>): Standing => ({
  claimId: 'a',
  sentence: 'a',
  claim: {
    subject: { type: 'title', name: 'Low Tide' },
    property: 'release date',
    value: { type: 'date', edtf: '2026-11', text: 'November' },
    qualifiers: {},
    continuity: 'screen',
  },
  entities: { subject: 'low-tide', value: null, qualifiers: {} },
  slotId: 'a',
  label,
  probability: 0.5,
  independentSources: 1,
  firstReportedAt: '2026-05-11',
  lastReportedAt: '2026-05-11',
  reportCount: 1,
  reports: [],
  rivals: [],
  supersededBy: null,
  outcome: null,
  spoiler: null,
  weights: [],
  ...told,
})

const groupsOf = (standings: readonly Standing[]): Dossier['groups'] => [
  { label: 'confirmed', total: standings.length, standings },
]

const table: readonly {
  readonly what: string
  readonly kinds: readonly Kind[]
  readonly standings: readonly Standing[]
  readonly counts: Readonly<Record<string, number>>
}[] = [
  {
    what: 'kinds of one label are added up, statements are none',
    kinds: [
      kind('confirmed', 'platform', 2),
      kind('confirmed', 'status', 3),
      kind('confirmed', 'statement', 9),
    ],
    standings: [],
    counts: { confirmed: 5 },
  },
  {
    what: 'what another value replaced counts for no label',
    kinds: [kind('confirmed', 'release date', 3), kind('denied', 'release date', 2)],
    standings: [
      standing('confirmed', { supersededBy: 'b', rivals: ['b'] }),
      standing('denied', { supersededBy: 'b', rivals: ['b'] }),
    ],
    counts: { confirmed: 2, denied: 1 },
  },
  {
    what: 'what was only said more precisely since still counts',
    kinds: [kind('confirmed', 'release date', 2)],
    standings: [standing('confirmed', { supersededBy: 'b' })],
    counts: { confirmed: 2 },
  },
]

for (const { what, kinds, standings, counts } of table)
  test(what, () => {
    assert.deepEqual(Object.fromEntries(countLabels({ kinds, groups: groupsOf(standings) })), counts)
  })
