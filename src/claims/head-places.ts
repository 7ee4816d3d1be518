const bullet = /^[\s•*–—→★✦▪◦·#>»▶-]*/u
const number = /^(?:\d{1,2}[.)]|#\d{1,2}[:.]?|\(\d{1,2}\))\s+/
const stamp =
  /^\*{0,2}[([]?\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?[)\]]?\*{0,2}\s*(?:[—–:|-]\s*)?(?=\S)/i
/** What only leads up to a name. */
const lead =
  /^(?:(?:first|next|last) up|up next|next|now|then|also|finally|and finally|(?:new )?(?:commission|order|series|trailer|clip|teaser|title|show|film|sequel)(?: #?\d+)?|#\d+ is|also coming|coming up|and my own .{3,20})\s?(?:for\s|[:,—–-]\s*|(?<=is)\s)/i
/** Where the name of an entry may begin in its line: behind a bullet, a number, an hour, and what leads up to it. */
export type HeadPlace = {
  readonly at: number
  readonly numbered: boolean
  readonly stamped: boolean
  readonly led: boolean
}

export function headPlace(line: string): HeadPlace {
  let at = bullet.exec(line)?.[0].length ?? 0
  const skip = (pattern: RegExp) => {
    const length = pattern.exec(line.slice(at, at + maxPrefixChars))?.[0].length ?? 0
    at += length
    return length > 0
  }
  const numbered = skip(number)
  const stamped = !numbered && skip(stamp)
  const led = skip(/^#\d{1,2} is\s/) || skip(lead)
  return { at, numbered, stamped, led }
}

const maxPrefixChars = 60
