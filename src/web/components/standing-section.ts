import { html } from 'hono/html'
import type { Label, Standing } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { labelWords } from '../wording.ts'
import { standingItem } from './standing-item.ts'
import type { Lifted } from './veil.ts'

type Props = {
  readonly id: string
  readonly heading: string
  readonly note?: string
  readonly standings: readonly Standing[]
  readonly lifted: Lifted
  /** What there is beside. */
  readonly more?: Markup | ''
}

/** Claims in full under a heading of their own: "Rumoured", "Open questions". */
export function standingSection({ id, heading, note, standings, lifted, more = '' }: Props): Markup {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${note ? html`<p class="note">${note}</p>` : ''}
    <ul class="standings">${standings.map((standing) => standingItem(standing, lifted))}</ul>
    ${more}
  </section>`
}

/** A label as the heading of a section. */
export function sectionHeading(label: Label): string {
  return label === 'open' ? 'Open questions' : labelWords[label].word
}
