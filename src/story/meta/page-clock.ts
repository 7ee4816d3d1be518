import { findWrittenDay } from '../dates.ts'
import { normal } from '../normal.ts'
import type { Page } from '../page/page.ts'
import { findHeadlineLine, showsHeadline } from './shows-headline.ts'

/**
 * A moment that the page's data gives in UTC, in the zone that the page's own clock shows it in: near midnight the day
 * differs, and readers know the day that they read. Minutes east of UTC; null where no line shows the moment.
 */
export function findZone(page: Page, headline: string | null, moment: string | null): number | null {
  const utc = moment === null || !inUtc.test(moment) ? Number.NaN : Date.parse(moment)
  if (Number.isNaN(utc)) return null
  const title = normal(headline ?? '')
  const heading = page.passages.findIndex((passage) => showsHeadline(page, passage, title))
  const at = heading === -1 ? findHeadlineLine(page, title) : heading
  if (at === -1) return null
  for (const { text } of page.passages.slice(Math.max(0, at - linesAbove), at + linesBelow)) {
    const zone = text.length > maxChars || !/\d/.test(text) ? undefined : readZones(text, utc)[0]
    if (zone !== undefined) return zone
  }
  return null
}

/** The same moment on a clock so many minutes east of UTC; moments in a zone of their own stay as they are. */
export function inZone(moment: string | null, zone: number | null): string | null {
  if (moment === null || zone === null || zone === 0 || !inUtc.test(moment)) return moment
  const local = new Date(Date.parse(moment) + zone * minuteMs).toISOString().replace(/(?:\.000)?Z$/, '')
  const [hours, minutes] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60]
  return `${local}${zone < 0 ? '-' : '+'}${pad(hours)}:${pad(minutes)}`
}

const inUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]00:00)$/
const minuteMs = 60_000
/** Some pages date a story above its headline; below it stand kicker, dek, picture and byline. */
const linesAbove = 4
const linesBelow = 14
const maxChars = 200

/** "5:42 PM", "0:25", "18h12", "7.30am" */
const clock = /(?<![\d.:])(\d{1,2})(?:[:h.](\d\d))(?![\d.:])(?:\s?([ap])\.?m\b)?/gi

/** How far each day and time of a line is from a moment, where that is a zone's distance. */
function readZones(text: string, utc: number): readonly number[] {
  let from = 0
  return [...text.matchAll(clock)].flatMap(({ index, 0: words, 1: hours, 2: minutes, 3: half }) => {
    // The day stands before its time, seldom after it: "07:41, 18 Mar 2026".
    const day =
      findWrittenDay(text.slice(from, index)) ??
      findWrittenDay(text.slice(index + words.length)) ??
      findWrittenDay(text)
    from = index + words.length
    if (day === null) return []
    const local = Date.parse(`${day}T${pad(hourOf(Number(hours), half))}:${minutes}:00Z`)
    const distance = (local - Math.floor(utc / minuteMs) * minuteMs) / minuteMs
    return isZone(distance) ? [distance] : []
  })
}

function hourOf(hour: number, half: string | undefined): number {
  return half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** From Baker Island to Kiribati; those that are not whole hours are few. */
function isZone(minutes: number): boolean {
  return (minutes >= -720 && minutes <= 840 && minutes % 60 === 0) || partHours.has(minutes)
}
const partHours = new Set([-570, -210, -150, 210, 270, 330, 345, 390, 570, 630])

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
