import { dateOf } from '../day.ts'
import type { Unit } from '../lexicon.ts'
import { readQuantity, readUnit, units } from '../lexicon.ts'
import { type Meaning, mentionedFrom, oneDay } from '../meaning.ts'
import type { Found, Parsed, Parser } from '../parser.ts'
import { shift, shiftDay } from '../shift.ts'
import { between, days, months, type Span, years } from '../span.ts'
import { quantityWords } from '../starts.ts'

const hedges: readonly string[] = [
  'about',
  'around',
  'roughly',
  'approximately',
  'nearly',
  'almost',
  'over',
  'more',
  'less',
  'well',
  'just',
  'some',
  'at',
  'under',
]

type Amount = { readonly count: number; readonly unit: Unit; readonly fuzzy: boolean }

function amountOf({ group }: Found): Amount | null {
  const unit = readUnit(group('unit'))
  const quantity = readQuantity(group('number') + group('fuzzy'))
  if (unit === null || quantity === null || quantity.count > 5000) return null
  const fuzzy = quantity.fuzzy || group('hedge') !== ''
  return { count: quantity.count, unit, fuzzy }
}

const amount = '(?:{hedge} )?(?:{fuzzy}|{number})[ -]{unit}'

export const ago: Parser = {
  id: 'ago',
  says: 'A count of days, weeks, months or years ago: as fine as its unit, and approximate where the count is.',
  starts: [...quantityWords, ...hedges],
  pattern: `${amount} (?:ago|back(?! (?:in|on|to|at|with)))(?<today> (?:today|this (?:week|month)))?`,
  read: (found) => {
    const amount = amountOf(found)
    if (amount === null) return null
    const exact = found.group('today') !== ''
    return {
      kind: 'date',
      form: 'span',
      meaning: ({ anchor }) => {
        if (anchor === null) return null
        if (exact) return oneDay(shiftDay(anchor, -amount.count, amount.unit))
        return shift(anchor, -amount.count, amount.unit, amount.fuzzy)
      },
    }
  },
  examples: [
    {
      text: 'It was seen a few days ago.',
      published: '2015-08-05',
      yields: ['a few days ago = 2015-08-02~'],
    },
    { text: 'He joined three years ago.', published: '2024-05-15', yields: ['three years ago = 2021'] },
    {
      text: 'It ended more than a decade ago.',
      published: '2024-05-15',
      yields: ['more than a decade ago = 2014~'],
    },
    { text: 'It ended two weeks ago.', published: '2024-05-15', yields: ['two weeks ago = 2024-05-01'] },
  ],
}

/** "In two weeks" of something done is how long it took, not when it will be. */
export const inAmount: Parser = {
  id: 'in-amount',
  says: 'A count of days, weeks, months or years ahead: "in two weeks", "two weeks from now".',
  starts: ['in', ...quantityWords],
  pattern: `(?:in ${amount}(?:[’']s?)?(?: time| from now)?|(?:{secondFuzzy:fuzzy}|{second:number}) {secondUnit:unit} (?:from now|hence|from today|out from))`,
  read: (found) => {
    const { group } = found
    const late = group('secondUnit') !== ''
    const amount = late
      ? amountOf({
          ...found,
          group: (name) =>
            group(
              name === 'hedge'
                ? 'hedge'
                : `second${name === 'number' ? '' : name[0]?.toUpperCase()}${name === 'number' ? '' : name.slice(1)}`,
            ),
        })
      : amountOf(found)
    if (amount === null) return null
    const sure = late || / (?:time|now)$/.test(found.text)
    return {
      kind: 'date',
      form: 'span',
      meaning: ({ anchor, tense, narrative }) => {
        if (anchor === null || narrative || (!sure && tense() !== 'future')) return null
        return shift(anchor, amount.count, amount.unit, amount.fuzzy)
      },
    }
  },
  examples: [
    {
      text: 'The teaser drops in two weeks.',
      published: '2024-05-15',
      yields: ['in two weeks = 2024-05-29'],
    },
    {
      text: 'It will be out three months from now.',
      published: '2024-05-15',
      yields: ['three months from now = 2024-08'],
    },
    { text: 'They shot the film in two weeks.', published: '2024-05-15', yields: [] },
    { text: 'It is her first role in three years.', published: '2024-05-15', yields: [] },
  ],
}

