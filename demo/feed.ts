import { escapeHtml } from './markup.ts'
import type { Newsroom } from './newsroom.ts'
import { pageOf } from './page.ts'

/** An outlet's RSS 2.0, newest first. */
export function feedOf(newsroom: Newsroom, domain: string): string {
  const pages = newsroom.stories
    .map((story) => pageOf(newsroom, story))
    .filter(({ outlet }) => outlet.domain === domain)
    .toReversed()
  const name = newsroom.outlets.find((outlet) => outlet.domain === domain)?.name ?? domain
  const items = pages.map(
    ({ story, url, headline, description }) => `    <item>
      <title>${escapeHtml(headline)}</title>
      <link>${url}</link>
      <guid isPermaLink="true">${url}</guid>
      <pubDate>${new Date(story.published).toUTCString()}</pubDate>
${story.byline.map((author) => `      <dc:creator>${escapeHtml(author)}</dc:creator>`).join('\n')}
      <category>${escapeHtml(story.section)}</category>
      <description>${escapeHtml(description)}</description>
    </item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>${escapeHtml(name)}</title>
    <link>https://${domain}/</link>
    <atom:link href="https://${domain}/feed.xml" rel="self" type="application/rss+xml" />
    <description>The latest from ${escapeHtml(name)}</description>
    <language>en</language>
${items.join('\n')}
  </channel>
</rss>
`
}
