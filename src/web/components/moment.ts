import { html } from 'hono/html'
import { formatDate, formatMoment } from '../dates.ts'
import type { Markup } from '../markup.ts'

/** The day of an ISO 8601 date or time, with the exact value for machines. */
export function day(iso: string): Markup {
  return html`<time datetime="${iso}">${formatDate(iso)}</time>`
}

/** The same, to the minute. */
export function moment(iso: string): Markup {
  return html`<time datetime="${iso}">${formatMoment(iso)}</time>`
}
