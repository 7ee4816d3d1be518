import { html } from 'hono/html'
import type { Comparison } from '../../server/contract/index.ts'
import { formatDate } from '../dates.ts'
import { formatCount } from '../format.ts'
import type { Markup } from '../markup.ts'
import { claimPath } from '../paths.ts'
import { standingMark } from './standing-mark.ts'
import { type Lifted, veiled } from './veil.ts'

/** Each claim that changed, as it stood then and as it stands now. */
export function comparisonTable({ changed, asOf }: Comparison, lifted: Lifted): Markup {
  return html`<table class="comparison">
    <thead><tr><th scope="col">Claim</th><th scope="col" class="standing-column">${formatDate(asOf)}</th><th scope="col" class="standing-column">Today</th></tr></thead>
    <tbody>${changed.map(
      ({ claimId, sentence, spoiler, property, before, now }) => html`<tr>
        <th scope="row">${veiled(spoiler, lifted, html`<a href="${claimPath(claimId)}">${sentence}</a>`)}</th>
        <td>${before ? snapshot(before, property) : html`<span class="note">not on record yet</span>`}</td>
        <td>${now ? snapshot(now, property) : html`<span class="note">no longer on record</span>`}</td>
      </tr>`,
    )}</tbody>
  </table>`
}

function snapshot(
  state: NonNullable<Comparison['changed'][number]['now']>,
  property: Comparison['changed'][number]['property'],
): Markup {
  return html`${standingMark({ ...state, property })}<p class="note">${formatCount(state.independentSources, 'source')}</p>`
}
