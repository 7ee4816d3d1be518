import { once } from 'node:events'
import { createServer } from 'node:http'
import { inventWord } from '../invent-word.ts'

/** An outlet on loopback whose feed grows by some items each time that it is asked for. */
export type Outlet = {
  readonly feed: string
  readonly address: (n: number) => string
  /** How often each page was asked for. */
  readonly pages: ReadonlyMap<number, number>
  /** From now on the feed lists everything. */
  readonly showAll: () => void
  readonly close: () => void
}

export async function serveOutlet(items: number, perReading: number): Promise<Outlet> {
  let shown = 0
  const pages = new Map<number, number>()
  const server = createServer((request, response) => {
    const n = Number(/^\/(\d+)$/.exec(request.url ?? '')?.[1] ?? -1)
    if (request.url === '/feed') {
      shown = Math.min(items, shown + perReading)
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedOf(shown))
    } else if (n >= 0 && n < items) {
      pages.set(n, (pages.get(n) ?? 0) + 1)
      response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(n))
    } else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  const origin = `http://127.0.0.1:${typeof place === 'object' ? place?.port : ''}`
  return {
    feed: `${origin}/feed`,
    address: (n) => `${origin}/${n}`,
    pages,
    showAll: () => {
      shown = items
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function feedOf(shown: number): string {
  const entries = Array.from(
    { length: shown },
    (_, n) => `<item><title>Story ${n}</title><link>/${n}</link><guid>${n}</guid></item>`,
  )
  return `<rss version="2.0"><channel><title>Slate Wire</title>${entries.toReversed().join('')}</channel></rss>`
}

function pageOf(n: number): string {
  const name = (salt: number) => inventWord(n * 17 + salt)
  return `<html><head><title>${name(1)} Joins ${name(2)}</title><meta property="og:site_name" content="Slate Wire"></head><body><article>
    <h1>${name(1)} Joins ${name(2)} Nights</h1><p>Ana ${name(1)} will play Mira ${name(3)} in the Netflix series ${name(2)} Nights, the network said on Monday.</p>
    <p>The series is in production now, and launches on Netflix this fall. Tom ${name(4)} directs all ${3 + (n % 9)} episodes.</p></article></body></html>`
}
