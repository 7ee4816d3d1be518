import type { Refiner } from '../refiner.ts'
import { about } from './about.ts'
import { article } from './article.ts'
import { besideWeekday } from './beside-weekday.ts'
import { bounds } from './bounds.ts'
import { dayBeside } from './day-beside.ts'
import { names } from './names.ts'
import { ofYear } from './of-year.ts'
import { parts } from './parts.ts'
import { ranges } from './ranges.ts'
import { sharedYear } from './shared-year.ts'
import { supported } from './supported.ts'

/** In the order in which they work: what belongs to one date, then parts, stretches and bounds, then what is no date. */
export const refiners: readonly Refiner[] = [
  besideWeekday,
  ofYear,
  sharedYear,
  parts,
  ranges,
  supported,
  names,
  dayBeside,
  bounds,
  about,
  article,
]
