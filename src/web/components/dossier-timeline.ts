import { html } from 'hono/html'
import type { DossierAnswer, Standing } from '../../server/contract/index.ts'
import { type Points, type Span, spanOf, trackPlot } from '../charts/track-plot.ts'
import type { Markup } from '../markup.ts'
import { claimPath } from '../paths.ts'
import { claimMark } from './claim-mark.ts'
import { type Lifted, veiled } from './veil.ts'

const height = 124

type Lane = { readonly standing: Standing; readonly points: Points }

/** The claims whose tracks are told, each a lane of one time; nothing where no two days are told of. */
export function dossierTimeline({ groups, tracks }: DossierAnswer, lifted: Lifted): Markup | '' {
  const standings = new Map(groups.flatMap((group) => group.standings.map((one) => [one.claimId, one])))
  const lanes = tracks.flatMap(({ claimId, points }): readonly Lane[] => {
    const standing = standings.get(claimId)
    return standing && points.length > 0 ? [{ standing, points }] : []
  })
  const span = spanOf(lanes.map(({ standing }) => standing))
  if (span === null) return ''
  return html`<section aria-labelledby="timeline"><h2 id="timeline">How it unfolded</h2>
    <p class="note">The claims that moved most, over time: pins are reports, hollow ones echoes; flags are verdicts.</p>
    <ol class="lanes">${lanes.map((lane) => laneItem(lane, span, lifted))}</ol></section>`
}

function laneItem({ standing, points }: Lane, span: Span, lifted: Lifted): Markup {
  const words = html`<p class="sentence"><a href="${claimPath(standing.claimId)}">${standing.sentence}</a> ${claimMark(standing)}</p>`
  return html`<li class="lane">${veiled(standing.spoiler, lifted, words)}
    ${trackPlot({ points, rivals: [], reports: standing.reports, flags: standing.outcome ? [standing.outcome] : [], span, height })}</li>`
}
