import type { LedgerFigures } from '../../ledger/index.ts'
import type { Family, Sample } from './text-format.ts'

/** The record, the queue and the feeds, as the database has them: whichever process does the work. */
export function ledgerFamilies({
  stories,
  items,
  waiting,
  feeds,
  feedsDue,
  feedLagMs,
  held,
}: LedgerFigures): readonly Family[] {
  const byStage = (of: (stage: LedgerFigures['waiting']['fetch']) => number): readonly Sample[] =>
    Object.entries(waiting).map(([stage, value]) => ({ labels: { stage }, value: of(value) }))
  return [
    gauge('hearsay_stories', 'Stories on record.', [{ value: stories }]),
    gauge(
      'hearsay_items',
      'Items that are done with, by what became of them; failed ones were given up.',
      Object.entries(items).map(([outcome, value]) => ({ labels: { outcome }, value })),
    ),
    gauge(
      'hearsay_queue_items',
      'Items that wait or are in hand, by their next step.',
      byStage((stage) => stage.items),
    ),
    gauge('hearsay_queue_held_items', 'Of those, items that are in hand.', [{ value: held }]),
    gauge(
      'hearsay_queue_failed_items',
      'Of those, items whose last attempt failed and that are tried again.',
      byStage((stage) => stage.again),
    ),
    gauge(
      'hearsay_queue_lag_seconds',
      'For how long the step that is due longest has been due.',
      byStage((stage) => stage.lagMs / 1000),
    ),
    gauge(
      'hearsay_feeds',
      'Feeds that are followed, by how they do.',
      Object.entries(feeds).map(([state, value]) => ({ labels: { state }, value })),
    ),
    gauge('hearsay_feeds_due', 'Feeds that are to be read now.', [{ value: feedsDue }]),
    gauge('hearsay_feed_lag_seconds', 'For how long the feed that is due longest has been due.', [
      { value: feedLagMs / 1000 },
    ]),
  ]
}

function gauge(name: string, help: string, samples: readonly Sample[]): Family {
  return { name, help, type: 'gauge', samples }
}
