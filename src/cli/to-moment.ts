import { isMoment } from '../intake/moment.ts'
import { Problem } from '../problem.ts'

/** The value of an option that takes a date; what is not one is wrong usage. */
export function toMoment(option: string, value: string | undefined): string | null {
  if (value === undefined || isMoment(value)) return value ?? null
  throw new Problem(
    'wrong-usage',
    `${option} takes a date such as 2015-08-05 or 2015-08-05T09:30:00Z, not "${value}".`,
  )
}
