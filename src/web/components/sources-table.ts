import { html } from 'hono/html'
import type { RecordOrder, SourceRow, SourcesQuery } from '../../server/contract/index.ts'
import { intervalBar } from '../charts/interval-bar.ts'
import { formatNumber } from '../format.ts'
import type { Markup } from '../markup.ts'
import { sourcePath, withQuery } from '../paths.ts'
import { formatEstimate, formatLead, settledOf } from '../track-record.ts'
import { sourceKindWords } from '../wording.ts'

type Props = {
  readonly sources: readonly SourceRow[]
  readonly query: SourcesQuery & { readonly asof: string | null }
}

const columns = [
  { name: 'Source', sort: 'name', classes: '' },
  { name: 'Accuracy, 90% interval', sort: 'accuracy', classes: '' },
  { name: 'Right of settled', sort: 'settled', classes: 'number' },
  { name: 'Ahead by', sort: 'lead', classes: 'aside' },
  { name: 'First with', sort: 'first', classes: 'number aside' },
  { name: 'Repeated', sort: null, classes: 'number aside' },
  { name: 'Reports', sort: 'reports', classes: 'number' },
] as const satisfies { name: string; sort: RecordOrder | null; classes: string }[]

/** Everybody's record; a column's name sorts by it. */
export function sourcesTable({ sources, query }: Props): Markup {
  return html`<table class="sources stacked">
    <thead><tr>${columns.map((column) => heading(column, query))}</tr></thead>
    <tbody>${sources.map(row)}</tbody>
  </table>`
}

function heading({ name, sort, classes }: (typeof columns)[number], query: Props['query']): Markup {
  const isSorted = sort !== null && sort === (query.sort ?? 'settled')
  const order = sort === 'name' ? 'ascending' : 'descending'
  const href = withQuery('/sources', { ...query, sort, after: null })
  return html`<th scope="col" class="${classes}"${isSorted ? html` aria-sort="${order}"` : ''}>${
    sort === null || isSorted ? name : html`<a href="${href}">${name}</a>`
  }</th>`
}

function row({ id, name, kind, role, reports, record }: SourceRow): Markup {
  const { first, echoes } = record.originality
  return html`<tr><th scope="row"><a href="${sourcePath(id)}">${name}</a>
      <span class="note">${sourceKindWords[kind]}${role && role !== kind ? `, ${role}` : ''}</span></th>
    <td>${record.figures ? html`${intervalBar(record.figures.estimate)} ${formatEstimate(record)}` : html`<span class="note">too few to say</span>`}</td>
    <td class="number">${settledOf(record) === 0 ? html`<span class="note">none</span>` : html`${formatNumber(record.right)} of ${formatNumber(settledOf(record))}`}</td>
    <td class="aside">${formatLead(record).replace(' ahead', '')}</td>
    <td class="number aside">${formatNumber(first)}</td>
    <td class="number aside">${formatNumber(echoes)}</td>
    <td class="number">${formatNumber(reports)}</td></tr>`
}
