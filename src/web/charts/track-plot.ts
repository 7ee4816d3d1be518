import { scaleLinear, scaleUtc } from 'd3-scale'
import { html } from 'hono/html'
import type { ClaimTrack, Standing, VerdictView } from '../../server/contract/index.ts'
import { formatDate } from '../dates.ts'
import { formatProbability } from '../format.ts'
import type { Markup } from '../markup.ts'
import { verdictWords } from '../wording.ts'

export type Points = ClaimTrack['points']
/** First and last day that a plot shows. */
export type Span = { readonly from: string; readonly to: string }

type Props = {
  readonly points: Points
  /** Values that exclude it. */
  readonly rivals: readonly Points[]
  readonly reports: readonly Pick<Standing['reports'][number], 'publishedAt' | 'echo'>[]
  readonly flags: readonly Pick<VerdictView, 'at' | 'verdict'>[]
  readonly span: Span
  readonly height: number
}

const width = 720
/** On the left "100%" has room in the largest letters it is written in, those of a phone. */
const margin = { left: 84, right: 16, top: 34, bottom: 30 }
/** How many days are asked for; round ones may be twice as many. */
const timeTicks = 4
/** The longest date with some room before the next: at a desk, and on a phone, where words are larger. */
const wideDate = 136
const phoneDate = 210
/** So near to a side a date leans inwards: on a phone half of it would be cut off. */
const tickReach = phoneDate / 2
const yTicks = [0, 0.5, 1]

/**
 * How probable a claim was, day by day: its line is drawn as its label was then, reports are pins on it, echoes hollow ones,
 * verdicts are flags, and values that exclude it are thin lines.
 */
export function trackPlot({ points, rivals, reports, flags, span, height }: Props): Markup {
  const time = scaleUtc([Date.parse(span.from), Date.parse(span.to)], [margin.left, width - margin.right])
  const share = scaleLinear([0, 1], [height - margin.bottom, margin.top])
  const x = (at: string) =>
    round(Math.min(Math.max(time(Date.parse(at.slice(0, 10))), margin.left), width - margin.right))
  const y = (probability: number) => round(share(probability))
  const end = { ...last(points), at: span.to }
  return html`<svg class="chart track-plot" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="How probable it was: ${inWords(points)}">
    ${yTicks.map((tick) => html`<path class="grid" d="M${margin.left} ${y(tick)}H${width - margin.right}"/><text class="tick" x="${margin.left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick * 100}%</text>`)}
    ${placeDays(daysTold(span), x).map(({ day, at, isCrowded }) => html`<text class="tick${isCrowded ? ' crowded' : ''}" x="${at}" y="${height - 8}" text-anchor="${anchorAt(at)}">${formatDate(day)}</text>`)}
    ${rivals.filter((one) => one.length > 0).map((one) => html`<path class="rival" d="${steps([...one, { ...last(one), at: span.to }], x, y)}"/>`)}
    ${runsOf([...points, end]).map((run) => html`<path class="track track-${run[0]?.label}" d="${steps(run, x, y)}"/>`)}
    ${reports.map(({ publishedAt, echo }) => html`<circle class="${echo ? 'pin pin-echo' : 'pin'}" cx="${x(publishedAt)}" cy="${y(probabilityAt(points, publishedAt))}" r="${echo ? 3 : 5}"/>`)}
    ${flags.map(({ at, verdict }) => html`<path class="flag" d="M${x(at)} ${y(0)}V${margin.top - 22}h-10v8h10"/><text class="point-name" x="${x(at) - 14}" y="${margin.top - 12}" text-anchor="end">${verdictWords[verdict].word}</text>`)}
  </svg>`
}

/** Days under the plot: round ones, or, of a few days, each of them; never the same twice. */
function daysTold({ from, to }: Span): readonly string[] {
  const ticks = scaleUtc([Date.parse(from), Date.parse(to)], [0, 1]).ticks(timeTicks)
  return [...new Set(ticks.map((tick) => tick.toISOString().slice(0, 10)))]
}

/** Where the days stand, but for those that would touch the day before them; `isCrowded` where one would on a phone. */
function placeDays(days: readonly string[], x: (at: string) => number) {
  let [free, freeOnPhone] = [0, 0]
  return days.flatMap((day) => {
    const at = x(day)
    if (leftOf(at, wideDate) < free) return []
    free = leftOf(at, wideDate) + wideDate
    const isCrowded = leftOf(at, phoneDate) < freeOnPhone
    if (!isCrowded) freeOnPhone = leftOf(at, phoneDate) + phoneDate
    return [{ day, at, isCrowded }]
  })
}

/** Where a date of this width begins. */
function leftOf(at: number, dateWidth: number): number {
  const anchor = anchorAt(at)
  return anchor === 'start' ? at : anchor === 'end' ? at - dateWidth : at - dateWidth / 2
}

/** Words at the sides lean inwards, so that nothing of them is cut off. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < margin.left + tickReach) return 'start'
  return x > width - margin.right - tickReach ? 'end' : 'middle'
}

/** Stretches of one label, each up to where the next begins. */
function runsOf(points: Points): readonly Points[] {
  const starts = points.flatMap(({ label }, i) => (i === 0 || label !== points[i - 1]?.label ? [i] : []))
  return starts.map((start, i) => points.slice(start, (starts[i + 1] ?? points.length - 1) + 1))
}

const round = (n: number) => Math.round(n * 10) / 10

function last(points: Points): Points[number] {
  return points.at(-1) ?? { at: '', label: 'open', probability: 0 }
}

/** A value holds until the next point. */
function steps(points: Points, x: (at: string) => number, y: (probability: number) => number): string {
  return points
    .map(({ at, probability }, i) =>
      i === 0 ? `M${x(at)} ${y(probability)}` : `H${x(at)}V${y(probability)}`,
    )
    .join('')
}

function probabilityAt(points: Points, at: string): number {
  const day = at.slice(0, 10)
  return (points.findLast((point) => point.at <= day) ?? points[0])?.probability ?? 0
}

const inWords = (points: Points) =>
  points.map(({ at, probability }) => `${formatDate(at)} ${formatProbability(probability)}`).join(', ')

/** The days from the first to the last thing that happened; null where it all was on one day. */
export function spanOf(standings: readonly Pick<Standing, 'reports' | 'outcome'>[]): Span | null {
  const days = standings.flatMap(({ reports, outcome }) => [
    ...reports.map(({ publishedAt }) => publishedAt.slice(0, 10)),
    ...(outcome ? [outcome.at.slice(0, 10)] : []),
  ])
  const [from, to] = [days.toSorted()[0], days.toSorted().at(-1)]
  return from === undefined || to === undefined || from === to ? null : { from, to }
}
