import type { Meaning } from '../meaning.ts'
import type { DatedMention, Mention } from '../mention.ts'
import type { Refiner } from '../refiner.ts'
import type { Span } from '../span.ts'
import { takeAfter, takeBefore } from './take.ts'

type Bound = 'by' | 'before' | 'since' | 'after'

/** Inclusive at the period named for by and since, past it for before and after. */
function bounded(bound: Bound, span: Span): Span | null {
  switch (bound) {
    case 'by':
      return span.to === null ? null : { ...span, from: null }
    case 'before':
      return span.from === null ? null : { ...span, from: null, to: span.from - 1 }
    case 'since':
      return span.from === null ? null : { ...span, to: null }
    case 'after':
      return span.to === null ? null : { ...span, from: span.to + 1, to: null }
  }
}

function boundMeaning(bound: Bound, mention: DatedMention): Meaning {
  return (context) => {
    const span = mention.meaning(context)
    // A stretch that is already open has no second end to take away.
    return span === null || span.from === null || span.to === null ? null : bounded(bound, span)
  }
}

/** "Since last year's finale" is since the finale, and "by 2019's Nightowl" is no time at all. */
function isPossessive(mention: Mention, text: string): boolean {
  return /^[’']s? /.test(text.slice(mention.end, mention.end + 3))
}

/** "Before the 2019 finale" is before the finale. */
function isAdjective(mention: DatedMention, match: RegExpExecArray, text: string): boolean {
  return (
    /the $/i.test(match[0]) &&
    mention.form === 'year' &&
    /^\d{4}$/.test(text.slice(mention.start, mention.end))
  )
}

const denial =
  /\b(?:not|never|no|nothing|neither|nor|without|unlikely|won[’']?t|can(?:no|[’'])t|\w+n[’']t)\b[^.;:!?\n]{0,60}$/i

function isDenied(text: string, at: number): boolean {
  return denial.test(text.slice(Math.max(0, at - 80), at))
}

/** "Held until 2025", "waits until December 18": that is when it comes. */
const heldBack =
  /\b(?:hold(?:s|ing)?|held|delay\w*|postpon\w*|push\w*|wait\w*|put off|put back|moved?|bump\w*|defer\w*|shelved)\b[^.;:!?\n]{0,60}$/i

function isHeldBack(text: string, at: number): boolean {
  return heldBack.test(text.slice(Math.max(0, at - 80), at))
}

const untilBefore = takeBefore(
  'until',
  "(?:up )?(?:until|till|[’']?til)(?: at least)?(?: the)? ",
  (mention, match, text) => {
    if (
      isPossessive(mention, text) ||
      isDenied(text, mention.start - match[0].length) ||
      isHeldBack(text, mention.start - match[0].length)
    )
      return null
    return { form: 'span', meaning: boundMeaning('by', mention) }
  },
)

const beforeBefore = takeBefore(
  'before',
  '(?:before|prior to|ahead of)(?: the)? ',
  (mention, match, text) => {
    if (isPossessive(mention, text) || isAdjective(mention, match, text)) return null
    const denied = isDenied(text, mention.start - match[0].length)
    const bound = denied ? 'since' : mention.closes ? 'by' : 'before'
    return { form: 'span', meaning: boundMeaning(bound, mention) }
  },
)

function bound(id: string, before: string, kind: Bound) {
  return takeBefore(id, before, (mention, match, text) =>
    isPossessive(mention, text) || isAdjective(mention, match, text)
      ? null
      : { form: 'span', meaning: boundMeaning(kind, mention) },
  )
}

const takers = [
  untilBefore,
  beforeBefore,
  bound('by', '(?:by|through|no later than|not later than|as late as|up to)(?: the)? ', 'by'),
  bound(
    'since',
    '(?:ever )?(?:since(?: at least)?|as early as|as soon as|no earlier than|no sooner than|not earlier than)(?: the| on| in)? ',
    'since',
  ),
  bound('after', '(?:(?:any ?time|sometime|shortly|soon|some time) )?after(?: the)? ', 'after'),
  takeAfter(
    'onwards',
    '(?: on(?:wards?)?(?=[.,;:)!?\\n]|$)| onwards?\\b| and beyond\\b|,? or later\\b| or beyond\\b|,? at the (?:very )?earliest\\b)',
    (mention) => ({
      form: 'span',
      meaning: boundMeaning('since', mention),
    }),
  ),
  takeAfter('at-the-latest', '(?:,? or (?:earlier|sooner)\\b|,? at the (?:very )?latest\\b)', (mention) => ({
    form: 'span',
    meaning: boundMeaning('by', mention),
  })),
]

export const bounds: Refiner = {
  id: 'bounds',
  says: 'By, before, until, since, after, at the earliest: a stretch open at one end. "Not before 2026" is 2026 or later; "not until 2027" is 2027.',
  refine: (mentions, text) => takers.reduce((result, take) => take(result, text), mentions),
  examples: [
    {
      text: 'It streams by the end of the year.',
      published: '2015-08-05',
      yields: ['by the end of the year = ../2015-12'],
    },
    { text: 'It will not open before 2026.', yields: ['before 2026 = 2026/..'] },
    { text: 'It was shot before 2020.', yields: ['before 2020 = ../2019'] },
    { text: 'It runs until 2027.', yields: ['until 2027 = ../2027'] },
    { text: 'They will hold it until 2027.', yields: ['2027 = 2027'] },
    { text: "It isn't coming until 2027.", yields: ['2027 = 2027'] },
    { text: 'She has led it since 2018.', yields: ['since 2018 = 2018/..'] },
    { text: 'He left before the 2019 finale.', yields: ['2019 = 2019'] },
    { text: "It is the first since 2019's Nightowl.", yields: ['2019 = 2019'] },
    { text: 'It arrives in 2026 at the earliest.', yields: ['2026 at the earliest = 2026/..'] },
  ],
}
