import { html } from 'hono/html'
import type { ReportView } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { sourcePath } from '../paths.ts'

/** The way from a story back to whom its report goes back to, the origin last. */
export function trail({ trail: outlets, source }: ReportView): Markup {
  const origin = html`<a href="${sourcePath(source.id)}">${source.name}</a>`
  const steps = outlets.at(-1) === source.name ? outlets.slice(0, -1) : outlets
  if (steps.length === 0) return html`<p class="trail-own">Origin: ${origin}, in this very story</p>`
  return html`<ol class="trail" aria-label="Trail back to the origin">
    ${steps.map((outlet) => html`<li>${outlet}</li>`)}
    <li class="origin">${origin} <span class="note">origin</span></li>
  </ol>`
}
