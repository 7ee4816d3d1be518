import { html } from 'hono/html'
import type { EntityCard } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { dossierPath } from '../paths.ts'

/** How to be told what changes about an entity. */
export function followLine({ id, type, name }: EntityCard): Markup {
  const path = dossierPath(id)
  const hasDates = type === 'title' || type === 'organisation'
  return html`<p class="note onward">Follow ${name}: <a href="${path}/feed/atom">feed</a>${
    hasDates ? html`, <a href="${path}/calendar.ics">calendar</a>` : ''
  }.</p>`
}
