import { z } from 'zod'
import { escapeHtml } from './escape-html.ts'
import { type Feed, type FeedItem, type FeedItems, noHints, resolveLink } from './feed.ts'
import { parseFeedDate } from './feed-date.ts'
import { type Span, splitItems } from './json-items.ts'

/** A field of the wrong kind is left out; the rest of the item stays. */
const words = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)

const feedSchema = z.object({
  version: z.string().regex(/jsonfeed\.org\/version/),
  title: words,
  home_page_url: words,
  feed_url: words,
  hubs: z.array(z.object({ type: z.string(), url: z.string() }).nullable().catch(null)).catch([]),
})

const itemSchema = z.object({
  id: words,
  url: words,
  external_url: words,
  title: words,
  content_html: words,
  content_text: words,
  summary: words,
  date_published: words,
  date_modified: words,
})

/** JSON Feed 1.0 and 1.1, item by item: what breaks off gives the items before. Null for any other JSON. */
export function parseJsonFeed(text: string, base: string | null): Feed | null {
  const split = splitItems(text)
  const parsed = feedSchema.safeParse(parseJson(split?.rest ?? text))
  if (!parsed.success) return null
  const { title, home_page_url, feed_url, hubs } = parsed.data
  return {
    format: 'json',
    title: trimmed(title),
    site: resolveLink(home_page_url, base),
    hints: {
      ...noHints,
      hub: resolveLink(hubs.find((hub) => hub?.type.toLowerCase() === 'websub')?.url, base),
      self: resolveLink(feed_url, base),
    },
    items: split === null ? [] : itemsOnDemand(text, split.items, base),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

/**
 * Items are short, and as values they take more than twice their text: they are made when they are asked for, a batch at a
 * time, and where they stand is all that is kept.
 */
function itemsOnDemand(text: string, spans: readonly Span[], base: string | null): FeedItems {
  const whole = spans.filter(({ from, to }) => isObject(parseJson(text.slice(from, to))))
  const places = Uint32Array.from(whole.flatMap(({ from, to }) => [from, to]))
  const { length } = whole
  const make = (index: number) =>
    toItem(parseJson(text.slice(places[2 * index], places[2 * index + 1])), base)
  return {
    length,
    at: (index) => {
      const place = index < 0 ? length + index : index
      return place >= 0 && place < length ? make(place) : undefined
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield make(index)
    },
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null

function toItem(value: unknown, base: string | null): FeedItem {
  const item = itemSchema.parse(value)
  const url = resolveLink(item.url, base) ?? resolveLink(item.external_url, base)
  const plain = item.content_text ?? item.summary
  return {
    id: trimmed(item.id) ?? url,
    url,
    title: trimmed(item.title),
    html: item.content_html ?? (plain == null ? null : escapeHtml(plain)),
    published: parseFeedDate(item.date_published ?? null) ?? parseFeedDate(item.date_modified ?? null),
  }
}

function trimmed(text: string | null | undefined): string | null {
  return text?.trim() || null
}
