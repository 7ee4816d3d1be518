import { html } from 'hono/html'
import type { CalendarAnswer } from '../../server/contract/index.ts'
import { monthAfter } from '../calendar-months.ts'
import { pastBanner } from '../components/as-of.ts'
import { monthGrid } from '../components/month-grid.ts'
import { releaseList } from '../components/release-list.ts'
import { formatEdtf } from '../dates.ts'
import { formatCount } from '../format.ts'
import type { Markup, PageContent } from '../markup.ts'
import { dossierPath, withQuery } from '../paths.ts'

type Release = CalendarAnswer['days'][number]

/** What comes out: one month by day and as a list, or a year as a list. */
export function calendarPage(answer: CalendarAnswer): PageContent {
  const { month, platform, days, wider } = answer
  const heading = month === null ? 'What comes out' : formatEdtf(month)
  const at = platform ? ` from ${platform.name}` : ''
  return {
    title: month === null ? `${heading}${at}: release calendar` : `Release calendar${at}: ${heading}`,
    description: `${formatCount(days.length, 'date')} and ${formatCount(wider.length, 'release')} without a day yet, each with how surely it is known.`,
    section: 'calendar',
    main: html`${banner(answer)}
      <header class="page-head">
        <h1>${heading}</h1>
        <p class="lead">${platform ? html`Of <a href="${dossierPath(platform.id)}">${platform.name}</a> alone; <a href="${address(answer, { platform: null })}">all releases</a>. ` : ''}Dates as
          stories give them, with how surely each is known. A date leads to the quotes behind it.</p>
        ${asOfForm(answer)}
      </header>
      ${months(answer)}
      ${month === null ? byMonth(days, answer) : ofMonth(month, answer)}
      ${withoutDay(wider)}
      ${subscribe(answer)}`,
  }
}

type Shown = Pick<CalendarAnswer, 'month' | 'from' | 'platform' | 'asOf'>

function address(
  { month, from, platform, asOf }: Shown,
  change: { month?: string | null; from?: string | null; platform?: null; asof?: null },
): string {
  return withQuery('/calendar', {
    month,
    from: month === null ? from.slice(0, 7) : null,
    platform: platform?.id,
    asof: asOf,
    ...change,
  })
}

function banner(answer: CalendarAnswer): Markup | '' {
  return pastBanner(
    answer.asOf,
    html`Only what was published by then counts here.
    <a href="${address(answer, { asof: null })}">The same dates as they stand today</a>`,
  )
}

function asOfForm({ month, from, platform, asOf }: CalendarAnswer): Markup {
  const kept = { month, from: month === null ? from.slice(0, 7) : null, platform: platform?.id ?? null }
  return html`<form class="as-of" action="/calendar" method="get">
    ${Object.entries(kept).map(([name, value]) => (value === null ? '' : html`<input type="hidden" name="${name}" value="${value}">`))}
    <label for="asof">As it stood on</label>
    <input type="date" id="asof" name="asof" value="${asOf?.slice(0, 10) ?? ''}" required>
    <button>Show</button>
  </form>`
}

/** The year's months, with the way to the one before and after, as far as there is anything. */
function months(answer: CalendarAnswer): Markup {
  const shown = answer.month ?? answer.from.slice(0, 7)
  const year = shown.slice(0, 4)
  const names = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`)
  const list = address(answer, { month: null, from: answer.month === null ? null : shown })
  return html`<nav class="contents months" aria-label="Months"><ul>
    <li><a href="${list}"${answer.month === null ? html` aria-current="page"` : ''}>A year as a list</a></li>
    ${monthLink(answer, monthAfter(shown, -1), 'Earlier month')}
    <li class="year">${year}</li>
    ${names.map((month) => monthLink(answer, month, formatEdtf(month).slice(0, 3)))}
    ${monthLink(answer, monthAfter(shown, 1), 'Later month')}
  </ul></nav>`
}

/** Months beyond the record's first and last are no links: a calendar has no end, but a site should. */
function monthLink(answer: CalendarAnswer, month: string, words: string): Markup {
  const { span } = answer
  const isCurrent = month === answer.month
  if (!isCurrent && (span === null || month < span.first || month > span.last))
    return html`<li class="nothing">${words}</li>`
  return html`<li><a href="${address(answer, { month, from: null })}"${isCurrent ? html` aria-current="page"` : ''}>${words}</a></li>`
}

function ofMonth(month: string, { days }: CalendarAnswer): Markup {
  if (days.length === 0)
    return html`<p class="empty">No story gives a day in ${formatEdtf(month)} for anything.</p>`
  return html`<section aria-label="By day">${monthGrid({ month, days })}
    ${releaseList({ caption: `${formatEdtf(month)} as a list`, groups: [{ heading: null, releases: days }] })}</section>`
}

function byMonth(days: readonly Release[], answer: CalendarAnswer): Markup {
  if (days.length === 0)
    return html`<p class="empty">No story gives a day between ${formatEdtf(answer.from)} and ${formatEdtf(answer.to)} for anything.</p>`
  const groups = [...Map.groupBy(days, ({ edtf }) => edtf.slice(0, 7))].map(([month, releases]) => ({
    heading: formatEdtf(month),
    releases,
  }))
  const next = monthAfter(answer.from.slice(0, 7), 12)
  return html`<section aria-labelledby="dated"><h2 id="dated">With a day</h2>
    ${releaseList({ caption: `${formatEdtf(answer.from.slice(0, 7))} to ${formatEdtf(answer.to.slice(0, 7))}`, groups })}
    ${answer.span && next <= answer.span.last ? html`<p class="onward"><a href="${address(answer, { month: null, from: next })}">The year after</a></p>` : ''}</section>`
}

function withoutDay(wider: readonly Release[]): Markup | '' {
  if (wider.length === 0) return ''
  return html`<section aria-labelledby="wider"><h2 id="wider">No day yet</h2>
    ${releaseList({ caption: 'A month, a season or a year at best', groups: [{ heading: null, releases: wider }] })}</section>`
}

function subscribe({ platform, wider }: CalendarAnswer): Markup {
  const path = platform ? `${dossierPath(platform.id)}/calendar.ics` : '/calendar.ics'
  return html`<p class="note onward">In your own calendar: <a href="${path}">${platform ? `everything from ${platform.name}` : 'everything that comes out'}</a>
    (iCalendar); each title’s dossier has one of its own.${wider.length > 0 ? ' What has no day yet is left out of it until it has one.' : ''}</p>`
}
