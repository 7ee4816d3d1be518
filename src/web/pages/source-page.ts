import { html } from 'hono/html'
import type { SourceAnswer } from '../../server/contract/index.ts'
import { pastBanner } from '../components/as-of.ts'
import { reportsTable } from '../components/reports-table.ts'
import { settledCalls, trackRecordSection } from '../components/track-record-section.ts'
import { type Lifted, veilSwitch } from '../components/veil.ts'
import { formatCount, formatNumber } from '../format.ts'
import type { Markup, PageContent } from '../markup.ts'
import { sourcePath } from '../paths.ts'
import { sourceKindWords } from '../wording.ts'

/** So many reports are in sight; the others are a click away. */
const inSight = 20

/** What a source said itself, and what it passed on with credit; the two are never added up. */
export function sourcePage(answer: SourceAnswer, lifted: Lifted): PageContent {
  const { source, own, passedOn, trackRecord, asOf } = answer
  const table = (reports: SourceAnswer['own']) => reportsTable({ ...answer, reports, lifted })
  return {
    title: `${source.name}: how often it was right`,
    description: `${formatCount(source.reports, 'own report')}, each settled claim with how it turned out.`,
    section: 'sources',
    feeds: [{ title: `Hearsay: ${source.name}`, path: `${sourcePath(source.id)}/feed` }],
    main: html`${pastBanner(asOf, html`The record is what it was then; reports are listed on <a href="${sourcePath(source.id)}">today’s page</a>`)}<header class="page-head">
        <p class="kicker">${sourceKindWords[source.kind]}${source.role && source.role !== source.kind ? `, ${source.role}` : ''}</p>
        <h1>${source.name}</h1>
        <p class="lead">What ${source.name} said, and how it turned out: ${formatCount(source.reports, 'own report')}, ${formatNumber(passedOn.length)} passed on with credit.</p>
      </header>
      ${veilSwitch({ path: sourcePath(source.id), query: { asof: asOf }, lifted, shown: shownOf(answer) })}
      ${trackRecord ? trackRecordSection(trackRecord, lifted) : html`<p class="empty">It has said nothing yet that could turn out right or wrong.</p>`}
      ${
        asOf === null
          ? html`${reportSection('own', 'Newest reports', own, table, 'Nothing on record goes back to this source.')}
      ${reportSection('passed-on', 'Passed on', passedOn, table, 'It has passed on nothing of others.')}`
          : ''
      }`,
  }
}

/** The reports are those of today, and stand on today's page alone. */
function shownOf({ own, passedOn, spoilers, trackRecord, asOf }: SourceAnswer) {
  const reports = asOf === null ? [...own, ...passedOn] : []
  return [
    ...reports.map(({ claimId }) => ({ spoiler: spoilers[claimId] ?? null })),
    ...settledCalls(trackRecord?.calls ?? []),
  ]
}

function reportSection(
  id: string,
  heading: string,
  reports: SourceAnswer['own'],
  table: (reports: SourceAnswer['own']) => Markup,
  empty: string,
): Markup {
  const [newest, older] = [reports.slice(0, inSight), reports.slice(inSight)]
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
    ${newest.length > 0 ? table(newest) : html`<p class="empty">${empty}</p>`}
    ${older.length > 0 ? html`<details class="fold"><summary>Older <span class="note">${older.length}</span></summary>${table(older)}</details>` : ''}</section>`
}
