import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Document } from './document.ts'
import { revalidate } from './freshness.ts'
import type { Made } from './kept-answers.ts'
import { placeOf, type Site } from './respond.ts'

/**
 * A file that is made from the ledger, under a tag of its own content: a reader who has it is told so whatever else changed
 * on the record.
 */
export async function makeDocument(c: Context, document: Document, site: Site): Promise<Made> {
  const raw = { ...c.req.query(), ...c.req.param() }
  const content = await document.open(site.ledger, raw, placeOf(c, site))
  const { type, body, changedAt = null, fileName, headers = {} } = content
  const changedMs = changedAt === null ? Number.NaN : Date.parse(changedAt)
  return {
    body,
    headers: {
      ...headers,
      'Content-Type': type,
      ...(fileName === undefined
        ? {}
        : { 'Content-Disposition': `inline; filename="${plainFileName(fileName)}"` }),
      ETag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      'Cache-Control': revalidate,
      ...(Number.isNaN(changedMs) ? {} : { 'Last-Modified': new Date(changedMs).toUTCString() }),
    },
  }
}

/** Ids are slugs, but a header must hold whatever comes. */
const plainFileName = (name: string): string => name.replace(/[^\w.-]/g, '-')
