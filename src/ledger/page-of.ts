import { Problem } from '../problem.ts'
import type { Page, PageRequest } from './page.ts'

const defaultLimit = 50
const mostLimit = 1000

/** One page of a list; `next` is the cursor of its last item, where there is more. */
export function pageOf<T>(
  request: PageRequest,
  list: (limit: number, after: string | null) => readonly T[],
  count: () => number,
  cursorOf: (item: T) => string,
): Page<T> {
  const limit = request.limit ?? defaultLimit
  if (!Number.isInteger(limit) || limit < 1 || limit > mostLimit) {
    throw new Problem('bad-limit', `A page holds between 1 and ${mostLimit} items; ${limit} were asked for.`)
  }
  // One more than asked for says whether there is more.
  const found = list(limit + 1, request.after ?? null)
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, total: count(), next: found.length > limit && last !== undefined ? cursorOf(last) : null }
}
