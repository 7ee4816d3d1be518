import { type FeedHints, resolveLink } from './feed.ts'
import type { Field } from './item-fields.ts'

/** What of a channel is looked at. */
export const channelFields: ReadonlySet<string> = new Set([
  'title',
  'link',
  'atom:link',
  'ttl',
  'sy:updateperiod',
  'sy:updatefrequency',
  'hour',
  'day',
])

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const periods: Readonly<Record<string, number>> = {
  hourly: hourMs,
  daily: dayMs,
  weekly: 7 * dayMs,
  monthly: 30 * dayMs,
  yearly: 365 * dayMs,
}

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

export function toHints(fields: readonly Field[], base: string | null): FeedHints {
  const numberOf = (name: string) =>
    Number(fields.find((field) => field.name === name)?.text.trim() || Number.NaN)
  const words = (name: string) =>
    fields.flatMap((field) => (field.name === name ? [field.text.trim().toLowerCase()] : []))
  const ttl = numberOf('ttl')
  const period = periods[words('sy:updateperiod')[0] ?? '']
  const frequency = numberOf('sy:updatefrequency')
  const rel = (wanted: string) =>
    fields.find(
      ({ attributes }) => attributes.href && attributes.rel?.toLowerCase().split(/\s+/).includes(wanted),
    )
  // RSS counts hours from 0 to 23, and 24 is midnight to some.
  const hours = words('hour').map(Number)
  return {
    ttlMs: ttl > 0 ? ttl * minuteMs : null,
    periodMs: period === undefined ? null : period / (frequency >= 1 ? frequency : 1),
    skipHours: [
      ...new Set(
        hours.filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24).map((hour) => hour % 24),
      ),
    ],
    skipDays: [
      ...new Set(
        words('day')
          .map((day) => days.indexOf(day))
          .filter((day) => day !== -1),
      ),
    ],
    hub: resolveLink(rel('hub')?.attributes.href, base),
    self: resolveLink(rel('self')?.attributes.href, base),
  }
}

/** The page that the channel is the feed of. */
export function siteOf(fields: readonly Field[], base: string | null): string | null {
  const links = fields.filter(({ name }) => name === 'link')
  const text = links.find((link) => link.text.trim() !== '')?.text
  const atom = links.find(
    ({ attributes }) => attributes.href && (attributes.rel ?? 'alternate') === 'alternate',
  )
  return resolveLink(text ?? atom?.attributes.href, base)
}
