import { html } from 'hono/html'
import type { ReportView } from '../../server/contract/index.ts'
import { formatCount } from '../format.ts'
import type { Markup } from '../markup.ts'
import { sourcePath } from '../paths.ts'
import { type TrailNode, trailTrees } from '../trail-tree.ts'
import { certaintyWords, stepWords } from '../wording.ts'
import { day } from './moment.ts'

/** Where a claim came from: each origin, and under it who had it from there. Echoes are small, dead ends marked. */
export function trailSection(reports: readonly ReportView[]): Markup {
  const trees = trailTrees(reports)
  return html`<section aria-labelledby="trail"><h2 id="trail">Where it comes from</h2>
    <p class="note">${formatCount(trees.length, 'origin')} of ${formatCount(reports.length, 'report')}. Whoever repeats an origin adds no weight.</p>
    <ul class="trees">${trees.map(branch)}</ul></section>`
}

function branch(node: TrailNode): Markup {
  const { name, sourceId, step, reports, onward } = node
  const isOrigin = sourceId !== null
  return html`<li class="${isOrigin ? 'origin' : 'echo-node'}">
    <p>${sourceId ? html`<a href="${sourcePath(sourceId)}"><strong>${name}</strong></a>` : name}${step ? html` <span class="note">${stepWords(step)}</span>` : ''}
      ${reports.map((report) => html`<span class="said"><a href="#report-${report.id}">${day(report.publishedAt)}</a> ${certaintyWords[report.certainty]}</span>`)}</p>
    ${reports.flatMap(({ way }) => deadEnds(way))}
    ${onward.length > 0 ? html`<ul class="echo-nodes">${onward.map(branch)}</ul>` : ''}</li>`
}

function deadEnds({ circular, deadEnds }: ReportView['way']): readonly Markup[] {
  return [
    ...(circular
      ? [html`<p class="dead-end">The credits lead in a circle; this is the earliest story in it.</p>`]
      : []),
    ...deadEnds.map(
      (outlet) => html`<p class="dead-end">It credits ${outlet}, whose story does not say this.</p>`,
    ),
  ]
}
