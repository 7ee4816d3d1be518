import { Problem } from '../../problem.ts'
import type { ByteSource } from '../byte-source.ts'
import { maxPageBytes, tooLarge } from '../byte-source.ts'
import { type ByteCursor, byteCursor } from './byte-cursor.ts'

/** A record that holds what a server answered, or a page as it was saved. ISO 28500. */
export type WarcRecord = {
  readonly type: 'response' | 'resource'
  readonly url: string
  /** When it was captured. */
  readonly date: string | null
  /** Of a resource's block; a response says its own. */
  readonly contentType: string | null
  readonly block: Buffer
}

/** A line of a header that is longer is cut; a header that is longer as a whole is none. */
const maxLineBytes = 16_384
const maxHeaderLines = 500
/** What a response's own header may add to its page. */
const maxBlockBytes = maxPageBytes + 1_000_000

/**
 * The responses and saved resources of a WARC, one at a time; other records are passed over. What is broken is a Problem, and
 * reading goes on at the next line that begins a record.
 */
export async function* readWarcRecords(source: ByteSource): AsyncGenerator<WarcRecord | Problem> {
  const cursor = byteCursor(source.chunks)
  let lost = false
  for (let line = await cursor.line(maxLineBytes); line !== null; line = await cursor.line(maxLineBytes)) {
    if (line.length === 0) continue
    if (!/^WARC\/\d/.test(line.toString('latin1', 0, 8))) {
      // One Problem for all that is passed over.
      if (!lost) yield broken(source, 'a record was expected to begin with “WARC/1.0”')
      lost = true
      continue
    }
    lost = false
    const read = await readRecord(cursor, source)
    if (read !== null) yield read
  }
}

async function readRecord(cursor: ByteCursor, source: ByteSource): Promise<WarcRecord | Problem | null> {
  const header = await readHeader(cursor)
  if (header === null) return broken(source, 'a record’s header does not end')
  const length = header.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(length)) return broken(source, `a record’s length is “${length.slice(0, 40)}”`)
  const type = header.get('warc-type')?.toLowerCase()
  const url = (header.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
  const isAsked = (type === 'response' || type === 'resource') && /^https?:/i.test(url)
  if (!isAsked || !mayBePage(type, header)) return passOver(cursor, Number(length), source)
  if (Number(length) > maxBlockBytes) {
    await cursor.skip(Number(length))
    return tooLarge(url)
  }
  const block = await cursor.bytes(Number(length))
  if (block.length < Number(length)) return broken(source, 'the last record breaks off')
  return {
    type,
    url,
    date: header.get('warc-date') ?? null,
    contentType: header.get('content-type') ?? null,
    block,
  }
}

/** Crawlers note what a page turned out to be; pictures and scripts are most of an archive. */
function mayBePage(type: string, header: ReadonlyMap<string, string>): boolean {
  const kind =
    header.get('warc-identified-payload-type') ?? (type === 'resource' ? header.get('content-type') : null)
  return kind === null || kind === undefined || /html|xml|text\/plain|octet-stream/i.test(kind)
}

async function passOver(cursor: ByteCursor, length: number, source: ByteSource): Promise<Problem | null> {
  const passed = await cursor.skip(length)
  return passed < length ? broken(source, 'the last record breaks off') : null
}

/** Names in small letters; a line that begins with a space goes on with the one before. Null where it does not end. */
async function readHeader(cursor: ByteCursor): Promise<ReadonlyMap<string, string> | null> {
  const fields = new Map<string, string>()
  let last: string | null = null
  for (let count = 0; count < maxHeaderLines; count++) {
    const line = await cursor.line(maxLineBytes)
    if (line === null) return null
    if (line.length === 0) return fields
    const text = line.toString()
    const colon = text.indexOf(':')
    if (/^[ \t]/.test(text) && last !== null) fields.set(last, `${fields.get(last)} ${text.trim()}`)
    else if (colon > 0) {
      last = text.slice(0, colon).trim().toLowerCase()
      fields.set(last, text.slice(colon + 1).trim())
    }
  }
  return null
}

function broken(source: ByteSource, what: string): Problem {
  return new Problem('broken-warc', `${source.name} is damaged: ${what}. What follows is read.`)
}
