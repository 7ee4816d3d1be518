import { html } from 'hono/html'
import type { Comparison } from '../../server/contract/index.ts'
import { arrangeComparison, type Changed, type Shift } from '../arrange-comparison.ts'
import { sinceForm } from '../components/as-of.ts'
import { comparisonList, comparisonTable } from '../components/comparison-table.ts'
import { type Lifted, veilSwitch } from '../components/veil.ts'
import { formatDate } from '../dates.ts'
import { formatCount, formatNumber } from '../format.ts'
import type { Markup, PageContent } from '../markup.ts'
import { withQuery } from '../paths.ts'

type Props = { readonly comparison: Comparison; readonly path: string; readonly lifted: Lifted }
type Group = { readonly shift: Shift; readonly changed: readonly Changed[] }

const headings: Readonly<Record<Shift, string>> = {
  settled: 'Settled',
  relabelled: 'Another label',
  new: 'New on record',
  reweighed: 'Likelier or less likely',
  'more sources': 'More sources',
  'fewer sources': 'Fewer sources',
  gone: 'No longer on record',
  said: 'Statements',
}

/** What changed about an entity or a claim between a date and today, by what happened. `path` is the page that is compared. */
export function comparisonPage({ comparison, path, lifted }: Props): PageContent {
  const { about, asOf, changed, unchanged } = comparison
  const date = formatDate(asOf)
  const groups = arrangeComparison(changed)
  return {
    title: `${about.name}: ${date} against today`,
    description: `${formatCount(changed.length, 'claim')} changed since ${date}.`,
    section: 'dossiers',
    canonical: path,
    main: html`<header class="page-head">
        <p class="kicker"><a href="${path}">${about.name}</a></p>
        <h1>What changed since ${date}</h1>
        <p class="lead">${formatCount(changed.length, 'claim')} changed, ${formatNumber(unchanged)} did not. <a href="${withQuery(path, { asof: asOf })}">As it stood then</a></p>
        ${sinceForm({ path, asOf })}
        ${veilSwitch({ path: `${path}/compare`, query: { asof: asOf }, lifted, shown: changed })}
      </header>
      ${groups.length > 1 ? contents(groups) : ''}
      ${groups.length > 0 ? groups.map((group) => section(group, { asOf, lifted })) : html`<p class="empty">Nothing has changed since ${date}.</p>`}`,
  }
}

/** Ways to what happened, with how often it did. */
function contents(groups: readonly Group[]): Markup {
  return html`<nav class="contents" aria-label="On this page"><ul>${groups.map(
    ({ shift, changed }) =>
      html`<li><a href="#${idOf(shift)}">${headings[shift]} ${formatNumber(changed.length)}</a></li>`,
  )}</ul></nav>`
}

function section({ shift, changed }: Group, { asOf, lifted }: { asOf: string; lifted: Lifted }): Markup {
  const isOneEnded = shift === 'new' || shift === 'gone' || shift === 'said'
  const list = isOneEnded ? comparisonList({ changed, lifted }) : comparisonTable({ changed, asOf, lifted })
  return html`<section aria-labelledby="${idOf(shift)}"><h2 id="${idOf(shift)}">${headings[shift]}</h2>
    ${shift === 'said' ? html`<details class="fold"><summary>Plot, talk and questions, in the stories’ own words <span class="note">${formatNumber(changed.length)}</span></summary>${list}</details>` : list}</section>`
}

const idOf = (shift: Shift): string => shift.replace(' ', '-')
