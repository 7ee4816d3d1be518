import { clockSlackMs, noticeSetBack } from '../clock-set-back.ts'
import type { Database } from '../store/database.ts'
import * as items from '../store/queue-items.ts'
import type { HeldItem, TakeRequest } from './queue.ts'

/** So many pages are looked at again at a time. */
const mostRevisits = 50

/** Takes items from the queue, hosts in turns from one call to the next. One a process. */
export function itemTaker(db: Database): (request: TakeRequest) => readonly HeldItem[] {
  let lastHost = ''
  const isSetBack = noticeSetBack()
  return ({ now, holder, limit, leaseMs, perHost, busy }) => {
    if (isSetBack(now)) db.write(() => items.mendClock(db, now, now + clockSlackMs))
    items.planRevisits(db, now, mostRevisits)
    const toRead = items.listToRead(db, now, limit)
    const { keys, last } = fetchesInTurn(db, lastHost, now, limit - toRead.length, (host) => {
      return perHost - (busy.get(host) ?? 0)
    })
    lastHost = last
    const found = [...toRead, ...keys]
    return found.length === 0 ? [] : items.holdItems(db, found, holder, now, leaseMs)
  }
}

/** Once around all hosts at most, a few pages of each. */
function fetchesInTurn(
  db: Database,
  after: string,
  now: number,
  limit: number,
  roomOf: (host: string) => number,
): { readonly keys: readonly number[]; readonly last: string } {
  const keys: number[] = []
  let last = after
  let wrapped = false
  while (keys.length < limit) {
    const host = items.nextHost(db, last)
    if (host === null ? wrapped : wrapped && host > after) break
    if (host === null) {
      wrapped = true
      last = ''
      continue
    }
    last = host
    const room = Math.min(roomOf(host), limit - keys.length)
    if (room > 0) keys.push(...items.listToFetch(db, host, now, room))
  }
  return { keys, last }
}
