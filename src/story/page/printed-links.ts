/** "[1] https://…": a page for print lists below where its links lead. */
const entry = /(?:^|\n)\[\d{1,3}\] ?https?:/
const maxLabelChars = 30

/** Whether a passage holds such a list; a cheap test goes first, since every line of a page is asked. */
export function listsAddresses(text: string): boolean {
  return text.includes('] http') && entry.test(text)
}

/** Whether a passage is nothing else: a label, and an address a line. */
export function isAddressList(text: string): boolean {
  if (!listsAddresses(text)) return false
  return text
    .split('\n')
    .every((line, at) => /^\[\d{1,3}\] ?https?:\S+$/.test(line) || (at === 0 && line.length <= maxLabelChars))
}
