/**
 * A process that serves feeds and pages on loopback. Arguments: feeds, items a feed, KB a page; `as-asked` makes pages when they
 * are asked for and keeps none. Prints its port.
 */
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { newsFeed, newsStory, type Shape } from './news.ts'
import { newsPage } from './news-page.ts'

const [, , feeds = '200', items = '50', kb = '150', when = 'before'] = process.argv
let shape: Shape = { feeds: Number(feeds), items: Number(items), port: 0 }

/** Made and packed once: what is measured is who reads them. */
const packed = new Map<string, Buffer>()

function answer(feed: number, path: string): Buffer | null {
  if (path === '/feed.xml') return gzipSync(newsFeed(feed, shape))
  const item = /^\/tv\/(\d+)$/.exec(path)?.[1]
  if (item === undefined) return null
  const story = newsStory(feed, Number(item), shape)
  return gzipSync(newsPage(story, Number(kb), feed * 1_000 + Number(item)), { level: 1 })
}

const server = createServer((request, response) => {
  const host = (request.headers.host ?? '').split(':')[0]?.split('.') ?? []
  const feed = Number(host[2]) * 250 + Number(host[3]) - 1
  const path = request.url ?? '/'
  const key = `${feed} ${path}`
  const body = packed.get(key) ?? answer(feed, path)
  if (body === null) {
    response.writeHead(404).end()
    return
  }
  if (when === 'before') packed.set(key, body)
  const etag = `"${key.length}-${body.length}"`
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end()
    return
  }
  const type = path === '/feed.xml' ? 'application/rss+xml' : 'text/html; charset=utf-8'
  response.writeHead(200, {
    'content-type': type,
    'content-encoding': 'gzip',
    'content-length': body.length,
    etag,
  })
  response.end(body)
})
server.listen(0, '0.0.0.0', () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  shape = { ...shape, port }
  // Everything is packed before the first question, so that the reader is not measured while we pack.
  for (let feed = 0; feed < shape.feeds && when === 'before'; feed++)
    for (const path of ['/feed.xml', ...Array.from({ length: shape.items }, (_, item) => `/tv/${item}`)]) {
      const body = answer(feed, path)
      if (body !== null) packed.set(`${feed} ${path}`, body)
    }
  process.stdout.write(`${port}\n`)
})
