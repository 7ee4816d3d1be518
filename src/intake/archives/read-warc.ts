import { Problem } from '../../problem.ts'
import { type Known, toHtml } from '../../story/index.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Document, Found } from '../document.ts'
import { parseHttpResponse } from './http-response.ts'
import { readWarcRecords, type WarcRecord } from './warc-records.ts'

/** The pages of a WARC, in its order. Redirects, errors and what is no page are passed over. */
export async function* readWarc(source: ByteSource, known: Known): AsyncGenerator<Found> {
  for await (const record of readWarcRecords(source)) {
    const share = source.share()
    if (record instanceof Problem) {
      yield { input: source.name, share, problem: record }
      continue
    }
    try {
      const document = toDocument(record, known)
      if (document !== null) yield { input: record.url, share, inCrawl: true, document }
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      yield { input: record.url, share, problem }
    }
  }
}

function toDocument(record: WarcRecord, known: Known): Document | null {
  const { url, block } = record
  const { status, contentType, body } =
    record.type === 'response'
      ? parseHttpResponse(block, url)
      : { status: 200, contentType: record.contentType, body: block }
  if (status !== 200 || body.length === 0 || !isPage(contentType, body)) return null
  return { input: url, kind: 'html', content: toHtml(body, contentType), known: { ...known, url } }
}

function isPage(contentType: string | null, body: Buffer): boolean {
  if (contentType !== null && !/octet-stream/i.test(contentType)) return /html/i.test(contentType)
  return /<(?:!doctype html|html|head|body)\b/i.test(body.toString('latin1', 0, 2_000))
}
