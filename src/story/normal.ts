const word = /[\p{L}\p{N}]+/gu

/** Letters and digits only, lower-case, words one space apart: what two showings of one line have in common. */
export function normal(text: string): string {
  return (text.normalize('NFKC').toLowerCase().match(word) ?? []).join(' ')
}

/** Whether a text says the same as one that is normal already. Lengths that cannot agree are told apart first. */
export function says(text: string, plain: string): boolean {
  if (plain === '' || text.length < plain.length * 0.6 || text.length > plain.length * 1.6 + 20) return false
  return normal(text) === plain
}
