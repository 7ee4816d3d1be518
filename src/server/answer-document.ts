import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { LRUCache } from 'lru-cache'
import type { Document, DocumentContent } from './document.ts'
import { isFresh, revalidate } from './freshness.ts'
import { placeOf, type Site } from './respond.ts'
import { originOf } from './site-address.ts'

/** A file as it was made last, and the state of the record that it was made from. */
type Made = { readonly state: string; readonly tag: string; readonly content: DocumentContent }

/** So many are kept, so that readers who all ask for one feed do not have it made for each. */
const mostKept = 200

/**
 * Answers with files that are made from the ledger, each under a tag of its own content: a reader who has it is told
 * so whatever else changed on the record.
 */
export function documentAnswers(site: Site) {
  const kept = new LRUCache<string, Made>({ max: mostKept })
  return async (c: Context, document: Document): Promise<Response> => {
    const origin = originOf(c, site.origin)
    const { pathname, search } = new URL(c.req.url)
    const key = `${origin}${pathname}${search}`
    const state = await site.tag()
    const held = kept.get(key)
    const made = held?.state === state ? held : await make(c, document, site, state)
    kept.set(key, made)
    return send(c, made)
  }
}

async function make(c: Context, document: Document, site: Site, state: string): Promise<Made> {
  const raw = { ...c.req.query(), ...c.req.param() }
  const content = await document.open(site.ledger, raw, placeOf(c, site))
  return {
    state,
    content,
    tag: `W/"${createHash('sha256').update(content.body).digest('base64url').slice(0, 22)}"`,
  }
}

function send(c: Context, { tag, content }: Made): Response {
  const { type, body, changedAt = null, fileName, headers = {} } = content
  const changedMs = changedAt === null ? Number.NaN : Date.parse(changedAt)
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  c.header('ETag', tag)
  c.header('Cache-Control', revalidate)
  if (!Number.isNaN(changedMs)) c.header('Last-Modified', new Date(changedMs).toUTCString())
  if (isHeld(c, tag, changedMs)) return c.body(null, 304)
  c.header('Content-Type', type)
  if (fileName !== undefined) c.header('Content-Disposition', `inline; filename="${plainFileName(fileName)}"`)
  return c.body(body)
}

/** A tag says more than a time: where one is sent, it alone counts (RFC 9110, 13.1.3). */
function isHeld(c: Context, tag: string, changedMs: number): boolean {
  const tags = c.req.header('if-none-match')
  if (tags !== undefined) return isFresh(tags, tag)
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  return Math.floor(changedMs / 1000) <= Math.floor(since / 1000)
}

/** Ids are slugs, but a header must hold whatever comes. */
const plainFileName = (name: string): string => name.replace(/[^\w.-]/g, '-')
