import { Problem } from '../../problem.ts'
import type { Known } from '../../story/index.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Document, Found } from '../document.ts'
import { byteCursor } from './byte-cursor.ts'

/** One capture of a list that a web archive gives. */
export type Capture = { readonly timestamp: string; readonly original: string }

const maxLineBytes = 64_000

/** CDX in seven or eleven columns, and CDXJ → the capture of a line, if it is of a page that was there; null for all others. */
export function parseCapture(line: string): Capture | null {
  const json = /^\S+ (\d{14}) (\{.*\})\s*$/.exec(line)
  if (json?.[1] !== undefined) return fromJson(json[1], json[2] ?? '')
  const [, timestamp = '', original = '', type = '', status = ''] = line.trim().split(/\s+/)
  return toCapture(timestamp, original, type, status)
}

function fromJson(timestamp: string, text: string): Capture | null {
  try {
    const { url, mime, status } = JSON.parse(text)
    return toCapture(timestamp, String(url ?? ''), String(mime ?? ''), String(status ?? '200'))
  } catch {
    return null
  }
}

/** "warc/revisit" is the same page again; "-" as a status stands beside it. */
function toCapture(timestamp: string, original: string, type: string, status: string): Capture | null {
  const isPage = /html/i.test(type) && status === '200'
  return isPage && /^\d{14}$/.test(timestamp) && /^https?:\/\//i.test(original)
    ? { timestamp, original }
    : null
}

/** Where a capture is as it was taken, without the archive's own frame around it. */
export function captureAddress(archive: string, { timestamp, original }: Capture): string {
  return `${archive.replace(/\/+$/, '')}/web/${timestamp}id_/${original}`
}

/** The pages of a list of captures, each fetched from the archive. `fetchPage` gives null for what is no page. */
export async function* readCdx(
  source: ByteSource,
  known: Known,
  archive: string,
  fetchPage: (address: string, known: Known) => Promise<Document | null>,
): AsyncGenerator<Found> {
  const cursor = byteCursor(source.chunks)
  let count = 0
  for (let line = await cursor.line(maxLineBytes); line !== null; line = await cursor.line(maxLineBytes)) {
    const capture = parseCapture(line.toString())
    if (capture === null) continue
    count++
    const { original } = capture
    const share = source.share()
    try {
      const page = await fetchPage(captureAddress(archive, capture), known)
      if (page === null) continue
      yield {
        input: original,
        share,
        inCrawl: true,
        document: { ...page, input: original, known: { ...page.known, url: original } },
      }
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      yield { input: original, share, problem }
    }
  }
  if (count === 0) throw new Problem('empty', `${source.name} lists no capture of a page.`)
}
