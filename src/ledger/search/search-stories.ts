import type { Database } from '../store/database.ts'
import { listHeadlines } from '../store/search.ts'
import { listTexts } from '../store/search-texts.ts'
import { type Asking, placeOf } from './asking.ts'
import type { Hits, StoryHit } from './found.ts'
import { mark, matches, matchOf } from './match.ts'
import type { Query } from './read-query.ts'

/** Headlines looked at for one page. */
const mostSeen = 2048
/** A few more than a page holds, then so many at a time. */
const few = 6
const batch = 128

/** Stories by the headline that they had then, newest first. */
export function searchStories(db: Database, query: Query, asking: Asking): Hits<StoryHit> {
  const match = matchOf(query)
  if (match === null) return { items: [], next: null }
  const items: StoryHit[] = []
  let before = placeOf(asking.after)
  for (let looked = 0; looked < mostSeen; ) {
    const size = looked === 0 ? Math.min(batch, asking.limit + few) : batch
    const texts = listTexts(db, 'headline', match, { from: null, until: asking.bound, before }, size)
    const rows = listHeadlines(
      db,
      texts.map(({ key }) => key),
      asking.bound,
      asking,
    )
    const cards = new Map(rows.map(({ entry, card }) => [entry, card]))
    for (const { at, key } of texts) {
      const card = cards.get(key)
      if (card && items.length === asking.limit) return { items, next: String(before) }
      before = at
      if (!card || !matches(query, card.headline ?? '')) continue
      items.push({ story: card, headline: mark(query, card.headline ?? '') })
    }
    looked += size
    if (texts.length < size) return { items, next: null }
  }
  return { items, next: String(before) }
}
