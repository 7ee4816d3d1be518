import { findWrittenDay } from '../dates.ts'

/** "Wed, 11 Feb 2026 15:20:44 +0000", "Wed, Feb 11, 2026 at 9:02 AM" → ISO 8601, as exact as it is written. */
export function readMoment(written: string | null): string | null {
  const day = findWrittenDay(written ?? '')
  if (day === null || written === null) return null
  const [, hours, minutes, seconds, half, zone] =
    /\b(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([AP])\.?M\.?)?(?:\s*([+-]\d{4}|GMT|UTC))?/i.exec(written) ?? []
  if (hours === undefined || minutes === undefined) return day
  const time = `${readHour(Number(hours), half)}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`
  return `${day}T${time}${readZone(zone)}`
}

function readHour(hour: number, half: string | undefined): string {
  const noon = 12
  const full = half === undefined ? hour : (hour % noon) + (half.toUpperCase() === 'P' ? noon : 0)
  return String(full).padStart(2, '0')
}

function readZone(zone: string | undefined): string {
  if (zone === undefined) return ''
  return /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'Z'
}
