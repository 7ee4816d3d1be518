import { monthNames, shortMonthNames } from './lexicon.ts'

/** 1 to 12, of a month's name or abbreviation with or without its dot. */
export function monthOf(word: string): number | null {
  const name = word.toLowerCase().replace('.', '')
  return monthNames.get(name) ?? shortMonthNames.get(name) ?? null
}

/** A year in full, or two figures after an apostrophe: up to '30 of this century, else of the last. */
export function yearOf(full: string, short: string): number | null {
  if (full !== '') return Number(full)
  if (short === '') return null
  const figures = Number(short.slice(1))
  return figures > 30 ? 1900 + figures : 2000 + figures
}
