import { html } from 'hono/html'
import type { Markup } from '../markup.ts'

/** `id` tells two forms on one page apart. */
export function searchForm({ id, name = '' }: { readonly id: string; readonly name?: string }): Markup {
  return html`<search><form class="search" action="/search" method="get">
    <label for="${id}">Search names and quotes</label>
    <input type="search" id="${id}" name="q" value="${name}" maxlength="200" autocomplete="off" required>
    <button>Search</button>
  </form></search>`
}
