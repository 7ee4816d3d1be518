import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from '../page/parse.ts'
import { findZone, inZone } from './page-clock.ts'

function published(declared: string, shown: string): string | null {
  const headline = 'Skyline orders Lantern Row'
  return inZone(declared, findZone(parse(`<h1>${headline}</h1>${shown}<p>Text.</p>`), headline, declared))
}

describe('a moment in UTC is given in the zone that the page shows it in', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'after midnight, with the update in the same line',
      '2026-03-09T22:25:00Z',
      '<div>Published: 10.3.2026 0:25 Updated: 10.3.2026 8:02</div>',
      '2026-03-10T00:25:00+02:00',
    ],
    [
      'before midnight, on a clock of twelve hours',
      '2026-03-10T02:42:31.000Z',
      '<p>Mar. 9, 2026 at 9:42 PM CDT</p>',
      '2026-03-09T21:42:31-05:00',
    ],
    [
      'the time before its day',
      '2026-07-18T22:41:00Z',
      '<p>Published 00:41, 19 Jul 2026</p>',
      '2026-07-19T00:41:00+02:00',
    ],
    [
      'a French clock',
      '2026-02-06T17:12:00+00:00',
      '<p>Publié le 06 février 2026 à 18h12</p>',
      '2026-02-06T18:12:00+01:00',
    ],
    [
      'another moment than the one declared is no zone',
      '2026-03-09T22:25:00Z',
      '<p>March 10, 2026 0:40</p>',
      '2026-03-09T22:25:00Z',
    ],
    [
      'a day without a time is no zone',
      '2026-03-09T22:25:00Z',
      '<p>March 10, 2026</p>',
      '2026-03-09T22:25:00Z',
    ],
    [
      'a zone that is declared stands',
      '2026-03-09T23:25:00+01:00',
      '<p>March 10, 2026 0:25</p>',
      '2026-03-09T23:25:00+01:00',
    ],
  ]
  for (const [name, declared, shown, expected] of cases)
    it(name, () => assert.equal(published(declared, shown), expected))
})
