import { z } from 'zod'
import type { Ledger, Release } from '../../ledger/index.ts'
import { claimPath, formatEdtf, formatList, labelWords, releaseNote, standingWords } from '../../web/index.ts'
import { type DocumentContent, defineDocument } from '../document.ts'
import { id } from '../input.ts'
import type { Place } from '../place.ts'
import { NotFound } from '../problems.ts'
import { dayAfter, icalDay, icalMoment, icalText, writeLines } from './ical.ts'

/** So far back a calendar of everything goes: what is long out is in the dossiers. */
const pastDays = 366
/** So many names say what is left out. */
const namedAtMost = 10

/** `/calendar.ics`: everything with a day, from a year ago on. */
export const calendarOfAll = defineDocument({
  input: z.object({}),
  async make(ledger, _input, place) {
    const from = new Date(place.now.getTime() - pastDays * 86_400_000).toISOString().slice(0, 10)
    return write(
      'Hearsay: what comes out',
      '/calendar',
      'calendar',
      await ledger.listReleases({ from }),
      place,
    )
  },
})

/** `/dossiers/ID/calendar.ics`: a title's days, or those of what a platform shows. */
export const calendarOfOne = defineDocument({
  input: z.object({ id }),
  async make(ledger, { id }, place) {
    const name = await nameOf(ledger, id)
    const releases = await ledger.listReleases({ entity: id })
    return write(`Hearsay: ${name}`, `/dossiers/${encodeURIComponent(id)}`, id, releases, place)
  },
})

async function nameOf(ledger: Ledger, id: string): Promise<string> {
  const dossier = await ledger.findDossier(id)
  if (!dossier) throw new NotFound(`No dossier has the address “${id}”.`)
  return dossier.entity.name
}

function write(
  name: string,
  path: string,
  fileName: string,
  releases: readonly Release[],
  { origin }: Place,
): DocumentContent {
  const events = datesOf(releases)
  const body = writeLines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Hearsay//Release calendar//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', icalText(name)],
    ['X-WR-CALNAME', icalText(name)],
    ['DESCRIPTION', icalText(describe(releases))],
    ['X-WR-CALDESC', icalText(describe(releases))],
    ['URL', origin + path],
    ['SOURCE;VALUE=URI', `${origin}${path}${path === '/calendar' ? '.ics' : '/calendar.ics'}`],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'PT6H'],
    ['X-PUBLISHED-TTL', 'PT6H'],
    ...(events.length > 0 ? events.flatMap((release) => eventLines(release, origin)) : nothing),
    ['END', 'VCALENDAR'],
  ])
  const changedAt =
    releases
      .map((release) => release.changedAt)
      .toSorted()
      .at(-1) ?? null
  return { type: 'text/calendar; charset=utf-8', body, changedAt, fileName: `${fileName}.ics` }
}

/** One event a release: its likeliest day. */
function datesOf(releases: readonly Release[]): readonly Release[] {
  const likeliest = releases.filter(({ isDay, likelier }) => isDay && likelier === null)
  const byRelease = Map.groupBy(likeliest, ({ releaseId }) => releaseId)
  return [...byRelease.values()].flatMap(
    (some) => some.toSorted((a, b) => b.probability - a.probability)[0] ?? [],
  )
}

/** A calendar must have a component in it (RFC 5545, 3.6), and a time zone is one that shows nothing. */
const nothing = [
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', 'Etc/UTC'],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19700101T000000'],
  ['TZOFFSETFROM', '+0000'],
  ['TZOFFSETTO', '+0000'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
] as const

/** The event keeps its UID when its day moves; SEQUENCE is the entry of the log that touched it last, which only grows. */
function eventLines(release: Release, origin: string): readonly (readonly [string, string])[] {
  const { edtf, platforms, title, sentence } = release
  const note = releaseNote(release)
  const places = [...platforms.map(({ name }) => name), ...(release.region ? [release.region] : [])]
  const summary = `${title?.name ?? sentence}${note ? ` (${note})` : ''}${places.length > 0 ? `: ${places.join(', ')}` : ''}`
  const url = origin + claimPath(release.claimId)
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', `${release.releaseId}@${new URL(origin).hostname}`],
    ['DTSTAMP', icalMoment(release.changedAt)],
    ['LAST-MODIFIED', icalMoment(release.changedAt)],
    ['SEQUENCE', String(release.entry)],
    ['DTSTART;VALUE=DATE', icalDay(edtf)],
    ['DTEND;VALUE=DATE', icalDay(dayAfter(edtf))],
    ['SUMMARY', icalText(summary)],
    ['DESCRIPTION', icalText(`${standing(release)}\n${url}`)],
    ['STATUS', isCertain(release) ? 'CONFIRMED' : 'TENTATIVE'],
    ['TRANSP', 'TRANSPARENT'],
    ['CATEGORIES', [labelWords[release.label].word, ...places].map(icalText).join(',')],
    ['URL', url],
    ['END', 'VEVENT'],
  ]
}

function isCertain({ label, outcome }: Release): boolean {
  return outcome === null ? label === 'confirmed' : outcome.verdict === 'true'
}

function standing(release: Release): string {
  const { label, share } = standingWords(release)
  const sources = release.independentSources
  return `${label}, ${share}, ${sources} independent ${sources === 1 ? 'source' : 'sources'}.`
}

function describe(releases: readonly Release[]): string {
  const wider = releases.filter(({ isDay }) => !isDay)
  const says = 'Release dates as stories give them; tentative until there is official word.'
  if (wider.length === 0) return says
  const named = wider
    .slice(0, namedAtMost)
    .map(({ title, sentence, edtf }) => `${title?.name ?? sentence} (${formatEdtf(edtf)})`)
  const rest = wider.length > namedAtMost ? [`${wider.length - namedAtMost} more`] : []
  return `${says} Left out, since no day is known: ${formatList([...named, ...rest])}.`
}
