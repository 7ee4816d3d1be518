import type { Element, Passage } from './page.ts'
import type { Row } from './row.ts'
import { headingLevel } from './tags.ts'

/** What a passage's own words and tag say. */
export function putText(row: Row, { text, linkChars }: Passage, { tag }: Element): void {
  const count = countSigns(text)
  row.put(Math.log1p(text.length))
  row.put(Math.log1p(count.words))
  row.put(linkChars / text.length)
  row.put(endsSentence(text) ? 1 : 0)
  row.put(count.stops / (count.words + 1))
  row.put(count.commas / (count.words + 1))
  row.put(count.capitals / (count.letters + 1))
  row.put(count.digits / (text.length + 1))
  row.put(count.short / (count.words + 1))
  row.put(tag === 'p' ? 1 : 0)
  row.put(tag === 'li' ? 1 : 0)
  const level = headingLevel(tag)
  row.put(level > 0 ? 1 : 0)
  row.put(level)
  row.put(tag === 'td' || tag === 'th' ? 1 : 0)
  row.put(tag === 'div' || tag === 'section' || tag === 'article' || tag.includes('-') ? 1 : 0)
  row.put(tag === 'pre' ? 1 : 0)
}

function countSigns(text: string) {
  const count = { words: 0, stops: 0, commas: 0, capitals: 0, letters: 0, digits: 0, short: 0 }
  let wordChars = 0
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20
    const isLower = (code >= 0x61 && code <= 0x7a) || code >= 0xdf
    const isCapital = code >= 0x41 && code <= 0x5a
    if (isLower || isCapital) {
      wordChars++
      count.letters++
      if (isCapital) count.capitals++
    } else if (code >= 0x30 && code <= 0x39) {
      wordChars++
      count.digits++
    } else {
      if (wordChars > 0) count.words++
      if (wordChars > 0 && wordChars <= 3) count.short++
      wordChars = 0
      if (code === 0x2e || code === 0x21 || code === 0x3f) count.stops++
      else if (code === 0x2c) count.commas++
    }
  }
  return count
}

const closers = '"\'”’»)]'
const stops = '.!?…。！？'

/** Whether the last sign but quotation marks and brackets ends a sentence. */
function endsSentence(text: string): boolean {
  let last = text.length - 1
  while (last >= 0 && closers.includes(text.charAt(last))) last--
  return last >= 0 && stops.includes(text.charAt(last))
}
