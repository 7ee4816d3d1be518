import { html } from 'hono/html'
import { formatNumber } from '../format.ts'
import type { Markup } from '../markup.ts'
import { withQuery } from '../paths.ts'

type Props = {
  readonly path: string
  readonly query: Readonly<Record<string, string | null | undefined>>
  readonly shown: number
  readonly total: number
  readonly next: string | null
}

/** How much of a list is on this page, and the way on. Nothing where the page holds all of it. */
export function pager({ path, query, shown, total, next }: Props): Markup | '' {
  if (shown === total) return ''
  return html`<nav class="pager" aria-label="Pages">
    <p class="note">${formatNumber(shown)} of ${formatNumber(total)} on this page</p>
    ${query.after ? html`<a href="${withQuery(path, { ...query, after: null })}">First page</a>` : ''}
    ${next ? html`<a rel="next" href="${withQuery(path, { ...query, after: next })}">Next page</a>` : ''}
  </nav>`
}
