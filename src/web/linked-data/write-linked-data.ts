import { html, raw } from 'hono/html'
import type { LinkedData, Markup } from '../markup.ts'

/**
 * Nodes of schema.org as a block of data, which browsers never run. No "<" is left in it, so that no word from outside
 * can end the block.
 */
export function linkedDataBlock(nodes: readonly LinkedData[]): Markup | '' {
  if (nodes.length === 0) return ''
  const graph = JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes.map(withoutBlanks) })
  return html`<script type="application/ld+json">${raw(graph.replaceAll('<', '\\u003c'))}</script>`
}

/** What is not known is left out, not said to be nothing. */
function withoutBlanks(node: LinkedData): object {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
