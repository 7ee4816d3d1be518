import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findWrittenDay } from './dates.ts'

describe('findWrittenDay', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['March 3, 2026', '2026-03-03'],
    ['Published Sept. 12th 2026 by Ada Finch', '2026-09-12'],
    ['3 Mar 2026', '2026-03-03'],
    ['2026-03-03', '2026-03-03'],
    ['2026年3月3日', '2026-03-03'],
    ['3. März 2026, 14:05 Uhr', '2026-03-03'],
    ['le 1er août 2026', '2026-08-01'],
    ['13 de marzo de 2026', '2026-03-13'],
    ['3 marzo 2026', '2026-03-03'],
    ['06.01.2026, 5 Min.', '2026-01-06'],
    ['15/12/2026', '2026-12-15'],
    ['12/15/2026', '2026-12-15'],
    ['3/4/2026', null],
    ['version 1.2.2026.4', null],
    ['Summary 3, 2026', null],
    ['March 2026', null],
    ['March 33, 2026', null],
  ]
  for (const [line, day] of cases) it(line, () => assert.equal(findWrittenDay(line), day))
})
