import { html } from 'hono/html'
import type { Markup } from '../markup.ts'
import { safeUrl } from '../paths.ts'

/** A link out of the site; plain words where the URL is missing or not one of the web. */
export function outsideLink({ url, text }: { readonly url: string | null; readonly text: string }): Markup {
  const href = safeUrl(url)
  return href
    ? html`<a class="outside" href="${href}" rel="noopener nofollow">${text}</a>`
    : html`<span>${text}</span>`
}
