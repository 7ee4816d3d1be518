import { Problem } from '../../problem.ts'
import { boundOf, plainMoment } from '../moment.ts'
import type { SearchRequest } from './found.ts'

const defaultLimit = 10
const mostLimit = 100

/** What every kind of search is given. */
export type Asking = {
  readonly bound: string | null
  readonly from: string | null
  readonly until: string | null
  readonly limit: number
  readonly after: string | null
}

/** A request, with its moments and numbers checked. */
export function toAsking({ asOf, from, until, limit = defaultLimit, after, kind }: SearchRequest): Asking {
  if (!Number.isInteger(limit) || limit < 1 || limit > mostLimit)
    throw new Problem(
      'bad-limit',
      `A search finds between 1 and ${mostLimit} of a kind; ${limit} were asked for.`,
    )
  if (after && !kind)
    throw new Problem('bad-page', 'To go on in a list of hits, say of which kind: entity, claim or story.')
  // Bounds are checked alike, but a span begins with the day itself.
  boundOf(from)
  return {
    bound: boundOf(asOf),
    from: plainMoment(from ?? null),
    until: boundOf(until),
    limit,
    after: after ?? null,
  }
}

/** Where a list of texts goes on. */
export function placeOf(after: string | null): number | null {
  if (after === null) return null
  const at = Number(after)
  if (!/^\d+$/.test(after) || !Number.isSafeInteger(at))
    throw new Problem(
      'bad-page',
      `“${after}” is no place to go on from: the “next” of a list of hits was expected.`,
    )
  return at
}
