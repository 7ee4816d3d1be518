import { html } from 'hono/html'
import type { Label, Standing } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { labelWords } from '../wording.ts'
import { standingItem } from './standing-item.ts'

/** All claims of one label: "Rumoured", "Open questions". */
export function standingSection(props: {
  readonly label: Label
  readonly standings: readonly Standing[]
}): Markup {
  return html`<section aria-labelledby="${props.label}">
    <h2 id="${props.label}">${sectionHeading(props.label)}</h2>
    <ul class="standings">${props.standings.map(standingItem)}</ul>
  </section>`
}

/** A label as the heading of a section. */
export function sectionHeading(label: Label): string {
  return label === 'open' ? 'Open questions' : labelWords[label].word
}
