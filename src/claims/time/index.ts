export type { DateMention, DateOptions } from './find-dates.ts'
/**
 * Finds dates, times, sets and durations in English text, in order and without overlap, as EDTF (MODEL.md) read
 * relative to the publication date and the tense around them. Never throws; linear in the text's length.
 */
export { findDates } from './find-dates.ts'
export type { Interval } from './interval.ts'
/** First and last day of an EDTF date or interval; null where it is none. */
export { interval } from './interval.ts'
