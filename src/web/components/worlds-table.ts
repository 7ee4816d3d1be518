import { html } from 'hono/html'
import type { Standing } from '../../server/contract/index.ts'
import type { WorldsRow } from '../arrange-dossier.ts'
import type { Markup } from '../markup.ts'
import { claimMark } from './claim-mark.ts'
import { quotes } from './quote-list.ts'
import { sentence } from './standing-item.ts'

/** What holds in the comics, novels or games, beside what is claimed of the screen. */
export function worldsTable(rows: readonly WorldsRow[]): Markup {
  return html`<section aria-labelledby="worlds">
    <h2 id="worlds">Page against screen</h2>
    <table class="worlds">
      <thead><tr><th scope="col">On the page</th><th scope="col">On screen</th></tr></thead>
      ${rows.map(worldsRow)}
    </table>
  </section>`
}

function worldsRow({ heading, elsewhere, screen }: WorldsRow): Markup {
  return html`<tbody>
    <tr><th scope="rowgroup" colspan="2">${heading}</th></tr>
    <tr><td>${elsewhere.map(worldClaim)}</td>
      <td>${screen.length > 0 ? screen.map(worldClaim) : html`<span class="note">Nothing on record</span>`}</td></tr>
  </tbody>`
}

function worldClaim(standing: Standing): Markup {
  return html`<div class="world-claim"><p>${sentence(standing)}${
    standing.claim.continuity === 'game' ? html` <span class="note">in the game</span>` : ''
  }</p>${claimMark(standing)} ${quotes(standing)}</div>`
}
