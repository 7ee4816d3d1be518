import { html } from 'hono/html'
import type { Arrangement } from '../arrange-dossier.ts'
import type { Fact } from '../fact.ts'
import type { Markup } from '../markup.ts'
import { quotes } from './quote-list.ts'
import { replacement } from './standing-item.ts'
import { standingMark } from './standing-mark.ts'
import { terms } from './terms.ts'

/** What is known of an entity, each value with its label, probability, number of sources, and its quotes on tap. */
export function factBox(known: Arrangement['known']): Markup {
  return html`<section class="fact-box" aria-labelledby="known">
    <h2 id="known">What is known</h2>
    ${
      known.length === 0
        ? html`<p class="empty">Nothing is confirmed or reported yet. What is on record stands below.</p>`
        : html`<dl>${known.map(({ heading, facts }) => html`<div class="fact-row"><dt>${heading}</dt>${facts.map(factValue)}</div>`)}</dl>`
    }
  </section>`
}

function factValue({ terms: words, note, standing }: Fact): Markup {
  const value = html`${terms(words)}${note ? html` <span class="note">${note}</span>` : ''}`
  return html`<dd><p class="fact-value">${
    standing.supersededBy ? html`<s>${value}</s> ${replacement(standing.supersededBy)}` : value
  }</p>${standingMark(standing)} ${quotes(standing)}</dd>`
}
