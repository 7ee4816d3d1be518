import { html } from 'hono/html'
import type { Label, Property, Standing } from '../../server/contract/index.ts'
import { formatProbability } from '../format.ts'
import type { Markup } from '../markup.ts'
import { labelWords, verdictWords } from '../wording.ts'
import { labelLine } from './label-line.ts'

type Props = {
  readonly label: Label
  readonly probability: number
  readonly supersededBy: string | null
  readonly property: Property
  readonly outcome?: Standing['outcome']
}

/**
 * Where a claim stands: its line, its label as a word, its probability, or how it turned out. A value that was replaced is
 * not called denied.
 */
export function standingMark({ label, probability, supersededBy, property, outcome }: Props): Markup {
  // A statement's words may be a question or already say "not": how probable they are would say nothing.
  if (property === 'statement')
    return html`<span class="mark mark-${label}"><b>${labelWords[label].word}</b></span>`
  const kind = supersededBy && label === 'denied' ? 'replaced' : label
  return html`<span class="mark mark-${kind}">${labelLine(kind, probability)}
    <b>${kind === 'replaced' ? 'Replaced' : labelWords[kind].word}</b>
    <span class="mark-percent">${settledWord(outcome) ?? formatProbability(probability)}</span></span>`
}

/** "settled: true". What is void keeps what its words make likely. */
function settledWord(outcome: Props['outcome']): string | null {
  if (!outcome || outcome.verdict === 'void') return null
  return `settled: ${verdictWords[outcome.verdict].word.toLowerCase()}`
}
