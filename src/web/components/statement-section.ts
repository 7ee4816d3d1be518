import { html } from 'hono/html'
import type { Dossier } from '../../server/contract/index.ts'
import type { Arrangement } from '../arrange-dossier.ts'
import { formatNumber } from '../format.ts'
import type { Markup } from '../markup.ts'
import { countPart, moreClaims, type Part } from './more-claims.ts'
import { standingItem } from './standing-item.ts'
import { sectionHeading } from './standing-section.ts'
import type { Lifted } from './veil.ts'

/** What stories say that is no plain fact, folded by label, so that it does not bury the facts. */
export function statementSection(
  dossier: Dossier,
  sections: Arrangement['statements'],
  lifted: Lifted,
): Markup {
  return html`<section aria-labelledby="statements">
    <h2 id="statements">Statements</h2>
    <p class="note">Plot, talk and questions, in the stories’ own words.</p>
    ${sections.map(({ label, standings }) => {
      const part: Part = {
        label,
        property: 'statement',
        holds: (kind) => kind.label === label && kind.property === 'statement',
      }
      return html`<details class="fold">
        <summary>${sectionHeading(label)} <span class="note">${formatNumber(countPart(dossier, part).total)}</span></summary>
        <ul class="standings">${standings.map((standing) => standingItem(standing, lifted))}</ul>
        ${moreClaims(dossier, part, standings.length)}
      </details>`
    })}
  </section>`
}
