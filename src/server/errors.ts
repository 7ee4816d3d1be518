import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { Problem } from '../problem.ts'
import { errorPage, layout } from '../web/index.ts'
import type { ErrorAnswer } from './contract/index.ts'
import { NotFound, type PublicProblem, toPublic } from './problems.ts'
import type { Site } from './respond.ts'
import { originOf } from './site-address.ts'
import { isTwin } from './twins.ts'

/** What went wrong, as a page or in the one JSON shape. What outsiders may not see goes to the log, under a reference. */
export function answerError(c: Context, error: unknown, site: Site): Response | Promise<Response> {
  const reference = randomUUID().slice(0, 8)
  const problem = toPublic(error, reference)
  if (problem.status === 500) site.logger.error({ err: error, reference, path: c.req.path }, 'request failed')
  c.header('Cache-Control', 'no-store')
  c.status(problem.status)
  if (wantsJson(c))
    return c.json({ error: { code: problem.code, message: problem.message } } satisfies ErrorAnswer)
  return c.html(errorDocument(c, problem, site))
}

/** No route has this address. An address with a slash too many is sent on to the one without. */
export function answerUnrouted(c: Context): Response {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    c.header('Allow', 'GET, HEAD')
    throw new Problem('method-not-allowed', `${c.req.method} is not answered here; pages are only read.`)
  }
  const { pathname, search } = new URL(c.req.url)
  // Not "//elsewhere.example/": without its last slash that would lead off the site.
  if (/^\/[^/\\].*\/$/.test(pathname)) return c.redirect(pathname.replace(/\/+$/, '') + search, 301)
  throw new NotFound(`Nothing here has the address “${c.req.path}”.`)
}

const headings: Readonly<Record<PublicProblem['status'], string>> = {
  400: 'That address cannot be understood',
  403: 'Not for everybody',
  404: 'Not on record',
  405: 'Pages are only read',
  410: 'No longer here',
  413: 'Too much at once',
  429: 'Too many requests',
  500: 'Something failed',
  501: 'Not done here',
  503: 'Not available now',
}

function errorDocument(c: Context, problem: PublicProblem, { assets, origin }: Site) {
  const content = errorPage({ heading: headings[problem.status], ...problem })
  return layout({
    content,
    stylesheet: assets.stylesheet.path,
    favicon: assets.favicon.path,
    origin: originOf(c, origin),
    canonical: null,
    twin: null,
    scripts: [assets.scripts.search],
  })
}

function wantsJson(c: Context): boolean {
  if (isTwin(c.req.path) || ['/healthz', '/readyz', '/metrics', '/oembed'].includes(c.req.path)) return true
  const accept = c.req.header('accept') ?? ''
  return accept.includes('application/json') && !accept.includes('text/html')
}
