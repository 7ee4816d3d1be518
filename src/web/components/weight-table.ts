import { html } from 'hono/html'
import type { ReportView, Standing } from '../../server/contract/index.ts'
import { capitalise, formatNumber, formatProbability, formatWeight } from '../format.ts'
import type { Markup } from '../markup.ts'

/**
 * What each report added to the probability, and why; the figures are the ones the probability was worked out from. What
 * added nothing (echoes, voices heard before) is folded away where something did.
 */
export function weightTable({ weights, reports, probability, outcome }: Standing): Markup {
  const weighty = weights.filter(({ logOdds }) => logOdds !== 0)
  const shown = weighty.length > 0 ? weighty : weights
  const folded = weights.filter((weight) => !shown.includes(weight))
  const byId = new Map(reports.map((report) => [report.id, report]))
  const total = html`<tfoot><tr><th scope="row" colspan="2">${isSettled(outcome) ? 'The verdict goes before all of them' : 'Together, beside the other values'}</th><td class="number">${formatProbability(probability)}</td></tr></tfoot>`
  return html`<p class="note">Above 0 speaks for it, below 0 against it; 0.7 more doubles the odds, 0.7 less halves them. <a href="/method#weighing">How claims are weighed</a></p>
    ${table(shown, byId, total)}${
      folded.length === 0
        ? ''
        : html`<details class="fold"><summary>Reports that add nothing <span class="note">${formatNumber(folded.length)}</span></summary>${table(folded, byId, '')}</details>`
    }`
}

function table(
  weights: Standing['weights'],
  byId: ReadonlyMap<string, ReportView>,
  total: Markup | '',
): Markup {
  return html`<table class="weights stacked">
    <thead><tr><th scope="col">Report</th><th scope="col">Why it weighs what it does</th><th scope="col" class="number">Log-odds</th></tr></thead>
    <tbody>${weights.map(
      ({ reportId, why, logOdds }) => html`<tr>
        <th scope="row">${reportLink(byId.get(reportId))}</th>
        <td>${capitalise(why)}</td><td class="number">${formatWeight(logOdds)}</td></tr>`,
    )}</tbody>
    ${total}
  </table>`
}

/** A report of a wider or narrower value bears on this one without being on this page. */
function reportLink(report: ReportView | undefined): Markup {
  if (!report) return html`A report of another value`
  return html`<a href="#report-${report.id}">${report.outlet ?? 'Unnamed outlet'}</a>`
}

/** Whatever the words add up to, a verdict decides; what is void is left to the words. */
export function isSettled(outcome: Standing['outcome']): boolean {
  return outcome !== null && outcome.verdict !== 'void'
}
