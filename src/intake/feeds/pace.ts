/** A week's hours of a kind: 0–23 on working days, 24–47 at weekends (UTC). */
const slots = 48

/**
 * How often a feed has something new, and when in the day: counts of items and hours of watching, of each hour of a
 * working day and of a weekend's day. Older ones count less.
 */
export type Pace = {
  readonly counts: readonly number[]
  readonly hours: readonly number[]
  /** Until when it was watched; milliseconds, as all times here. */
  readonly watchedTo: number
}

const hourMs = 3600_000
/** Two weeks ago counts half: a newsroom's habits change with seasons and festivals. */
const halfLifeMs = 14 * 24 * hourMs
/** A gap in watching longer than this says nothing of the hours in it. */
const longestWatchMs = 28 * 24 * hourMs
/** What is believed before anything is seen: two items a day, as firmly as a day of watching. */
const priorItems = 2
const priorHours = 24
/** How many hours of watching a slot needs to count as much as the whole day's average. */
const slotHours = 3

export function startPace(from: number): Pace {
  const none = Array.from({ length: slots }, () => 0)
  return { counts: none, hours: none, watchedTo: from }
}

/** The pace after watching until `now`, with the items that came meanwhile. */
export function observe(pace: Pace, arrivals: readonly number[], now: number): Pace {
  const from = Math.max(pace.watchedTo, now - longestWatchMs)
  if (now <= from) return countIn(pace, arrivals)
  const kept = 2 ** (-(now - pace.watchedTo) / halfLifeMs)
  const counts = pace.counts.map((count) => count * kept)
  const hours = pace.hours.map((count) => count * kept)
  for (let at = from; at < now; ) {
    const next = Math.min(now, (Math.floor(at / hourMs) + 1) * hourMs)
    const slot = slotOf(at)
    hours[slot] = (hours[slot] ?? 0) + (next - at) / hourMs
    at = next
  }
  return countIn({ counts, hours, watchedTo: now }, arrivals)
}

function countIn(pace: Pace, arrivals: readonly number[]): Pace {
  const counts = [...pace.counts]
  for (const at of arrivals) counts[slotOf(at)] = (counts[slotOf(at)] ?? 0) + 1
  return { ...pace, counts }
}

/** Items an hour that are to be expected at a time: its hour's and its neighbours', leaning to the average. */
export function rateAt(pace: Pace, at: number): number {
  const average = (sum(pace.counts) + priorItems) / (sum(pace.hours) + priorHours)
  const slot = slotOf(at)
  const day = slot - (slot % 24)
  let count = average * slotHours
  let hours = slotHours
  for (const [offset, weight] of neighbours) {
    const near = day + ((slot - day + offset + 24) % 24)
    count += weight * (pace.counts[near] ?? 0)
    hours += weight * (pace.hours[near] ?? 0)
  }
  return count / hours
}

const neighbours = [
  [-1, 0.5],
  [0, 1],
  [1, 0.5],
] as const

function slotOf(at: number): number {
  const date = new Date(at)
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6
  return (weekend ? 24 : 0) + date.getUTCHours()
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
