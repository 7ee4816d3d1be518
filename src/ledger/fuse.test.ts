import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Certainty, Claim, Evidence, Property, Value } from '../claims/index.ts'
import { certainties, evidenceKinds } from '../claims/index.ts'
import { fuse } from './fuse.ts'
import { type SlotLesson, untaught } from './learning/fit-contests.ts'
import { outletRoles } from './outlet.ts'
import type { SlotValue } from './relate.ts'
import type { HeardReport } from './weight.ts'

const official = { id: 'netflix', name: 'Netflix', kind: 'official', role: 'press' } as const
const studio = { id: 'marlowe-films', name: 'Marlowe Films', kind: 'official', role: 'press' } as const
const press = { id: 'slate-wire', name: 'Slate Wire', kind: 'outlet', role: 'press' } as const
const post = { id: 'harbor-post', name: 'Harbor Post', kind: 'outlet', role: 'press' } as const
const trade = { id: 'reel-digest', name: 'Reel Digest', kind: 'outlet', role: 'trade' } as const
const fan = { id: 'fan-dock', name: 'Fan Dock', kind: 'outlet', role: 'fan' } as const
const insider = { id: 'dock-insider', name: 'Dock insider', kind: 'insider', role: 'press' } as const
const sources = [official, studio, press, post, trade, fan, insider]

function said(
  source: HeardReport['source'],
  certainty: Certainty,
  day: number,
  more: Partial<HeardReport> = {},
): HeardReport {
  return {
    id: `${source.id} ${certainty} ${day} ${more.storyId ?? ''}`,
    storyId: `${source.id} ${day}`,
    publishedAt: `2015-08-${String(day).padStart(2, '0')}`,
    certainty,
    attribution: source.kind === 'outlet' ? 'none' : source.kind,
    evidence: [],
    continuity: 'screen',
    printedBy: 'press',
    source,
    firstHand: false,
    echo: false,
    ...more,
  }
}

function claim(property: Property, value: Value, qualifiers: Claim['qualifiers'] = {}): Claim {
  return {
    subject: { type: 'title', name: 'Copper Lane' },
    property,
    value,
    qualifiers,
    continuity: 'screen',
  }
}
function value(id: string, what: Claim, ...reports: readonly HeardReport[]): SlotValue {
  return {
    claimId: id,
    claim: what,
    reports: reports.map((report) => ({ ...report, id: `${id} ${report.id}` })),
  }
}
const release = (edtf: string, ...reports: readonly HeardReport[]) =>
  value(edtf, claim('release date', { type: 'date', edtf, text: '' }), ...reports)
const captain = { character: { type: 'character', name: 'Mira Voss' } } as const
const performer = (name: string, ...reports: readonly HeardReport[]) =>
  value(name, claim('cast member', { type: 'person', name }, captain), ...reports)
const status = (word: string, ...reports: readonly HeardReport[]) =>
  value(word, claim('status', { type: 'text', text: word }), ...reports)

function standing(id: string, ...values: readonly SlotValue[]) {
  const fused = fuse(values).get(id)
  assert.ok(fused)
  return fused
}
const labelOf = (...reports: readonly HeardReport[]) =>
  standing('Ana Reyes', performer('Ana Reyes', ...reports)).label
const chanceOf = (...reports: readonly HeardReport[]) =>
  standing('Ana Reyes', performer('Ana Reyes', ...reports)).probability

