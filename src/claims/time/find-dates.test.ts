import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findDates } from './index.ts'

const published = '2024-05-15'

test('nothing is seen inside a name, nor across it', () => {
  const text = 'She filmed May 3, 2024 in May of 2023.'
  const start = text.indexOf('May 3')
  const found = findDates(text, { published, masks: [{ start, end: start + 'May 3, 2024'.length }] })
  assert.deepEqual(
    found.map((date) => date.edtf),
    ['2023-05'],
  )
})

test('a given tense is obeyed', () => {
  const read = (tense: 'past' | 'future') => findDates('On October 7 in Cork.', { published, tense })[0]?.edtf
  assert.equal(read('past'), '2023-10-07')
  assert.equal(read('future'), '2024-10-07')
})

test('without a publication day, only dates that say all are read', () => {
  const text = 'It opens on May 3, 2025, or this fall, or on Friday, or on June 4.'
  assert.deepEqual(
    findDates(text, { published: null }).map((date) => date.edtf),
    ['2025-05-03'],
  )
})

test('only the asked part of a text is reported, read in its sentence', () => {
  const text = 'It ended in 2019. It will be back in October.'
  const found = findDates(text, { published, start: 18, end: text.length })
  assert.deepEqual(
    found.map((date) => date.edtf),
    ['2024-10'],
  )
})

test('a narrative counts from the date last mentioned', () => {
  const text =
    'In May 1944 they met. On 6 June they sailed; the following year it was over. That June he wrote.'
  const found = findDates(text, { published, reference: 'narrative' })
  assert.deepEqual(
    found.map((date) => date.edtf),
    ['1944-05', '1944-06-06', '1945', '1945-06'],
  )
})

test('offsets are UTF-16 and give back the words', () => {
  const text = '🎬 “Été” opens on May 3, 2024 — 🎟️ at 8 p.m. ET, and again in summer 2025.'
  const found = findDates(text, { published })
  assert.deepEqual(
    found.map((date) => date.text),
    ['May 3, 2024', '8 p.m. ET', 'summer 2025'],
  )
  for (const date of found) assert.equal(text.slice(date.start, date.end), date.text)
})

test('a stretch that only ends as a season does is no season', () => {
  const [found] = findDates('2024 – winter', { published, reference: 'narrative' })
  assert.equal(found?.edtf, '2024-01/2024-02')
  assert.equal(found?.earliest, '2024-01-01')
})

const pieces = [
  'May',
  'March 3',
  'the end of',
  'early',
  'by',
  'from',
  'to',
  '2024',
  '99',
  '’',
  'Friday',
  'a week on',
  'two',
  'years',
  'ago',
  'later',
  'Christmas',
  'last',
  'next',
  'the',
  'of',
  ',',
  '.',
  '(',
  ')',
  '–',
  '-',
  '\n',
  'Q3',
  '8/7c',
  '5/3/24',
  'winter',
  'BC',
  '12:01 a.m.',
  'not',
  'until',
  '￼',
  'e\u0301',
  '日本',
  '"',
] as const

test('whatever stands beside whatever, dates are in order, apart, inside the text, and their ends are in order', () => {
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((words) => words.join(' '))
  const reference = fc.constantFrom('published' as const, 'narrative' as const)
  fc.assert(
    fc.property(texts, reference, fc.constantFrom(published, null), (text, mode, day) => {
      let end = 0
      for (const date of findDates(text, { published: day, reference: mode })) {
        assert.ok(date.start >= end && date.end > date.start && date.end <= text.length)
        assert.equal(text.slice(date.start, date.end), date.text)
        assert.ok(
          date.earliest === null ||
            date.latest === null ||
            date.earliest <= date.latest ||
            date.earliest.startsWith('-'),
        )
        if (date.kind === 'date')
          assert.ok(date.earliest !== null || date.latest !== null, `${date.text} = ${date.edtf}`)
        end = date.end
      }
    }),
    { numRuns: 2000 },
  )
})
