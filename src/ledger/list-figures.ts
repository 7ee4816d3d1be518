import { type ItemOutcome, itemOutcomes } from './queue/queue.ts'
import type { Database } from './store/database.ts'
import { findNextDue } from './store/feeds.ts'
import { countDueFeeds, findFirstDue, listAddedFigures, listKeptCounts } from './store/kept-counts.ts'

type Waiting = {
  /** Items whose next step this is; and of those, items whose last attempt failed. */
  readonly items: number
  readonly again: number
  /** How long the one that has waited longest could have been taken; 0 where none is due. */
  readonly lagMs: number
}

/** Sums by name. */
export type Counted = ReadonlyMap<string, number>

/** What a newsroom's machine room watches. Each figure is kept or found by an index, however large the record. */
export type LedgerFigures = {
  readonly stories: number
  readonly items: Readonly<Record<ItemOutcome, number>>
  readonly waiting: Readonly<Record<'fetch' | 'read', Waiting>>
  readonly feeds: { readonly well: number; readonly failing: number; readonly ended: number }
  readonly feedsDue: number
  readonly feedLagMs: number
  /** Items that a process holds at this moment. */
  readonly held: number
  /** What programs added as they worked, by names of their own. */
  readonly added: Counted
}

export function listFigures(db: Database, now: number): LedgerFigures {
  const kept = listKeptCounts(db)
  const of = (what: string) => kept.get(what) ?? 0
  const lag = (dueAt: number | null) => (dueAt === null ? 0 : Math.max(0, now - dueAt))
  const waiting = (stage: 'fetch' | 'read'): Waiting => {
    const again = of(`${stage} again`)
    return { items: of(stage) + again, again, lagMs: lag(findFirstDue(db, stage)) }
  }
  const [recorded, duplicate, refused, failed, gone, takenDown] = itemOutcomes.map((one) => of(`done ${one}`))
  return {
    stories: of('stories'),
    items: {
      recorded: recorded ?? 0,
      duplicate: duplicate ?? 0,
      refused: refused ?? 0,
      failed: failed ?? 0,
      gone: gone ?? 0,
      'taken-down': takenDown ?? 0,
    },
    waiting: { fetch: waiting('fetch'), read: waiting('read') },
    feeds: { well: of('feeds well'), failing: of('feeds failing'), ended: of('feeds ended') },
    feedsDue: countDueFeeds(db, now),
    feedLagMs: lag(findNextDue(db)),
    held: of('held'),
    added: listAddedFigures(db),
  }
}
