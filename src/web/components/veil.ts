import { html } from 'hono/html'
import type { Markup } from '../markup.ts'
import { withQuery } from '../paths.ts'
import { type Scope, scopeWords } from '../tells-plot.ts'

/** Whether the reader has asked to see what spoils. */
export type Lifted = 'veil' | 'show'

/** What tells a plot, folded until the reader opens it: without scripts, and each by itself. */
export function veil(scope: Scope, lifted: Lifted, content: Markup): Markup {
  return html`<details class="veil"${lifted === 'show' ? html` open` : ''}>
    <summary>Spoiler for ${scopeWords(scope)}</summary>
    ${content}
  </details>`
}

/** The words of a claim, veiled where it has a spoiler. */
export function veiled(spoiler: Scope | null, lifted: Lifted, content: Markup): Markup {
  return spoiler === null ? content : veil(spoiler, lifted, content)
}

type Switch = {
  readonly path: string
  /** What else the page was asked for. */
  readonly query?: Readonly<Record<string, string | null>>
  readonly lifted: Lifted
  /** All that the page shows, or the spoilers of it. */
  readonly shown: readonly { readonly spoiler: Scope | null }[]
}

/** The way to all that a page veils, or back; nothing where it veils nothing. */
export function veilSwitch({ path, query = {}, lifted, shown }: Switch): Markup | '' {
  const count = shown.filter(({ spoiler }) => spoiler !== null).length
  if (count === 0) return ''
  return lifted === 'show'
    ? html`<p class="veil-switch note">Spoilers are shown. <a href="${withQuery(path, query)}">Veil them again</a></p>`
    : html`<p class="veil-switch note">${count === 1 ? 'One passage tells' : `${count} passages tell`} the plot, and ${count === 1 ? 'is' : 'are'} veiled. <a href="${withQuery(path, { ...query, spoilers: 'show' })}">Show everything on this page</a></p>`
}
