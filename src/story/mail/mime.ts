import { decode } from '../decode.ts'

/** A message's part: its headers by lower-case name, and its body as bytes in a string, one character each. */
type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string }

/** What is read of a message. */
export type Mail = {
  readonly subject: string | null
  /** The sender's name, or the address where there is no name. */
  readonly from: string | null
  /** As written. */
  readonly date: string | null
  readonly html: string | null
  readonly text: string | null
}

/** Messages in messages in messages are passed over. */
const maxDepth = 6

/** RFC 5322 and MIME: a message out of its bytes, one character a byte (Latin-1). Never throws. */
export function readMail(message: string): Mail {
  const part = readPart(message)
  const leaves = listLeaves(part, 0)
  const bodyOf = (type: string) => {
    const leaf = leaves.find(
      ({ headers }) =>
        typeOf(headers) === type && !/^attachment/i.test(headers.get('content-disposition') ?? ''),
    )
    return leaf === undefined ? null : decodeBody(leaf)
  }
  const say = (name: string) => {
    const value = part.headers.get(name)
    return value === undefined ? null : decodeWords(value)
  }
  return {
    subject: say('subject'),
    from: readSender(say('from')),
    date: say('date'),
    html: bodyOf('text/html'),
    text: bodyOf('text/plain'),
  }
}

function readPart(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source)
  const head = end === null ? source : source.slice(0, end.index)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    if (name !== undefined && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value ?? '')
  }
  return { headers, body: end === null ? '' : source.slice(end.index + end[0].length) }
}

function typeOf(headers: Part['headers']): string {
  return (headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? ''
}

function listLeaves(part: Part, depth: number): readonly Part[] {
  const type = typeOf(part.headers)
  const boundary = /boundary="?([^";]+)"?/i.exec(part.headers.get('content-type') ?? '')?.[1]
  if (depth > maxDepth) return []
  if (type === 'message/rfc822') return listLeaves(readPart(part.body), depth + 1)
  if (!type.startsWith('multipart/') || boundary === undefined) return [part]
  return part.body
    .split(`--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => listLeaves(readPart(piece.replace(/^\r?\n/, '')), depth + 1))
}

function decodeBody({ headers, body }: Part): string {
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()
  const bytes =
    encoding === 'base64' ? fromBase64(body) : encoding === 'quoted-printable' ? fromQuoted(body) : body
  return decode(toBytes(bytes), headers.get('content-type') ?? null).replace(/\r\n/g, '\n')
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff)
}

function fromBase64(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9+/]/g, '')
  return atob(plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0)))
}

function fromQuoted(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** "=?UTF-8?Q?Fwd=3A?=" (RFC 2047): words of a header in another charset. */
function decodeWords(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(
      /=\?([\w-]+)(?:\*[\w-]+)?\?([BQ])\?([^?]*)\?=/gi,
      (_, charset: string, how: string, words: string) => {
        const bytes = how.toUpperCase() === 'B' ? fromBase64(words) : fromQuoted(words.replaceAll('_', ' '))
        return decode(toBytes(bytes), `text/plain; charset=${charset}`)
      },
    )
    .trim()
}

/** "Pier Press <press@pier.example>" → Pier Press. */
export function readSender(from: string | null): string | null {
  if (from === null) return null
  const name = from.replace(/<[^>]*>/g, '').replace(/^["'\s]+|["'\s]+$/g, '')
  return name === '' ? (/<([^>]*)>/.exec(from)?.[1] ?? null) : name
}
