import { monthOf } from '../calendar-words.ts'
import { dateOf } from '../day.ts'
import { seasonNames, weekdayNames } from '../lexicon.ts'
import { type Context, type Meaning, mentionedFrom, oneDay, type Tense } from '../meaning.ts'
import type { Form, Parser } from '../parser.ts'
import { type ClosedSpan, months, season } from '../span.ts'
import { onOrAfter, weekdayBy } from '../weekdays.ts'

export type Which = 'that' | 'this' | 'last' | 'next' | 'coming' | 'past'

function whichOf(word: string): Which {
  const text = word.toLowerCase()
  if (text.startsWith('that')) return 'that'
  if (/coming/.test(text)) return 'coming'
  if (/past/.test(text)) return 'past'
  return /^last|^previous/.test(text) ? 'last' : /^next|^following/.test(text) ? 'next' : 'this'
}

/** A month or season picked out by this, last or next. */
function pick(which: Which, inYear: (year: number) => ClosedSpan): Meaning {
  return (context: Context) => {
    const mentioned = mentionedFrom(context)
    if (which === 'that') return mentioned === null ? null : inYear(dateOf(mentioned).year)
    const { anchor } = context
    if (anchor === null) return null
    const { year } = dateOf(anchor)
    const spans = [-2, -1, 0, 1, 2].map((offset) => inYear(year + offset))
    switch (which) {
      case 'this':
        return thisOne(spans, anchor, context.tense())
      case 'past':
      case 'last':
        return spans.filter((span) => span.to < anchor).at(-1) ?? null
      case 'coming':
        return spans.find((span) => span.to >= anchor) ?? null
      case 'next':
        return nextOf(spans, anchor)
    }
  }
}

/** "This fall" is the year's own, whatever the tense; only around New Year may it lie in the year beside, and a winter that runs is this one. */
function thisOne(spans: readonly ClosedSpan[], anchor: number, tense: Tense | null): ClosedSpan | null {
  const { year, month } = dateOf(anchor)
  const running = spans.find((span) => span.from <= anchor && anchor <= span.to)
  if (running !== undefined) return running
  const ownYear = spans.find((span) => dateOf(span.from).year === year) ?? null
  if (ownYear === null) return null
  if (ownYear.to < anchor && tense === 'future' && month >= 10)
    return spans[spans.indexOf(ownYear) + 1] ?? null
  if (ownYear.from > anchor && tense === 'past' && month <= 3)
    return spans[spans.indexOf(ownYear) - 1] ?? null
  return ownYear
}

/** "Next summer" is the one after "this summer": not the one still ahead this year. */
function nextOf(spans: readonly ClosedSpan[], anchor: number): ClosedSpan | null {
  const { year } = dateOf(anchor)
  return spans.find((span) => span.from > anchor && dateOf(span.from).year > year) ?? null
}

export const whichNamed: Parser = {
  id: 'which-named',
  says: 'This, that, last, next, this coming or this past with a month, a season or a weekday.',
  starts: ['this', 'that', 'last', 'next', 'the', 'previous', 'following'],
  pattern:
    '(?!that (?:fall|spring) [a-z])(?<which>(?:this|the) (?:coming|past|last|next)|that(?: same)?|this|last|next|previous|following) (?:{monthName}|{season}|{weekday})',
  read: ({ text, group }) => {
    const which = whichOf(group('which').replace(/^the /i, ''))
    const meaningAndForm = readNamed(which, group('monthName'), group('season'), group('weekday'))
    // "This may", "next fall": lower-case months and capital seasons are told apart from verbs and names.
    if (meaningAndForm === null || / (?:may|march)$/.test(text)) return null
    return { kind: 'date', ...meaningAndForm }
  },
  examples: [
    { text: 'It launches this fall.', published: '2015-08-05', yields: ['this fall = 2015-23'] },
    {
      text: 'It does not arrive until this winter.',
      published: '2017-06-30',
      yields: ['this winter = 2017-24'],
    },
    { text: 'It ends this fall, she said.', published: '2021-05-14', yields: ['this fall = 2021-23'] },
    { text: 'She ended it last December.', published: '2024-09-02', yields: ['last December = 2023-12'] },
    { text: 'It is back next spring.', published: '2024-11-02', yields: ['next spring = 2025-21'] },
    {
      text: 'It airs this coming Sunday.',
      published: '2024-10-21',
      yields: ['this coming Sunday = 2024-10-27'],
    },
    { text: 'Next Friday it streams.', published: '2025-03-02', yields: ['Next Friday = 2025-03-14'] },
    {
      text: 'It began in 2019 and ended that June.',
      published: '2025-03-02',
      yields: ['2019 = 2019', 'that June = 2019-06'],
    },
    {
      text: 'It was in 2019 that stars that fall were seen.',
      published: '2025-03-02',
      yields: ['2019 = 2019'],
    },
    { text: 'This may work.', published: '2025-03-02', yields: [] },
  ],
}

function readNamed(
  which: Which,
  monthText: string,
  seasonText: string,
  weekdayText: string,
): { form: Form; meaning: Meaning } | null {
  const number = monthOf(monthText)
  if (number !== null) return { form: 'month', meaning: pick(which, (year) => months(year, number, 1)) }
  const code = seasonNames.get(seasonText.toLowerCase())
  if (code !== undefined) return { form: 'season', meaning: pick(which, (year) => season(year, code)) }
  const weekday = weekdayNames.get(weekdayText.toLowerCase())
  if (weekday === undefined) return null
  return {
    form: 'weekday',
    meaning: (context) => {
      const mentioned = mentionedFrom(context)
      const day =
        which !== 'that'
          ? weekdayBy(which, weekday, context)
          : mentioned === null
            ? null
            : onOrAfter(mentioned, weekday)
      return day === null ? null : oneDay(day)
    },
  }
}
