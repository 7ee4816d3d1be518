// Ids are slugs, but a path must hold whatever comes.

/** Where an entity's dossier is. */
export const dossierPath = (id: string): string => `/dossiers/${encodeURIComponent(id)}`
/** Where all claims of a dossier are, or those of a label and a property. */
export const claimsPath = (
  id: string,
  query: Readonly<Partial<Record<'label' | 'property' | 'asof', string | null | undefined>>>,
): string => withQuery(`${dossierPath(id)}/claims`, query)
/** Where a claim is. */
export const claimPath = (id: string): string => `/claims/${encodeURIComponent(id)}`
/** Where a story is. */
export const storyPath = (id: string): string => `/stories/${encodeURIComponent(id)}`
/** Where one photo of an own story is; `number` from 1 on. */
export const photoPath = (storyId: string, number: number): string => `${storyPath(storyId)}/photos/${number}`
/** A file of a photo, in a width it has. */
export const mediaPath = (key: string, width: number, format: 'avif' | 'webp' | 'jpg'): string =>
  `/media/${encodeURIComponent(key)}-${width}.${format}`
/** Where a source is. */
export const sourcePath = (id: string): string => `/sources/${encodeURIComponent(id)}`
/** Feeds of the stories of one section, without the form at the end. */
export const sectionFeedPath = (name: string): string => `/sections/${encodeURIComponent(name)}/feed`

/** `path` with a query; what is null or empty is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

/** A URL that came from outside, if it may stand in an `href`: http or https, without a user name or password in it. */
export function safeUrl(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url)
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) return null
  return parsed.href
}
