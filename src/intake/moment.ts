const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/

/** Whether a text is a calendar date, or a date with a time, in ISO 8601: "2015-08-05", "2015-08-05T09:30:00Z". */
export function isMoment(text: string): boolean {
  const [, year, month, day] = iso.exec(text) ?? []
  if (year === undefined) return false
  // Date.parse takes 31 June for 1 July, so the day is compared.
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return (
    date.getUTCMonth() + 1 === Number(month) &&
    date.getUTCDate() === Number(day) &&
    !Number.isNaN(Date.parse(text))
  )
}
