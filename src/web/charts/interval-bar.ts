import { html } from 'hono/html'
import type { Markup } from '../markup.ts'

const width = 120
const height = 14

type Props = { readonly mean: number; readonly low: number; readonly high: number }

/** Where a rate lies between 0 and 1, as a point on the span that it may lie in. The words stand beside it. */
export function intervalBar({ mean, low, high }: Props): Markup {
  const x = (share: number) => Math.round(share * (width - 8)) + 4
  const middle = height / 2
  return html`<svg class="interval" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false"><path class="line-track" d="M4 ${middle}H${width - 4}M${x(0.5)} ${middle - 3}V${middle + 3}"/><path class="interval-span" d="M${x(low)} ${middle}H${x(high)}"/><circle class="interval-mean" cx="${x(mean)}" cy="${middle}" r="4"/></svg>`
}
