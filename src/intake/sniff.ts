import { extname } from 'node:path'
import { Problem } from '../problem.ts'
import { decode, hasFrontMatter } from '../story/index.ts'
import { type ByteSource, headBytes } from './byte-source.ts'

/** Of these the archives hold many documents. */
export const archiveKinds = ['warc', 'tar', 'zip', 'mbox', 'cdx', 'json lines'] as const
export type ContentKind = (typeof archiveKinds)[number] | 'html' | 'feed' | 'markdown' | 'mail' | 'text'

/** How files of the commonest binary formats begin: their bytes as Latin-1, and where these stand. */
const signatures: readonly (readonly [what: string, offset: number, start: string])[] = [
  ['a PDF document', 0, '%PDF-'],
  ['a PNG image', 0, '\x89PNG'],
  ['a JPEG image', 0, '\xff\xd8\xff'],
  ['a GIF image', 0, 'GIF8'],
  ['a WebP image', 8, 'WEBP'],
  ['a ZIP archive or an Office document', 0, 'PK\x03\x04'],
  ['an SQLite database', 0, 'SQLite format 3\0'],
  ['a video', 4, 'ftyp'],
  ['a gzip archive', 0, '\x1f\x8b'],
  ['a 7z archive', 0, '7z\xbc\xaf'],
  ['a bzip2 archive', 0, 'BZh'],
]

const feedRoot =
  /^(?:<!--(?:(?!-->).)*-->|<\?[^>]*>|<!DOCTYPE[^>]*>|\s)*<(?:rss|(?:\w+:)?feed|rdf:RDF|urlset)[\s>]/is
const jsonFeed = /^\{[^[]*"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/
const htmlTag =
  /<(!doctype html|html|head|body|title|meta|article|section|main|div|h[1-6]|p|span|figure|a|br)\b[^>]*>/i
const jsonLinesName = /\.(jsonl|ndjson)(\.gz)?$/i

/** What a source holds, told by its first bytes more than by its name. Empty and binary sources are Problems. */
export function sniff(head: Uint8Array, source: ByteSource): ContentKind {
  const bytes = Buffer.from(head).toString('latin1')
  const archive = sniffArchive(bytes, source)
  if (archive !== null) return archive
  const signature = signatures.find(([, offset, start]) => bytes.startsWith(start, offset))
  if (signature !== undefined) throw binary(source.name, ` (${signature[0]})`)
  const text = decode(head, source.contentType)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (text === '' && head.length < headBytes) throw new Problem('empty', `${source.name} is empty.`)
  if (isBinary(text)) throw binary(source.name, '')
  if (jsonFeed.test(text)) return 'feed'
  if (jsonLinesName.test(source.name) || isJsonLines(text, source.name)) return 'json lines'
  if (feedRoot.test(text)) return 'feed'
  if (isMail(text, source)) return 'mail'
  if (isMarkdown(text, source)) return 'markdown'
  return isHtml(text, source) ? 'html' : 'text'
}

function sniffArchive(bytes: string, source: ByteSource): ContentKind | null {
  if (/^(?:\r?\n)*WARC\/\d\.\d\r?\n/.test(bytes)) return 'warc'
  if (bytes.startsWith('ustar', 257)) return 'tar'
  // An Office document is a ZIP archive as well, and holds no pages.
  if (bytes.startsWith('PK\x03\x04') && hasName(source, /^\.(?:zip|wacz)$/i)) return 'zip'
  if (/^From \S+ +\S.*\b\d{4}\b.*\r?\n[\w-]+: /.test(bytes)) return 'mbox'
  if (/^ CDX [NbamskrMSVg ]+\r?\n/.test(bytes) || /^\S+ \d{14} (?:https?:\/\/\S+ \S+\/\S+ |\{")/.test(bytes))
    return 'cdx'
  return null
}

const mailHeader =
  /^(?:From|To|Subject|Date|Received|Return-Path|Delivered-To|MIME-Version|Message-ID|DKIM-Signature|X-[\w-]+|Content-Type): \S/i

/** A mail begins with headers, among them a sender and a subject; a pasted text may have one such line. */
function isMail(text: string, source: ByteSource): boolean {
  if (/message\/rfc822/i.test(source.contentType ?? '') || hasName(source, /^\.eml$/i)) return true
  const head = text.split(/\r?\n\r?\n/, 1)[0] ?? ''
  return (
    mailHeader.test(head) &&
    /^From: \S/im.test(head) &&
    /^Subject: /im.test(head) &&
    /^(?:MIME-Version|Message-ID|Received|Content-Type): /im.test(head)
  )
}

function isMarkdown(text: string, source: ByteSource): boolean {
  if (/markdown/i.test(source.contentType ?? '') || hasName(source, /^\.(?:md|markdown)$/i)) return true
  return hasFrontMatter(text)
}

function hasName(source: ByteSource, ending: RegExp): boolean {
  return ending.test(extname(source.name.replace(/\.gz$/i, '')))
}

function isHtml(text: string, source: ByteSource): boolean {
  if (/html/i.test(source.contentType ?? '')) return true
  return hasName(source, /^\.x?html?$/i) || htmlTag.test(text)
}

function isJsonLines(text: string, name: string): boolean {
  if (!/^(\{\s*("|\}|$)|\[\s*\{)/.test(text)) return false
  if (/^(\{|\[)\s*(\r?\n|$)/.test(text) || text.startsWith('[')) {
    const advice = 'one object a line is expected ("jq -c .[]" makes lines of an array)'
    throw new Problem('not-json-lines', `${name} holds one JSON value, not JSON Lines: ${advice}.`)
  }
  return true
}

/** Text hardly ever has control characters; a page with one or two stray ones is still a page. */
function isBinary(text: string): boolean {
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) controls++
  }
  return controls > 2 + text.length * 0.01
}

function binary(name: string, what: string): Problem {
  return new Problem('binary', `${name} holds binary data${what}, not a page or a text.`)
}
