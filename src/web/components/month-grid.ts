import { html } from 'hono/html'
import type { CalendarAnswer } from '../../server/contract/index.ts'
import { weekdays, weeksOfMonth } from '../calendar-months.ts'
import { formatDate, formatEdtf } from '../dates.ts'
import type { Markup } from '../markup.ts'
import { claimPath } from '../paths.ts'
import { labelWords } from '../wording.ts'
import { releaseNote } from './release-list.ts'

type Release = CalendarAnswer['days'][number]
type Props = { readonly month: string; readonly days: readonly Release[] }

/** A month as a page of a calendar hung on the wall; the list below it says the same, and more. */
export function monthGrid({ month, days }: Props): Markup {
  const byDay = Map.groupBy(days, ({ edtf }) => edtf)
  return html`<table class="month">
    <caption>${formatEdtf(month)}, day by day</caption>
    <thead><tr>${weekdays.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${weeksOfMonth(month).map(
      (week) => html`<tr>${week.map((day) => dayCell(day, byDay))}</tr>`,
    )}</tbody>
  </table>`
}

function dayCell(day: string | null, byDay: ReadonlyMap<string, readonly Release[]>): Markup {
  if (day === null) return html`<td class="no-day"></td>`
  const releases = byDay.get(day) ?? []
  return html`<td><time datetime="${day}" class="day-number">${Number(day.slice(8))}</time>${
    releases.length > 0 ? html`<ul>${releases.map(entry)}</ul>` : ''
  }</td>`
}

/** The line beside a title is that of its label; the word is there for who does not see it. */
function entry(release: Release): Markup {
  const { claimId, title, sentence, label, edtf } = release
  const part = title ? releaseNote(release) : ''
  const says = `${labelWords[label].word}, ${formatDate(edtf)}`
  return html`<li class="entry entry-${label}"><a href="${claimPath(claimId)}" title="${says}">${title?.name ?? sentence}${part === '' ? '' : html` <span class="note">${part}</span>`}</a></li>`
}
