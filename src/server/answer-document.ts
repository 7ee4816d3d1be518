import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Document } from './document.ts'
import { revalidate } from './freshness.ts'
import { placeOf, type Site } from './respond.ts'

/**
 * Answers with a file that is made from the ledger, under a tag of its own content: a reader who has it is told so
 * whatever else changed on the record.
 */
export async function answerDocument(c: Context, document: Document, site: Site): Promise<Response> {
  const raw = { ...c.req.query(), ...c.req.param() }
  const content = await document.open(site.ledger, raw, placeOf(c, site))
  const { type, body, changedAt = null, fileName, headers = {} } = content
  const changedMs = changedAt === null ? Number.NaN : Date.parse(changedAt)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  c.header('ETag', etag)
  c.header('Cache-Control', revalidate)
  if (!Number.isNaN(changedMs)) c.header('Last-Modified', new Date(changedMs).toUTCString())
  c.header('Content-Type', type)
  if (fileName !== undefined) c.header('Content-Disposition', `inline; filename="${plainFileName(fileName)}"`)
  return c.body(body)
}

/** Ids are slugs, but a header must hold whatever comes. */
const plainFileName = (name: string): string => name.replace(/[^\w.-]/g, '-')
