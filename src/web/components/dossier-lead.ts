import { html } from 'hono/html'
import type { Dossier, Label } from '../../server/contract/index.ts'
import { countLabels, totalOf } from '../count-labels.ts'
import { formatCount, formatEntity, formatList, formatNumber } from '../format.ts'
import type { Markup } from '../markup.ts'
import { labelWords } from '../wording.ts'

const order: readonly Label[] = ['confirmed', 'reported', 'rumoured', 'speculated', 'open', 'denied']

/** What the page is, in one sentence: how many claims it tells of, by how sure they are. */
export function dossierLead(dossier: Dossier): Markup | '' {
  if (dossier.kinds.length === 0) return ''
  return html`<p class="lead">What is claimed about ${formatEntity(dossier.entity)}, and how surely: ${inNumbers(dossier)}.</p>`
}

/** "12 claims confirmed, 6 rumoured and 1 denied; 11 statements". */
function inNumbers(dossier: Dossier): string {
  const counts = countLabels(dossier)
  const statements = totalOf(dossier.kinds.filter(({ property }) => property === 'statement'))
  const byLabel = order
    .map((label) => ({ total: counts.get(label) ?? 0, word: labelWords[label].word.toLowerCase() }))
    .filter(({ total }) => total > 0)
    .map(({ total, word }, i) => `${i === 0 ? formatCount(total, 'claim') : formatNumber(total)} ${word}`)
  const parts = [
    ...(byLabel.length > 0 ? [formatList(byLabel)] : []),
    ...(statements > 0 ? [formatCount(statements, 'statement')] : []),
  ]
  return parts.join('; ')
}
