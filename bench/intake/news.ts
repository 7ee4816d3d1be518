import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inventWord } from '../invent-word.ts'
import type { NewsStory } from './news-page.ts'

/** The texts of our own gold stories: news in sixty voices, 200 to 550 words. */
const texts = globSync(join(import.meta.dirname, '../gold/open/*.gold'))
  .toSorted()
  .map(
    (path) =>
      readFileSync(path, 'utf8')
        .replace(/^(?:@.*\n)+/, '')
        .split('\n---\n')[0] ?? '',
  )

export type Shape = { readonly feeds: number; readonly items: number; readonly port: number }

/** A loopback address a feed: each is a host of its own. */
export const hostOf = (feed: number, port: number) =>
  `127.1.${Math.floor(feed / 250)}.${1 + (feed % 250)}:${port}`
export const feedAddress = (feed: number, port: number) => `http://${hostOf(feed, port)}/feed.xml`

/** Story number `item` of a feed. Texts come back after 579 stories, at another outlet, cut by a paragraph: as news is copied. */
export function newsStory(feed: number, item: number, { items, port }: Shape): NewsStory {
  const number = feed * items + item
  const [headline = '', ...rest] = (texts[number % texts.length] ?? '')
    .split('\n\n')
    .filter((text) => text.trim() !== '')
  const round = Math.floor(number / texts.length)
  const kept = rest.filter((_, i) => round === 0 || rest.length < 4 || i !== 1 + (round % (rest.length - 1)))
  return {
    outlet: `${inventWord(feed * 31 + 5)} Post`,
    url: `http://${hostOf(feed, port)}/tv/${item}`,
    headline: headline.replaceAll('\n', ' '),
    paragraphs: kept,
    published: new Date(Date.UTC(2026, 1, 1 + (number % 27), number % 24)).toISOString(),
  }
}

export function newsFeed(feed: number, shape: Shape): string {
  const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const entries = Array.from({ length: shape.items }, (_, item) => {
    const { url, headline, paragraphs, published } = newsStory(feed, item, shape)
    return `<item><title>${escapeHtml(headline)}</title><link>${url}</link><guid>${url}</guid><pubDate>${new Date(published).toUTCString()}</pubDate><description>${escapeHtml(paragraphs[0] ?? '').slice(0, 300)}…</description></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${inventWord(feed * 31 + 5)} Post</title><link>http://${hostOf(feed, shape.port)}/</link>${entries.join('\n')}</channel></rss>`
}
