import { html } from 'hono/html'
import type { Standing } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { claimPath } from '../paths.ts'
import { isRefined } from '../succession.ts'

/** "replaced since" or "more precise since", leading to the claim that says so; nothing for a value that still stands. */
export function successor(standing: Standing): Markup | '' {
  if (standing.supersededBy === null) return ''
  const words = isRefined(standing) ? 'more precise since' : 'replaced since'
  return html`<a class="note" href="${claimPath(standing.supersededBy)}">${words}</a>`
}
