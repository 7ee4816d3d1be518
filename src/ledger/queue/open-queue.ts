import type { Database } from '../store/database.ts'
import { listContents } from '../store/queue-contents.ts'
import * as items from '../store/queue-items.ts'
import { addItems } from './add-items.ts'
import type { Queue } from './queue.ts'
import { itemTaker } from './take-items.ts'

const recorder = () => import('../recording.ts')

export function queueOn(db: Database): Queue {
  const take = itemTaker(db)
  return {
    add: async (list, now) => addItems(db, list, now),
    take: async (request) => take(request),
    contents: async (key) => listContents(db, key),
    keep: async (holder, steps, now) => (await recorder()).keepSteps(db, holder, steps, now),
    extend: async (holder, keys, now, leaseMs) => items.extendHold(db, holder, keys, now, now + leaseMs),
    holders: async () => items.listHolders(db),
    release: async (holder, now) => items.releaseHolder(db, holder, now),
    retry: async (keys, now, { anyway = false } = {}) => items.resetItems(db, keys, now, anyway),
    counts: async () => db.read(() => items.countItems(db)),
    list: async (request) => items.listItems(db, request),
    find: async (key) => items.findItem(db, key),
  }
}
