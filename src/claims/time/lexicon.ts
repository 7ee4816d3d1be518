/** Words that dates are made of, lower case and without a final dot, each with its number. */
type Words = ReadonlyMap<string, number>

function numbered(rows: readonly string[], first: number): Words {
  return new Map(rows.flatMap((row, at) => row.split(' ').map((word) => [word, first + at] as const)))
}

export const monthNames: Words = numbered(
  [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  1,
)
export const shortMonthNames: Words = numbered(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sept sep', 'oct', 'nov', 'dec'],
  1,
)
export const weekdayNames: Words = numbered(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  1,
)
export const shortWeekdayNames: Words = numbered(
  ['mon', 'tues tue', 'weds wed', 'thurs thur thu', 'fri', 'sat', 'sun'],
  1,
)
/** EDTF's codes. */
export const seasonNames: Words = numbered(
  ['spring springtime', 'summer summertime', 'fall autumn', 'winter wintertime'],
  21,
)

export const ordinals: Words = numbered(
  [
    'first 1st',
    'second 2nd',
    'third 3rd',
    'fourth 4th',
    'fifth 5th',
    'sixth 6th',
    'seventh 7th',
    'eighth 8th',
    'ninth 9th',
    'tenth 10th',
    'eleventh 11th',
    'twelfth 12th',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
    'twentieth',
    'twenty-first',
  ],
  1,
)

export const cardinals: Words = new Map([
  ...numbered(
    [
      'a an one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve dozen',
      'thirteen',
      'fourteen',
      'fifteen',
      'sixteen',
      'seventeen',
      'eighteen',
      'nineteen',
      'twenty',
    ],
    1,
  ),
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
])

/** "A few" and its like, with the number they are taken for. */
export const fuzzyCardinals: Words = new Map([
  ['a couple', 2],
  ['a couple of', 2],
  ['couple', 2],
  ['couple of', 2],
  ['a few', 3],
  ['few', 3],
  ['several', 4],
  ['a dozen', 12],
  ['half a dozen', 6],
])

export const decadeNames: Words = new Map([
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
  ['aughts', 100],
  ['noughties', 100],
])

/** ISO 8601's letters, in the singular. */
export const units = {
  day: 'D',
  night: 'D',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
  quarter: 'M',
} as const
export type Unit = keyof typeof units

export function readUnit(word: string): Unit | null {
  switch (word.toLowerCase()) {
    case 'day':
    case 'days':
      return 'day'
    case 'night':
    case 'nights':
      return 'night'
    case 'week':
    case 'weeks':
      return 'week'
    case 'fortnight':
    case 'fortnights':
      return 'fortnight'
    case 'month':
    case 'months':
      return 'month'
    case 'quarter':
    case 'quarters':
      return 'quarter'
    case 'year':
    case 'years':
      return 'year'
    case 'decade':
    case 'decades':
      return 'decade'
    case 'century':
    case 'centuries':
      return 'century'
    default:
      return null
  }
}

/** "Three", "12", "twenty-five", "a few": how many, and whether that is a guess. */
export function readQuantity(text: string): { readonly count: number; readonly fuzzy: boolean } | null {
  const words = text.toLowerCase().replace(/\s+/g, ' ')
  const guess = fuzzyCardinals.get(words)
  if (guess !== undefined) return { count: guess, fuzzy: true }
  if (/^\d+$/.test(words)) return { count: Number(words), fuzzy: false }
  const parts = words.split(/[- ]/).map((word) => cardinals.get(word))
  let count = 0
  for (const part of parts) {
    if (part === undefined) return null
    count = part === 100 ? Math.max(count, 1) * 100 : count + part
  }
  return { count, fuzzy: false }
}

/** "Third", "3rd", "21". */
export function readOrdinal(text: string): number | null {
  const word = text.toLowerCase()
  const named = ordinals.get(word)
  if (named !== undefined) return named
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)
  return match === null ? null : Number(match[1])
}
