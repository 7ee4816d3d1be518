/** A line of a calendar: its name with parameters, and its value as it is to be written. */
type Line = readonly [name: string, value: string]

/** Words as a value of type TEXT (RFC 5545, 3.3.11). Control characters have no place in it. */
export function icalText(words: string): string {
  return words
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\t\n\u0020-\u007E\u0080-\uFFFF]/g, '')
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** "20261120T093000Z" of an ISO 8601 moment or day; the beginning of the day where there is no time. */
export function icalMoment(iso: string): string {
  const time = Date.parse(iso)
  return `${new Date(Number.isNaN(time) ? 0 : time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** "20261120" of a day. */
export const icalDay = (day: string): string => day.replaceAll('-', '')

/** The day after, as all-day events end before the day that is written (RFC 5545, 3.6.1). */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** A line is at most 75 bytes; what is longer goes on after a line break and a space, never within a character. */
const lineBytes = 75

/** The lines as they are sent. */
export function writeLines(lines: readonly Line[]): string {
  return lines.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join('')
}

function fold(line: string): string {
  let folded = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > lineBytes) {
      folded += '\r\n '
      bytes = 1
    }
    folded += character
    bytes += size
  }
  return folded
}
