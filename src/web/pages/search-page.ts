import { html } from 'hono/html'
import type { SearchAnswer } from '../../server/contract/index.ts'
import { entityTable } from '../components/entity-table.ts'
import { searchResults } from '../components/search-results.ts'
import type { Markup, PageContent } from '../markup.ts'
import { dossierPath } from '../paths.ts'
import { entityTypeWords, labelWords } from '../wording.ts'

/** Everything by its words: names, quotes, headlines. */
export function searchPage(answer: SearchAnswer): PageContent {
  const { query } = answer
  return {
    title: query.q ? `Search: ${query.q}` : 'Search',
    description:
      'Find titles, people and characters by name, claims by what was said, stories by their headlines.',
    section: null,
    main: html`<header class="page-head"><h1>Search</h1></header>
      ${form(query)}
      <div id="results" aria-live="polite">${results(answer)}</div>`,
  }
}

const kinds = [
  ['entity', 'Dossiers'],
  ['claim', 'Claims'],
  ['story', 'Stories'],
] as const

/** Limits stay folded until one is set, so that what is found is seen at once. */
function form(query: SearchAnswer['query']): Markup {
  const { q, kind, type, label, from, until } = query
  return html`<search><form class="search search-all" action="/search" method="get" data-search>
    <input type="hidden" name="list" value="1">
    <div class="search-words"><label for="search">Names, quotes, headlines</label>
      <input type="search" id="search" name="q" value="${q}" maxlength="200" autocomplete="off" required>
      <button>Search</button></div>
    <details class="search-limits"${isNarrowed(query) ? html` open` : ''}><summary>Narrow it down</summary><div class="search-filters">
      ${choice('kind', 'Kind', kinds, kind)}
      ${choice(
        'type',
        'Dossiers of',
        Object.entries(entityTypeWords).map(([value, { many }]) => [value, many] as const),
        type,
      )}
      ${choice(
        'label',
        'Claims that are',
        Object.entries(labelWords).map(([value, { word }]) => [value, word] as const),
        label,
      )}
      <p><label for="from">Said from</label><input type="date" id="from" name="from" value="${from ?? ''}"></p>
      <p><label for="until">Said until</label><input type="date" id="until" name="until" value="${until ?? ''}"></p>
    </div></details>
  </form></search>`
}

function choice(
  name: string,
  words: string,
  options: readonly (readonly [string, string])[],
  chosen: string | null,
): Markup {
  return html`<p><label for="${name}">${words}</label><select id="${name}" name="${name}"><option value="">All</option>${options.map(
    ([value, text]) =>
      html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`,
  )}</select></p>`
}

function results(answer: SearchAnswer): Markup {
  const { query, found, nearest, recent } = answer
  if (found === null) return suggestions(recent)
  const { entities, claims, stories } = found
  if (entities.items.length + claims.items.length + stories.items.length > 0) return searchResults(answer)
  if (nearest.length > 0)
    return html`<section aria-labelledby="found"><h2 id="found">Nothing is called “${query.q}”; the nearest names</h2>${entityTable(nearest)}</section>`
  return html`<p class="empty">Nothing on record holds “${query.q}”${isNarrowed(query) ? ' within these limits' : ''}.
    <a href="/dossiers?sort=name">All dossiers</a> lists every name.</p>`
}

function isNarrowed({ kind, type, label, from, until }: SearchAnswer['query']): boolean {
  return [kind, type, label, from, until].some((limit) => limit !== null)
}

function suggestions(recent: SearchAnswer['recent']): Markup {
  return html`<p class="empty">Type a name, or words that somebody said.${
    recent.length > 0
      ? html` Lately in the news: ${recent.map(({ id, name }, i) => html`${i > 0 ? ', ' : ''}<a href="${dossierPath(id)}">${name}</a>`)}.`
      : ''
  }</p>`
}
