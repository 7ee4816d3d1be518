import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Traceable, trace } from './trace.ts'

const outlets = {
  a: { id: 'slate-wire', name: 'Slate Wire' },
  b: { id: 'harbor-post', name: 'Harbor Post' },
  c: { id: 'reel-digest', name: 'Reel Digest' },
  d: { id: 'fan-dock', name: 'Fan Dock' },
} as const
const netflix = { id: 'netflix', name: 'Netflix' }
const maker = { id: 'official-copper-lane', name: 'the makers of Copper Lane' }
type Letter = keyof typeof outlets

/** A report by outlet `by` on a day of August, that credits others. */
function report(by: Letter, day: number, more: Partial<Traceable> = {}): Traceable {
  return {
    id: `${by}${day}`,
    claimId: 'claim',
    storyId: `story-${by}${day}`,
    publishedAt: `2015-08-${String(day).padStart(2, '0')}`,
    denies: false,
    attribution: 'none',
    named: null,
    outlet: outlets[by],
    printedBy: 'press',
    credits: [],
    ...more,
  }
}
const credits = (
  to: Letter,
  how: 'source' | 'via' | 'link' | 'reported-by' = 'source',
  storyId: string | null = null,
) => ({
  credits: [{ outlet: outlets[to], how, storyId }],
})

/** "a1: slate-wire, Slate Wire > Harbor Post, echo" for each report. */
function told(...reports: readonly Traceable[]): readonly string[] {
  const origins = trace(reports, maker)
  return reports.map(({ id }) => {
    const origin = origins.get(id)
    return `${id}: ${origin?.source.id}, ${origin?.trail.join(' > ')}${origin?.echo ? ', echo' : ''}`
  })
}

describe('a report goes back to', () => {
  const cases: readonly (readonly [string, readonly Traceable[], readonly string[]])[] = [
    ['its own outlet', [report('a', 1)], ['a1: slate-wire, Slate Wire']],
    [
      'the outlet it credits, also if that is not on record',
      [report('a', 1, credits('b'))],
      ['a1: harbor-post, Slate Wire > Harbor Post'],
    ],
    [
      'its own outlet where another is only named in one of its sentences, off record',
      [report('a', 1, credits('b', 'reported-by'))],
      ['a1: slate-wire, Slate Wire'],
    ],
    [
      'the outlet named in one of its sentences, if that said it before',
      [report('b', 1), report('a', 2, credits('b', 'reported-by'))],
      ['b1: harbor-post, Harbor Post', 'a2: harbor-post, Slate Wire > Harbor Post, echo'],
    ],
    [
      'the outlet that its words name',
      [report('a', 1, { attribution: 'outlet', named: outlets.b, ...credits('c') })],
      ['a1: harbor-post, Slate Wire > Harbor Post'],
    ],
    [
      'an official body',
      [report('a', 1, { attribution: 'official', named: netflix })],
      ['a1: netflix, Slate Wire > Netflix'],
    ],
    [
      'the makers, where no official is named',
      [report('a', 1, { attribution: 'official' })],
      ['a1: official-copper-lane, Slate Wire > the makers of Copper Lane'],
    ],
    [
      'the official outlet itself',
      [report('a', 1, { attribution: 'official', printedBy: 'official' })],
      ['a1: slate-wire, Slate Wire'],
    ],
    [
      'a named person',
      [report('a', 1, { attribution: 'person', named: { id: 'nora-pell', name: 'Nora Pell' } })],
      ['a1: nora-pell, Slate Wire > Nora Pell'],
    ],
    [
      'its outlet’s insider',
      [report('a', 1, { attribution: 'insider' })],
      ['a1: slate-wire-insider, Slate Wire > Slate Wire insider'],
    ],
    [
      'the insider of the outlet it credits',
      [report('a', 1, { attribution: 'insider', ...credits('b') })],
      ['a1: harbor-post-insider, Slate Wire > Harbor Post > Harbor Post insider'],
    ],
    [
      'its own writer, whoever the story credits',
      [report('a', 1, { attribution: 'author', ...credits('b') })],
      ['a1: slate-wire, Slate Wire'],
    ],
    ['itself, if it credits itself', [report('a', 1, credits('a'))], ['a1: slate-wire, Slate Wire']],
    ['itself, if it merely links', [report('a', 1, credits('b', 'link'))], ['a1: slate-wire, Slate Wire']],
    [
      'itself, if the credited story does not say it',
      [report('a', 1, credits('b', 'source', 'story-b0'))],
      ['a1: slate-wire, Slate Wire'],
    ],
    [
      'one voice for all whose outlet nobody knows',
      [report('a', 1, { outlet: null }), report('b', 2, { outlet: null })],
      ['a1: unnamed-outlet, an unnamed outlet', 'b2: unnamed-outlet, an unnamed outlet, echo'],
    ],
  ]
  for (const [name, reports, expected] of cases)
    test(name, () => assert.deepEqual(told(...reports), expected))
})

