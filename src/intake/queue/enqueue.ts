import type { Enqueued, Ledger, NewItem } from '../../ledger/index.ts'
import { isWholeStory } from './whole-story.ts'

/**
 * Puts what a feed lists into the queue, in one transaction: each story once, however many feeds list it and however often.
 * What is known costs a look. Answers in the order of the items.
 */
export async function enqueueItems(
  ledger: Pick<Ledger, 'queue'>,
  items: readonly NewItem[],
  now: number = Date.now(),
): Promise<readonly Enqueued[]> {
  return ledger.queue.add(
    items.map((item) => ({ ...item, whole: item.whole ?? isWholeStory(item.html) })),
    now,
  )
}

/** One item; many at a time are much faster. */
export async function enqueueItem(
  ledger: Ledger,
  item: NewItem,
  now: number = Date.now(),
): Promise<Enqueued> {
  const [enqueued] = await enqueueItems(ledger, [item], now)
  return enqueued ?? 'known'
}
