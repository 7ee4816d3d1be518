import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createFetcher, parseAllowList } from '../fetch/index.ts'
import { type Answer, serveAnswers } from '../loopback.ts'
import { discoverFeed } from './discover-feed.ts'

const fetcher = createFetcher({ allow: parseAllowList(['127.0.0.1']), delayMs: 0 })
after(() => fetcher.close())

const rss =
  '<rss version="2.0"><channel><title>Slate Wire</title><item><title>One</title><link>/1</link></item></channel></rss>'
const text =
  (body: string): Answer =>
  (_, response) =>
    response.end(body)
const page = (head: string, body = ''): Answer =>
  text(`<!doctype html><html><head><title>Home</title>${head}</head><body>${body}</body></html>`)
const named = (href: string, title = '', type = 'application/rss+xml'): string =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`

const found: readonly (readonly [what: string, answers: Readonly<Record<string, Answer>>, feed: string])[] = [
  ['the address itself', { '/': text(rss) }, '/'],
  ['the feed that the page names', { '/': page(named('/news.xml')), '/news.xml': text(rss) }, '/news.xml'],
  [
    'a feed named against a base',
    { '/': page(`<base href="/tv/">${named('news.xml')}`), '/tv/news.xml': text(rss) },
    '/tv/news.xml',
  ],
  [
    'a JSON Feed',
    {
      '/': page(named('/f', '', 'application/feed+json')),
      '/f': text('{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[]}'),
    },
    '/f',
  ],
  [
    'stories before comments',
    {
      '/': page(named('/comments/feed', 'Slate Wire » Comments') + named('/feed')),
      '/comments/feed': text(rss),
      '/feed': text(rss),
    },
    '/feed',
  ],
  [
    'the next one where the first cannot be read',
    { '/': page(named('/broken') + named('/good')), '/good': text(rss) },
    '/good',
  ],
  ['a usual place', { '/': page(''), '/rss.xml': text(rss) }, '/rss.xml'],
  [
    'where the page moved for good',
    { '/': (_, response) => response.writeHead(301, { location: '/feed' }).end(), '/feed': text(rss) },
    '/feed',
  ],
]
for (const [what, answers, feed] of found) {
  test(`${what} is found`, async () => {
    const server = await serveAnswers(answers)
    const discovered = await discoverFeed(`${server.origin}/`, fetcher)
    assert.equal(discovered.feed.url, `${server.origin}${feed}`)
    assert.equal(discovered.feed.kind, 'feed')
  })
}

test('what else a page offers is told', async () => {
  const server = await serveAnswers({
    '/': page(named('/feed', 'All') + named('/tv', 'TV')),
    '/feed': text(rss),
  })
  const { others, now } = await discoverFeed(`${server.origin}/`, fetcher)
  assert.deepEqual(others, [{ url: `${server.origin}/tv`, title: 'TV' }])
  assert.equal(now.items.length, 1)
})

test('the links of a page are followed by a pattern', async () => {
  const server = await serveAnswers({ '/': page('', '<a href="/news/1">One</a><a href="/about">About</a>') })
  const { feed, now } = await discoverFeed(`${server.origin}/`, fetcher, { pattern: '/news/*' })
  assert.deepEqual([feed.kind, feed.pattern, feed.title, now.items.length], ['links', '/news/*', 'Home', 1])
})

const problems: readonly (readonly [
  what: string,
  answers: Readonly<Record<string, Answer>>,
  pattern: string | null,
  code: string,
])[] = [
  ['a page without a feed', { '/': page('') }, null, 'no-feed'],
  ['a page that names what cannot be read', { '/': page(named('/none')) }, null, 'no-feed'],
  ['a page that is not there', {}, null, 'answered-error'],
  [
    'a page that robots.txt closes',
    { '/robots.txt': text('User-agent: *\nDisallow: /'), '/': text(rss) },
    null,
    'robots-disallowed',
  ],
  ['a pattern that fits nothing', { '/': page('', '<a href="/about">About</a>') }, '/news/*', 'no-feed'],
  ['a pattern that is none', { '/': page('') }, 'news', 'wrong-usage'],
]
for (const [what, answers, pattern, code] of problems) {
  test(`${what} is ${code}`, async () => {
    const server = await serveAnswers(answers)
    await assert.rejects(discoverFeed(`${server.origin}/`, fetcher, { pattern }), { code })
  })
}
