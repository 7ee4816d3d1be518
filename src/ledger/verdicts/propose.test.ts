import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Claim, Report } from '../../claims/index.ts'
import {
  character,
  claim,
  date,
  type InventedReport,
  inventedStory,
  person,
  title,
  words,
} from '../invented-story.ts'
import { record } from '../record.ts'
import { recordOutlet } from '../record-outlet.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { listProposals, settleByRules } from './propose.ts'
import { settle } from './settle.ts'
import { undo } from './undo.ts'

const ferry = title('Copper Lane')
const plays = (name: string, part = 'Mira Voss') =>
  claim(ferry, 'cast member', person(name), { character: character(part) })
const comesOut = (edtf: string, of?: string) => claim(ferry, 'release date', date(edtf), of ? { of } : {})
const tookMoney = claim(
  ferry,
  'count',
  { type: 'number', number: 4_000_000, unit: 'dollars' },
  { of: 'dollars box office' },
)
const isOut = claim(ferry, 'status', words('released'))
const now = '2025-06-01T00:00:00Z'

const roles = {
  'Harbor One Press': 'official',
  'Slate Wire': 'trade',
  'Harbor Post': 'press',
  'Fan Dock': 'fan',
  'Tide Whispers': 'insider',
} as const
type Told = readonly [
  outlet: keyof typeof roles,
  day: string,
  ...reports: readonly (Claim | InventedReport)[],
]
const officially = { attribution: { type: 'official', name: null } } as const
const no = (one: Claim, certainty: Report['certainty'] = 'denied') => ({
  claim: one,
  certainty,
  ...officially,
})
const yes = (one: Claim) => ({ claim: one, ...officially })

function recordAll(stories: readonly Told[]): Database {
  const db = openDatabase(':memory:')
  for (const [name, role] of Object.entries(roles)) recordOutlet(db, { name, domain: null, role }, now)
  for (const [outlet, day, ...told] of stories) {
    const url = `https://${outlet.replaceAll(' ', '').toLowerCase()}.example/${day}`
    const reports = told.map((one) => ('claim' in one ? one : { claim: one }))
    record(db, inventedStory({ outlet, url, published: `2024-${day}`, reports }))
  }
  return db
}
const proposed = (db: Database, asOf: string | null = null) =>
  listProposals(db, { asOf }).map(({ sentence, verdict, at, rule, safe }) =>
    [verdict, sentence.replace(/ (in|comes out) ?(Copper Lane)?/, ''), at, rule, safe ? 'safe' : 'ask'].join(
      ' | ',
    ),
  )

