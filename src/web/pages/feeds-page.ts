import { html } from 'hono/html'
import type { FeedHealthState, FeedsAnswer, FeedsQuery } from '../../server/contract/index.ts'
import { feedsTable } from '../components/feeds-table.ts'
import { moment } from '../components/moment.ts'
import { pager } from '../components/pager.ts'
import { formatCount, formatNumber } from '../format.ts'
import type { Markup, PageContent } from '../markup.ts'
import { withQuery } from '../paths.ts'

type Props = { readonly feeds: FeedsAnswer; readonly query: FeedsQuery; readonly now: Date }

/** A watch that is at work leaves nothing due for as long as this. */
const lateMs = 60 * 60_000

/** Which feeds the newsroom reads, and how each of them does. */
export function feedsPage({ feeds, query, now }: Props): PageContent {
  const { items, total, next, counts } = feeds
  const all = counts.waiting + counts.well + counts.failing + counts.ended
  return {
    title: 'What is read',
    description: 'The feeds that this newsroom reads, when each was read last, and what is wrong with it.',
    section: null,
    main: html`<header class="page-head"><h1>What is read</h1>
        <p class="lead">${all === 0 ? 'Feeds that are followed are read day and night, each at its own pace.' : html`${formatCount(all, 'feed')}, each read at its own pace${told(counts)}.`}</p></header>
      ${late(feeds, now)}
      ${all === 0 ? '' : filters(feeds, query)}
      ${items.length > 0 ? feedsTable({ feeds: items, now }) : nothing(all)}
      ${pager({ path: '/feeds', query, shown: items.length, total, next })}
      <p class="onward">Is something missing, or yours and not to be read? <a href="/about#reply">Write to us</a>.
        To follow this site instead: <a href="/follow">feeds and calendars</a>.</p>`,
  }
}

function told({ failing, ended, waiting }: FeedsAnswer['counts']): string {
  const parts = [
    ...(failing > 0 ? [`${formatNumber(failing)} failing`] : []),
    ...(ended > 0 ? [`${formatNumber(ended)} ended`] : []),
    ...(waiting > 0 ? [`${formatNumber(waiting)} not read yet`] : []),
  ]
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`
}

function late({ nextDueAt }: FeedsAnswer, now: Date): Markup | '' {
  if (nextDueAt === null || now.getTime() - Date.parse(nextDueAt) < lateMs) return ''
  return html`<aside class="banner" aria-label="Feeds wait"><p><strong>Nobody reads the feeds at present.</strong>
    One has been due since ${moment(nextDueAt)}; what came out since is not on the record yet.</p></aside>`
}

const stateNames: Readonly<Record<FeedHealthState, string>> = {
  failing: 'Failing',
  well: 'Well',
  waiting: 'Not read yet',
  ended: 'Ended',
}

/** Only what would find something, and what is chosen. */
function filters({ counts, tags }: FeedsAnswer, { tag, state }: FeedsQuery): Markup {
  const states = (Object.keys(stateNames) as FeedHealthState[]).filter((one) => counts[one] > 0)
  return html`<nav class="contents" aria-label="Which feeds"><ul>
    <li>${choice('All', { tag: '', state: null }, tag === '' && state === null)}</li>
    ${states.map((one) => html`<li>${choice(stateNames[one], { tag, state: one }, state === one)}</li>`)}
    ${tags.map((one) => html`<li>${choice(one, { tag: one, state }, tag.toLowerCase() === one.toLowerCase())}</li>`)}
  </ul></nav>`
}

function choice(text: string, query: Omit<FeedsQuery, 'after'>, isChosen: boolean): Markup {
  return html`<a href="${withQuery('/feeds', query)}"${isChosen ? html` aria-current="true"` : ''}>${text}</a>`
}

function nothing(all: number): Markup {
  return all === 0
    ? html`<p class="empty">No feed is followed yet. The newsroom begins with <code>hearsay follow URL</code>.</p>`
    : html`<p class="empty">No feed of this kind. <a href="/feeds">All feeds</a></p>`
}
