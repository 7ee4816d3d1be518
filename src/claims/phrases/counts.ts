import type { Count, Season } from '../sentence.ts'

const units: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    episode: 'episodes',
    episodes: 'episodes',
    ep: 'episodes',
    eps: 'episodes',
    part: 'episodes',
    parts: 'episodes',
    parter: 'episodes',
    installment: 'episodes',
    installments: 'episodes',
    instalments: 'episodes',
    instalment: 'episodes',
    chapters: 'episodes',
    season: 'seasons',
    seasons: 'seasons',
    minute: 'minutes',
    minutes: 'minutes',
    hour: 'hours',
    hours: 'hours',
    viewers: 'viewers',
    theaters: 'theaters',
    theatres: 'theaters',
    screens: 'theaters',
    cinemas: 'theaters',
    locations: 'theaters',
    sites: 'theaters',
    issue: 'issues',
    issues: 'issues',
    volume: 'volumes',
    volumes: 'volumes',
    dollars: 'dollars',
    pounds: 'dollars',
    euros: 'dollars',
    yen: 'dollars',
    won: 'dollars',
  }),
)

const ones = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    dozen: 12,
  }),
)
const ordinals = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
]

const small: ReadonlyMap<string, number> = new Map(ones.map((word, number) => [word, number]))

/** "eight", "twenty-two", "4,012", "58.4" → the number; null for anything else. */
export function numberOf(word: string): number | null {
  const first = word.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39)
    return /^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/.test(word) ? Number(word.replaceAll(',', '')) : null
  const known = small.get(word) ?? tens.get(word)
  if (known !== undefined || !word.includes('-')) return known ?? null
  const [ten = '', one = ''] = word.split('-')
  const unit = small.get(one) ?? 0
  const base = tens.get(ten)
  return base !== undefined && unit > 0 && unit < 10 ? base + unit : null
}

const ordinalNumbers: ReadonlyMap<string, number> = new Map(
  ordinals.flatMap((word, number) => (word === '' ? [] : [[word, number] as const])),
)

/** "third" → 3, "3rd" → 3; null for anything else. */
export function ordinalOf(word: string): number | null {
  const known = ordinalNumbers.get(word)
  if (known !== undefined) return known
  if (!(word.charCodeAt(0) <= 0x39)) return null
  const match = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)
  return match === null ? null : Number(match[1])
}

const multipliers: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    thousand: 1e3,
    k: 1e3,
    million: 1e6,
    m: 1e6,
    mil: 1e6,
    billion: 1e9,
    bn: 1e9,
    b: 1e9,
  }),
)
const currency: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    $: 'dollars',
    '£': 'pounds',
    '€': 'euros',
    '¥': 'yen',
    '₩': 'won',
  }),
)

export type Found<T> = { readonly value: T; readonly after: number }

const opensWithDigit = (word: string) => word.charCodeAt(0) < 0x3a && word.charCodeAt(0) > 0x2f

/** Most words begin no count. */
const mayCount = (word: string) =>
  opensWithDigit(word) || currency.has(word) || word === 'an' || word.includes('-') || numberOf(word) !== null

