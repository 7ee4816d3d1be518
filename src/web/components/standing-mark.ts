import { html } from 'hono/html'
import type { Label, Property, Standing } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { standingWords, turnedOutOtherwise } from '../standing-words.ts'
import { labelWords } from '../wording.ts'
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
export function standingMark({ label, probability, supersededBy, property, outcome = null }: Props): Markup {
  // A statement's words may be a question or already say "not": how probable they are would say nothing.
  if (property === 'statement')
    return html`<span class="mark mark-${label}"><b>${labelWords[label].word}</b></span>`
  const kind = kindOf(label, supersededBy, outcome)
  const words = standingWords({ label, probability, outcome })
  return html`<span class="mark mark-${kind}">${labelLine(kind, probability)}
    <b>${kind === 'replaced' && label === 'denied' ? 'Replaced' : words.label}</b>
    <span class="mark-percent">${words.share}</span></span>`
}

/** As it is drawn: what turned out false is struck, what was changed later fades, whatever its words were. */
function kindOf(label: Label, supersededBy: string | null, outcome: Standing['outcome']): Label | 'replaced' {
  if (outcome && turnedOutOtherwise(label, outcome)) {
    if (outcome.verdict === 'false') return 'denied'
    if (outcome.verdict === 'changed') return 'replaced'
  }
  return supersededBy && label === 'denied' ? 'replaced' : label
}
