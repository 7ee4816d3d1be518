import { html } from 'hono/html'
import type { ReportView, Standing } from '../../server/contract/index.ts'
import { formatCount } from '../format.ts'
import type { Markup } from '../markup.ts'
import { claimPath, storyPath } from '../paths.ts'
import { day } from './moment.ts'
import { quoted } from './quoted.ts'
import { type Lifted, veiled } from './veil.ts'

/** Enough to judge a claim by; the rest is one link away. */
const quotesShown = 4

/** The number of independent sources; on tap, the quotes that the claim rests on. */
export function quotes(standing: Standing, lifted: Lifted): Markup {
  const own = standing.reports.filter((report) => !report.echo)
  const shown = own.slice(0, quotesShown)
  const rest = standing.reports.length - shown.length
  return html`<details class="quotes">
    <summary>${formatCount(standing.independentSources, 'independent source')}</summary>
    <ul>${shown.map((report) => quoteItem(report, standing.spoiler === null ? report.spoiler : null, lifted))}</ul>
    <p><a href="${claimPath(standing.claimId)}">${rest > 0 ? `The claim, with ${formatCount(rest, 'more report')}` : 'The claim and its trail'}</a></p>
  </details>`
}

/** Of a claim that is veiled itself, nothing is veiled again. */
function quoteItem(report: ReportView, spoiler: ReportView['spoiler'], lifted: Lifted): Markup {
  return html`<li>${veiled(spoiler, lifted, quoted(report.quote))}
    <a href="${storyPath(report.storyId)}">${report.outlet ?? 'Unnamed outlet'}</a>, ${day(report.publishedAt)}</li>`
}