/** A counted thing at token `at`: "eight episodes", "$58.4 million", "13-episode", "3.1 million viewers", "two-hour". */
export function readCount(words: readonly string[], at: number): Found<Count> | null {
  const word = words[at] ?? ''
  if (!mayCount(word)) return null
  const joined = /^(\d+|[a-z]+(?:-[a-z]+)?)-(episode|part|parter|season|minute|hour|issue|volume|ep)$/.exec(
    word,
  )
  if (joined !== null) {
    const number = numberOf(joined[1] ?? '')
    const of = units.get(joined[2] ?? '')
    if (number !== null && of !== undefined) return { value: timed(number, of), after: at + 1 }
  }
  const money = currency.get(word)
  if (money !== undefined) {
    const number = numberOf(words[at + 1] ?? '')
    if (number === null) return null
    const scale = multipliers.get(words[at + 2] ?? '') ?? 1
    return {
      value: { number: Math.round(number * scale * 100) / 100, of: 'dollars', unit: money },
      after: at + (scale === 1 ? 2 : 3),
    }
  }
  const measured = lengthAt(words, at) ?? slotsAt(words, at)
  if (measured !== null) return measured
  // "7.2million viewers": a tabloid sets no space.
  const run = /^(\d[\d.,]*)(million|billion|m|bn)$/.exec(word)
  const number = numberOf(run?.[1] ?? word)
  if (number === null) return null
  let next = at + 1
  const scale = multipliers.get(run?.[2] ?? words[next] ?? '') ?? 1
  if (scale !== 1 && run === null) next++
  for (let skipped = 0; skipped < 3; skipped++) {
    const of = units.get(words[next] ?? '')
    if (of !== undefined) {
      const counted = timed(Math.round(number * scale * 100) / 100, of)
      return { value: of === 'dollars' ? { ...counted, unit: words[next] ?? of } : counted, after: next + 1 }
    }
    if (
      !/^(?:more|new|additional|total|further|hour-long|one-hour|half-hour|other|domestic|north|american|american|u\.s\.|live|same-day|total|existing|aired|produced|planned|all-new|final|brand-new|original|-)$/.test(
        words[next] ?? '',
      )
    )
      break
    next++
  }
  return scale === 1
    ? null
    : { value: { number: Math.round(number * scale * 100) / 100, of: 'number', unit: '' }, after: next }
}

const hours = /^(?:h|hr|hrs|hour|hours)$/
const minutes = /^(?:m|min|mins|minute|minutes|')$/

/** "2 hours 38", "two hours and 18 minutes", "2h 18m", "an hour and 45 minutes": a length in minutes. */
function lengthAt(words: readonly string[], at: number): Found<Count> | null {
  const short = /^(\d)h(?:(\d{1,2})m?)?$/.exec(words[at] ?? '')
  const whole = short === null ? (words[at] === 'an' ? 1 : numberOf(words[at] ?? '')) : Number(short[1])
  if (whole === null || (short === null && !hours.test(words[at + 1] ?? ''))) return null
  if (short?.[2] !== undefined) return inMinutes(whole * 60 + Number(short[2]), at + 1)
  let next = at + (short === null ? 2 : 1)
  if (words[next] === 'and' || words[next] === ',') next++
  const rest = /^(\d{1,2})m(?:ins?)?$/.exec(words[next] ?? '')?.[1]
  const part = rest === undefined ? numberOf(words[next] ?? '') : Number(rest)
  if (part === null || part > 59) return null
  const unit = minutes.test(words[next + 1] ?? '')
  // "Two hours and 38 cameos": only a unit, or nothing but a stop, makes it a length.
  if (
    rest === undefined &&
    !unit &&
    (words[next - 1] === 'and' || !/^[.,;:)!]?$/.test(words[next + 1] ?? ''))
  )
    return null
  return inMinutes(whole * 60 + part, next + (unit ? 2 : 1))
}

const inMinutes = (number: number, after: number): Found<Count> => ({
  value: { number, of: 'minutes', unit: 'minutes' },
  after,
})

