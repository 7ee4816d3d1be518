import { html } from 'hono/html'
import type { SourceAnswer } from '../../server/contract/index.ts'
import { reportsTable } from '../components/reports-table.ts'
import { trackRecordSection } from '../components/track-record-section.ts'
import { capitalise, formatCount, formatNumber } from '../format.ts'
import type { Markup, PageContent } from '../markup.ts'
import { sourceKindWords } from '../wording.ts'

/** What a source said itself, and what it passed on with credit; the two are never added up. */
export function sourcePage({ source, own, passedOn, sentences, trackRecord }: SourceAnswer): PageContent {
  return {
    title: `${source.name}: what it said`,
    description: `${formatCount(own.length, 'own report')} and ${formatNumber(passedOn.length)} passed on.`,
    section: 'sources',
    main: html`<header class="page-head">
        <p class="kicker">${sourceKindWords[source.kind]}${source.role ? `, ${source.role}` : ''}</p>
        <h1>${source.name}</h1>
        <p class="lead">${capitalise(formatCount(own.length, 'own report'))}, ${formatNumber(passedOn.length)} passed on with credit.</p>
      </header>
      ${trackRecord ? trackRecordSection(trackRecord) : ''}
      ${reportSection('own', 'Own reports', own, sentences, 'Nothing on record goes back to this source.')}
      ${reportSection('passed-on', 'Passed on', passedOn, sentences, 'It has passed on nothing of others.')}`,
  }
}

function reportSection(
  id: string,
  heading: string,
  reports: SourceAnswer['own'],
  sentences: SourceAnswer['sentences'],
  empty: string,
): Markup {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
    ${reports.length > 0 ? reportsTable({ reports, sentences }) : html`<p class="empty">${empty}</p>`}</section>`
}
