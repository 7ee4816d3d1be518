/** Prefixes as everybody writes them, by the namespace that they stand for. */
const prefixes: readonly (readonly [uri: RegExp, prefix: string])[] = [
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/i, 'content:'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/syndication\/?$/i, 'sy:'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/i, 'dc:'],
  [/^https?:\/\/purl\.org\/dc\/terms\/?$/i, 'dcterms:'],
  [/^https?:\/\/www\.w3\.org\/2005\/atom\/?$/i, 'atom:'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/?$/i, ''],
  [/^https?:\/\/www\.google\.com\/schemas\/sitemap-news\/0\.9\/?$/i, 'news:'],
  [/^https?:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9\/?$/i, ''],
]

/** A name as a document writes it → as everybody writes it: `c:encoded` → `content:encoded`. */
export type NameReader = (written: string) => string

/** By the declarations of the root. Its own prefix is dropped: `<atom:feed>` is a feed like any other. */
export function readNames(root: string, attributes: Readonly<Record<string, string>>): NameReader {
  const known = new Map<string, string>()
  for (const [name, uri] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns:')) continue
    const standard = prefixes.find(([pattern]) => pattern.test(uri.trim()))
    if (standard !== undefined) known.set(name.slice('xmlns:'.length), standard[1])
  }
  const own = /^([^:]+):(?!rdf$)/.exec(root)?.[1]
  if (own !== undefined) known.set(own, '')
  return (written) => {
    const colon = written.indexOf(':')
    if (colon === -1) return written
    const prefix = known.get(written.slice(0, colon))
    return prefix === undefined ? written : prefix + written.slice(colon + 1)
  }
}
