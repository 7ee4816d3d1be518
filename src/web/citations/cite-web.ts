import type { ReportView } from '../../server/contract/index.ts'
import { dayOf, formatDate } from '../dates.ts'
import { safeUrl } from '../paths.ts'

/**
 * The report that an encyclopedia would cite: an official one before others, then the earliest that is no echo. Null where no
 * report has an address. What is cited is the story, never Hearsay: it is the source.
 */
export function bestReport(reports: readonly ReportView[]): ReportView | null {
  const citable = reports.filter(({ url, certainty }) => safeUrl(url) !== null && certainty !== 'denied')
  const rank = ({ attribution, evidence, echo }: ReportView): number => {
    const isOfficial =
      attribution.type === 'official' ||
      evidence.includes('announcement') ||
      evidence.includes('official media')
    return Number(!isOfficial) + 2 * Number(echo)
  }
  return (
    citable.toSorted(
      (a, b) =>
        rank(a) - rank(b) || (a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0),
    )[0] ?? null
  )
}

/** A report as Wikipedia’s template `{{cite web}}`. */
export function citeWeb(
  { url, headline, outlet, publishedAt, quote, spoiler }: ReportView,
  accessDay: string,
): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['url', templateUrl(safeUrl(url) ?? '')],
    ['title', headline ?? outlet ?? 'Untitled'],
    ['website', outlet],
    ['date', /^\d{4}(-\d\d(-\d\d)?)?$/.test(dayOf(publishedAt)) ? formatDate(publishedAt) : null],
    ['access-date', formatDate(accessDay)],
    // What is quoted elsewhere is read by people who have not asked for the plot.
    ['quote', spoiler === null ? quote : null],
  ]
  const written = fields.flatMap(([name, value]) =>
    value === null ? [] : [`|${name}=${name === 'url' ? value : templateText(value)}`],
  )
  return `{{cite web ${written.join(' ')}}}`
}

/** Words that must not end the template, begin another, or become a link, a tag or a comment. */
function templateText(words: string): string {
  const signs: Readonly<Record<string, string>> = {
    '|': '{{!}}',
    '{': '&#123;',
    '}': '&#125;',
    '[': '&#91;',
    ']': '&#93;',
    '<': '&lt;',
    '>': '&gt;',
    '=': '&#61;',
  }
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[|{}[\]<>=]/g, (sign) => signs[sign] ?? sign)
}

const templateUrl = (url: string): string =>
  url.replace(
    /[|{}[\]<>\s'"]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
