import { html } from 'hono/html'
import type { Standing } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { claimPath } from '../paths.ts'
import { isStruck } from '../succession.ts'
import { continuityWords } from '../wording.ts'
import { claimMark } from './claim-mark.ts'
import { day } from './moment.ts'
import { quotes } from './quote-list.ts'
import { successor } from './successor.ts'
import { type Lifted, veiled } from './veil.ts'

/** One claim in a list: its sentence, where it stands, and its quotes on tap. */
export function standingItem(standing: Standing, lifted: Lifted): Markup {
  const { claim, outcome } = standing
  const { continuity } = claim
  const words = html`<p class="sentence">${sentence(standing)}</p>
    ${standing.spoiler ? quotes(standing, lifted) : ''}`
  return html`<li>
    ${veiled(standing.spoiler, lifted, words)}
    <div class="standing-side">${claimMark(standing)}
      ${outcome ? html`<span>since ${day(outcome.at)}</span>` : ''}
      <span>last reported ${day(standing.lastReportedAt)}</span>
      ${continuity === 'page' || continuity === 'game' ? html`<span>${continuityWords[continuity]}</span>` : ''}</div>
    ${standing.spoiler ? '' : quotes(standing, lifted)}
  </li>`
}

/** The claim in plain words, linked; struck where it is denied or replaced, for a sentence never says so itself. */
export function sentence(standing: Standing): Markup {
  const link = html`<a href="${claimPath(standing.claimId)}">${standing.sentence}</a>`
  return isStruck(standing)
    ? html`<s>${link}</s> ${successor(standing)}`
    : html`${link} ${successor(standing)}`
}
