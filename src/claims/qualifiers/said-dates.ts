import type { Qualifiers } from '../claim.ts'
import type { Telling } from './telling.ts'

/** What is done on a day, as "released" and "announced" are not told apart from the date of the work itself. */
const onDay =
  /^(?:filming|in production|wrapped|post-production|renewed|cancelled|ordered|ending|completed|paused)$/

/** "Ten weeks" is no day, "since 2015" no date of what is done now. */
const isCalendar = /^(?:\.\.\/)?\d{4}(?!.*\/\.\.$)/

/** "Cameras roll in Galway next month": the one date of a sentence is when it is filmed there, unless it comes out then. */
export function saidDate({ report, sentence, beside }: Telling): Qualifiers {
  const { property, value, qualifiers } = report.claim
  const dated =
    property === 'filming location' ||
    (property === 'status' && value.type === 'text' && onDay.test(value.text))
  if (!dated || qualifiers.date !== undefined || sentence.question) return {}
  const dates = new Set(sentence.items.flatMap((item) => (item.kind === 'date' ? [item.date.edtf] : [])))
  const [only] = dates
  if (only === undefined || dates.size > 1 || !isCalendar.test(only)) return {}
  const released = beside.some(
    ({ claim }) =>
      claim.property === 'release date' && claim.value.type === 'date' && claim.value.edtf === only,
  )
  return released ? {} : { date: only }
}
