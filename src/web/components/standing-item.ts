import { html } from 'hono/html'
import type { Standing } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { claimPath } from '../paths.ts'
import { continuityWords } from '../wording.ts'
import { day } from './moment.ts'
import { quotes } from './quote-list.ts'
import { standingMark } from './standing-mark.ts'

/** One claim in a list: its sentence, where it stands, and its quotes on tap. */
export function standingItem(standing: Standing): Markup {
  const { continuity } = standing.claim
  return html`<li>
    <p class="sentence">${sentence(standing)}</p>
    <div class="standing-side">${standingMark(standing)}
      <span>last reported ${day(standing.lastReportedAt)}</span>
      ${continuity === 'page' || continuity === 'game' ? html`<span>${continuityWords[continuity]}</span>` : ''}</div>
    ${quotes(standing)}
  </li>`
}

/** The claim in plain words, linked; struck where it is denied or replaced, for a sentence never says so itself. */
export function sentence({ claimId, sentence, label, supersededBy }: Standing): Markup {
  const link = html`<a href="${claimPath(claimId)}">${sentence}</a>`
  if (supersededBy) return html`<s>${link}</s> ${replacement(supersededBy)}`
  return label === 'denied' ? html`<s>${link}</s>` : link
}

/** "replaced", leading to the claim that replaced a value. */
export function replacement(claimId: string): Markup {
  return html`<a class="note" href="${claimPath(claimId)}">replaced since</a>`
}
