import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../extract.ts'

const text = [
  'Skyline has ordered ten episodes of Lantern Row, the drama about a street that the power company forgot in 1931.',
  'The network has not said when the first episode will be shown, and the lamps have not been paid for either.',
]
const outletOf = (line: string) =>
  extract(
    `<article><h1>Skyline orders Lantern Row</h1>${text.map((words) => `<p>${words}</p>`).join('')}</article><footer><p>${line}</p></footer>`,
    { url: 'https://lampletter.example/lantern-row' },
  ).story?.outlet

describe('the outlet in the copyright line', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['Copyright © 2026 The Lamp Letter, All rights reserved.', 'The Lamp Letter'],
    ['© 1999-2026 Revista Farola. Aviso legal', 'Revista Farola'],
    ['© 2026 Mara Quill', null],
    ['© 2026 The Pier Gazette', 'The Pier Gazette'],
    ['© 2026 Lamp Letter Media, Inc.', null],
    ['© 2026 Bellows Newspapers Ltd', null],
    ['Photos © Mara Quill', null],
  ]
  for (const [line, outlet] of cases) it(line, () => assert.equal(outletOf(line) ?? null, outlet))
})
