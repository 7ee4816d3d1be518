import { html } from 'hono/html'
import type { Term } from '../fact.ts'
import type { Markup } from '../markup.ts'
import { dossierPath } from '../paths.ts'

/** The words of a fact, each entity on record linked to its dossier. */
export function terms(items: readonly Term[]): Markup {
  return html`${items.map(({ text, entityId }) =>
    entityId ? html`<a href="${dossierPath(entityId)}">${text}</a>` : text,
  )}`
}
