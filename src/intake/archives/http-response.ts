import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { Problem } from '../../problem.ts'
import { maxPageBytes } from '../byte-source.ts'

/** What a server answered, as an archive keeps it. */
export type HttpResponse = {
  readonly status: number
  readonly contentType: string | null
  readonly body: Buffer
}

const maxHeaderBytes = 200_000

/** The bytes of an HTTP response → its body, unpacked. Throws a Problem where they are damaged or unpack to too much. */
export function parseHttpResponse(bytes: Buffer, name: string): HttpResponse {
  const head = bytes.subarray(0, maxHeaderBytes).toString('latin1')
  const end = /\r?\n\r?\n/.exec(head)
  const status = /^HTTP\/[\d.]+ (\d{3})/i.exec(head)?.[1]
  if (end === null || status === undefined)
    throw new Problem('broken-response', `${name}: the archive holds no whole HTTP response for it.`)
  const fields = new Map(
    head
      .slice(0, end.index)
      .split(/\r?\n/)
      .slice(1)
      .map((line) => [
        line.split(':', 1)[0]?.trim().toLowerCase() ?? '',
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
  )
  const raw = bytes.subarray(end.index + end[0].length)
  // Many archives keep the body unpacked and the header as it was: what does not look packed is not.
  const whole = /chunked/i.test(fields.get('transfer-encoding') ?? '') ? joinChunks(raw) : raw
  return {
    status: Number(status),
    contentType: fields.get('content-type') ?? null,
    body: unpack(whole, fields.get('content-encoding') ?? '', name),
  }
}

/** Null-safe: bytes that are no chunks are the body itself. */
function joinChunks(raw: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  while (at < raw.length) {
    const end = raw.indexOf('\r\n', at)
    const size = end === -1 ? Number.NaN : Number.parseInt(raw.toString('latin1', at, end), 16)
    if (
      Number.isNaN(size) ||
      !/^[0-9a-f]+\s*(?:;|$)/i.test(raw.toString('latin1', at, Math.min(end, at + 40)))
    )
      return parts.length === 0 ? raw : Buffer.concat(parts)
    if (size === 0) break
    parts.push(raw.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(parts)
}

const limit = { maxOutputLength: maxPageBytes }
const unpackers: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: (bytes) => gunzipSync(bytes, limit),
  'x-gzip': (bytes) => gunzipSync(bytes, limit),
  br: (bytes) => brotliDecompressSync(bytes, limit),
  zstd: (bytes) => zstdDecompressSync(bytes, limit),
  // Said to be zlib's, and often raw.
  deflate: (bytes) => ((bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit)),
}

function unpack(bytes: Buffer, encoding: string, name: string): Buffer {
  const kind = encoding.trim().toLowerCase()
  const unpacker = unpackers[kind]
  const looksPacked = !kind.includes('gzip') || (bytes[0] === 0x1f && bytes[1] === 0x8b)
  if (unpacker === undefined || !looksPacked || bytes.length === 0) return bytes
  try {
    return unpacker(bytes)
  } catch (cause) {
    if (looksLikeText(bytes)) return bytes
    throw new Problem(
      'broken-encoding',
      `${name}: its ${kind} data is damaged, or unpacks to more than 20 MB.`,
      {
        cause,
      },
    )
  }
}

function looksLikeText(bytes: Buffer): boolean {
  return /^\s*</.test(bytes.toString('latin1', 0, 200))
}
