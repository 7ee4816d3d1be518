import {
  cardinals,
  decadeNames,
  fuzzyCardinals,
  monthNames,
  ordinals,
  seasonNames,
  shortMonthNames,
  shortWeekdayNames,
  weekdayNames,
} from './lexicon.ts'

/**
 * A pattern is a regular expression with slots: `{month} {day}(?:,? {year})?`. A space stands for any one or two
 * blanks, `{first:day}` names a slot's group, and matching ignores case. No slot or rule repeats without a bound,
 * so that a match costs the same however long the text is.
 */
const slots: Readonly<Record<string, string>> = {
  month: `(?:${anyOf(monthNames.keys())})|(?:${anyOf(shortMonthNames.keys())})\\b\\.?`,
  monthName: anyOf(monthNames.keys()),
  weekday: anyOf(weekdayNames.keys()),
  anyWeekday: `(?:${anyOf(weekdayNames.keys())})|(?:${anyOf(shortWeekdayNames.keys())})\\b\\.?`,
  season: anyOf(seasonNames.keys()),
  day: '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[.,:]\\d|%)',
  year: '(?:1\\d|20)\\d\\d(?![\\d%]|[,.]\\d)',
  shortYear: "['’‘]\\d\\d(?!\\d|s)",
  number: `\\d{1,3}(?![\\d,.])|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:${anyOf(cardinals.keys())})`,
  fuzzy: anyOf(fuzzyCardinals.keys()),
  ordinal: `\\d{1,2}(?:st|nd|rd|th)|${anyOf(ordinals.keys())}`,
  decadeName: anyOf(decadeNames.keys()),
  unit: 'days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|quarters?',
  hedge:
    'about|around|roughly|approximately|nearly|almost|over|more than|less than|under|some|at least|well over|just over|just under',
  dash: '[-–—‒]',
}

function anyOf(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join('|')
}

const blank = '(?:[ \\t\\u00a0\\u2009\\u202f]{1,2})'

function expand(pattern: string): string {
  return pattern
    .replace(/\{(?:(\w+):)?([a-zA-Z]+)\}/g, (_, name: string | undefined, slot: string) => {
      const source = slots[slot]
      if (source === undefined) throw new Error(`No slot named "${slot}" in the pattern "${pattern}".`)
      return `(?<${name ?? slot}>${source})`
    })
    .replace(/\[(?:\\.|[^\]\\])*\]| /g, (part) => (part === ' ' ? blank : part))
}

/** Matches at one place, whole words only. */
export function compileAt(pattern: string): RegExp {
  return new RegExp(`(?:${expand(pattern)})(?![A-Za-z0-9_])`, 'iy')
}

/** Matches what a text ends with, from the start of a word on; `(?-i:…)` where case counts. */
export function compileBefore(pattern: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_](?=[A-Za-z0-9_]))(?:${expand(pattern)})$`, 'i')
}

/** Matches what a text starts with; case counts, since a capital tells a surname. */
export function compileAfter(pattern: string): RegExp {
  return new RegExp(`^(?:${expand(pattern)})`)
}

/** Matches a whole phrase. */
export function compileWhole(pattern: string): RegExp {
  return new RegExp(`^(?:${expand(pattern)})$`, 'i')
}
