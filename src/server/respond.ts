import type { Context } from 'hono'
import type { Ledger } from '../ledger/index.ts'
import { layout, withQuery } from '../web/index.ts'
import type { Asset, Assets } from './assets.ts'
import { isFresh, revalidate } from './freshness.ts'
import type { Log } from './log.ts'
import type { Page, RawInput } from './page.ts'
import type { Place } from './place.ts'
import { originOf } from './site-address.ts'
import { isTwin, twinPath, withoutEnding } from './twins.ts'

/** What every answer is made with. `tag` is the ETag of all pages at this moment. */
export type Site = {
  readonly ledger: Ledger
  readonly assets: Assets
  readonly logger: Log
  readonly tag: () => Promise<string>
  /** What absolute addresses begin with; null takes the one that was asked. */
  readonly origin: string | null
  readonly now: () => Date
  /** Whom to write to; null where nobody has said. */
  readonly contact: string | null
}

/** The page as HTML, or as JSON where its twin is asked for; 304 where the asker has it already. */
export async function answerPage(c: Context, page: Page, site: Site): Promise<Response> {
  const tag = page.isLive ? null : await site.tag()
  if (tag !== null && isFresh(c.req.header('if-none-match'), tag)) return sendFresh(c, tag)
  const answered = await page.open(site.ledger, inputOf(c), placeOf(c, site))
  c.header('Cache-Control', revalidate)
  if (isTwin(c.req.path)) {
    if (tag !== null) c.header('ETag', tag)
    return c.json(answered.data)
  }
  if (answered.redirect) return c.redirect(answered.redirect, 302)
  if (tag !== null) c.header('ETag', tag)
  const content = answered.show()
  const islands = ['search', ...(content.islands ?? [])] as const
  const scripts = islands.map((island) => site.assets.scripts[island])
  return c.html(layout({ ...shellOf(c, site), content, scripts }))
}

/** A file that never depends on the ledger. */
export function answerFile(c: Context, file: Asset, cacheControl: string): Response {
  return c.body(file.body, 200, { 'Content-Type': file.type, 'Cache-Control': cacheControl })
}

function sendFresh(c: Context, tag: string): Response {
  return c.body(null, 304, { ETag: tag, 'Cache-Control': revalidate })
}

/** Where and when an answer to this request is made. */
export function placeOf(c: Context, { origin, now, contact }: Site): Place {
  return { origin: originOf(c, origin), now: now(), contact }
}

function shellOf(c: Context, { assets, origin }: Site) {
  const { pathname, search, searchParams } = new URL(c.req.url)
  const { asof: _past, spoilers: _lifted, ...lasting } = Object.fromEntries(searchParams)
  return {
    stylesheet: assets.stylesheet.path,
    favicon: assets.favicon.path,
    origin: originOf(c, origin),
    canonical: withQuery(pathname, lasting),
    twin: `${twinPath(pathname)}${search}`,
  }
}

function inputOf(c: Context): RawInput {
  const params = c.req.param()
  const [last, value] = Object.entries(params).at(-1) ?? []
  const isEnded = last !== undefined && value !== undefined && isTwin(c.req.path)
  return { ...c.req.query(), ...params, ...(isEnded ? { [last]: withoutEnding(value) } : {}) }
}
