/** Letters and digits only, lower-case, words one space apart: what two showings of one line have in common. */
export function normal(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
}
