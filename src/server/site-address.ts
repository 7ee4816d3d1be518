import type { Context } from 'hono'
import { Problem } from '../problem.ts'

/**
 * The public origin as it was set ("https://news.example"), without a slash at the end. Problem `bad-site` where it is
 * more than an origin: every address of the site begins at its root.
 */
export function parseSite(text: string): string {
  const url = URL.parse(text)
  const isOrigin =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    !(url.search || url.hash || url.username || url.password)
  if (isOrigin) return url.origin
  throw new Problem(
    'bad-site',
    `“${text}” is not the address of a site. Expected one such as https://news.example, without a path.`,
  )
}

/** What absolute addresses begin with: the site as it was set, else the one that was asked. */
export function originOf(c: Context, site: string | null): string {
  return site ?? new URL(c.req.url).origin
}
