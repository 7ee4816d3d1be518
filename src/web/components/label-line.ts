import { html } from 'hono/html'
import type { Label } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'

const width = 64

/**
 * A line as long as a claim is probable: solid, dashed, dotted, with an open end or struck by label.
 * It says nothing that the words beside it don't, so screen readers skip it.
 */
export function labelLine(kind: Label | 'replaced', probability: number): Markup {
  const reach = Math.max(4, Math.round(probability * width))
  return html`<svg class="line line-${kind}" width="${width}" height="10" viewBox="0 0 ${width} 10" aria-hidden="true" focusable="false"><path class="line-track" d="M0 5H${width}"/><path class="line-reach" d="M0 5H${kind === 'open' ? reach - 4 : reach}"/>${lineEnd(kind, reach)}</svg>`
}

function lineEnd(kind: Label | 'replaced', reach: number): Markup | '' {
  if (kind === 'open') return html`<circle class="line-end" cx="${Math.max(4, reach - 4)}" cy="5" r="3.5"/>`
  if (kind === 'denied' || kind === 'replaced') return html`<path class="line-end" d="M26 9L38 1"/>`
  return ''
}
