import { createHash, randomUUID } from 'node:crypto'
import type { Ledger } from '../ledger/index.ts'

/** Pages are asked about anew each time, and answered with 304 while nothing has changed. */
export const revalidate = 'public, no-cache'
/** For the icon, whose address never changes. */
export const forADay = 'public, max-age=86400'
/** For addresses that carry a hash of their content. */
export const forever = 'public, max-age=31536000, immutable'

/**
 * The ETag of every page: it changes with each write to the ledger, with each start of the server (templates may be
 * new) and with each day (stories dated ahead come of age). Weak, because compression changes the bytes.
 */
export function pageTag(ledger: Ledger, now: () => Date): () => Promise<string> {
  const start = randomUUID()
  let known = { state: '', tag: '' }
  return async () => {
    const state = [await ledger.version(), start, now().toISOString().slice(0, 10)].join(' ')
    if (state !== known.state) known = { state, tag: tagOf(state) }
    return known.tag
  }
}

const tagOf = (state: string) => `W/"${createHash('sha256').update(state).digest('base64url').slice(0, 22)}"`

/** Whether an `If-None-Match` header names the tag; `*` does not, since it would hide a 404. */
export function isFresh(header: string | undefined, tag: string): boolean {
  const bare = (text: string): string => text.trim().replace(/^W\//, '')
  return header?.split(',').some((candidate) => bare(candidate) === bare(tag)) ?? false
}

/**
 * Whether a conditional request (RFC 9110, 13.1) comes from one who has the answer already. A tag says more than a time: where
 * one is sent, it alone counts. `changedMs` is NaN where it is not known.
 */
export function isHeld(
  { etag, changedMs }: { readonly etag: string; readonly changedMs: number },
  asked: (name: string) => string | undefined,
): boolean {
  const tags = asked('if-none-match')
  if (tags !== undefined) return isFresh(tags, etag)
  if (Number.isNaN(changedMs)) return false
  return Math.floor(changedMs / 1000) <= Math.floor(Date.parse(asked('if-modified-since') ?? '') / 1000)
}
