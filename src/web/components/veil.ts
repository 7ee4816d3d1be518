import { html } from 'hono/html'
import type { Markup } from '../markup.ts'
import { withQuery } from '../paths.ts'

/** What a veil hides, by scope; `null` where no work is named. */
export type Scope = { readonly work: string | null; readonly season: string | number | null }

/** Whether the reader has asked to see what spoils. */
export type Lifted = 'veil' | 'show'

/** "Copper Lane, season 2". */
export function scopeWords({ work, season }: Scope): string {
  const part = season === null ? '' : /^\d+$/.test(String(season)) ? `season ${season}` : `${season} season`
  return [work ?? 'the plot', part].filter(Boolean).join(', ')
}

/** What tells a plot, folded until the reader opens it: without scripts, and each by itself. */
export function veil(scope: Scope, lifted: Lifted, content: Markup): Markup {
  return html`<details class="veil"${lifted === 'show' ? html` open` : ''}>
    <summary>Spoiler for ${scopeWords(scope)}</summary>
    ${content}
  </details>`
}

/** The way to all that a page veils, or back. */
export function veilSwitch(path: string, lifted: Lifted, count: number): Markup | '' {
  if (count === 0) return ''
  return lifted === 'show'
    ? html`<p class="veil-switch note">Spoilers are shown. <a href="${path}">Veil them again</a></p>`
    : html`<p class="veil-switch note">${count === 1 ? 'One passage tells' : `${count} passages tell`} the plot, and ${count === 1 ? 'is' : 'are'} veiled. <a href="${withQuery(path, { spoilers: 'show' })}">Show everything on this page</a></p>`
}
