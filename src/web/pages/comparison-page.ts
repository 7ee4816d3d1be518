import { html } from 'hono/html'
import type { Comparison } from '../../server/contract/index.ts'
import { comparisonTable } from '../components/comparison-table.ts'
import { type Lifted, veilSwitch } from '../components/veil.ts'
import { formatDate } from '../dates.ts'
import { formatCount } from '../format.ts'
import type { PageContent } from '../markup.ts'
import { withQuery } from '../paths.ts'

type Props = { readonly comparison: Comparison; readonly path: string; readonly lifted: Lifted }

/** What changed about an entity or a claim between a date and today. `path` is the page that is compared. */
export function comparisonPage({ comparison, path, lifted }: Props): PageContent {
  const { about, asOf, changed, unchanged } = comparison
  const date = formatDate(asOf)
  return {
    title: `${about.name}: ${date} against today`,
    description: `${formatCount(changed.length, 'claim')} changed since ${date}.`,
    section: 'dossiers',
    canonical: path,
    main: html`<header class="page-head">
        <p class="kicker">${date} against today</p>
        <h1>${about.name}</h1>
        <p class="lead">${formatCount(changed.length, 'claim')} changed, ${unchanged} did not.</p>
        <p><a href="${withQuery(path, { asof: asOf })}">As of ${date}</a>, <a href="${path}">today</a></p>
        ${veilSwitch({ path: `${path}/compare`, query: { asof: asOf }, lifted, shown: changed })}
      </header>
      ${changed.length > 0 ? comparisonTable(comparison, lifted) : html`<p class="empty">Nothing has changed since ${date}.</p>`}`,
  }
}
