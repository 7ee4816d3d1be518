import { html } from 'hono/html'
import type { Property, SourcesQuery } from '../../server/contract/index.ts'
import { capitalise } from '../format.ts'
import type { Markup } from '../markup.ts'
import { sourceKindWords } from '../wording.ts'

/** What official word settles often enough for a record of its own. */
const settledProperties: readonly Property[] = [
  'cast member',
  'crew member',
  'release date',
  'platform',
  'status',
  'count',
  'title',
  'follows',
  'based on',
]

/** Narrows the list of sources down: by name, kind, what about, which property. The order that was chosen is kept. */
export function sourcesFilter({
  q,
  kind,
  about,
  property,
  sort,
  asof,
}: SourcesQuery & { asof: string | null }): Markup {
  const kinds = Object.entries(sourceKindWords).map(([value, words]) => ({ value, words }))
  const properties = settledProperties.map((value) => ({ value, words: capitalise(value) }))
  return html`<search><form class="filter" action="/sources" method="get">
    <p><label for="filter-q">Name</label><input type="search" id="filter-q" name="q" value="${q}" maxlength="200" autocomplete="off"></p>
    <p><label for="filter-about">About a title or franchise</label><input type="search" id="filter-about" name="about" value="${about}" maxlength="200" autocomplete="off"></p>
    ${select('kind', 'Kind', 'All kinds', kinds, kind)}
    ${select('property', 'Claims of', 'Everything', properties, property)}
    <p><label for="filter-asof">As it stood on</label><input type="date" id="filter-asof" name="asof" value="${asof?.slice(0, 10) ?? ''}"></p>
    ${sort ? html`<input type="hidden" name="sort" value="${sort}">` : ''}
    <p><button>Show</button></p>
  </form></search>`
}

type Choice = { readonly value: string; readonly words: string }

function select(
  name: string,
  label: string,
  all: string,
  choices: readonly Choice[],
  chosen: string | null,
): Markup {
  return html`<p><label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}"><option value="">${all}</option>${choices.map(
    ({ value, words }) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words}</option>`,
  )}</select></p>`
}
