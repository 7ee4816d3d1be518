const word = /[\p{L}\p{N}]+/gu
const plainGap = /[^a-z0-9]+/g
/** Signs that may have other letters in them. A fixed space and typographers' dashes, quotation marks and dots have none. */
const beyondPlain = /[\u0080-\u009f\u00a1-\u200f\u2028-\uffff]/

/** Letters and digits only, lower-case, words one space apart: what two showings of one line have in common. */
export function normal(text: string): string {
  if (!beyondPlain.test(text)) return text.toLowerCase().replace(plainGap, ' ').trim()
  return text.normalize('NFKC').toLowerCase().match(word)?.join(' ') ?? ''
}

/** Whether a text says the same as one that is normal already. Texts that cannot agree are told apart first. */
export function says(text: string, plain: string): boolean {
  if (plain === '' || text.length < plain.length * 0.6 || text.length > plain.length * 1.6 + 20) return false
  if (!mayOpen(text, plain)) return false
  const words = normal(text)
  return words === plain || (plain.length >= minLongChars && isBadge(words, plain))
}

/** Shorter lines go on in many ways. */
const minLongChars = 40
const maxBadgeChars = 16

/** A word or two behind a long line, such as a system sets at a headline's end: "Featured". */
function isBadge(words: string, plain: string): boolean {
  const rest = words.length - plain.length
  return rest > 1 && rest <= maxBadgeChars && words.startsWith(`${plain} `)
}

/**
 * False only where a text's first letters show that it begins otherwise than one that is normal already. Every line of a
 * page is held against its headline, and nearly all end here.
 */
export function mayOpen(text: string, plain: string): boolean {
  for (let at = 0; at < Math.min(text.length - 1, plain.length); at++) {
    const small = text.charCodeAt(at) | 0x20
    // Signs beyond ASCII may join the letter before them.
    if (small < 0x61 || small > 0x7a || text.charCodeAt(at + 1) >= 0x80) return true
    if (plain.charCodeAt(at) !== small) return false
  }
  return true
}

/** The same of a text's last letter. */
export function mayEnd(text: string, plain: string): boolean {
  let at = text.length - 1
  while (at >= 0 && isPlainSign(text.charCodeAt(at))) at--
  const small = text.charCodeAt(at) | 0x20
  return at < 0 || small < 0x61 || small > 0x7a || plain.charCodeAt(plain.length - 1) === small
}

/** Whether it is an ASCII sign that no word has. */
function isPlainSign(code: number): boolean {
  return (
    code < 0x30 ||
    (code > 0x39 && code < 0x41) ||
    (code > 0x5a && code < 0x61) ||
    (code > 0x7a && code < 0x80)
  )
}
