import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  character,
  claim,
  type InventedStory,
  inventedStory,
  organisation,
  person,
  title,
  words,
} from '../invented-story.ts'
import { merge } from '../names/merge.ts'
import { rebuild } from '../rebuild.ts'
import { record } from '../record.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { takedown } from '../takedown/takedown.ts'
import { undo } from '../verdicts/undo.ts'
import type { Found, MarkedText } from './found.ts'
import { neighboursOf } from './neighbours.ts'
import { search } from './search.ts'
import { wordsOf } from './words-of.ts'

const lane = title('Copper Lane')
const now = '2024-06-01T00:00:00Z'
const by = { by: 'Nora Pell' }

/** A story whose every sentence is a report's quote. */
function told(
  outlet: string,
  published: string,
  headline: string,
  said: readonly string[],
  extra: Partial<InventedStory> = {},
) {
  const text = said.join(' ')
  const recording = inventedStory({
    outlet,
    published,
    headline,
    text,
    url: `https://${outlet.replace(' ', '').toLowerCase()}.example/${headline.toLowerCase().replaceAll(' ', '-')}`,
    reports: said.map((quote) => ({ claim: claim(lane, 'statement', words(quote)) })),
    ...extra,
  })
  const reports = recording.reading.reports.map((report, i) => {
    const quote = said[i] ?? text
    const start = text.indexOf(quote)
    return { ...report, quote, start, end: start + quote.length }
  })
  return { ...recording, reading: { ...recording.reading, reports } }
}

function recorded(): Database {
  const db = openDatabase(':memory:')
  const ferry = 'The ferry slips its moorings at dusk.'
  record(db, told('Slate Wire', '2024-03-01', 'Ferry drama sails', [ferry, 'Zoë Brandt’s trailer is out.']))
  record(
    db,
    told('Harbor Post', '2024-03-05', 'Copper Lane casts a pilot', ['No ferry will sail this week.', ferry]),
  )
  record(
    db,
    inventedStory({
      outlet: 'Fan Dock',
      published: '2024-03-07',
      headline: 'Reyes aboard',
      text: 'Ana Reyes plays Mira Voss.',
      reports: [
        { claim: claim(lane, 'cast member', person('Ana Reyes'), { character: character('Mira Voss') }) },
        { claim: claim(lane, 'cast member', person('Anatol Reyersen')), certainty: 'denied' },
        { claim: claim(lane, 'platform', organisation('Harbor One')) },
      ],
    }),
  )
  return db
}

const textOf = (marked: MarkedText) => marked.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')
const quotes = ({ claims }: Found) => claims.items.map(({ quote }) => textOf(quote))
const headlines = ({ stories }: Found) => stories.items.map(({ headline }) => textOf(headline))
const names = ({ entities }: Found) => entities.items.map(({ entity }) => entity.name)

describe('words of a text', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Zoë Brandt’s first "Trailer"', ['zoe', 'brandt', 'first', 'trailer']],
    ["O'Brien & J.J. on AMC+", ['obrien', 'and', 'jj', 'on', 'amc', 'plus']],
    ['Жёлтая 東京', ['жёлтая', '東', '京']],
    ['… – 2.5', ['25']],
    ['', []],
  ]
  for (const [text, expected] of cases)
    test(`“${text}”`, () => {
      assert.deepEqual(
        wordsOf(text).map(({ word }) => word),
        expected,
      )
    })

  test('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end } of wordsOf(text)) assert.ok(start < end && end <= text.length)
      }),
    )
  })
})

test('every slip of one key is among the neighbours', () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/)
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('leave out', 'swap', 'add', 'change'), (meant, at, slip) => {
      const i = at % (meant.length - 1)
      const typed = {
        'leave out': meant.slice(0, i) + meant.slice(i + 1),
        swap: meant.slice(0, i) + meant[i + 1] + meant[i] + meant.slice(i + 2),
        add: `${meant.slice(0, i)}x${meant.slice(i)}`,
        change: `${meant.slice(0, i)}q${meant.slice(i + 1)}`,
      }[slip]
      if (typed !== meant) assert.ok(neighboursOf(typed).includes(meant))
    }),
  )
})

