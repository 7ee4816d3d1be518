export type { DateMention, DateOptions } from './find-dates.ts'
/**
 * Finds dates, times, sets and durations in English text, in order and without overlap, as EDTF (MODEL.md) read
 * relative to the publication day and the tense around them. Never throws; linear in the text's length. Call it once
 * for a whole text: "the same day" and "two years later" lean on dates before them.
 *
 * Where the words leave a choice: decades and centuries are `169X` and `17XX`; parts of a month are its days 1–10,
 * 11–20 and the rest; the end or start of a period is its last or first month or day; a weekend runs from Friday to
 * Sunday, as the box office counts; "the 2025–26 season" is `2025/2026`; before and after leave out the period they
 * name, by and since take it in; "not before 2026" is `2026/..`, "not until 2026" is `2026`. Sets and durations have
 * no EDTF: they are written as TIMEX3 does (`XXXX-WXX-5`, `P1W`, `P3Y`), and a time without a day as `T20:00`.
 */
export { findDates } from './find-dates.ts'
export type { Interval } from './interval.ts'
/** First and last day of an EDTF date or interval, both included; null where it is none. */
export { interval } from './interval.ts'
export type { TimeRule } from './rules.ts'
/** Every rule of dates with its examples, as documentation shows them. */
export { timeRules } from './rules.ts'