/** "4 x 60'", "8x45min", "eight half-hours", "six one-hours": episodes by their slots. */
function slotsAt(words: readonly string[], at: number): Found<Count> | null {
  // "3x02" is an episode; a length has its unit.
  const joined = /^(\d{1,2})x\d{2}('|min|mins|m)?$/.exec(words[at] ?? '')
  const apart = joined !== null && joined[2] === undefined
  if (joined !== null && (!apart || minutes.test(words[at + 1] ?? '')))
    return inEpisodes(Number(joined[1]), at + (apart ? 2 : 1))
  const number = numberOf(words[at] ?? '')
  if (number === null || number > 99) return null
  if (/^[x×]$/.test(words[at + 1] ?? '') && /^\d{2}(?:'|min|mins|m)?$/.test(words[at + 2] ?? ''))
    return inEpisodes(number, at + (minutes.test(words[at + 3] ?? '') ? 4 : 3))
  return /^(?:half-hours|half-hour|one-hours|hourlongs|half-hourlongs)$/.test(words[at + 1] ?? '') &&
    !/^(?:episode|episodes|comedy|show|slot)$/.test(words[at + 2] ?? '')
    ? inEpisodes(number, at + 2)
    : null
}

const inEpisodes = (number: number, after: number): Found<Count> => ({
  value: { number, of: 'episodes', unit: 'episodes' },
  after,
})

const timed = (number: number, of: string): Count =>
  of === 'hours' ? { number: number * 60, of: 'minutes', unit: 'minutes' } : { number, of, unit: of }

/** What the words for a season or episode begin with, ordinals and "S2" apart. */
const beginsSeason: ReadonlySet<string> = new Set(
  'season series episode seasons episodes the a an its their his her upcoming new forthcoming recently just-announced final last next latest previous penultimate current debut opening'.split(
    ' ',
  ),
)

const seasonNoun = /^(?:season|series|episode|run|outing|cour)$/
/** "A second helping", "its third year": a season by another word, after an ordinal that only a further one has. */
const anotherRun =
  /^(?:season|series|episode|run|outing|cour|helping|batch|go-round|go-around|stanza|year|round|cycle|installment|instalment)$/

/** "season 2", "season two", "series 3", "S2", "episode 5", "the third season": the season or episode and where it ends. */
export function readSeason(words: readonly string[], at: number): Found<Season> | null {
  const word = words[at] ?? ''
  if (!beginsSeason.has(word) && !/^s\d/.test(word) && ordinalOf(word) === null) return null
  const short = /^s(\d{1,2})$/.exec(word)
  if (short !== null) return { value: { season: Number(short[1]), of: 'season' }, after: at + 1 }
  if (/^(?:season|series|episode|seasons|episodes)$/.test(word)) {
    const number = numberOf(words[at + 1] ?? '') ?? null
    if (number !== null && number < 80 && Number.isInteger(number)) {
      return {
        value: { season: number, of: word.startsWith('episode') ? 'episode' : 'season' },
        after: at + 2,
      }
    }
    return null
  }
  const article = /^(?:the|an?|its|their|his|her)$/.test(word) ? 1 : 0
  let i = at + article
  const skip = /^(?:upcoming|new|forthcoming|recently|just-announced)$/.test(words[i] ?? '') ? 1 : 0
  i += skip
  const ordinal = ordinalOf(words[i] ?? '')
  const wordy = /^(?:final|last|next|new|latest|upcoming|previous|penultimate|current|debut|opening)$/.test(
    words[i] ?? '',
  )
  if (ordinal === null && !wordy && skip === 0) return null
  const last =
    ordinal !== null && /^and$/.test(words[i + 1] ?? '') && /^(?:final|last)$/.test(words[i + 2] ?? '')
      ? 2
      : 0
  let end = i + 1 + last
  if (ordinal === null && !wordy) end = i
  const again = ordinal !== null && ordinal > 1 ? anotherRun : seasonNoun
  for (let skipped = 0; skipped < 2 && !again.test(words[end] ?? ''); skipped++) {
    if (
      !/^(?:\d+-episode|[a-z]+-episode|[a-z]+-part|and|final|last|full|tv|shortened|supersized)$/.test(
        words[end] ?? '',
      )
    )
      return null
    end++
  }
  const noun = words[end] ?? ''
  if (!again.test(noun)) return null
  if (noun === 'series' && ordinal === null && !/^(?:next|last|previous)$/.test(words[i] ?? '')) return null
  const season =
    ordinal ??
    (/^(?:debut|opening)$/.test(words[i] ?? '') ? 1 : skip === 1 && !wordy ? 'next' : (words[i] ?? ''))
  return { value: { season, of: noun === 'episode' ? 'episode' : 'season' }, after: end + 1 }
}
