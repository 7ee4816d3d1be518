import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claim, date, inventedStory, title } from '../invented-story.ts'
import { record } from '../record.ts'
import { openDatabase } from './database.ts'
import { listReportsOfClaims } from './reports.ts'
import { listShown, mostShown } from './shown-reports.ts'
import { listVersionCards } from './stories.ts'

const opening = claim(title('Copper Lane'), 'release date', date('2024-10-04'))

/** A story of each day, oldest first. */
const told = (day: number, certainty: 'stated' | 'denied' = 'stated') =>
  inventedStory({
    outlet: `Outlet ${day % 4}`,
    url: `https://outlet${day % 4}.example/${day}`,
    headline: `Day ${day}`,
    published: `2024-03-${String(day).padStart(2, '0')}`,
    text: `It opens in October, they say on day ${day}.`,
    reports: [{ claim: opening, certainty }],
  })

test('of a claim its first and last reports are shown, as they stand on record', () => {
  for (let days = 1; days <= mostShown + 3; days += 1) {
    const db = openDatabase(':memory:')
    // The last day first: what is shown does not depend on the order of arrival.
    for (let day = days; day >= 1; day -= 1) record(db, told(day, day % 3 === 0 ? 'denied' : 'stated'))
    const all = listReportsOfClaims(db, [1], null)
    const expected =
      all.length <= mostShown ? all : [...all.slice(0, mostShown / 2), ...all.slice(-mostShown / 2)]
    const { reports, cards } = listShown(db, [1])
    assert.deepEqual(
      reports,
      expected.map(({ id, claimKey, storyKey, version, saidAt, certainty, attribution, ...more }) => {
        const { evidence, quote, part, rules, weighed } = more
        const { change: _change, since: _since, ...shown } = weighed ?? { change: null, since: '' }
        const words = { certainty, attribution, evidence, quote, part, rules }
        return { id, claimKey, storyKey, version, saidAt, ...words, weighed: shown }
      }),
    )
    assert.deepEqual(cards, listVersionCards(db, reports))
    db.close()
  }
})

test('what a corrected story does not say any more is not shown', () => {
  const db = openDatabase(':memory:')
  for (const day of [1, 2, 3]) record(db, told(day))
  const { reading, ...rest } = told(2)
  const story = { ...reading.story, text: 'A correction: nobody knows.', modified: '2024-03-05' }
  record(db, { ...rest, reading: { ...reading, story, reports: [] } })
  const headlines = [...listShown(db, [1]).cards.values()].map(({ headline }) => headline)
  assert.deepEqual(headlines, ['Day 1', 'Day 3'])
  assert.deepEqual(listShown(db, [2]).reports, [], 'nor is a claim that is none')
})
