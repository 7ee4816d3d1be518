import { type Day, weekdayOf } from './day.ts'
import type { Context } from './meaning.ts'

/** The first such weekday on or after a day. */
export function onOrAfter(day: Day, weekday: number): Day {
  return day + ((weekday - weekdayOf(day) + 7) % 7)
}

/** The last such weekday on or before a day. */
export function onOrBefore(day: Day, weekday: number): Day {
  return day - ((weekdayOf(day) - weekday + 7) % 7)
}

/**
 * The day that a weekday means. News says "on Friday" of the very day it is published, in the past tense; of the
 * future it says "today". A Sunday looks ahead: its "next Friday" is not the one in the week that starts tomorrow.
 */
export function weekdayBy(
  which: 'plain' | 'this' | 'last' | 'next' | 'coming' | 'past',
  weekday: number,
  context: Context,
): Day | null {
  const { anchor } = context
  if (anchor === null) return null
  switch (which) {
    case 'coming':
      return onOrAfter(anchor + 1, weekday)
    case 'last':
    case 'past':
      return onOrBefore(anchor - 1, weekday)
    case 'next':
      return nextWeekday(anchor, weekday)
    case 'this':
    case 'plain':
      if (context.tense() === 'past') return onOrBefore(anchor, weekday)
      return onOrAfter(context.tense() === 'future' && which === 'plain' ? anchor + 1 : anchor, weekday)
  }
}

function nextWeekday(anchor: Day, weekday: number): Day {
  if (weekdayOf(anchor) === weekday) return anchor + 7
  const eve = weekdayOf(anchor) === 7 ? anchor + 1 : anchor
  const monday = eve - weekdayOf(eve) + 1
  return monday + 7 + weekday - 1
}
