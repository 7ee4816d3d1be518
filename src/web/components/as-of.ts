import { html } from 'hono/html'
import { formatMoment } from '../dates.ts'
import type { Markup } from '../markup.ts'
import { withQuery } from '../paths.ts'

type Props = { readonly path: string; readonly asOf: string | null }

/** Says that the page shows a past state, and leads back to today's; nothing where it is today's. */
export function asOfBanner({ path, asOf }: Props): Markup | '' {
  if (asOf === null) return ''
  return html`<aside class="banner" aria-label="This page is from the past">
    <p><strong>As of ${formatMoment(asOf)}.</strong> Only what was published by then counts here.
    <a href="${withQuery(`${path}/compare`, { asof: asOf })}">Compare with today</a>
    <a href="${path}">Go to today</a></p>
  </aside>`
}

/** Asks for the same page as it stood on another day. */
export function asOfForm({ path, asOf }: Props): Markup {
  return html`<form class="as-of" action="${path}" method="get">
    <label for="asof">As it stood on</label>
    <input type="date" id="asof" name="asof" value="${asOf?.slice(0, 10) ?? ''}" required>
    <button>Show</button>
  </form>`
}