describe('the label comes from certainty, attribution, evidence and outlet together', () => {
  const cases: readonly (readonly [string, string, readonly HeardReport[]])[] = [
    ['confirmed', 'an official states it', [said(official, 'stated', 1)]],
    ['confirmed', 'official photos show it', [said(press, 'stated', 1, { evidence: ['official media'] })]],
    ['reported', 'an official expects it', [said(official, 'likely', 1)]],
    ['reported', 'the press states it', [said(press, 'stated', 1)]],
    ['reported', 'a trade expects it', [said(trade, 'likely', 1)]],
    [
      'reported',
      'an insider’s blog quotes an official',
      [said(official, 'stated', 1, { printedBy: 'insider' })],
    ],
    ['rumoured', 'an insider states it', [said(insider, 'stated', 1)]],
    ['rumoured', 'it is leaked', [said(trade, 'stated', 1, { evidence: ['leak'] })]],
    ['rumoured', 'somebody is in talks', [said(trade, 'possible', 1)]],
    ['rumoured', 'fans expect it', [said(fan, 'likely', 1)]],
    ['speculated', 'the writer infers it', [said(press, 'likely', 1, { attribution: 'author' })]],
    ['speculated', 'it is unlikely', [said(press, 'unlikely', 1)]],
    ['open', 'it is only asked', [said(press, 'open', 1), said(post, 'open', 2)]],
    [
      'speculated',
      'it is asked and guessed',
      [said(press, 'open', 1), said(post, 'possible', 1, { attribution: 'author' })],
    ],
    ['denied', 'an official denies a rumour', [said(insider, 'stated', 1), said(official, 'denied', 2)]],
    [
      'denied',
      'an official denies what four reported',
      [1, 2, 3, 4]
        .map((n) => said({ ...press, id: `p${n}` }, 'stated', n))
        .concat(said(official, 'denied', 5)),
    ],
    ['denied', 'nobody says so, and somebody denies it', [said(press, 'denied', 1)]],
    ['reported', 'a fan doubts what a trade states', [said(trade, 'stated', 1), said(fan, 'denied', 2)]],
    [
      'confirmed',
      'an official states what the press denied',
      [said(press, 'denied', 1), said(official, 'stated', 2)],
    ],
  ]
  for (const [label, when, reports] of cases)
    test(`${label}: ${when}`, () => assert.equal(labelOf(...reports), label))
})

describe('what moves a probability', () => {
  test('who says it, how surely, on what evidence', () => {
    const ladder = [
      chanceOf(said(official, 'denied', 1)),
      chanceOf(said(press, 'denied', 1)),
      chanceOf(said(press, 'open', 1)),
      chanceOf(said(insider, 'possible', 1)),
      chanceOf(said(insider, 'stated', 1)),
      chanceOf(said(press, 'stated', 1)),
      chanceOf(said(trade, 'stated', 1)),
      chanceOf(said(trade, 'stated', 1), said(press, 'stated', 2)),
      chanceOf(said(official, 'stated', 1)),
      chanceOf(said(official, 'stated', 1, { evidence: ['announcement'] })),
    ]
    assert.deepEqual(
      ladder.toSorted((a, b) => a - b),
      ladder,
    )
    assert.equal(new Set(ladder).size, ladder.length)
  })

  test('fifty copies of a rumour do not outweigh one official denial', () => {
    const copies = Array.from({ length: 50 }, (_, n) =>
      said(insider, 'stated', 2, { id: `copy ${n}`, storyId: `copy ${n}`, echo: true }),
    )
    const fused = standing(
      'Ana Reyes',
      performer('Ana Reyes', said(insider, 'stated', 1), ...copies, said(official, 'denied', 3)),
    )
    assert.equal(fused.label, 'denied')
    assert.ok(fused.probability < 0.05)
  })

  test('a source that says it twice says it once', () => {
    assert.equal(
      chanceOf(said(press, 'stated', 1), said(press, 'stated', 2)),
      chanceOf(said(press, 'stated', 1)),
    )
  })

  test('a side that turned is heard as it spoke last', () => {
    assert.equal(
      chanceOf(said(press, 'stated', 1), said(press, 'denied', 2)),
      chanceOf(said(press, 'denied', 2)),
    )
    assert.equal(
      chanceOf(said(press, 'denied', 1), said(press, 'stated', 2)),
      chanceOf(said(press, 'stated', 2)),
    )
  })

  test('independent sources are counted, echoes are not', () => {
    const fused = standing(
      'Ana Reyes',
      performer(
        'Ana Reyes',
        said(press, 'stated', 1),
        said(trade, 'stated', 1),
        said(press, 'stated', 2, { echo: true }),
      ),
    )
    assert.equal(fused.independentSources, 2)
  })

  test('every report is explained', () => {
    const { weights } = standing(
      'Ana Reyes',
      performer(
        'Ana Reyes',
        said(press, 'stated', 1),
        said(press, 'stated', 2, { echo: true }),
        said(post, 'open', 3),
      ),
    )
    assert.deepEqual(
      weights.map(({ logOdds, why }) => [logOdds, why]),
      [
        [1.8, 'Slate Wire (press): said flatly'],
        [0, 'repeats Slate Wire: adds nothing'],
        [0, 'leaves it open: adds nothing'],
      ],
    )
  })
})

