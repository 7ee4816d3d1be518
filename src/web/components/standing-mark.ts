import { html } from 'hono/html'
import type { Label } from '../../server/contract/index.ts'
import { formatProbability } from '../format.ts'
import type { Markup } from '../markup.ts'
import { labelWords } from '../wording.ts'
import { labelLine } from './label-line.ts'

type Props = {
  readonly label: Label
  readonly probability: number
  readonly supersededBy?: string | null
}

/** Where a claim stands: its line, its label as a word, its probability. A value that was replaced is not called denied. */
export function standingMark({ label, probability, supersededBy = null }: Props): Markup {
  const kind = supersededBy && label === 'denied' ? 'replaced' : label
  return html`<span class="mark mark-${kind}">${labelLine(kind, probability)}
    <b>${kind === 'replaced' ? 'Replaced' : labelWords[kind].word}</b>
    <span class="mark-percent">${formatProbability(probability)}</span></span>`
}
