import { html } from 'hono/html'
import type { Arrangement } from '../arrange-dossier.ts'
import { formatNumber } from '../format.ts'
import type { Markup } from '../markup.ts'
import { standingItem } from './standing-item.ts'
import { sectionHeading } from './standing-section.ts'
import type { Lifted } from './veil.ts'

/** What stories say that is no plain fact, folded by label, so that it does not bury the facts. */
export function statementSection(sections: Arrangement['statements'], lifted: Lifted): Markup {
  return html`<section aria-labelledby="statements">
    <h2 id="statements">Statements</h2>
    <p class="note">Plot, talk and questions, in the stories’ own words.</p>
    ${sections.map(
      ({ label, standings }) => html`<details class="fold">
        <summary>${sectionHeading(label)} <span class="note">${formatNumber(standings.length)}</span></summary>
        <ul class="standings">${standings.map((standing) => standingItem(standing, lifted))}</ul>
      </details>`,
    )}
  </section>`
}
