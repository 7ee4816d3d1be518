const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const monthFirst = new RegExp(String.raw`\b${month}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`, 'i')
const dayFirst = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\.? ${month}\.?,? (\d{4})\b`, 'i')
const numbers = /\b(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/

/** A day written in a line ("March 3, 2025", "3 Mar 2025", "2025-03-03"), as ISO 8601; null where there is none. */
export function findWrittenDay(line: string): string | null {
  const first = monthFirst.exec(line)
  if (first !== null) return toIso(first[3], months[key(first[1])], first[2])
  const second = dayFirst.exec(line)
  if (second !== null) return toIso(second[3], months[key(second[2])], second[1])
  const third = numbers.exec(line)
  return third === null ? null : toIso(third[1], Number(third[2]), third[3])
}

function key(name: string | undefined): string {
  return (name ?? '').slice(0, 3).toLowerCase()
}

function toIso(
  year: string | undefined,
  monthNumber: number | undefined,
  day: string | undefined,
): string | null {
  const [y, m, d] = [Number(year), monthNumber ?? 0, Number(day)]
  if (!(y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}
