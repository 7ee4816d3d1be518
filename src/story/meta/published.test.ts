import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from '../page/parse.ts'
import { gatherSources } from './candidates.ts'
import { readLinkedData } from './json-ld.ts'
import { findPublished } from './published.ts'

const headline = 'Skyline orders Lantern Row'

function read(body: string): string | null {
  const page = parse(body)
  return findPublished(gatherSources(page, readLinkedData(page.jsonLd), null), headline)[0]?.value ?? null
}

describe('findPublished', () => {
  const h1 = `<h1>${headline}</h1>`
  const cases: readonly (readonly [string, string, string | null])[] = [
    [
      'the moment that a title says, where only how long ago is shown',
      `${h1}<div><span title="2026-05-03T16:20:00Z">2d ago</span></div>`,
      '2026-05-03T16:20:00Z',
    ],
    ['a day of the month, in so many words', `${h1}<p>Published on the 14th of May 2026</p>`, '2026-05-14'],
    [
      'a picture’s day is none of the story’s',
      `${h1}<figure><figcaption>Opening night of the pier, 9 October 1931</figcaption></figure>`,
      null,
    ],
    ['a date under the headline', `${h1}<p>May 3, 2026</p>`, '2026-05-03'],
    [
      'a release’s dateline says which number is the month',
      `<div>Release 05.03.2026</div>${h1}<p>NEW YORK, May 3, 2026 – Skyline has ordered Lantern Row.</p>`,
      '2026-05-03',
    ],
    [
      'a day that another day of the page explains',
      `${h1}<p>Submitted by Ada on Tue, 06/09/2026 - 14:12</p>${'<p>The lamp was lit again.</p>'.repeat(9)}<ul><li>Plaque unveiled <span>05/30/2026</span></li></ul>`,
      '2026-06-09',
    ],
    ['a short year behind a month’s name', `${h1}<p>posted 3 Nov 26 by Ada Finch</p>`, '2026-11-03'],
    [
      'a dateline in parentheses',
      `${h1}<p>ST. PIERS, Ohio (May 3, 2026) — Skyline has ordered Lantern Row.</p>`,
      '2026-05-03',
    ],
    [
      'a day in a sentence is no dateline',
      `${h1}<p>NASA said on May 3, 2026 – a Sunday – that the lamps are lit for all of those who had hoped to see them from far away, whatever it costs.</p>`,
      null,
    ],
    [
      'when it was printed is not when it came out',
      `<p>Printed on 6 May 2026</p>${h1}<p>3 May 2026</p>`,
      '2026-05-03',
    ],
    [
      'a line under a headline that no heading has',
      `<p>Next: 9 May 2026</p>${'<p>Lamps</p>'.repeat(9)}<p>${headline}</p><p>3 May 2026</p>`,
      '2026-05-03',
    ],
    [
      'which number is the month another day on the page tells',
      `${h1}<p>11.09.26 . filed under lamps</p>${'<p>Lamps</p>'.repeat(9)}<p>lit since 02.14.03</p>`,
      '2026-11-09',
    ],
    ['where none tells, no day is guessed', `${h1}<p>11.09.26 . filed under lamps</p>`, null],
  ]
  for (const [what, body, day] of cases) it(what, () => assert.equal(read(body), day))
})
