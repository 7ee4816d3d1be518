import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Ledger } from '../ledger/index.ts'
import { layout, withQuery } from '../web/index.ts'
import type { Asset, Assets } from './assets.ts'
import { isFresh, revalidate } from './freshness.ts'
import type { Made } from './kept-answers.ts'
import type { Log } from './log.ts'
import type { Answered, Page, RawInput } from './page.ts'
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
export async function makePage(c: Context, page: Page, site: Site): Promise<Made | Response> {
  const ETag = page.isLive ? null : await site.tag()
  const always = { 'Cache-Control': revalidate }
  if (ETag !== null && isFresh(c.req.header('if-none-match'), ETag))
    return c.body(null, 304, { ETag, ...always })
  const answered = await page.open(site.ledger, inputOf(c), placeOf(c, site))
  if (answered.redirect && !isTwin(c.req.path)) {
    c.header('Cache-Control', revalidate)
    return c.redirect(answered.redirect, 302)
  }
  const [body, type] = isTwin(c.req.path)
    ? [JSON.stringify(answered.data), 'application/json']
    : [String(await pageOf(c, site, answered)), 'text/html; charset=UTF-8']
  const headers = { 'Content-Type': type, ...always }
  return ETag === null ? c.body(body, 200, headers) : { body, headers: { ...headers, ETag } }
}

function pageOf(c: Context, site: Site, answered: Answered) {
  const content = answered.show()
  const islands = ['search', ...(content.islands ?? [])] as const
  const scripts = islands.map((island) => site.assets.scripts[island])
  return layout({ ...shellOf(c, site), content, scripts })
}

/** A file that never depends on the ledger. */
export function makeFile({ path, type, body }: Asset, cacheControl: string): Made {
  const ETag = `W/"${createHash('sha256').update(path).update(body).digest('base64url').slice(0, 22)}"`
  return { body, headers: { 'Content-Type': type, 'Cache-Control': cacheControl, ETag } }
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
