const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A span in the largest unit that fits it: "40 seconds", "5 minutes", "3 hours", "2 days". */
export function sayDuration(ms: number): string {
  const units = [
    ['day', dayMs],
    ['hour', hourMs],
    ['minute', minuteMs],
    ['second', 1000],
  ] as const
  // Two days are said from 36 hours on: "1 day" would be far off.
  const [unit, size] = units.find(([, size]) => ms >= size * (size === dayMs ? 1.5 : 1)) ?? ['second', 1000]
  const number = Math.max(0, Math.round(ms / size))
  return `${number} ${unit}${number === 1 ? '' : 's'}`
}

/** "5 minutes ago", "in 3 hours", "now", "never". */
export function sayWhen(at: number | null, now: number): string {
  if (at === null) return 'never'
  if (Math.abs(at - now) < 1000) return 'now'
  return at < now ? `${sayDuration(now - at)} ago` : `in ${sayDuration(at - now)}`
}
