import type { Parser } from '../parser.ts'
import { clockTime, networkTime } from './clock-time.ts'
import { dayMonth } from './day-month.ts'
import { dayWord } from './day-word.ts'
import { century, decade, namedDecade } from './decade.ts'
import { ago, duration, inAmount, later, stretchOf } from './distance.ts'
import { holiday, theHolidays, weekOfDay } from './holiday.ts'
import { isoDay } from './iso-day.ts'
import { month, monthLikeName } from './month.ts'
import { monthDay } from './month-day.ts'
import { monthYear } from './month-year.ts'
import { newYear, yearsEnd } from './new-year.ts'
import { nthOfMonth } from './nth-of-month.ts'
import { oldYear, shortYear } from './old-year.ts'
import { ordinalDay } from './ordinal-day.ts'
import { period, periodBeforeLast, thePeriod } from './period.ts'
import { quarter, quarterOf } from './quarter.ts'
import { everyPeriod, weekdays } from './recurring.ts'
import { relativeWeekday } from './relative-weekday.ts'
import { season, seasonYear, yearSeason } from './season.ts'
import { slashDay } from './slash-day.ts'
import { thisTime } from './this-time.ts'
import { weekday } from './weekday.ts'
import { weekdaySlash } from './weekday-slash.ts'
import { whichNamed } from './which-named.ts'
import { broadcastSeason, year, yearOnwards, yearRange } from './year.ts'

/** Every kind of date phrase. Of those that match at one place the longest is read, of equals the first. */
export const parsers: readonly Parser[] = [
  isoDay,
  slashDay,
  weekdaySlash,
  monthDay,
  dayMonth,
  ordinalDay,
  monthYear,
  nthOfMonth,
  weekOfDay,
  holiday,
  theHolidays,
  newYear,
  yearsEnd,
  seasonYear,
  yearSeason,
  broadcastSeason,
  quarter,
  quarterOf,
  decade,
  namedDecade,
  century,
  oldYear,
  yearRange,
  yearOnwards,
  year,
  shortYear,
  whichNamed,
  thisTime,
  period,
  periodBeforeLast,
  thePeriod,
  dayWord,
  weekdays,
  everyPeriod,
  relativeWeekday,
  ago,
  inAmount,
  stretchOf,
  later,
  clockTime,
  networkTime,
  month,
  monthLikeName,
  season,
  weekday,
  duration,
]
