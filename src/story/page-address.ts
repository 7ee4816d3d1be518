/** An address taken apart once. `site` is null where it names no host. */
export type Address = {
  readonly site: string | null
  /** Lower-case, without what pages of one story differ in. */
  readonly path: string
  readonly parts: readonly string[]
  readonly query: string
  /** The number that a query asks for: "/story.php?id=20814" → "20814". */
  readonly number: string | null
}

/** Reads an address; null where there is none, or none that can be read. */
export function readAddress(url: string | null): Address | null {
  if (url === null || url.startsWith('#')) return null
  const whole = URL.parse(url)
  // A page that does not say where it is from has addresses without a host.
  const parsed = whole ?? URL.parse(`http://x/${url.replace(/^[./]+/, '')}`)
  if (parsed === null) return null
  return {
    site: whole === null ? null : siteOf(parsed.hostname),
    path: trimPath(parsed.pathname),
    parts: parsed.pathname.split('/').filter((part) => part !== '' && part !== 'amp'),
    query: parsed.search,
    number: numberAskedFor(parsed.search),
  }
}

/** "tv.gazette.co.uk" → "gazette.co.uk": a second level of three letters or fewer is a registry's. */
function siteOf(host: string): string {
  const labels = host.split('.')
  const isRegistry =
    labels.length > 2 && (labels.at(-2) ?? '').length <= 3 && (labels.at(-1) ?? '').length === 2
  return labels.slice(isRegistry ? -3 : -2).join('.')
}

function trimPath(path: string): string {
  return path
    .toLowerCase()
    .replace(/\/(?:index\.\w{2,5}|amp\/?)$/, '')
    .replace(/\/+$/, '')
}

function numberAskedFor(query: string): string | null {
  return /[?&](?:id|p|nid|aid|t|story|article|artid|storyid|newsid)=(\d{2,})(?=&|$)/i.exec(query)?.[1] ?? null
}

/** Whether two addresses belong to one site, whatever the part before its name. An unknown address belongs anywhere. */
export function isSameSite(there: Address, own: Address | null): boolean {
  return own === null || there.site === null || own.site === null || there.site === own.site
}

/** Whether an address is a site's first page. */
export function isFrontPage(address: Address | null): boolean {
  return address !== null && address.path === ''
}

/** Whether an address shows the page itself: the same path or one below it (comments, photos, the next part), or the same number asked for. */
export function isOwnAddress(there: Address, own: Address | null): boolean {
  if (own === null || !isSameSite(there, own)) return false
  if (own.number !== null || there.number !== null) return own.number === there.number
  return there.path === own.path || (own.path !== '' && there.path.startsWith(`${own.path}/`))
}