describe('the trail is followed through stories on record', () => {
  test('three deep, back to one insider', () => {
    assert.deepEqual(
      told(
        report('a', 4, credits('b')),
        report('b', 3, credits('c', 'via')),
        report('c', 2, { attribution: 'outlet', named: outlets.d }),
        report('d', 1, { attribution: 'insider', printedBy: 'insider' }),
      ),
      [
        'a4: fan-dock-insider, Slate Wire > Harbor Post > Reel Digest > Fan Dock > Fan Dock insider, echo',
        'b3: fan-dock-insider, Harbor Post > Reel Digest > Fan Dock > Fan Dock insider, echo',
        'c2: fan-dock-insider, Reel Digest > Fan Dock > Fan Dock insider, echo',
        'd1: fan-dock-insider, Fan Dock > Fan Dock insider',
      ],
    )
  })

  test('a link leads to a story on record that says it', () => {
    assert.deepEqual(told(report('a', 2, credits('b', 'link', 'story-b1')), report('b', 1)), [
      'a2: harbor-post, Slate Wire > Harbor Post, echo',
      'b1: harbor-post, Harbor Post',
    ])
  })

  test('a circle of credits ends at its earliest story, for everybody in it and after it', () => {
    assert.deepEqual(
      told(
        report('a', 1, { publishedAt: '2015-08-01T10:00:00Z', ...credits('b') }),
        report('b', 1, { publishedAt: '2015-08-01T12:00:00Z', ...credits('a') }),
        report('c', 2, credits('b')),
      ),
      [
        'a1: slate-wire, Slate Wire',
        'b1: slate-wire, Harbor Post > Slate Wire, echo',
        'c2: slate-wire, Reel Digest > Harbor Post > Slate Wire, echo',
      ],
    )
  })

  test('a story of a later day is not where an earlier one had it from', () => {
    assert.deepEqual(told(report('a', 1, credits('b')), report('b', 9, credits('c'))), [
      'a1: harbor-post, Slate Wire > Harbor Post',
      'b9: reel-digest, Harbor Post > Reel Digest',
    ])
  })

  test('an official is the origin, the credited outlet a step on the way', () => {
    const said = { attribution: 'official', named: netflix } as const
    assert.deepEqual(told(report('a', 2, { ...said, ...credits('b') }), report('b', 1, said)), [
      'a2: netflix, Slate Wire > Harbor Post > Netflix, echo',
      'b1: netflix, Harbor Post > Netflix',
    ])
  })
})

describe('an echo', () => {
  test('is what others passed on, once the source itself is on record', () => {
    assert.deepEqual(told(report('a', 2, credits('b')), report('b', 1)), [
      'a2: harbor-post, Slate Wire > Harbor Post, echo',
      'b1: harbor-post, Harbor Post',
    ])
  })
  test('is the second to pass on a source that is not on record', () => {
    assert.deepEqual(told(report('a', 1, credits('d')), report('b', 2, credits('d'))), [
      'a1: fan-dock, Slate Wire > Fan Dock',
      'b2: fan-dock, Harbor Post > Fan Dock, echo',
    ])
  })
  test('is not a denial by the same source', () => {
    const said = { attribution: 'official', named: netflix } as const
    assert.deepEqual(told(report('a', 1, said), report('b', 2, { ...said, denies: true })), [
      'a1: netflix, Slate Wire > Netflix',
      'b2: netflix, Harbor Post > Netflix',
    ])
  })
  test('is an insider’s blog, if anybody else quotes the official', () => {
    const said = { attribution: 'official', named: netflix } as const
    assert.deepEqual(told(report('d', 1, { ...said, printedBy: 'insider' }), report('a', 2, said)), [
      'd1: netflix, Fan Dock > Netflix, echo',
      'a2: netflix, Slate Wire > Netflix',
    ])
  })
})

test('whatever credits whom, in whatever order they came, every trail ends, and it ends the same', () => {
  const letters = fc.constantFrom<Letter>('a', 'b', 'c', 'd')
  const any = fc.record({
    by: letters,
    day: fc.integer({ min: 1, max: 4 }),
    to: fc.array(letters, { maxLength: 3 }),
    attribution: fc.constantFrom('none' as const, 'insider' as const, 'outlet' as const, 'official' as const),
    named: fc.option(letters),
    denies: fc.boolean(),
  })
  const reports = fc.array(any, { maxLength: 8 }).map((some) =>
    some.map(({ by, day, to, named, ...more }, i) =>
      report(by, day, {
        ...more,
        id: `${i}`,
        named: named === null ? null : outlets[named],
        credits: to.map((letter) => ({ outlet: outlets[letter], how: 'source', storyId: null })),
      }),
    ),
  )
  fc.assert(
    fc.property(reports, fc.infiniteStream(fc.nat()), (some, random) => {
      const shuffled = some.toSorted(() => ((random.next().value ?? 0) % 2) - 0.5)
      const origins = trace(some, maker)
      assert.deepEqual(new Map([...trace(shuffled, maker)].sort()), new Map([...origins].sort()))
      for (const origin of origins.values()) assert.ok(origin.trail.length >= 1)
    }),
  )
})
