/** Hosts that only pass on the pages of others. */
const ampCache = /(?:^|\.)(?:ampproject\.(?:org|net)|bing-amp\.com|google\.[a-z.]{2,6})$/i

/**
 * The address of a page: what it calls canonical, if that is its own outlet's. A copy that names its original elsewhere stays
 * a copy, and a site whose template calls every page its front page is not believed.
 */
export function ownAddress(fetched: string | null, canonical: string | null): string | null {
  if (canonical === null) return fetched
  const named = URL.parse(canonical, fetched ?? undefined)
  if (named === null || !/^https?:$/.test(named.protocol)) return fetched
  if (fetched === null) return named.href
  const found = new URL(fetched)
  if (isFrontPage(named) && !isFrontPage(found)) return fetched
  if (ampCache.test(found.hostname) || isOfOneSite(found.hostname, named.hostname)) return named.href
  return fetched
}

const isFrontPage = ({ pathname, search }: URL) => /^\/(?:index\.\w+)?$/.test(pathname) && search === ''

/** "amp.slatewire.example" and "www.slatewire.example". */
function isOfOneSite(a: string, b: string): boolean {
  const [one, other] = [a, b].map((host) => host.toLowerCase().replace(/^(?:www|m|amp|mobile)\./, ''))
  if (one === undefined || other === undefined) return false
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}
