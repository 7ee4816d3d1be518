import { isUtf8 } from 'node:buffer'

/** A page as `extract` reads it: as text, or as bytes of UTF-8. */
export type Html = string | Uint8Array

/** What comes before the first byte of text; it outranks everything that is only declared. */
const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** HTML asks for the declaration within the first 1024 bytes; real pages are later than that. */
const headBytes = 4096

/**
 * Bytes → text. The charset is the byte order mark's, else the one that the bytes prove (UTF-8, or UTF-16 by its
 * zeros), else the one declared by the content type, the page's meta tag or its XML declaration, else Windows-1252.
 * Valid UTF-8 outranks a declaration because pages declared Latin-1 and sent as UTF-8 are common and the reverse
 * passes for valid UTF-8 practically never. Bytes that fit no charset become U+FFFD.
 */
export function decode(bytes: Uint8Array, contentType: string | null = null): string {
  const html = toHtml(bytes, contentType)
  return typeof html === 'string' ? html : (decodeAs('utf-8', html) ?? '')
}

/** The same, but UTF-8 stays as it came: of a page only what it shows need be made text (decision 0142). */
export function toHtml(bytes: Uint8Array, contentType: string | null = null): Html {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))
  const wide = marked?.[0] ?? findUtf16(bytes)
  if (wide !== null) return repair(decodeAs(wide, bytes) ?? '')
  const declared = charsetIn(contentType ?? '') ?? charsetIn(headOf(bytes))
  // Escape sequences make ISO-2022-JP valid UTF-8 byte for byte.
  const isOther = /^(iso-2022|utf-7)/i.test(declared ?? '')
  if (!isOther && isUtf8(bytes)) return hasControls(bytes) ? repair(decodeAs('utf-8', bytes) ?? '') : bytes
  const named = declared === null || /^utf-?8$/i.test(declared) ? null : decodeAs(declared, bytes)
  return repair(named ?? decodeLoosely(bytes))
}

/** UTF-8 that was taken for Latin-1 and encoded again: "\u00e2\u0080\u0099" for "’". */
const encodedTwice = /[\u00c2-\u00f4][\u0080-\u00bf]+/g
/** C1 control characters stand in no other text. */
const controls = /[\u00c2-\u00f4][\u0080-\u009f]/

/** The same in bytes of UTF-8, which are half as many as a string's and found faster. */
function hasControls(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xc2); at !== -1; at = bytes.indexOf(0xc2, at + 1))
    if ((bytes[at + 1] ?? 0xff) < 0xa0) return true
  return false
}

/** Undoes a second encoding where its control characters prove it. */
function repair(text: string): string {
  if (!controls.test(text)) return text
  return text.replace(
    encodedTwice,
    (run) => decodeStrictly(Uint8Array.from(run, (letter) => letter.charCodeAt(0))) ?? run,
  )
}

function headOf(bytes: Uint8Array): string {
  return decodeAs('latin1', bytes.subarray(0, headBytes)) ?? ''
}

function charsetIn(declaration: string): string | null {
  return /\b(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i.exec(declaration)?.[1] ?? null
}

function decodeAs(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    // A charset that nobody knows: the caller tries the next one.
    return null
  }
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8.
    return null
  }
}

/** A declared UTF-8 page with a few broken bytes (a cut end, one pasted line) is still UTF-8. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.split('\uFFFD').length - 1
  return broken <= 3 + text.length / 1000 ? text : null
}

/** Nothing reliable is declared. Windows-1252 never fails, so it comes last. */
function decodeLoosely(bytes: Uint8Array): string {
  return (hasUtf8Pairs(bytes) ? mostlyUtf8(bytes) : null) ?? decodeAs('windows-1252', bytes) ?? ''
}

/** Whether any multi-byte UTF-8 sequence stands in the bytes; Latin-1 prose hardly ever forms one. */
function hasUtf8Pairs(bytes: Uint8Array): boolean {
  return bytes.some((byte, i) => byte >= 0xc3 && byte <= 0xf4 && ((bytes[i + 1] ?? 0) & 0xc0) === 0x80)
}

/** UTF-16 without a mark: Latin letters leave every other byte zero. */
function findUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 512)
  if (head.length < 4) return null
  let even = 0
  let odd = 0
  head.forEach((byte, i) => {
    if (byte === 0) i % 2 === 0 ? even++ : odd++
  })
  const half = head.length / 2
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le'
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : null
}
