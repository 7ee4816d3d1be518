import { z } from 'zod'

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])

/** Whether a text is a calendar date, or a date with a time, in ISO 8601: "2015-08-05", "2015-08-05T09:30:00Z". */
export function isMoment(text: string): boolean {
  return moment.safeParse(text).success
}
