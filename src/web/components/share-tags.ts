import { html } from 'hono/html'
import type { Markup, PageContent } from '../markup.ts'

type Props = { readonly content: PageContent; readonly origin: string; readonly canonical: string }

/** What other sites show of a page that somebody shares there: Open Graph, which the "twitter:" tags fall back to. */
export function shareTags({ content, origin, canonical }: Props): Markup {
  const { title, description, card } = content
  const own = {
    'og:type': content.kind ?? 'website',
    'og:site_name': 'Hearsay',
    'og:title': title,
    'og:description': description,
    'og:url': canonical,
    'og:image': card && `${origin}${card.path}`,
    'og:image:width': card && '1200',
    'og:image:height': card && '630',
    'og:image:alt': card?.alt,
  }
  return html`${Object.entries(own).map(([property, words]) =>
    words === undefined ? '' : html`<meta property="${property}" content="${words}">\n`,
  )}<meta name="twitter:card" content="${card ? 'summary_large_image' : 'summary'}">`
}
