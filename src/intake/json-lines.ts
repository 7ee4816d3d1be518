import { z } from 'zod'
import { Problem } from '../problem.ts'
import type { Known } from '../story/index.ts'
import { type ByteSource, maxPageBytes, tooLarge } from './byte-source.ts'
import type { Document, Found } from './document.ts'
import { isMoment } from './moment.ts'

const lineSchema = z
  .object({
    id: z.union([z.string().min(1), z.number()]).transform(String),
    text: z.string().nullish(),
    html: z.string().nullish(),
    url: z.string().nullish(),
    outlet: z.string().nullish(),
    published: z.string().refine(isMoment, 'an ISO 8601 date such as 2015-08-05 is expected').nullish(),
  })
  .refine(
    (line) => typeof line.text === 'string' || typeof line.html === 'string',
    'neither "text" nor "html" is there',
  )

/** JSON Lines → documents, one line at a time. A bad line is a Problem with its number; the next ones are read. */
export async function* readJsonLines(source: ByteSource, known: Known): AsyncGenerator<Found> {
  let number = 0
  for await (const line of splitLines(source)) {
    number++
    const place = `${source.name}, line ${number}`
    try {
      const text = toText(line, place)
      if (text.trim() === '') continue
      const document = parseLine(text, place, known)
      yield { input: document.input, share: source.share(), document }
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      yield { input: `${source.name}:${number}`, share: source.share(), problem }
    }
  }
}

/** Lines as bytes; null for one too long to keep, which is skipped without being held. */
async function* splitLines(source: ByteSource): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = []
  let size = 0
  const take = () => (size > maxPageBytes ? null : Buffer.concat(parts))
  for await (const chunk of source.chunks) {
    let start = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      parts.push(chunk.subarray(start, end))
      size += end - start
      yield take()
      parts = []
      size = 0
      start = end + 1
    }
    size += chunk.length - start
    if (size > maxPageBytes) parts = []
    else parts.push(chunk.subarray(start))
  }
  if (size > 0) yield take()
}

function toText(line: Uint8Array | null, place: string): string {
  if (line === null) throw tooLarge(place)
  try {
    // JSON is UTF-8 by definition (RFC 8259), so nothing is guessed here. A byte order mark is dropped.
    return new TextDecoder('utf-8', { fatal: true }).decode(line)
  } catch (cause) {
    throw new Problem('undecodable', `${place} is not valid UTF-8.`, { cause })
  }
}

function parseLine(text: string, place: string, known: Known): Document {
  const parsed = lineSchema.safeParse(parseJson(text, place))
  if (!parsed.success) throw new Problem('bad-line', `${place}: ${describe(parsed.error)}.`)
  const { id, html, text: plain, url, outlet, published } = parsed.data
  const own = { url: url ?? null, outlet: outlet ?? known.outlet, published: published ?? known.published }
  return typeof html === 'string'
    ? { input: id, kind: 'html', content: html, known: own }
    : { input: id, kind: 'text', content: plain ?? '', known: own }
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const what = text.trimEnd().endsWith('}') ? 'is not valid JSON' : 'is JSON that breaks off'
    throw new Problem('broken-json-line', `${place} ${what}.`, { cause })
  }
}

function describe(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return 'the line is not as expected'
  return issue.path.length === 0 ? issue.message : `"${issue.path.join('.')}": ${issue.message}`
}
