import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findColumns, parseColumnMap } from './columns.ts'
import { type DayOrder, findDayOrder, readDay } from './dates.ts'
import { openSheet } from './open-sheet.ts'
import { planSheet } from './plan-sheet.ts'
import { parseWords, readOutcome, readRole } from './words.ts'

test('days are read as people write them', () => {
  const table: readonly (readonly [string, DayOrder | null, string | null])[] = [
    ['2024-05-11', null, '2024-05-11'],
    ['2024/5/1', null, '2024-05-01'],
    ['2024-05-11T09:30:00Z', null, '2024-05-11'],
    ['11.05.2024', null, '2024-05-11'],
    ['1. 5. 24', null, '2024-05-01'],
    ['13/05/2024', null, '2024-05-13'],
    ['05/13/24 10:00', null, '2024-05-13'],
    ['03/04/2024', null, 'ambiguous'],
    ['04/04/2024', null, '2024-04-04'],
    ['03/04/2024', 'day-first', '2024-04-03'],
    ['03/04/2024', 'month-first', '2024-03-04'],
    ['13/05/2024', 'month-first', null],
    ['May 11, 2024', null, '2024-05-11'],
    ['Sept. 3rd 2024', null, '2024-09-03'],
    ['Sat, 11 May 2024', null, '2024-05-11'],
    ['11-May-24', null, '2024-05-11'],
    ['30 February 2024', null, null],
    ['2024', null, null],
    ['May 2024', null, null],
    ['soon', null, null],
    ['', null, null],
  ]
  for (const [cell, order, day] of table) assert.equal(readDay(cell, order), day, cell)
})

test('one date that can be read one way only tells how the column is written', () => {
  assert.equal(findDayOrder(['03/04/2024', '13/04/2024']), 'day-first')
  assert.equal(findDayOrder(['03/04/2024', '04/13/2024', 'May']), 'month-first')
  assert.equal(findDayOrder(['03/04/2024']), null)
  assert.equal(findDayOrder(['13/04/2024', '04/13/2024']), null)
})

test('outcomes and roles are told by their words, and none is guessed', () => {
  const words = parseWords('partly=changed, Tier 1=trade,Seen it\\, liked it=true')
  const outcomes = [
    ['Correct', 'true'],
    ['✅', 'true'],
    ['✔️', 'true'],
    ['DEBUNKED!', 'false'],
    ['didn’t happen', 'false'],
    ['Was true', 'changed'],
    ['N/A', 'void'],
    ['Pending', null],
    ['', null],
    ['?', null],
    ['partly', 'changed'],
    ['seen it, liked it', 'true'],
    ['mostly', 'unclear'],
  ] as const
  for (const [cell, outcome] of outcomes) assert.equal(readOutcome(cell, words), outcome, cell)
  const roles = [
    ['Scooper', 'insider'],
    ['tier 1', 'trade'],
    ['Tier 2', null],
    ['Fan site', 'fan'],
    ['', null],
  ] as const
  for (const [cell, role] of roles) assert.equal(readRole(cell, words), role, cell)
})

test('columns are known by their names, and by what --map says', () => {
  const names = (heads: readonly string[], map?: string) =>
    [...findColumns(heads, parseColumnMap(map))].map(([field, { name }]) => `${field}: ${name}`).sort()
  assert.deepEqual(names(['Status', 'OUTCOME', 'Rumor', 'Scooper:']), [
    'claim: Rumor',
    'outcome: OUTCOME',
    'source: Scooper:',
  ])
  assert.deepEqual(names(['Rumour', 'What they said', 'Who'], 'claim=what they said'), [
    'claim: What they said',
    'source: Who',
  ])
  assert.deepEqual(names(['Source', 'Tier']), ['role: Tier', 'source: Source'])
  assert.throws(() => parseColumnMap('claims=A'), { code: 'wrong-usage' })
})

const plan = (text: string, by: { words?: string; outlet?: string; published?: string } = {}) => [
  ...planSheet(openSheet(text, 'sheet.csv', {}), {
    words: parseWords(by.words),
    dates: null,
    outlet: by.outlet ?? null,
    published: by.published ?? null,
    by: 'nora',
    now: '2026-11-23T12:00:00Z',
  }),
]
const refusals = (...args: Parameters<typeof plan>) =>
  plan(...args).map((row) => ('refused' in row ? `${row.line}: ${row.refused}` : `${row.line}: used`))

test('commas, semicolons and tabs are told apart, also where cells hold the others', () => {
  for (const [mark, cell] of [
    [',', 'Low Tide; the series\tis cancelled'],
    [';', 'Low Tide, the series, is cancelled'],
    ['\t', 'Low Tide, the series, is cancelled'],
  ] as const) {
    const text = `Date${mark}Source${mark}Claim\n2024-05-11${mark}Harbor Watch${mark}"${cell}"\n`
    assert.deepEqual(openSheet(text, 'sheet.csv', {}).rows[0]?.cells.claim, cell)
  }
})

test('every row that cannot be used says why', () => {
  const head = 'Date,Source,Rumour,Link\n'
  const rows = [
    '2024-05-11,Harbor Watch,Low Tide is cancelled,',
    ',Harbor Watch,Low Tide is cancelled,',
    '2024-05-11,,Low Tide is cancelled,',
    '2024-05-11,Harbor Watch,,',
    '2099-01-01,Harbor Watch,Low Tide is cancelled,',
    '03/04/2024,Harbor Watch,Low Tide is cancelled,',
    '2024-05-11,Harbor Watch,Low Tide is cancelled,',
  ]
  const says = refusals(head + rows.join('\n'))
  for (const [i, pattern] of [
    /used/,
    /no date/,
    /no source/,
    /claims nothing/,
    /still to come/,
    /either of two days/,
    /the same as line 2/,
  ].entries())
    assert.match(says[i] ?? '', pattern)
  const filled = refusals(head + rows.slice(1, 3).join('\n'), {
    outlet: 'Slate Wire',
    published: '2024-05-01',
  })
  assert.deepEqual(filled, ['2: used', '3: used'])
})

test('an outcome settles what the row claims: a denial that was right makes the claim false', () => {
  const verdictsOf = (claim: string, outcome: string) =>
    plan(`Date,Source,Title,Claim,Outcome\n2024-05-11,Harbor Watch,Low Tide,"${claim}",${outcome}\n`).flatMap(
      (row) => ('row' in row ? row.row.verdicts.map(({ verdict }) => verdict) : []),
    )
  assert.deepEqual(verdictsOf('Low Tide is cancelled', 'correct'), ['true'])
  assert.deepEqual(verdictsOf('Low Tide is cancelled', 'wrong'), ['false'])
  assert.deepEqual(verdictsOf('Theo Brandt won’t return for season 3.', 'correct'), ['false'])
  assert.deepEqual(verdictsOf('Theo Brandt won’t return for season 3.', 'wrong'), ['true'])
  const two = 'Low Tide is renewed for a second season and will be released on 20 November 2024.'
  assert.deepEqual(verdictsOf(two, 'correct'), ['true', 'true'])
  assert.deepEqual(verdictsOf(two, 'wrong'), [])
})

test('the same bytes are the same import, others another', () => {
  const id = (text: string) => openSheet(text, 'My Rumours.csv', {}).id
  assert.match(id('Claim\nx'), /^my-rumours-[0-9a-f]{8}$/)
  assert.equal(id('Claim\nx'), id('Claim\nx'))
  assert.notEqual(id('Claim\nx'), id('Claim\ny'))
})