/** The stretch between a day and so many units from it. */
function stretch(from: number, count: number, unit: Unit, fuzzy: boolean): Span | null {
  const other = shiftDay(from, count, unit)
  const [first, last] = count < 0 ? [other, from] : [from, other]
  const [a, b] = [dateOf(first), dateOf(last)]
  const grain = units[unit]
  const span =
    grain === 'Y'
      ? years(a.year, b.year)
      : grain === 'M'
        ? between(months(a.year, a.month, 1), months(b.year, b.month, 1))
        : days(first, last)
  return span && { ...span, approximate: fuzzy }
}

export const stretchOf: Parser = {
  id: 'stretch',
  says: 'The last or next so many days, weeks, months or years, up to or from the story’s day.',
  starts: ['last', 'past', 'next', 'coming', 'within', 'following', 'previous'],
  pattern: `(?:(?<which>last|past|next|coming|following|previous) (?:(?:{fuzzy}|{number}) )?|within (?:the (?:next|coming) )?(?:(?:{withinFuzzy:fuzzy}|{within:number}) ))(?<unit>days|weeks|months|years|decades)(?! of [A-Z])`,
  read: (found) => {
    const { group } = found
    const unit = readUnit(group('unit'))
    const said = group('fuzzy') + group('number') + group('withinFuzzy') + group('within')
    const quantity = said === '' ? { count: 3, fuzzy: true } : readQuantity(said)
    if (unit === null || quantity === null) return null
    const backwards = /^(?:last|past|previous)/i.test(group('which'))
    const mentioned = /^(?:following|previous)/i.test(group('which'))
    const meaning: Meaning = (context) => {
      const from = mentioned || context.narrative ? mentionedFrom(context) : context.anchor
      return from === null
        ? null
        : stretch(from, backwards ? -quantity.count : quantity.count, unit, quantity.fuzzy)
    }
    return { kind: 'date', form: 'span', meaning }
  },
  support: [
    { before: '(?:the|over|in|for|during|these|this|of|within|its|his|her|their) ' },
    { words: 'within.+' },
  ],
  examples: [
    {
      text: 'More casting is due in the coming weeks.',
      published: '2024-05-15',
      yields: ['the coming weeks = 2024-05-15~/2024-06-05~'],
    },
    {
      text: 'It ran for the past three years.',
      published: '2024-05-15',
      yields: ['the past three years = 2021/2024'],
    },
    {
      text: 'It streams within the next two weeks.',
      published: '2024-05-15',
      yields: ['within the next two weeks = 2024-05-15/2024-05-29'],
    },
  ],
}

export const later: Parser = {
  id: 'later',
  says: 'So much later or earlier than the date mentioned before: "two years later".',
  starts: [...quantityWords, ...hedges],
  pattern: `${amount} (?<way>later|afterwards?|after(?! [a-z]{3,})|earlier|before(?! [a-z])|previously|prior|beforehand|after that|before that)`,
  read: (found) => {
    const amount = amountOf(found)
    if (amount === null) return null
    const backwards = /^(?:earlier|before|prev|prior)/i.test(found.group('way'))
    return {
      kind: 'date',
      form: 'span',
      meaning: (context) => {
        const from = mentionedFrom(context)
        return from === null
          ? null
          : shift(from, backwards ? -amount.count : amount.count, amount.unit, amount.fuzzy)
      },
    }
  },
  examples: [
    {
      text: 'It was cancelled in 2018 and revived two years later.',
      yields: ['2018 = 2018', 'two years later = 2020'],
    },
    { text: '28 Days Later is a film.', yields: [] },
  ],
}

/** How long, not when: kept so that nobody takes its number for something else. */
export const duration: Parser = {
  id: 'duration',
  says: 'How long something takes or took, as an ISO 8601 duration; never a date.',
  starts: quantityWords,
  pattern: '(?:{fuzzy}|{number})[ -]{unit}(?![a-z-])(?! (?:ago|later|old|from now|earlier)\\b)',
  read: (found): Parsed | null => {
    const amount = amountOf(found)
    if (amount === null || /[A-Z]/.test(found.text.slice(1))) return null
    const scale =
      amount.unit === 'decade'
        ? 10
        : amount.unit === 'century'
          ? 100
          : amount.unit === 'fortnight'
            ? 2
            : amount.unit === 'quarter'
              ? 3
              : 1
    return { kind: 'duration', edtf: `P${amount.count * scale}${units[amount.unit]}` }
  },
  examples: [
    { text: 'The shoot took three months.', yields: ['three months = P3M'] },
    { text: 'The shoot took Seven Years.', yields: [] },
  ],
}
