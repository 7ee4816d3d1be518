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
  return mayOpen(text, plain) && normal(text) === plain
}

/**
 * False only where a text's first letter shows that it begins otherwise than one that is normal already. Every line of a
 * page is held against its headline, and nearly all end here.
 */
export function mayOpen(text: string, plain: string): boolean {
  const first = text.charCodeAt(0) | 0x20
  // Signs beyond ASCII may join the letter before them.
  const stands = text.length > 1 && text.charCodeAt(1) < 0x80
  return !stands || first < 0x61 || first > 0x7a || plain.charCodeAt(0) === first
}