const cases: readonly (readonly [about: string, stories: readonly Told[], expected: readonly RegExp[]])[] = [
  [
    'official word on what another had said',
    [
      ['Slate Wire', '03-01', plays('Ana Reyes')],
      ['Harbor One Press', '03-10', yes(plays('Ana Reyes'))],
    ],
    [/^true \| Ana Reyes plays.*2024-03-10 \| official-states \| safe$/],
  ],
  [
    'official word on a rival of what another had said',
    [
      ['Tide Whispers', '03-01', plays('Bea Lund')],
      ['Harbor One Press', '03-10', yes(plays('Ana Reyes'))],
    ],
    [/^true \| Ana Reyes plays.*official-states/],
  ],
  ['official word that nobody had asked for', [['Harbor One Press', '03-10', yes(plays('Ana Reyes'))]], []],
  [
    'official word that is hedged',
    [
      ['Slate Wire', '03-01', plays('Ana Reyes')],
      ['Harbor One Press', '03-10', { ...yes(plays('Ana Reyes')), certainty: 'possible' }],
    ],
    [],
  ],
  [
    'one part given to two people in one official story',
    [
      ['Slate Wire', '03-01', plays('Ana Reyes')],
      ['Harbor One Press', '03-10', yes(plays('Ana Reyes')), yes(plays('Bea Lund'))],
    ],
    [],
  ],
  [
    'official word that a trade prints',
    [
      ['Fan Dock', '03-01', plays('Ana Reyes')],
      ['Slate Wire', '03-10', yes(plays('Ana Reyes'))],
    ],
    [/^true \| Ana Reyes.*official-told-on \| ask$/],
  ],
  [
    'an insider’s “officially”',
    [
      ['Fan Dock', '03-01', plays('Ana Reyes')],
      ['Tide Whispers', '03-10', yes(plays('Ana Reyes'))],
    ],
    [],
  ],
  [
    'a plan for a date settles nothing before the day',
    [
      ['Slate Wire', '03-01', comesOut('2024-10-04')],
      ['Harbor One Press', '03-10', yes(comesOut('2024-10-04'))],
    ],
    [],
  ],
  [
    'a date that is moved officially has changed, since the trade that had it first',
    [
      ['Harbor One Press', '03-01', yes(comesOut('2024-10-04'))],
      ['Slate Wire', '03-08', no(comesOut('2024-10-04')), comesOut('2025-01-10')],
      ['Harbor One Press', '03-10', yes(comesOut('2025-01-10')), no(comesOut('2024-10-04'))],
    ],
    [/^changed \| Copper Lane.*4 October 2024.*2024-03-08 \| official-replaces \| safe$/],
  ],
  [
    'a recast',
    [
      ['Harbor One Press', '03-01', yes(plays('Ana Reyes'))],
      ['Fan Dock', '03-02', plays('Ana Reyes')],
      ['Harbor One Press', '03-10', yes(plays('Bea Lund'))],
    ],
    [/^changed \| Ana Reyes.*official-replaces/, /^true \| Bea Lund.*official-states/],
  ],
  [
    'a rival of what only fans had said is not changed',
    [
      ['Fan Dock', '03-01', plays('Ana Reyes')],
      ['Harbor One Press', '03-10', yes(plays('Bea Lund'))],
    ],
    [/^true \| Bea Lund/],
  ],
  [
    'an official denial',
    [
      ['Fan Dock', '03-01', plays('Ana Reyes')],
      ['Harbor One Press', '03-10', no(plays('Ana Reyes'))],
    ],
    [/^false \| Ana Reyes.*official-denies \| ask$/],
  ],
  [
    'a day that has passed, with money taken',
    [
      ['Slate Wire', '03-01', comesOut('2024-03-08')],
      ['Slate Wire', '03-11', tookMoney],
    ],
    [/^true \| Copper Lane.*8 March 2024.*2024-03-11 \| date-passed \| safe$/],
  ],
  [
    'a season that has passed, with the work out',
    [
      ['Slate Wire', '03-01', comesOut('2024-21')],
      ['Harbor Post', '06-11', isOut],
    ],
    [/^true \| Copper Lane.*spring 2024.*date-passed/],
  ],
  [
    'a day that was moved before it came',
    [
      ['Slate Wire', '03-01', comesOut('2024-03-08')],
      ['Slate Wire', '03-05', comesOut('2024-09-08')],
      ['Slate Wire', '03-11', tookMoney],
    ],
    [],
  ],
  [
    'a day that has passed, with no word of a release',
    [
      ['Slate Wire', '03-01', comesOut('2024-03-08')],
      ['Slate Wire', '03-11', plays('Ana Reyes')],
    ],
    [],
  ],
  [
    'a release that only an insider tells of, and a soundtrack',
    [
      ['Slate Wire', '03-01', comesOut('2024-03-08'), comesOut('2024-03-09', 'soundtrack')],
      ['Tide Whispers', '03-11', isOut],
    ],
    [],
  ],
]

describe('what the rules propose', () => {
  for (const [about, stories, expected] of cases) {
    test(about, () => {
      const found = proposed(recordAll(stories))
      assert.equal(found.length, expected.length, found.join('\n'))
      for (const [i, pattern] of expected.entries()) assert.match(found[i] ?? '', pattern)
    })
  }
})

const settled: readonly Told[] = [
  ['Fan Dock', '03-01', plays('Ana Reyes')],
  ['Slate Wire', '03-02', plays('Bea Lund')],
  ['Harbor One Press', '03-10', yes(plays('Bea Lund'))],
]

test('what is applied is not proposed again, and the rule stands by the verdict', () => {
  const db = recordAll(settled)
  const [given] = settleByRules(db, 'Hearsay', now)
  assert.deepEqual([given?.verdict.rule, given?.verdict.at], ['official-states', '2024-03-10'])
  assert.equal(given?.followed[0]?.outcome.verdict, 'false')
  assert.deepEqual([proposed(db), settleByRules(db, 'Hearsay', now)], [[], []])
})

test('what a person took back or decided otherwise is not proposed again', () => {
  const undone = recordAll(settled)
  const [given] = settleByRules(undone, 'Hearsay', now)
  undo(undone, given?.verdict.entry ?? 0, { by: 'Nora Pell' }, now)
  assert.deepEqual(proposed(undone), [])
  const overruled = recordAll(settled)
  const claimId = listProposals(overruled, {})[0]?.claimId ?? ''
  settle(overruled, claimId, { verdict: 'void', by: 'Nora Pell', at: '2024-03-11' }, now)
  assert.deepEqual(proposed(overruled), [])
})

test('as of a day only what was published by then is proposed', () => {
  const db = recordAll(settled)
  assert.deepEqual(proposed(db, '2024-03-09'), [])
  assert.equal(proposed(db, '2024-03-10').length, 1)
})
