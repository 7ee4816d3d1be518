import { html } from 'hono/html'
import type { Label } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { labelWords } from '../wording.ts'
import { labelLine } from './label-line.ts'

const order: readonly Label[] = ['confirmed', 'reported', 'rumoured', 'speculated', 'open', 'denied']

/** What the six labels and their lines mean. */
export function labelKey(): Markup {
  return html`<dl class="key">${order.map(
    (label) =>
      html`<div class="mark-${label}"><dt>${labelLine(label, 1)} ${labelWords[label].word}</dt><dd>${labelWords[label].meaning}</dd></div>`,
  )}</dl>`
}
