import type { RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Ledger } from '../ledger/index.ts'
import type { MediaFolder } from '../publish/index.ts'
import { loadAssets } from './assets.ts'
import { answerError, answerUnrouted } from './errors.ts'
import { forADay, forever, pageTag } from './freshness.ts'
import { answerHealth, answerReadiness } from './health.ts'
import { keepAnswers, type Made } from './kept-answers.ts'
import { type Log, logRequests, silent } from './log.ts'
import { makeDocument } from './make-document.ts'
import { answerMedia } from './media.ts'
import { answerMetrics, type MetricsReaders } from './metrics/answer-metrics.ts'
import { countRequests } from './metrics/request-figures.ts'
import { limitRate, type RateLimit, rateLimiter } from './rate-limit.ts'
import { releaseDue } from './releases.ts'
import { makeFile, makePage, type Site } from './respond.ts'
import { documents, routes } from './routes.ts'
import { securityHeaders } from './security-headers.ts'
import { sendKept } from './send-kept.ts'
import { twinPattern } from './twins.ts'
import { answerHubs } from './websub.ts'

/**
 * `logger` hears of failures and, at debug level, of every request; `now` is the clock by which stories come out; `origin` is
 * what absolute addresses begin with ("https://news.example"), else they begin as the address that was asked; `contact` is
 * whom to write to; `media` is where the photos of own stories lie: left out, none are served.
 */
export type AppOptions = {
  readonly logger?: Log
  readonly now?: () => Date
  readonly origin?: string | null
  readonly contact?: string | null
  readonly media?: MediaFolder | null
  /** How much one address may ask; left out, as much as it likes. */
  readonly rateLimit?: RateLimit | null
  /** Who may read `/metrics`. */
  readonly metrics?: MetricsReaders
}

/** The site: as an app that can be asked without a network, and as what Node's server calls. */
export type SiteServer = { readonly app: Hono; readonly listener: RequestListener }

/** The site over a ledger, as a Hono app: `createApp(ledger).request('/')` asks it without a network. */
export const createApp = (ledger: Ledger, options: AppOptions = {}): Hono => createSite(ledger, options).app

export function createSite(
  ledger: Ledger,
  {
    logger = silent,
    now = () => new Date(),
    origin = null,
    contact = null,
    media = null,
    rateLimit = null,
    metrics = 'local',
  }: AppOptions = {},
): SiteServer {
  const site: Site = { ledger, logger, assets: loadAssets(), tag: pageTag(ledger, now), origin, now, contact }
  const { hashed, favicon } = site.assets
  const app = new Hono()
  const requests = countRequests()
  const security = securityHeaders()
  const limiter = rateLimit && rateLimiter(rateLimit, now)
  const release = releaseDue(ledger, now, logger)
  const kept = keepAnswers(site.tag, requests.heardOfKept, now)
  app.use(logRequests(logger), security.set)
  // Before anything that asks the ledger: it has to answer where the ledger does not.
  app.get('/healthz', (c) => answerHealth(c, ledger))
  app.get('/readyz', (c) => answerReadiness(c, ledger))
  app.get('/metrics', (c) => answerMetrics(c, { ledger, requests, readers: metrics, now }))
  // Hubs are few, and what they bring is signed; no reader's limit is theirs.
  answerHubs(app, { ledger, now, logger })
  // What watches the server is no reader, and not counted as one.
  app.use((c, next) => (c.env === ofOurselves ? next() : requests.measure(c, next)))
  if (limiter) app.use(limitRate(limiter))
  app.use(async (_c, next) => {
    await release()
    await next()
  })
  // Photos are packed as they are, and no part of what is kept.
  app.get('/media/:file', (c) => answerMedia(c, media, ledger))
  app.use(compress())
  const keep = (make: (c: Context) => Promise<Made | Response>) => (c: Context) =>
    kept.answer(c, () => make(c))
  // Twins first: "/dossiers/:id" would take "/dossiers/low-tide.json" for an id.
  for (const { path, page } of routes)
    app.get(
      twinPattern(path),
      keep((c) => makePage(c, page, site)),
    )
  for (const { path, page } of routes)
    app.get(
      path,
      keep((c) => makePage(c, page, site)),
    )
  for (const { path, document } of documents)
    app.get(
      path,
      keep((c) => makeDocument(c, document, site)),
    )
  for (const asset of hashed)
    app.get(
      asset.path,
      keep(async () => makeFile(asset, forever)),
    )
  for (const path of [favicon.path, '/favicon.ico'])
    app.get(
      path,
      keep(async () => makeFile(favicon, forADay)),
    )
  app.all('*', answerUnrouted)
  app.onError((error, c) => answerError(c, error, site))
  const currentState = async () => {
    await release()
    return site.tag()
  }
  const remake = async (host: string, url: string) => {
    await app.request(url, { headers: { host } }, ofOurselves)
  }
  const send = sendKept({ kept, currentState, limiter, requests, security, logger, now, remake })
  return { app, listener: keptFirst(send, getRequestListener(app.fetch)) }
}

/** The environment of a request that nobody sent. */
const ofOurselves = {}

/** Whatever fails before a kept answer is sent fails in the app as well, which says so. */
function keptFirst(send: ReturnType<typeof sendKept>, answer: RequestListener): RequestListener {
  return async (incoming, outgoing) => {
    const isSent = await send(incoming, outgoing).catch(() => outgoing.headersSent)
    if (!isSent) answer(incoming, outgoing)
  }
}
