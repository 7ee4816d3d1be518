import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from '../page/parse.ts'
import { gatherSources } from './candidates.ts'
import { findHeadlines } from './headline.ts'
import { readLinkedData } from './json-ld.ts'
import { findOutlets } from './outlet.ts'

function read(html: string) {
  const page = parse(html)
  const sources = gatherSources(page, readLinkedData(page.jsonLd), null)
  const outlet = findOutlets(sources)[0]?.value ?? null
  return { outlet, headline: findHeadlines(sources, outlet)[0]?.value ?? null }
}

describe('headline and outlet', () => {
  const cases: readonly (readonly [
    string,
    string,
    { readonly outlet: string | null; readonly headline: string | null },
  ])[] = [
    [
      'a site’s name leaves the title',
      '<title>Skyline Orders Lantern Row | TV | The Pier Post</title><meta property="og:site_name" content="The Pier Post">',
      { outlet: 'The Pier Post', headline: 'Skyline Orders Lantern Row' },
    ],
    [
      'a dash that the shown headline has too stays',
      '<title>Lantern Row: Skyline Orders Drama – Finch to Star</title><h1>Lantern Row: Skyline Orders Drama – Finch to Star</h1>',
      { outlet: null, headline: 'Lantern Row: Skyline Orders Drama – Finch to Star' },
    ],
    [
      'a blog’s name in <h1> is no headline',
      '<title>The Lamp Post: Skyline Orders Lantern Row</title><h1>The Lamp Post</h1><h2>Skyline Orders Lantern Row</h2>',
      { outlet: 'The Lamp Post', headline: 'Skyline Orders Lantern Row' },
    ],
    [
      'places that agree outvote the one that does not',
      '<h1>TV News</h1><meta property="og:title" content="Skyline Orders Lantern Row"><script type="application/ld+json">{"@type":"Article","headline":"Skyline Orders Lantern Row"}</script>',
      { outlet: null, headline: 'Skyline Orders Lantern Row' },
    ],
    ['a page that says nothing has none', '<p>Hello</p>', { outlet: null, headline: null }],
  ]
  for (const [what, html, expected] of cases) it(what, () => assert.deepEqual(read(html), expected))
})
