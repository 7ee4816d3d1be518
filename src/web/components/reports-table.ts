import { html } from 'hono/html'
import type { ReportView, SourceAnswer } from '../../server/contract/index.ts'
import { capitalise } from '../format.ts'
import type { Markup } from '../markup.ts'
import { claimPath, storyPath } from '../paths.ts'
import { certaintyWords } from '../wording.ts'
import { day } from './moment.ts'
import { headlineOf } from './story-list.ts'
import { type Lifted, veiled } from './veil.ts'

type Props = {
  readonly reports: readonly ReportView[]
  readonly sentences: SourceAnswer['sentences']
  readonly spoilers: SourceAnswer['spoilers']
  readonly lifted: Lifted
}

/** A source's reports, story by story: what was claimed, how surely. */
export function reportsTable(props: Props): Markup {
  const unsaid = storiesToVeil(props)
  return html`<table class="reports stacked">
    <thead><tr><th scope="col">Claim</th><th scope="col">Certainty</th></tr></thead>
    ${[...Map.groupBy(props.reports, ({ storyId }) => storyId).values()].map(
      (reports) =>
        html`<tbody>${storyRow(reports[0], unsaid)}${reports.map((report) => reportRow(report, props))}</tbody>`,
    )}
  </table>`
}

function storyRow(report: ReportView | undefined, unsaid: ReadonlySet<string>): Markup | '' {
  if (!report) return ''
  const { storyId, outlet, publishedAt } = report
  const name = unsaid.has(storyId) ? `A story of ${outlet ?? 'an unnamed outlet'}` : headlineOf(report)
  return html`<tr class="group"><th scope="rowgroup" colspan="2"><a href="${storyPath(storyId)}">${name}</a> <span class="note">${day(publishedAt)}</span></th></tr>`
}

function reportRow(
  { claimId, quote, certainty }: ReportView,
  { sentences, spoilers, lifted }: Props,
): Markup {
  const link = html`<a href="${claimPath(claimId)}">${sentences[claimId] ?? quote}</a>`
  return html`<tr><th scope="row">${veiled(spoilers[claimId] ?? null, lifted, link)}</th><td>${capitalise(certaintyWords[certainty])}</td></tr>`
}

/** Stories whose headline says what is veiled: it is told of none of their reports. */
function storiesToVeil({ reports, spoilers, lifted }: Props): ReadonlySet<string> {
  if (lifted === 'show') return new Set()
  const veiledHeadlines = reports.filter(({ part, claimId }) => part === 'headline' && spoilers[claimId])
  return new Set(veiledHeadlines.map(({ storyId }) => storyId))
}
