import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../extract.ts'

const text = [
  'Skyline has ordered ten episodes of Lantern Row, the drama about a street that the power company forgot in 1931.',
  'The network has not said when the first episode will be shown, and the lamps have not been paid for either.',
]
const publishedIn = (script: string) =>
  extract(
    `<title>Skyline orders Lantern Row</title><article><h1>Skyline orders Lantern Row</h1><p>3 hours ago</p>${text.map((line) => `<p>${line}</p>`).join('')}</article>${script}`,
    { url: 'https://slatewire.example/lantern-row' },
  ).story?.published

describe('the date in the data of a page’s script', () => {
  const json = (content: string) => `<script id="__DATA__" type="application/json">${content}</script>`
  const cases: readonly (readonly [string, string, string | null])[] = [
    [
      'beside the headline',
      json('{"story":{"title":"Skyline orders Lantern Row","publishedAt":"2026-09-14T16:05:00.000Z"}}'),
      '2026-09-14T16:05:00.000Z',
    ],
    [
      'nearest to it',
      json(
        '{"a":{"title":"Skyline orders Lantern Row","first_published_at":"2026-09-14T16:05:00Z"},"b":{"title":"Another lamp","first_published_at":"2020-01-01T00:00:00Z"}}',
      ),
      '2026-09-14T16:05:00Z',
    ],
    [
      'not another story’s',
      json('{"story":{"title":"Another lamp","publishedAt":"2020-01-01T00:00:00Z"}}'),
      null,
    ],
    [
      'not a program’s',
      '<script>var x = {"title":"Skyline orders Lantern Row","publishedAt":"2020-01-01"}</script>',
      null,
    ],
  ]
  for (const [name, script, published] of cases) it(name, () => assert.equal(publishedIn(script), published))
})
