import { html } from 'hono/html'
import type { EntityCard, EntityType, Page } from '../../server/contract/index.ts'
import { entityTable } from '../components/entity-table.ts'
import { pager } from '../components/pager.ts'
import { formatCount } from '../format.ts'
import type { Markup, PageContent } from '../markup.ts'
import { withQuery } from '../paths.ts'
import { entityTypeWords } from '../wording.ts'

type Props = {
  readonly entities: Page<EntityCard>
  readonly type: EntityType | null
  readonly order: 'latest' | 'name'
  readonly after: string | null
}

const types: readonly EntityType[] = ['title', 'character', 'person', 'organisation', 'place']

/** Every dossier, or those of one kind; those that changed last first, or by name. */
export function dossiersPage({ entities, type, order, after }: Props): PageContent {
  const sort = order === 'name' ? order : null
  const heading = type ? entityTypeWords[type].many : 'Dossiers'
  return {
    title: type ? `Dossiers: ${heading.toLowerCase()}` : heading,
    description: 'Titles, characters, people, organisations and places that stories make claims about.',
    section: 'dossiers',
    main: html`<header class="page-head"><h1>${heading}</h1>
        <p class="lead">${formatCount(entities.total, 'dossier')}, each with all that is claimed.
          ${orders(type, order)}</p></header>
      ${kinds(type, sort)}
      ${entities.items.length > 0 ? entityTable(entities.items) : html`<p class="empty">No dossier of this kind is on record yet.</p>`}
      ${pager({ path: '/dossiers', query: { type, sort, after }, shown: entities.items.length, total: entities.total, next: entities.next })}`,
  }
}

function orders(type: EntityType | null, order: Props['order']): Markup {
  return order === 'latest'
    ? html`Those that changed last stand first. <a href="${withQuery('/dossiers', { type, sort: 'name' })}">By name</a>`
    : html`In the order of their names. <a href="${withQuery('/dossiers', { type })}">What changed last first</a>`
}

function kinds(current: EntityType | null, sort: 'name' | null): Markup {
  const link = (type: EntityType | null, name: string): Markup =>
    html`<li><a href="${withQuery('/dossiers', { type, sort })}"${type === current ? html` aria-current="page"` : ''}>${name}</a></li>`
  return html`<nav class="contents" aria-label="Kinds"><ul>${link(null, 'All')}${types.map((type) =>
    link(type, entityTypeWords[type].many),
  )}</ul></nav>`
}
