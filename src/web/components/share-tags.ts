import { html } from 'hono/html'
import type { Card, Markup, PageContent } from '../markup.ts'

type Props = { readonly content: PageContent; readonly origin: string; readonly canonical: string }

/** For pages that are about nothing in particular. */
const siteCard: Card = { path: '/card.png', alt: 'Hearsay: who said what, how surely, on what evidence' }

/** What other sites show of a page that somebody shares there: Open Graph, which the "twitter:" tags fall back to. */
export function shareTags({ content, origin, canonical }: Props): Markup {
  const { title, description, card = siteCard } = content
  const own = {
    'og:type': content.kind ?? 'website',
    'og:site_name': 'Hearsay',
    'og:title': title,
    'og:description': description,
    'og:url': canonical,
    'og:image': `${origin}${card.path}`,
    'og:image:width': String(card.width ?? 1200),
    'og:image:height': String(card.height ?? 630),
    'og:image:alt': card.alt,
  }
  return html`${Object.entries(own).map(([property, words]) => html`<meta property="${property}" content="${words}">\n`)}<meta name="twitter:card" content="summary_large_image">`
}
