import { html } from 'hono/html'
import type { ReportView } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { sourcePath } from '../paths.ts'

/** The way from a story back to whom its report goes back to, the origin last. */
export function trail({ trail: outlets, source, way }: ReportView): Markup {
  const origin = html`<a href="${sourcePath(source.id)}">${source.name}</a>`
  const steps = outlets.at(-1) === source.name ? outlets.slice(0, -1) : outlets
  if (steps.length === 0) return html`<p class="trail-own">Origin: ${origin}, in this very story</p>`
  return html`<ol class="trail" aria-label="Trail back to the origin">
    ${steps.map((outlet, at) => html`<li>${outlet}${wordingNote(way.steps[at - 1])}</li>`)}
    <li class="origin">${origin}${wordingNote(way.steps[steps.length - 1])} <span class="note">origin</span></li>
  </ol>${trailNotes(way)}`
}

/** A step that no credit makes, told by the words that both use. */
function wordingNote(step: ReportView['way']['steps'][number] | undefined): Markup | '' {
  if (step?.how !== 'wording') return ''
  return html` <span class="note">not credited; ${Math.round((step.share ?? 0) * 100)}% of the wording is the same</span>`
}

function trailNotes({ circular, deadEnds }: ReportView['way']): Markup {
  return html`${circular ? html`<p class="note">The credits lead in a circle; the trail ends at the earliest story in it.</p>` : ''}
  ${deadEnds.map((outlet) => html`<p class="note">It credits ${outlet}, whose story does not say this.</p>`)}`
}
