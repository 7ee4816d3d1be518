import { html } from 'hono/html'
import { formatMoment } from '../dates.ts'
import type { Markup } from '../markup.ts'
import { withQuery } from '../paths.ts'

type Props = { readonly path: string; readonly asOf: string | null }
type FormProps = Props & {
  /** Whether `path` has a page beside it that compares. */
  readonly compares?: true
}

/** Says that a page shows a past state, what counts there, and where to go on; nothing where it is today's. */
export function pastBanner(asOf: string | null, words: Markup): Markup | '' {
  if (asOf === null) return ''
  return html`<aside class="banner" aria-label="This page is from the past">
    <p><strong>As of ${formatMoment(asOf)}.</strong> ${words}</p>
  </aside>`
}

/** The banner of a page that can be compared with today's. */
export function asOfBanner({ path, asOf }: Props): Markup | '' {
  return pastBanner(
    asOf,
    html`Only what was published by then counts here.
    <a href="${withQuery(`${path}/compare`, { asof: asOf })}">Compare with today</a>
    <a href="${path}">Go to today</a>`,
  )
}

/** Asks for the same page as it stood on another day, and for what has changed since where that can be told. */
export function asOfForm({ path, asOf, compares }: FormProps): Markup {
  return html`<form class="as-of" action="${path}" method="get">
    <label for="asof">As it stood on</label>
    ${dateField(asOf)}
    <button>Show</button>
    ${compares ? html`<button class="second" formaction="${path}/compare">Compare</button>` : ''}
  </form>`
}

/** Asks what has changed since another day. Without a date there is no such page: the form's own address is the page compared. */
export function sinceForm({ path, asOf }: Props): Markup {
  return html`<form class="as-of" action="${path}" method="get">
    <label for="asof">Since</label>
    ${dateField(asOf)}
    <button formaction="${path}/compare">Compare</button>
  </form>`
}

const dateField = (asOf: string | null): Markup =>
  html`<input type="date" id="asof" name="asof" value="${asOf?.slice(0, 10) ?? ''}" required>`
