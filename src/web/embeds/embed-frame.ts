import { html } from 'hono/html'

/** As large as the two kinds come out, in pixels. */
export const embedSizes = {
  claims: { width: 560, height: 230 },
  dossiers: { width: 560, height: 480 },
} as const

type Props = {
  readonly origin: string
  readonly kind: keyof typeof embedSizes
  readonly id: string
  readonly title: string
  readonly width?: number
  readonly height?: number
}

/** What another site puts into its page to show a claim or a dossier as it stands, as source. */
export function embedFrame({ origin, kind, id, title, ...asked }: Props): string {
  const { width, height } = { ...embedSizes[kind], ...asked }
  const src = `${origin}/embed/${kind}/${encodeURIComponent(id)}`
  return String(
    html`<iframe src="${src}" width="${width}" height="${height}" title="${title}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" style="border:1px solid #ddd7cb;max-width:100%"></iframe>`,
  )
}
