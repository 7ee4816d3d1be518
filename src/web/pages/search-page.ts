import { html } from 'hono/html'
import type { SearchAnswer } from '../../server/contract/index.ts'
import { entityTable } from '../components/entity-table.ts'
import { searchForm } from '../components/search-form.ts'
import type { Markup, PageContent } from '../markup.ts'

/** Entities of a name: which one is meant, or the nearest where none is. */
export function searchPage(answer: SearchAnswer): PageContent {
  return {
    title: answer.name ? `Search: ${answer.name}` : 'Search',
    description: 'Find a title, character, person, organisation or place by its name.',
    section: null,
    main: html`<header class="page-head"><h1>Search</h1>${searchForm({ id: 'search', name: answer.name })}</header>
      ${results(answer)}`,
  }
}

function results({ name, matches, nearest }: SearchAnswer): Markup {
  if (!name)
    return html`<p class="empty">Type the name of a title, a character, a person, an organisation or a place.</p>`
  if (matches.length > 0)
    return found(matches.length === 1 ? 'One dossier has this name' : `Which “${name}”?`, matches)
  if (nearest.length > 0) return found(`Nothing is called “${name}”; the nearest names`, nearest)
  return html`<p class="empty">Nothing on record is called “${name}” or anything like it.
    <a href="/dossiers">All dossiers</a> lists every name.</p>`
}

function found(heading: string, entities: SearchAnswer['matches']): Markup {
  return html`<section aria-labelledby="found"><h2 id="found">${heading}</h2>${entityTable(entities)}</section>`
}
