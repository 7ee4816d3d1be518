import { html } from 'hono/html'
import type { Arrangement } from '../arrange-dossier.ts'
import type { Fact } from '../fact.ts'
import type { Markup } from '../markup.ts'
import { isStruck } from '../succession.ts'
import { claimMark } from './claim-mark.ts'
import { quotes } from './quote-list.ts'
import { successor } from './successor.ts'
import { terms } from './terms.ts'
import { type Lifted, veiled } from './veil.ts'

type Props = {
  readonly id: string
  readonly heading: string
  readonly rows: Arrangement['known']
  readonly lifted: Lifted
  /** What there is beside. */
  readonly more: Markup | ''
}

/** Facts by kind, each value with its label, probability, number of sources, and its quotes on tap. */
export function factBox({ id, heading, rows, lifted, more }: Props): Markup {
  return html`<section class="fact-box" aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${
      rows.length === 0
        ? html`<p class="empty">Nothing is confirmed or reported yet. What is on record stands below.</p>`
        : html`<dl>${rows.map(({ heading, facts }) => html`<div class="fact-row"><dt>${heading}</dt>${facts.map((fact) => factValue(fact, lifted))}</div>`)}</dl>`
    }
    ${more}
  </section>`
}

function factValue({ terms: words, note, standing }: Fact, lifted: Lifted): Markup {
  const value = html`${terms(words)}${note ? html` <span class="note">${note}</span>` : ''}`
  const told = html`<p class="fact-value">${isStruck(standing) ? html`<s>${value}</s>` : value} ${successor(standing)}</p>`
  if (standing.spoiler === null)
    return html`<dd>${told}${claimMark(standing)} ${quotes(standing, lifted)}</dd>`
  return html`<dd>${veiled(standing.spoiler, lifted, html`${told}${quotes(standing, lifted)}`)}${claimMark(standing)}</dd>`
}
