import type { Database } from '../store/database.ts'
import { putContent } from '../store/queue-contents.ts'
import * as items from '../store/queue-items.ts'
import { namesOf, saidHashOf } from './item-names.ts'
import type { Enqueued, NewItem } from './queue.ts'

/** Puts what a feed lists into the queue, each story once. Nothing is written where all of it is known. */
export function addItems(db: Database, list: readonly NewItem[], now: number): readonly Enqueued[] {
  const looked = list.map((item) => look(db, item))
  if (looked.every(({ state }) => state === 'known')) return looked.map(({ state }) => state)
  // Looked at again with the write lock in hand: another process may have read the same feed.
  return db.write(() => list.map((item) => add(db, item, now)))
}

type Look = { readonly state: Enqueued; readonly key: number | null }

function look(db: Database, item: NewItem): Look {
  const known = items.findItemByName(db, namesOf(item))
  if (known === null) return { state: 'new', key: null }
  return { state: isChanged(known, item) ? 'changed' : 'known', key: known.key }
}

/**
 * Two feeds word one story in two ways: only the words of the feed that it is read from count, told by its address as that
 * feed writes it.
 */
function isChanged(known: items.ItemState, item: NewItem): boolean {
  if (known.outcome === 'taken-down' || known.outcome === 'duplicate') return false
  return known.url === item.url && known.saidHash !== saidHashOf(item)
}

function add(db: Database, item: NewItem, now: number): Enqueued {
  const { state, key } = look(db, item)
  if (state === 'known') return state
  const row = toRow(item)
  if (key !== null) items.renewItem(db, key, row, now)
  const itemKey = key ?? items.insertItem(db, row, now)
  items.addNames(db, itemKey, namesOf(item))
  if (item.html !== null)
    putContent(db, itemKey, {
      kind: 'feed',
      url: item.url,
      contentType: 'text/html; charset=utf-8',
      body: Buffer.from(item.html),
    })
  return state
}

function toRow(item: NewItem): items.NewRow {
  const { feedId, url, title, outlet, published } = item
  const host = url === null || item.whole === true ? '' : (URL.parse(url)?.host ?? '')
  return {
    feedId,
    url,
    host,
    title,
    outlet,
    published,
    saidHash: saidHashOf(item),
    anyway: item.anyway === true,
  }
}
