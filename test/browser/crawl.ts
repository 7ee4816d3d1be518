import type { Element } from 'domhandler'
import type { Hono } from 'hono'
import { DomUtils, parseDocument } from 'htmlparser2'

/** One answer of the site; `elements` are those of a page, in document order. */
export type Crawled = {
  readonly path: string
  readonly status: number
  readonly body: string
  readonly elements: readonly Element[]
}

const mostPages = 5000

/** Every page that links lead to from the home page and from `more`, each asked for once. */
export async function crawl(app: Hono, more: readonly string[] = []): Promise<readonly Crawled[]> {
  const found = new Map<string, Crawled>()
  const waiting = ['/', ...more]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    // A site that never ends is a fault of its own.
    if (found.size > mostPages) throw new Error(`More than ${mostPages} addresses: ${path}`)
    const page = await visit(app, path)
    found.set(path, page)
    waiting.push(...internalLinks(page))
  }
  return [...found.values()]
}

async function visit(app: Hono, path: string): Promise<Crawled> {
  const response = await app.request(path)
  const body = await response.text()
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
  const elements = isPage ? DomUtils.getElementsByTagName('*', parseDocument(body), true) : []
  return { path, status: response.status, body, elements }
}

function internalLinks({ elements }: Crawled): readonly string[] {
  const hrefs = elements.flatMap((element) => element.attribs.href ?? [])
  return hrefs.filter((href) => href.startsWith('/')).map((href) => href.replace(/#.*$/, ''))
}
