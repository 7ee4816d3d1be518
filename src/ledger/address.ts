import { normaliseName } from './name.ts'

/** Parameters that say where a reader came from, not what is read. */
const tracking = /^(utm_.*|fbclid|gclid|mc_cid|mc_eid|ref|cmpid|icid|ncid|amp)$/i

/** The one address of a page: without scheme, "www.", fragment, tracking parameters and final slash. Null where it is none. */
export function addressOf(url: string | null): string | null {
  const parsed = parse(url)
  if (!parsed) return null
  const query = [...parsed.searchParams]
    .filter(([name]) => !tracking.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const search = query.length > 0 ? `?${new URLSearchParams(query)}` : ''
  return `${parsed.host.replace(/^(www|m)\./, '')}${parsed.pathname.replace(/\/(amp\/?)?$/, '')}${search}`
}

/** "https://www.slatewire.example/news/1" → "slatewire.example". */
export function domainOf(url: string | null): string | null {
  return parse(url)?.hostname.replace(/^(www|m)\./, '') ?? null
}

function parse(url: string | null): URL | null {
  const parsed = url === null ? null : URL.parse(url)
  return parsed && /^https?:$/.test(parsed.protocol) && parsed.hostname !== '' ? parsed : null
}

/** What makes two readings the same story: its address; else outlet and headline; else what the user named. */
export function identityOf(story: {
  readonly url: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly input: string
}): string {
  const address = addressOf(story.url)
  if (address !== null) return `address ${address}`
  if (story.outlet !== null && story.headline !== null) {
    return `headline ${normaliseName(story.outlet)} / ${normaliseName(story.headline)}`
  }
  return `input ${story.input}`
}
