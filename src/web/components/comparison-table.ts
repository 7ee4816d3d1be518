import { html } from 'hono/html'
import type { Changed } from '../arrange-comparison.ts'
import { formatDate } from '../dates.ts'
import { formatCount } from '../format.ts'
import type { Markup } from '../markup.ts'
import { claimPath } from '../paths.ts'
import { standingMark } from './standing-mark.ts'
import { type Lifted, veiled } from './veil.ts'

type Props = { readonly changed: readonly Changed[]; readonly asOf: string; readonly lifted: Lifted }
type Snapshot = NonNullable<Changed['now']>

/** Claims as they stood then and as they stand now, side by side. */
export function comparisonTable({ changed, asOf, lifted }: Props): Markup {
  return html`<table class="comparison stacked">
    <thead><tr><th scope="col">Claim</th><th scope="col" class="standing-column">${formatDate(asOf)}</th><th scope="col" class="standing-column">Today</th></tr></thead>
    <tbody>${changed.map(
      (one) => html`<tr>
        <th scope="row">${veiled(one.spoiler, lifted, claimLink(one))}</th>
        <td>${one.before ? snapshot(one.before, one) : html`<span class="note">not on record yet</span>`}</td>
        <td>${one.now ? snapshot(one.now, one) : html`<span class="note">no longer on record</span>`}</td>
      </tr>`,
    )}</tbody>
  </table>`
}

/** Claims that stand at one of the two ends only: they came since, or went. */
export function comparisonList({ changed, lifted }: Omit<Props, 'asOf'>): Markup {
  return html`<ul class="standings">${changed.map((one) => {
    const state = one.now ?? one.before
    return html`<li>${veiled(one.spoiler, lifted, html`<p class="sentence">${claimLink(one)}</p>`)}
      <div class="standing-side">${state ? snapshot(state, one) : ''}</div></li>`
  })}</ul>`
}

const claimLink = ({ claimId, sentence }: Changed): Markup =>
  html`<a href="${claimPath(claimId)}">${sentence}</a>`

function snapshot(state: Snapshot, { property }: Changed): Markup {
  return html`${standingMark({ ...state, property })}<p class="note">${formatCount(state.independentSources, 'source')}</p>`
}
