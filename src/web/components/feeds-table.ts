import { html } from 'hono/html'
import type { FeedHealth } from '../../server/contract/index.ts'
import { formatCount, formatNumber } from '../format.ts'
import type { Markup } from '../markup.ts'
import { moment } from './moment.ts'
import { outsideLink } from './outside-link.ts'

type Props = { readonly feeds: readonly FeedHealth[]; readonly now: Date }

/** Every feed with how it does; what is wrong with one is said below it, in a sentence. */
export function feedsTable({ feeds, now }: Props): Markup {
  return html`<table class="followed">
    <thead><tr><th scope="col">Feed</th><th scope="col">How it does</th><th scope="col" class="aside">Last read</th>
      <th scope="col" class="aside">Something new</th><th scope="col" class="number aside">Items</th></tr></thead>
    <tbody>${feeds.map((feed) => row(feed, now))}</tbody>
  </table>`
}

function row(feed: FeedHealth, now: Date): Markup {
  const { id, title, host, site, tags, readAt, changedAt, items } = feed
  return html`<tr id="feed-${id}"><th scope="row">${outsideLink({ url: site, text: title })}
      <span class="note">${host}${tags.length > 0 ? ` · ${tags.join(', ')}` : ''}</span></th>
    <td>${health(feed, now)}</td>
    <td class="aside">${readAt === null ? 'not yet' : moment(readAt)}</td>
    <td class="aside">${changedAt === null ? 'nothing so far' : moment(changedAt)}</td>
    <td class="number aside">${formatNumber(items)}</td></tr>`
}

function health({ state, failures, says, dueAt, endedAt }: FeedHealth, now: Date): Markup {
  switch (state) {
    case 'ended':
      return html`<strong>Ended</strong> ${endedAt === null ? '' : moment(endedAt)}<br><span class="note">${says ?? 'It was taken away.'}</span>`
    case 'failing':
      return html`<strong>Failing</strong>, ${failures === 1 ? 'once' : `${formatCount(failures, 'time')} in a row`}; ${due(dueAt, now)}<br>
        <span class="note">${says ?? ''}</span>`
    case 'waiting':
      return html`Not read yet; ${due(dueAt, now)}`
    case 'well':
      return html`Well; ${due(dueAt, now)}`
    default:
      return state satisfies never
  }
}

function due(at: string | null, now: Date): Markup {
  if (at === null) return html`not due again`
  return Date.parse(at) <= now.getTime() ? html`due now` : html`next due ${moment(at)}`
}