describe('values of a slot', () => {
  test('a narrower date refines a wider one and does not contradict it', () => {
    const values = [
      release('2015-23', said(press, 'stated', 1)),
      release('2015-11-20', said(official, 'stated', 2)),
    ]
    const [autumn, day] = [standing('2015-23', ...values), standing('2015-11-20', ...values)]
    assert.deepEqual([autumn.rivals, day.rivals], [[], []])
    assert.equal(autumn.supersededBy, '2015-11-20')
    assert.equal(day.supersededBy, null)
    assert.ok(autumn.probability >= day.probability)
    assert.ok(autumn.implied.some((weight) => weight.why.endsWith('for a narrower value within this one')))
  })

  test('a rumour of a day does not replace the season that is reported', () => {
    const values = [
      release('2015-23', said(trade, 'stated', 1)),
      release('2015-11-20', said(insider, 'possible', 2)),
    ]
    assert.equal(standing('2015-23', ...values).supersededBy, null)
  })

  test('official dates that moved twice: the last one holds, whoever of the officials said it', () => {
    const values = [
      release(
        '2016-06-05',
        said(official, 'stated', 1),
        said(press, 'stated', 2),
        said(post, 'stated', 3),
        said(trade, 'stated', 4),
      ),
      release('2016-07-08', said(studio, 'stated', 5), said(press, 'stated', 6)),
      release('2016-12-25', said(official, 'stated', 9)),
    ]
    const [june, july, christmas] = [
      standing('2016-06-05', ...values),
      standing('2016-07-08', ...values),
      standing('2016-12-25', ...values),
    ]
    assert.equal(christmas.label, 'confirmed')
    assert.ok(christmas.probability > 0.9)
    assert.deepEqual([june.supersededBy, july.supersededBy], ['2016-12-25', '2016-12-25'])
    assert.deepEqual([june.label, july.label], ['denied', 'denied'])
    assert.deepEqual(christmas.rivals, ['2016-06-05', '2016-07-08'])
  })

  test('an old date that is recalled does not replace the new one; the officials themselves may go back to it', () => {
    const recalled = (more: Partial<HeardReport>) => [
      release('2016-06-05', said(official, 'stated', 1), said(studio, 'stated', 9, more)),
      release('2016-07-08', said(official, 'stated', 5, { firstHand: true })),
    ]
    assert.equal(standing('2016-06-05', ...recalled({})).supersededBy, '2016-07-08')
    assert.equal(standing('2016-07-08', ...recalled({})).supersededBy, null)
    assert.equal(standing('2016-07-08', ...recalled({ firstHand: true })).supersededBy, '2016-06-05')
  })

  test('a maybe does not replace a date', () => {
    const values = [
      release('2016-06-05', said(official, 'stated', 1)),
      release('2016-07-08', said(official, 'possible', 2)),
    ]
    assert.equal(standing('2016-06-05', ...values).supersededBy, null)
  })

  test('in cinemas in May and on Hulu in July are no rivals', () => {
    const hulu = { type: 'organisation', name: 'Hulu' } as const
    const onHulu = release('2016-07-08', said(press, 'stated', 1))
    const values = [
      release('2016-05-08', said(press, 'stated', 1)),
      { ...onHulu, claim: { ...onHulu.claim, qualifiers: { platform: hulu } } },
    ]
    const inCinemas = { platform: { type: 'organisation', name: 'Marlowe Films' } } as const
    assert.deepEqual(standing('2016-05-08', ...values).rivals, ['2016-07-08'])
    const apart = values.map((one, i) =>
      i === 0 ? { ...one, claim: { ...one.claim, qualifiers: inCinemas } } : one,
    )
    assert.deepEqual(standing('2016-05-08', ...apart).rivals, [])
  })

  test('a part has one performer, unless one story names two together', () => {
    const apart = [
      performer('Ana Reyes', said(press, 'stated', 1)),
      performer('Bea Lund', said(post, 'stated', 1)),
    ]
    assert.deepEqual(standing('Ana Reyes', ...apart).rivals, ['Bea Lund'])
    const together = [
      performer('Ana Reyes', said(press, 'stated', 1)),
      performer('Bea Lund', said(press, 'stated', 1)),
    ]
    assert.deepEqual(standing('Ana Reyes', ...together).rivals, [])
  })

  test('a recast replaces the first performer', () => {
    const values = [
      performer('Ana Reyes', said(official, 'stated', 1)),
      performer('Bea Lund', said(official, 'stated', 5)),
    ]
    assert.equal(standing('Ana Reyes', ...values).supersededBy, 'Bea Lund')
    assert.ok(standing('Bea Lund', ...values).probability > 0.9)
  })

  test('a cast without parts has many members', () => {
    const members = ['Ana Reyes', 'Bea Lund'].map((name, i) =>
      value(name, claim('cast member', { type: 'person', name }), said(press, 'stated', i + 1)),
    )
    assert.deepEqual(standing('Ana Reyes', ...members).rivals, [])
  })

  test('stages of a work follow one another; cancelled contradicts them', () => {
    const values = [
      status('filming', said(press, 'stated', 1)),
      status('wrapped', said(press, 'stated', 5)),
      status('cancelled', said(fan, 'possible', 6)),
    ]
    assert.equal(standing('filming', ...values).supersededBy, 'wrapped')
    assert.deepEqual(standing('filming', ...values).rivals, ['cancelled'])
  })
})

