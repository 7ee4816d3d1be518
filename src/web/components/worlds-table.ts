import { html } from 'hono/html'
import type { Standing } from '../../server/contract/index.ts'
import type { WorldsRow } from '../arrange-dossier.ts'
import type { Markup } from '../markup.ts'
import { claimMark } from './claim-mark.ts'
import { quotes } from './quote-list.ts'
import { sentence } from './standing-item.ts'
import { type Lifted, veiled } from './veil.ts'

/** What holds in the comics, novels or games, beside what is claimed of the screen. */
export function worldsTable(rows: readonly WorldsRow[], lifted: Lifted): Markup {
  return html`<section aria-labelledby="worlds">
    <h2 id="worlds">Page against screen</h2>
    <table class="worlds">
      <thead><tr><th scope="col">On the page</th><th scope="col">On screen</th></tr></thead>
      ${rows.map((row) => worldsRow(row, lifted))}
    </table>
  </section>`
}

function worldsRow({ heading, elsewhere, screen }: WorldsRow, lifted: Lifted): Markup {
  const claims = (standings: readonly Standing[]) => standings.map((standing) => worldClaim(standing, lifted))
  return html`<tbody>
    <tr><th scope="rowgroup" colspan="2">${heading}</th></tr>
    <tr><td>${claims(elsewhere)}</td>
      <td>${screen.length > 0 ? claims(screen) : html`<span class="note">Nothing on record</span>`}</td></tr>
  </tbody>`
}

function worldClaim(standing: Standing, lifted: Lifted): Markup {
  const words = html`<p>${sentence(standing)}${
    standing.claim.continuity === 'game' ? html` <span class="note">in the game</span>` : ''
  }</p>`
  if (standing.spoiler === null)
    return html`<div class="world-claim">${words}${claimMark(standing)} ${quotes(standing, lifted)}</div>`
  const hidden = html`${words}${quotes(standing, lifted)}`
  return html`<div class="world-claim">${veiled(standing.spoiler, lifted, hidden)}${claimMark(standing)}</div>`
}
