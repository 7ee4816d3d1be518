import type { Context, Meaning } from '../meaning.ts'
import { type DatedMention, isDate, type Mention, textBefore } from '../mention.ts'
import { compileBefore } from '../pattern.ts'
import type { Refiner } from '../refiner.ts'
import { between, isClosed } from '../span.ts'
import { saidYear } from './shared-year.ts'

const dash = /^ ?(?:–|—|-|‒) ?$/
const to = /^,? (?:to|through|thru|until|till|up to|and ending|and ending on) (?:the )?(?:end of )?$/
const and = /^ and (?:the )?$/
const opensFrom = compileBefore('(?:from|starting|beginning)(?: on)?(?: the)? ')
const opensBetween = compileBefore('(?:sometime )?between(?: the)? ')
/** "Moved from this Thursday to April 10" names two dates, not the time between them. */
const moves =
  /\b(?:moved?|moves|moving|push(?:ed|es|ing)?|shift(?:ed|s|ing)?|delay(?:ed|s|ing)?|bump(?:ed|s|ing)?|reschedul(?:ed?|es|ing)|postpon(?:ed?|es|ing)|chang(?:ed?|es|ing)|slipp?(?:ed|s|ing)?|brought|went|goes|slid|jump(?:ed|s|ing)?|switch(?:ed|es|ing)?)\b[^.!?\n]{0,40}$/i

function rangeMeaning(first: DatedMention, last: DatedMention): Meaning {
  const lastYear = first.yearless && !last.yearless ? saidYear(last) : null
  return (context: Context) => {
    const from = first.meaning(lastYear === null ? context : { ...context, year: lastYear })
    if (from === null || from.from === null || !isClosed(from)) return null
    const anchor = from.from
    const to = last.meaning(
      last.yearless || last.weekday !== null
        ? { ...context, anchor, narrative: false, tense: () => 'future' }
        : context,
    )
    if (to === null) return null
    const earlier = lastYear === null ? null : first.meaning({ ...context, year: lastYear - 1 })
    return between(from, to) ?? (earlier && between(earlier, to))
  }
}

/** The words that open the range, or null where the two dates are no range. */
function opening(first: DatedMention, last: DatedMention, text: string): string | null {
  const middle = text.slice(first.end, last.start)
  const before = textBefore(text, first.start)
  if (and.test(middle)) return opensBetween.exec(before)?.[0] ?? null
  if (!dash.test(middle) && !to.test(middle)) return null
  if (moves.test(before)) return null
  const from = opensFrom.exec(before)?.[0]
  if (from !== undefined) return from
  // "October 7 to 2025": without "from", both must be said as finely.
  return dash.test(middle) || first.form === last.form ? '' : null
}

function joinRanges(mentions: readonly Mention[], text: string): readonly Mention[] {
  const result: Mention[] = []
  for (const last of mentions) {
    const first = result.at(-1)
    // Three dates in a row are no range of ranges.
    const ends = isDate(first) && isDate(last) && !first.rules.includes('range')
    const opened = ends ? opening(first, last, text) : null
    if (opened === null || !isDate(first) || !isDate(last)) result.push(last)
    else result[result.length - 1] = join(first, last, opened)
  }
  return result
}

function join(first: DatedMention, last: DatedMention, opened: string): Mention {
  return {
    ...last,
    start: first.start - opened.length,
    form: 'span',
    meaning: rangeMeaning(first, last),
    weekday: null,
    yearless: false,
    sure: first.sure || last.sure || opened !== '' || first.form !== 'year',
    support: first.support,
    rules: [...new Set([...first.rules, ...last.rules, 'range'])],
  }
}

export const ranges: Refiner = {
  id: 'range',
  says: 'Two dates as the ends of a stretch: "from June to August", "between October 3 and October 10", "May 30 – June 2".',
  refine: joinRanges,
  examples: [
    {
      text: 'It films from June to August.',
      published: '2025-02-05',
      yields: ['from June to August = 2025-06/2025-08'],
    },
    {
      text: 'It films from October 2025 to March 2026.',
      yields: ['from October 2025 to March 2026 = 2025-10/2026-03'],
    },
    {
      text: 'The festival runs May 30 – June 2, 2025.',
      yields: ['May 30 – June 2, 2025 = 2025-05-30/2025-06-02'],
    },
    {
      text: 'It opens between October 3 and October 10.',
      published: '2025-02-05',
      yields: ['between October 3 and October 10 = 2025-10-03/2025-10-10'],
    },
    {
      text: 'They moved it from May 3 to June 4.',
      published: '2025-02-05',
      yields: ['May 3 = 2025-05-03', 'June 4 = 2025-06-04'],
    },
  ],
}
