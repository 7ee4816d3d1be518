/** Months as they are written in the languages of the pages we read; a short form ends in a full stop or nothing. */
const months: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'januar',
    'jänner',
    'janvier',
    'janv',
    'enero',
    'ene',
    'gennaio',
    'gen',
    'janeiro',
    'januari',
  ],
  [
    'february',
    'feb',
    'februar',
    'février',
    'févr',
    'fév',
    'febrero',
    'febbraio',
    'fevereiro',
    'fev',
    'februari',
  ],
  ['march', 'mar', 'märz', 'mrz', 'mars', 'marzo', 'março', 'maart', 'mrt'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'mag', 'maio', 'mei', 'maj'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'giu', 'junho'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio', 'luglio', 'lug', 'julho'],
  ['august', 'aug', 'août', 'aout', 'agosto', 'ago', 'augustus', 'augusti'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'settembre', 'set', 'setembro'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'ottobre', 'ott', 'outubro', 'out'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  [
    'december',
    'dec',
    'dezember',
    'dez',
    'décembre',
    'déc',
    'diciembre',
    'dic',
    'dicembre',
    'dezembro',
    'desember',
    'des',
  ],
]
const monthOf: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
)
/** Longest first: "mars" before "mar". */
const month = `(${[...monthOf.keys()].sort((a, b) => b.length - a.length).join('|')})`

const monthFirst = new RegExp(
  String.raw`(?<!\p{L})${month}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)`,
  'iu',
)
const dayFirst = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º)?\.? ?(?:(?:de|of) )?${month}\.?,? ?(?:de )?(\d{4})(?!\d)`,
  'iu',
)
const yearFirst = /\b(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/
/** With full stops the day comes first everywhere; with slashes only where the month cannot be. */
const numbers = /(?<![\d./])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d./]\d)/
const lastMonth = 12

/** A day written in a line ("March 3, 2025", "3 mars 2025", "13/3/2025", "2025-03-03"), as ISO 8601; null where there is none. */
export function findWrittenDay(line: string): string | null {
  const first = monthFirst.exec(line)
  if (first !== null) return toIso(first[3], numberOf(first[1]), first[2])
  const second = dayFirst.exec(line)
  if (second !== null) return toIso(second[3], numberOf(second[2]), second[1])
  const third = yearFirst.exec(line)
  return third === null ? readNumbers(line) : toIso(third[1], Number(third[2]), third[3])
}

function readNumbers(line: string): string | null {
  const [, one, sign, two, year] = numbers.exec(line) ?? []
  if (sign === '.' || Number(one) > lastMonth) return toIso(year, Number(two), one)
  // "3/4/2025" is March in one country and April in another.
  return Number(two) > lastMonth ? toIso(year, Number(one), two) : null
}

function numberOf(name: string | undefined): number {
  return monthOf.get((name ?? '').toLowerCase()) ?? 0
}

function toIso(year: string | undefined, monthNumber: number, day: string | undefined): string | null {
  const [y, m, d] = [Number(year), monthNumber, Number(day)]
  if (!(y >= 1900 && y <= 2100 && m >= 1 && m <= lastMonth && d >= 1 && d <= 31)) return null
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}