// Laws, for any slot.

const report = fc
  .record({
    source: fc.constantFrom(...sources),
    certainty: fc.constantFrom(...certainties),
    day: fc.integer({ min: 1, max: 9 }),
    echo: fc.boolean(),
    firstHand: fc.boolean(),
    evidence: fc.array(fc.constantFrom<Evidence>(...evidenceKinds), { maxLength: 2 }),
    printedBy: fc.constantFrom(...outletRoles),
    story: fc.nat(5),
  })
  .map(({ source, certainty, day, story, ...more }) =>
    said(source, certainty, day, { ...more, storyId: `s${story}` }),
  )
const dates = [
  '2015',
  '2015-23',
  '2015-11',
  '2015-11-20',
  '2015-11-27',
  '2015-12-04',
  '2016',
  '2015-11/2016-02',
]
const slots = fc.oneof(
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...dates), fc.array(report, { minLength: 1, maxLength: 6 })), {
      selector: ([date]) => date,
      minLength: 1,
    })
    .map((some) => some.map(([date, reports]) => release(date, ...numbered(reports)))),
  fc
    .uniqueArray(
      fc.tuple(
        fc.constantFrom('Ana Reyes', 'Bea Lund', 'Cy Moor'),
        fc.array(report, { minLength: 1, maxLength: 6 }),
      ),
      {
        selector: ([name]) => name,
        minLength: 1,
      },
    )
    .map((some) => some.map(([name, reports]) => performer(name, ...numbered(reports)))),
)
const numbered = (reports: readonly HeardReport[]) =>
  reports.map((one, n) => ({ ...one, id: `${one.id} ${n}` }))
const add = (values: readonly SlotValue[], at: number, extra: HeardReport) =>
  values.map((one, i) => (i === at % values.length ? { ...one, reports: [...one.reports, extra] } : one))
const probabilities = (values: readonly SlotValue[], taught: SlotLesson = untaught) =>
  Object.fromEntries([...fuse(values, taught)].map(([id, fused]) => [id, fused.probability]))
const rivalsTaught = (perRival: number): SlotLesson => ({ ...untaught, perRival })
const tolerance = 1e-9

