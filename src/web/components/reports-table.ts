import { html } from 'hono/html'
import type { ReportView, SourceAnswer } from '../../server/contract/index.ts'
import { capitalise } from '../format.ts'
import type { Markup } from '../markup.ts'
import { claimPath, storyPath } from '../paths.ts'
import { certaintyWords } from '../wording.ts'
import { day } from './moment.ts'
import { type Lifted, veiled } from './veil.ts'

type Props = {
  readonly reports: readonly ReportView[]
  readonly sentences: SourceAnswer['sentences']
  readonly spoilers: SourceAnswer['spoilers']
  readonly lifted: Lifted
}

/** A source's reports: when, what was claimed, how surely, in which story. */
export function reportsTable({ reports, sentences, spoilers, lifted }: Props): Markup {
  return html`<table class="reports stacked">
    <thead><tr><th scope="col">Date</th><th scope="col">Claim</th><th scope="col">Certainty</th><th scope="col">Story</th></tr></thead>
    <tbody>${reports.map(
      (report) => html`<tr>
        <td>${day(report.publishedAt)}</td>
        <th scope="row">${veiled(spoilers[report.claimId] ?? null, lifted, html`<a href="${claimPath(report.claimId)}">${sentences[report.claimId] ?? report.quote}</a>`)}</th>
        <td>${capitalise(certaintyWords[report.certainty])}</td>
        <td><a href="${storyPath(report.storyId)}">${report.outlet ?? 'Unnamed outlet'}</a></td>
      </tr>`,
    )}</tbody>
  </table>`
}
