/** Zones that RFC 822 names and `Date.parse` knows are left to it; these are what feeds write besides. */
const zones: Readonly<Record<string, string>> = {
  CET: '+0100',
  CEST: '+0200',
  MEZ: '+0100',
  MESZ: '+0200',
  WEST: '+0100',
  EET: '+0200',
  EEST: '+0300',
  BST: '+0100',
  IST: '+0530',
  JST: '+0900',
  KST: '+0900',
  AEST: '+1000',
  AEDT: '+1100',
  NZST: '+1200',
  NZDT: '+1300',
  AKST: '-0900',
  AKDT: '-0800',
  HST: '-1000',
}

/** The year one of .NET's empty date: `Date.parse` takes it for 2001. */
const noYear = /^\d{1,2} [a-z]{3} 000\d\b/i

/** A feed's date, RFC 822 or ISO 8601 → ISO 8601 in UTC; null where it is neither. Any year may come out. */
export function parseFeedDate(text: string | null): string | null {
  if (text === null) return null
  const plain = text
    .trim()
    .replace(/\b([A-Z]{2,4})$/, (zone) => zones[zone] ?? zone)
    // "Tues", "Thurs", or a day of the week in another language: the date says which day it is.
    .replace(/^[^\d\s,]+,\s*/, '')
  const time = noYear.test(plain) ? Number.NaN : Date.parse(plain)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
