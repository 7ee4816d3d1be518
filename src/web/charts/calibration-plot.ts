import { scaleLinear, scaleSqrt } from 'd3-scale'
import { html } from 'hono/html'
import type { SourceRecord } from '../../server/contract/index.ts'
import { capitalise, formatCount, formatProbability } from '../format.ts'
import type { Markup } from '../markup.ts'
import { certaintyWords } from '../wording.ts'

type Row = SourceRecord['details']['calibration'][number]

const size = 340
const margin = { left: 64, bottom: 44, top: 26, right: 24 }
const radii = [4, 14] as const

/**
 * How often a source's words came true, against how probable they sound: on the diagonal they are worth what they say. A
 * point's area is its number of claims, its bar the 90% interval. The table and the sentences beside it say the same.
 */
export function calibrationPlot(rows: readonly Row[]): Markup {
  const x = scaleLinear([0, 1], [margin.left, size - margin.right])
  const y = scaleLinear([0, 1], [size - margin.bottom, margin.top])
  const radius = scaleSqrt([0, Math.max(...rows.map(({ n }) => n))], [...radii])
  const at = (scale: (share: number) => number, share: number) => scale(share).toFixed(1)
  return html`<svg class="chart calibration-plot" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" role="img" aria-label="How often its words came true: ${rows.map(pointInWords).join('; ')}">
        ${x.ticks(4).map((tick) => html`<path class="grid" d="M${at(x, tick)} ${y(0)}V${y(1)}M${x(0)} ${at(y, tick)}H${x(1)}"/><text class="tick" x="${at(x, tick)}" y="${y(0) + 16}" text-anchor="middle">${Math.round(tick * 100)}%</text><text class="tick" x="${x(0) - 8}" y="${y(tick) + 4}" text-anchor="end">${Math.round(tick * 100)}%</text>`)}
    <path class="diagonal" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>
    ${rows.map(
      ({ certainty, n, worded, held, low, high }) =>
        html`<path class="whisker" d="M${at(x, worded)} ${at(y, low)}V${at(y, high)}"/><circle class="point" cx="${at(x, worded)}" cy="${at(y, held)}" r="${radius(n).toFixed(1)}"/><text class="point-name" x="${at(x, Math.min(worded, 0.86))}" y="${(y(held) - radius(n) - 6).toFixed(1)}" text-anchor="middle">${certaintyWords[certainty]}</text>`,
    )}
    <text class="axis" x="${(x(0) + x(1)) / 2}" y="${size - 6}" text-anchor="middle">how probable it sounds</text>
    <text class="axis" transform="translate(16 ${(y(0) + y(1)) / 2}) rotate(-90)" text-anchor="middle">how often it came true</text>
  </svg>`
}

const pointInWords = ({ certainty, n, worded, held }: Row) =>
  `${certaintyWords[certainty]}, sounding like ${formatProbability(worded)}, ${formatProbability(held)} of ${n}`

/** One point read aloud: what its words are worth. Few claims say little, and the interval says how little. */
export function readCalibration({ certainty, n, worded, held, low, high }: Row): string {
  const said = `${capitalise(certaintyWords[certainty])} (${formatCount(n, 'claim')}): came true ${formatProbability(held)} of the time`
  const span = `between ${formatProbability(low)} and ${formatProbability(high)} with nine chances in ten`
  if (worded > high) return `${said}, ${span}: it sounds surer than it is.`
  if (worded < low) return `${said}, ${span}: it is surer than it sounds.`
  return `${said}, ${span}: no different from how it sounds, ${formatProbability(worded)}.`
}
