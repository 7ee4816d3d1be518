import type { FollowedFeed } from '../ledger/index.ts'
import { Problem } from '../problem.ts'

/** The feed that a person names: by address, site, id or title. Throws a Problem for none, and for several. */
export function findFollowed(feeds: readonly FollowedFeed[], name: string): FollowedFeed {
  const plain = normalise(name)
  const exact = feeds.filter(
    ({ id, url, title }) => id === name || normalise(url) === plain || normalise(title ?? '') === plain,
  )
  const found =
    exact.length > 0 ? exact : feeds.filter(({ site }) => site !== null && normalise(site) === plain)
  const [one] = found
  if (one !== undefined && found.length === 1) return one
  if (one !== undefined) {
    const list = found.map(({ id, url }) => `${id} (${url})`).join(', ')
    throw new Problem('ambiguous', `"${name}" names several feeds: ${list}. Name one by its id or address.`)
  }
  const near = feeds
    .filter(({ url, title }) => `${url} ${title ?? ''}`.toLowerCase().includes(plain))
    .slice(0, 3)
  const advice =
    near.length === 0
      ? '"hearsay following" lists them'
      : `perhaps ${near.map(({ url }) => url).join(' or ')}`
  throw new Problem('not-followed', `"${name}" is not followed: ${advice}.`)
}

/** The same address with and without scheme, "www." and the last slash. */
function normalise(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
}
