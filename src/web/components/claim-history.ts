import { html } from 'hono/html'
import type { ClaimAnswer } from '../../server/contract/index.ts'
import { spanOf, trackPlot } from '../charts/track-plot.ts'
import { formatDate } from '../dates.ts'
import { formatProbability } from '../format.ts'
import type { Markup } from '../markup.ts'
import { labelWords } from '../wording.ts'

const height = 240

/** How a claim stood over time, drawn and as a table; nothing where all of it happened on one day. */
export function claimHistory({ standing, rivals, tracks, verdicts }: ClaimAnswer): Markup | '' {
  const points = tracks.find(({ claimId }) => claimId === standing.claimId)?.points ?? []
  const span = spanOf([standing])
  if (span === null || points.length === 0) return ''
  return html`<section aria-labelledby="history"><h2 id="history">How it stood over time</h2>
    <p class="note">Pins are reports, hollow ones echoes; flags are verdicts${rivals.length > 0 ? '; thin lines are the competing values' : ''}.</p>
    ${trackPlot({
      points,
      rivals: tracks.filter(({ claimId }) => claimId !== standing.claimId).map((track) => track.points),
      reports: standing.reports,
      flags: verdicts.filter(({ stands }) => stands),
      span,
      height,
    })}
    <details class="fold"><summary>As a table</summary><table>
    <thead><tr><th scope="col">By the end of</th><th scope="col">Label</th><th scope="col" class="number">Probability</th></tr></thead>
    <tbody>${points.map(({ at, label, probability }) => html`<tr><th scope="row">${formatDate(at)}</th><td>${labelWords[label].word}</td><td class="number">${formatProbability(probability)}</td></tr>`)}</tbody>
  </table></details></section>`
}