describe('laws', () => {
  test('the order of arrival does not matter', () => {
    fc.assert(
      fc.property(slots, fc.nat(), (values, turn) => {
        const rotate = <T>(some: readonly T[]) => [
          ...some.slice(turn % some.length),
          ...some.slice(0, turn % some.length),
        ]
        const other = rotate(values.map((one) => ({ ...one, reports: rotate(one.reports).toReversed() })))
        const sorted = (all: readonly SlotValue[]) => [...fuse(all)].sort(([a], [b]) => (a < b ? -1 : 1))
        assert.deepEqual(sorted(other), sorted(values))
      }),
    )
  })

  test('an echo changes no probability', () => {
    fc.assert(
      fc.property(slots, fc.nat(), report, (values, at, extra) => {
        const before = probabilities(values)
        assert.deepEqual(probabilities(add(values, at, { ...extra, id: 'echo', echo: true })), before)
      }),
    )
  })

  test('a denial never raises the probability', () => {
    fc.assert(
      fc.property(slots, fc.nat(), report, (values, at, extra) => {
        const denied = values[at % values.length]?.claimId ?? ''
        const before = probabilities(values)[denied] ?? 0
        const after =
          probabilities(add(values, at, { ...extra, id: 'denial', certainty: 'denied' }))[denied] ?? 1
        assert.ok(after <= before + tolerance, `${denied}: ${before} → ${after}`)
      }),
    )
  })

  test('the same laws hold whatever was learnt of rivals and further voices, and such a voice never lowers its value', () => {
    const learnt = fc.record({
      perRival: fc.double({ min: -3, max: 3, noNaN: true }),
      perVoice: fc.double({ min: 0, max: 2, noNaN: true }),
    })
    fc.assert(
      fc.property(slots, learnt, fc.nat(), report, (values, taught, at, extra) => {
        const id = values[at % values.length]?.claimId ?? ''
        const before = probabilities(values, taught)
        const echoed = add(values, at, { ...extra, id: 'echo', echo: true })
        assert.deepEqual(probabilities(echoed, taught), before)
        const denied = add(values, at, { ...extra, id: 'denial', certainty: 'denied' })
        assert.ok((probabilities(denied, taught)[id] ?? 1) <= (before[id] ?? 0) + tolerance)
        const voice = said({ ...press, id: 'low-tide', name: 'Low Tide' }, 'stated', 9, { id: 'voice' })
        const backed = probabilities(add(values, at, voice), taught)
        assert.ok((backed[id] ?? 0) >= (before[id] ?? 1) - tolerance)
        assert.ok(Object.values(before).every((p) => p > 0 && p < 1))
      }),
    )
  })

  test('where two contend, less is left for what nobody thought of; one alone is not touched', () => {
    const [ana, bea] = [
      performer('Ana Reyes', said(press, 'stated', 1)),
      performer('Bea Lund', said(post, 'stated', 2)),
    ]
    assert.deepEqual(probabilities([ana], rivalsTaught(1)), probabilities([ana]))
    const sum = (perRival: number) =>
      Object.values(probabilities([ana, bea], rivalsTaught(perRival))).reduce((a, b) => a + b, 0)
    assert.ok(sum(1) > sum(0) && sum(0) > sum(-1) && sum(3) < 1)
    // The 20th of November is in autumn: no contest.
    const dates = [
      release('2015-11-20', said(press, 'stated', 1)),
      release('2015-23', said(post, 'stated', 2)),
    ]
    assert.deepEqual(probabilities(dates, rivalsTaught(1)), probabilities(dates))
  })

  test('where further voices are worth nothing, fifty of them say what the strongest says, and a denial stands', () => {
    const repeating = { ...untaught, perVoice: 0 }
    const fifty = Array.from({ length: 50 }, (_, n) =>
      said({ ...fan, id: `fan-${n}`, name: `Fan ${n}` }, 'stated', 9, { id: `fan ${n}` }),
    )
    const rumour = performer('Ana Reyes', said(press, 'stated', 1))
    const alone = fuse([rumour], repeating).get('Ana Reyes')
    const repeated = fuse([performer('Ana Reyes', ...rumour.reports, ...fifty)], repeating).get('Ana Reyes')
    assert.equal(repeated?.probability, alone?.probability)
    assert.match(repeated?.weights.at(-1)?.why ?? '', /a further voice, .* worth less/)
    assert.equal(repeated?.weights.at(-1)?.logOdds, 0)
    const denied = performer('Ana Reyes', ...rumour.reports, said(official, 'denied', 2), ...fifty)
    assert.ok((fuse([denied], repeating).get('Ana Reyes')?.probability ?? 1) < 0.05)
    assert.ok((fuse([denied]).get('Ana Reyes')?.probability ?? 0) > 0.9)
  })

  test('values that exclude each other share one probability', () => {
    fc.assert(
      fc.property(slots, fc.constantFrom(0, 0.6, -2), (values, perRival) => {
        const fused = fuse(values, rivalsTaught(perRival))
        for (const [id, { probability, rivals }] of fused) {
          assert.ok(probability > 0 && probability < 1)
          const exclusive = rivals.filter((rival) =>
            rivals.every((r) => r === rival || fused.get(rival)?.rivals.includes(r)),
          )
          const sum = exclusive.reduce(
            (total, rival) => total + (fused.get(rival)?.probability ?? 0),
            probability,
          )
          if (exclusive.length === rivals.length) assert.ok(sum <= 1 + tolerance, `${id}: ${sum}`)
        }
      }),
    )
  })

  test('a wide value is at least as probable as what lies in it', () => {
    const nested = fc
      .tuple(
        fc.array(report, { minLength: 1, maxLength: 5 }),
        fc.array(report, { minLength: 1, maxLength: 5 }),
        fc.array(report, { minLength: 1, maxLength: 5 }),
      )
      .map(([wide, narrow, rival]) => [
        release('2015-23', ...numbered(wide)),
        release('2015-11-20', ...numbered(narrow)),
        release('2016-02-01', ...numbered(rival)),
      ])
    fc.assert(
      fc.property(nested, fc.constantFrom(0, 0.6, -2), (values, perRival) => {
        const chance = probabilities(values, rivalsTaught(perRival))
        assert.ok((chance['2015-23'] ?? 0) >= (chance['2015-11-20'] ?? 1) - tolerance)
      }),
    )
  })
})