describe('search', () => {
  test('finds claims by what was said, each once, the newest quote first, with what was found marked', () => {
    assert.deepEqual(quotes(search(recorded(), 'ferry ', {})), [
      'The [ferry] slips its moorings at dusk.',
      'No [ferry] will sail this week.',
    ])
  })

  const typed: readonly (readonly [string, string, readonly string[]])[] = [
    ['a word that is not finished', 'moor', ['The ferry slips its [moorings] at dusk.']],
    ['two letters', 'mo', ['The ferry slips its [moorings] at dusk.']],
    ['words in any order', 'dusk ferry', ['The [ferry] slips its moorings at [dusk].']],
    ['a plural', 'trailers ', ['Zoë Brandt’s [trailer] is out.']],
    ['a singular', 'mooring ', ['The ferry slips its [moorings] at dusk.']],
    ['without accents, whose it is', 'ZOE brandt ', ['[Zoë] [Brandt’s] trailer is out.']],
    ['a phrase', '"slips its moorings"', ['The ferry [slips] [its] [moorings] at dusk.']],
    ['a phrase whose words stand otherwise', '"moorings slips"', []],
    ['what must not be there', 'ferry -sail', ['The [ferry] slips its moorings at dusk.']],
    ['a slip of the keyboard', 'moornigs ', ['The ferry slips its [moorings] at dusk.']],
    ['a slip in a word that is not finished', 'mooirng', ['The ferry slips its [moorings] at dusk.']],
    ['a slip in the first letter', 'noorings ', ['The ferry slips its [moorings] at dusk.']],
    ['a word that is nowhere', 'ferry zwiebelkraut', []],
    ['what a query language would read otherwise', 'ferry" OR NEAR(dusk', []],
    ['nothing', '  ', []],
    ['no word at all', '"" - *', []],
  ]
  for (const [what, query, expected] of typed)
    test(`takes ${what}: ${query}`, () => {
      assert.deepEqual(quotes(search(recorded(), query, {})), expected)
    })

  test('says which words it took for others', () => {
    const db = recorded()
    assert.deepEqual(search(db, 'moornigs ', {}).corrected, [{ asked: 'moornigs', taken: ['moorings'] }])
    assert.deepEqual(search(db, 'mooring ', {}).corrected, [])
    assert.deepEqual(search(db, 'moor', {}).corrected, [])
  })

  const entities: readonly (readonly [string, readonly string[]])[] = [
    ['ana reyes', ['Ana Reyes']],
    ['rey', ['Ana Reyes', 'Anatol Reyersen']],
    ['rey an', ['Ana Reyes', 'Anatol Reyersen']],
    ['a', ['Ana Reyes', 'Anatol Reyersen']],
    ['mira v', ['Mira Voss']],
    ['anna reyes', ['Ana Reyes']],
    ['Ana Reyez', ['Ana Reyes']],
    ['voos', ['Mira Voss']],
    ['Copper', ['Copper Lane']],
    ['zwiebelkraut', []],
  ]
  for (const [query, expected] of entities)
    test(`finds entities by name: ${query}`, () => {
      assert.deepEqual(names(search(recorded(), query, { kind: 'entity' })), expected)
    })

  test('finds stories by headline', () => {
    assert.deepEqual(headlines(search(recorded(), 'ferry', {})), ['[Ferry] drama sails'])
    assert.deepEqual(headlines(search(recorded(), 'a pilot cast', {})), ['Copper Lane [casts] [a] [pilot]'])
  })

  test('keeps to one kind, type, label or span where it is told to', () => {
    const db = recorded()
    const sizes = (found: Found) =>
      [found.entities, found.claims, found.stories].map(({ items }) => items.length)
    assert.deepEqual(sizes(search(db, 'reyes', {})), [1, 3, 1])
    assert.deepEqual(sizes(search(db, 'reyes', { kind: 'claim' })), [0, 3, 0])
    assert.deepEqual(sizes(search(db, 'mira', { type: 'character' })), [1, 0, 0])
    assert.deepEqual(sizes(search(db, 'mira', { type: 'person' })), [0, 0, 0])
    assert.deepEqual(sizes(search(db, 'reyes', { label: 'denied' })), [0, 1, 0])
    assert.deepEqual(sizes(search(db, 'ferry', { from: '2024-03-05' })), [0, 2, 0])
    assert.deepEqual(sizes(search(db, 'ferry', { until: '2024-03-04' })), [0, 1, 1])
    assert.deepEqual(sizes(search(db, 'ferry', { from: '2024-03', until: '2024' })), [0, 2, 1])
  })

  test('goes on page by page, and shows every claim once', () => {
    const db = openDatabase(':memory:')
    const said = (n: number) => `The ferry number ${n} slips its moorings.`
    for (let day = 1; day <= 9; day += 1)
      record(
        db,
        told('Slate Wire', `2024-03-0${day}`, `Ferry ${day}`, [said(day), said(day % 3), said(day % 4)]),
      )
    const all = search(db, 'ferry ', { kind: 'claim', limit: 100 }).claims
    assert.equal(all.next, null)
    for (const limit of [1, 2, 5]) {
      const paged = []
      let after: string | null = null
      do {
        const { items, next }: Found['claims'] = search(db, 'ferry ', { kind: 'claim', limit, after }).claims
        paged.push(...items)
        after = next
      } while (after !== null)
      assert.deepEqual(paged, all.items)
    }
    const first = search(db, 'ferry', { kind: 'story', limit: 4 }).stories
    const rest = search(db, 'ferry', { kind: 'story', limit: 100, after: first.next }).stories
    assert.deepEqual(
      [...first.items, ...rest.items].map(({ story }) => story.headline),
      [9, 8, 7, 6, 5, 4, 3, 2, 1].map((day) => `Ferry ${day}`),
    )
  })

  test('as of a day knows only what was published by then, and how it stood then', () => {
    const db = recorded()
    assert.deepEqual(quotes(search(db, 'ferry ', { asOf: '2024-03-02' })), [
      'The [ferry] slips its moorings at dusk.',
    ])
    assert.deepEqual(names(search(db, 'rey', { asOf: '2024-03-06' })), [])
    assert.deepEqual(names(search(db, 'rey', { asOf: '2024-03-07' })), ['Ana Reyes', 'Anatol Reyersen'])
    assert.deepEqual(headlines(search(db, 'aboard', { asOf: '2024-03-06' })), [])
    const cast = claim(lane, 'cast member', person('Ana Reyes'), { character: character('Mira Voss') })
    const denial = {
      outlet: 'Harbor Post',
      headline: 'Not so',
      published: '2024-03-09',
      text: 'Ana Reyes is not aboard.',
    }
    record(db, inventedStory({ ...denial, reports: [{ claim: cast, certainty: 'denied' }] }))
    const labels = (asOf: string | null) =>
      search(db, 'mira voss reyes', { kind: 'claim', asOf }).claims.items.map(({ label }) => label)
    assert.deepEqual(labels('2024-03-07'), ['reported', 'denied', 'reported'])
    assert.deepEqual(search(db, 'reyes', { label: 'denied', asOf: '2024-03-07' }).claims.items.length, 1)
    assert.deepEqual(search(db, 'reyes', { label: 'open', asOf: '2024-03-07' }).claims, {
      items: [],
      next: null,
    })
  })

  test('finds the present version of a story, and its old one as of before', () => {
    const db = openDatabase(':memory:')
    const url = 'https://slatewire.example/1'
    record(db, told('Slate Wire', '2024-03-01', 'Ferry sails', ['The ferry sails.'], { url }))
    record(
      db,
      told('Slate Wire', '2024-03-01', 'Barge sails', ['The barge sails.'], { url, modified: '2024-03-04' }),
    )
    assert.deepEqual(headlines(search(db, 'sails', {})), ['Barge [sails]'])
    assert.deepEqual(quotes(search(db, 'ferry', {})), [])
    assert.deepEqual(headlines(search(db, 'sails', { asOf: '2024-03-02' })), ['Ferry [sails]'])
    assert.deepEqual(quotes(search(db, 'ferry', { asOf: '2024-03-02' })), ['The [ferry] sails.'])
  })

  test('knows who was merged with whom, and who is two again', () => {
    const db = recorded()
    const { decision } = merge(db, 'anatol-reyersen', 'ana-reyes', by, now)
    const found = search(db, 'reyersen', { kind: 'entity' })
    assert.deepEqual(names(found), ['Ana Reyes'])
    assert.equal(textOf(found.entities.items[0]?.name ?? []), 'Anatol [Reyersen]')
    undo(db, decision.entry, by, now)
    assert.deepEqual(names(search(db, 'reyersen', { kind: 'entity' })), ['Anatol Reyersen'])
  })

  test('finds nothing of what was taken down', () => {
    const db = recorded()
    takedown(
      db,
      'https://slatewire.example/ferry-drama-sails',
      { by: 'Nora Pell', reason: 'Withdrawn.' },
      now,
    )
    assert.deepEqual(headlines(search(db, 'drama', {})), [])
    assert.deepEqual(quotes(search(db, 'trailer', {})), [])
    assert.deepEqual(search(db, 'trialer ', {}).corrected, [])
    assert.equal(quotes(search(db, 'ferry', {})).length, 2)
  })

  test('answers the same after a rebuild', () => {
    const db = recorded()
    const before = ['ferry', 'reyes', 'copper', 'moornigs'].map((query) => search(db, query, {}))
    rebuild(db)
    assert.deepEqual(
      ['ferry', 'reyes', 'copper', 'moornigs'].map((query) => search(db, query, {})),
      before,
    )
  })

  const refused: readonly (readonly [string, Parameters<typeof search>[2]])[] = [
    ['bad-limit', { limit: 0 }],
    ['bad-limit', { limit: 101 }],
    ['bad-moment', { asOf: 'yesterday' }],
    ['bad-moment', { from: 'May' }],
    ['bad-page', { after: '12' }],
    ['bad-page', { kind: 'claim', after: 'x' }],
  ]
  for (const [code, request] of refused)
    test(`refuses ${JSON.stringify(request)}: ${code}`, () => {
      assert.throws(() => search(recorded(), 'ferry', request), { code })
    })

  test('takes whatever is typed', () => {
    const db = recorded()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        search(db, typed, {})
      }),
    )
  })
})
