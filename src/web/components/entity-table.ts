import { html } from 'hono/html'
import type { EntityCard } from '../../server/contract/index.ts'
import { formatEntity, formatNumber } from '../format.ts'
import type { Markup } from '../markup.ts'
import { dossierPath } from '../paths.ts'
import { entityTypeWords } from '../wording.ts'

/** Entities as a table: name, kind, other names, how much is claimed. */
export function entityTable(entities: readonly EntityCard[]): Markup {
  return html`<table class="entities">
    <thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col" class="aside">Also known as</th><th scope="col" class="number">Claims</th></tr></thead>
    <tbody>${entities.map(
      (
        entity,
      ) => html`<tr><th scope="row"><a href="${dossierPath(entity.id)}">${formatEntity(entity)}</a></th>
        <td>${entityTypeWords[entity.type].one}</td>
        <td class="aside">${entity.aliases.join(', ')}</td>
        <td class="number">${formatNumber(entity.claims)}</td></tr>`,
    )}</tbody>
  </table>`
}
