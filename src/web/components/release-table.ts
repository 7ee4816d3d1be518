import { html } from 'hono/html'
import type { Standing } from '../../server/contract/index.ts'
import { describeFact, valueWords } from '../fact.ts'
import { formatQualifiers } from '../format.ts'
import type { Markup } from '../markup.ts'
import { claimPath } from '../paths.ts'
import { isStruck } from '../succession.ts'
import { claimMark } from './claim-mark.ts'
import { day } from './moment.ts'
import { quotes } from './quote-list.ts'
import { successor } from './successor.ts'
import { terms } from './terms.ts'
import type { Lifted } from './veil.ts'

type Props = {
  readonly entityId: string
  readonly releases: readonly Standing[]
  readonly lifted: Lifted
  /** What there is beside. */
  readonly more: Markup | ''
}

/** Every date that was given and not denied, the ones that were replaced struck through. */
export function releaseTable({ entityId, releases, lifted, more }: Props): Markup {
  return html`<section aria-labelledby="release">
    <h2 id="release">Release</h2>
    <table class="release stacked">
      <thead><tr><th scope="col">Date</th><th scope="col">Of</th><th scope="col" class="aside">Last reported</th><th scope="col" class="standing-column">Standing</th></tr></thead>
      <tbody>${releases.map((standing) => releaseRow(standing, entityId, lifted))}</tbody>
    </table>
    ${more}
  </section>`
}

function releaseRow(standing: Standing, entityId: string, lifted: Lifted): Markup {
  const date = html`<a href="${claimPath(standing.claimId)}">${valueWords(standing.claim)}</a>`
  return html`<tr${isStruck(standing) ? html` class="superseded"` : ''}>
    <th scope="row">${isStruck(standing) ? html`<s>${date}</s>` : date} ${successor(standing)}</th>
    <td>${releasedThing(standing, entityId)}</td>
    <td class="aside">${day(standing.lastReportedAt)}</td>
    <td>${claimMark(standing)} ${quotes(standing, lifted)}</td>
  </tr>`
}

function releasedThing(standing: Standing, entityId: string): Markup {
  const { claim, entities } = standing
  const note = formatQualifiers(claim.qualifiers)
  if (entities.subject === entityId) return html`${note || 'The title'}`
  return html`${terms(describeFact(standing, entityId).terms.slice(0, 1))} ${note ? html`<span class="note">${note}</span>` : ''}`
}
