import { html } from 'hono/html'
import type { Page, SourceRow } from '../../server/contract/index.ts'
import { pager } from '../components/pager.ts'
import { formatCount, formatNumber } from '../format.ts'
import type { Markup, PageContent } from '../markup.ts'
import { sourcePath } from '../paths.ts'
import { formatEstimate, settledOf } from '../track-record.ts'
import { sourceKindWords } from '../wording.ts'

type Props = { readonly sources: Page<SourceRow>; readonly after: string | null }

/** Everybody whom reports go back to. */
export function sourcesPage({ sources, after }: Props): PageContent {
  return {
    title: 'Sources',
    description: 'Official bodies, outlets, people and unnamed insiders whom reports go back to.',
    section: 'sources',
    main: html`<header class="page-head"><h1>Sources</h1>
        <p class="lead">${formatCount(sources.total, 'source')} whom reports go back to. Accuracy is shown from
          five settled claims on; what a source passed on with credit is not counted in.</p></header>
      ${sources.items.length > 0 ? sourceTable(sources.items) : html`<p class="empty">No source is on record yet.</p>`}
      ${pager({ path: '/sources', query: { after }, shown: sources.items.length, total: sources.total, next: sources.next })}`,
  }
}

function sourceTable(sources: readonly SourceRow[]): Markup {
  return html`<table class="sources">
    <thead><tr><th scope="col">Name</th><th scope="col" class="aside">Kind</th><th scope="col" class="aside">Role</th><th scope="col" class="number">Reports</th>
      <th scope="col" class="number">Right</th><th scope="col" class="number">Settled</th><th scope="col">Accuracy, 90% interval</th></tr></thead>
    <tbody>${sources.map(
      (source) => html`<tr><th scope="row"><a href="${sourcePath(source.id)}">${source.name}</a></th>
        <td class="aside">${sourceKindWords[source.kind]}</td><td class="aside">${source.role ?? ''}</td>
        <td class="number">${formatNumber(source.reports)}</td>
        <td class="number">${formatNumber(source.record?.right ?? 0)}</td>
        <td class="number">${formatNumber(settledOf(source.record))}</td>
        <td>${formatEstimate(source.record)}</td></tr>`,
    )}</tbody>
  </table>`
}
