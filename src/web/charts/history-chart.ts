import { scaleLinear, scaleUtc } from 'd3-scale'
import { html } from 'hono/html'
import type { ClaimAnswer, ClaimTrack } from '../../server/contract/index.ts'
import { formatDate } from '../dates.ts'
import { formatProbability } from '../format.ts'
import type { Markup } from '../markup.ts'
import { labelWords, verdictWords } from '../wording.ts'

const width = 720
const height = 240
const margin = { left: 48, right: 16, top: 24, bottom: 30 }
/** So many ticks of time keep their words apart on a phone. */
const timeTicks = 4

type Scale = (at: string) => number

/**
 * How probable a claim was, day by day: its line is drawn as its label was, reports are pins on it, verdicts are flags, and
 * values that exclude it are thin lines. Nothing where all of it was said on one day. The table below holds the figures.
 */
export function historyChart({ standing, tracks, verdicts }: ClaimAnswer): Markup | '' {
  const own = tracks.find(({ claimId }) => claimId === standing.claimId)?.points ?? []
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last || first.at === last.at) return ''
  const time = scaleUtc([Date.parse(first.at), Date.parse(last.at)], [margin.left, width - margin.right])
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top])
  const x: Scale = (at) =>
    Math.round(time(Math.min(Math.max(Date.parse(at), Date.parse(first.at)), Date.parse(last.at))) * 10) / 10
  const rivals = tracks.filter(({ claimId }) => claimId !== standing.claimId)
  return html`<svg class="chart history" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="How probable it was: ${own.map(({ at, probability }) => `${formatDate(at)} ${formatProbability(probability)}`).join(', ')}">
        ${[0, 0.5, 1].map((share) => html`<path class="grid" d="M${margin.left} ${y(share)}H${width - margin.right}"/><text class="tick" x="${margin.left - 8}" y="${y(share) + 4}" text-anchor="end">${share * 100}%</text>`)}
    ${time.ticks(timeTicks).map((tick) => html`<text class="tick" x="${Math.round(time(tick))}" y="${height - 8}" text-anchor="middle">${formatDate(tick.toISOString().slice(0, 10))}</text>`)}
    ${rivals.map(({ points }) => html`<path class="rival" d="${steps(points, x, y)}"/>`)}
    ${own.slice(0, -1).map((point, i) => html`<path class="track track-${point.label}" d="${steps([point, own[i + 1] ?? point], x, y)}"/>`)}
    ${standing.reports.map(({ publishedAt, echo }) => html`<circle class="${echo ? 'pin pin-echo' : 'pin'}" cx="${x(publishedAt.slice(0, 10))}" cy="${y(probabilityAt(own, publishedAt)).toFixed(1)}" r="${echo ? 3 : 5}"/>`)}
    ${verdicts.filter(({ stands }) => stands).map(({ at, verdict }) => html`<path class="flag" d="M${x(at.slice(0, 10))} ${y(0)}V${margin.top - 8}h-10v8h10"/><text class="point-name" x="${x(at.slice(0, 10)) - 14}" y="${margin.top}" text-anchor="end">${verdictWords[verdict].word}</text>`)}
  </svg>`
}

type Points = ClaimTrack['points']

/** A value holds until the next point. */
function steps(points: Points, x: Scale, y: (share: number) => number): string {
  return points
    .map(
      ({ at, probability }, i) =>
        `${i === 0 ? 'M' : `H${x(at)}V`}${i === 0 ? `${x(at)} ` : ''}${y(probability).toFixed(1)}`,
    )
    .join('')
}

function probabilityAt(points: Points, at: string): number {
  const day = at.slice(0, 10)
  return (points.findLast((point) => point.at <= day) ?? points[0])?.probability ?? 0
}

/** The chart's figures, for those who read rather than look. */
export function historyTable({ standing, tracks }: ClaimAnswer): Markup | '' {
  const own = tracks.find(({ claimId }) => claimId === standing.claimId)?.points ?? []
  if (own.length < 2) return ''
  return html`<details class="fold"><summary>As a table</summary><table>
    <thead><tr><th scope="col">By the end of</th><th scope="col">Label</th><th scope="col" class="number">Probability</th></tr></thead>
    <tbody>${own.map(({ at, label, probability }) => html`<tr><th scope="row">${formatDate(at)}</th><td>${labelWords[label].word}</td><td class="number">${formatProbability(probability)}</td></tr>`)}</tbody>
  </table></details>`
}
