import { z } from 'zod'
import { feedsPage } from '../../web/index.ts'
import { type FeedHealth, type FeedsAnswer, feedStates, feedsSchema } from '../contract/index.ts'
import { healthOf } from '../feed-health.ts'
import { after, limit, name, oneOfOrNull } from '../input.ts'
import { definePage } from '../page.ts'

export const feeds = definePage({
  input: z.object({ tag: name, state: oneOfOrNull('state', feedStates), after, limit }),
  answer: feedsSchema,
  // What a watch does to a feed is no entry of the record, so the record's tag would hide it.
  isLive: true,
  async ask(ledger, { tag, state, after, limit }): Promise<FeedsAnswer> {
    const all = (await ledger.feeds.list()).map(healthOf).sort(byTitle)
    const asked = all.filter((feed) => isTagged(feed, tag) && (state === null || feed.state === state))
    const from = after === null ? 0 : asked.findIndex(({ id }) => id === after) + 1
    const items = asked.slice(from, from + limit)
    return {
      items,
      total: asked.length,
      next: from + limit < asked.length ? (items.at(-1)?.id ?? null) : null,
      counts: countStates(all),
      tags: [...new Set(all.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b, 'en')),
      nextDueAt: all.flatMap(({ dueAt }) => dueAt ?? []).reduce<string | null>(earlier, null),
    }
  },
  show: (feeds, { tag, state, after }, { now }) => feedsPage({ feeds, query: { tag, state, after }, now }),
})

const names = new Intl.Collator('en')
/** Addresses are not shown, so they are no order that readers could see. */
const byTitle = (a: FeedHealth, b: FeedHealth) =>
  names.compare(a.title, b.title) || names.compare(a.host, b.host) || (a.id < b.id ? -1 : 1)

const isTagged = ({ tags }: FeedHealth, tag: string) =>
  tag === '' || tags.some((one) => one.toLowerCase() === tag.toLowerCase())

const earlier = (a: string | null, b: string) => (a === null || b < a ? b : a)

function countStates(all: readonly FeedHealth[]): FeedsAnswer['counts'] {
  const of = (state: FeedHealth['state']) => all.filter((feed) => feed.state === state).length
  return { waiting: of('waiting'), well: of('well'), failing: of('failing'), ended: of('ended') }
}
