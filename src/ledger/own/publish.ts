import { Problem } from '../../problem.ts'
import { plainMoment } from '../moment.ts'
import { recordEntry, refuseTakenDown, toEntry } from '../record.ts'
import type { Database } from '../store/database.ts'
import { appendEntry } from '../store/entries.ts'
import { dropHeld, listDue, putHeld } from '../store/own-stories.ts'
import { findStoryById, type StoryHead } from '../store/stories.ts'
import { type HeldEntry, heldEntry, type StoryEntry } from '../stored.ts'
import { findStory } from '../story-version.ts'
import type { Publication, Published } from './own-story.ts'

/** Puts an own story on record, or holds it until its moment. */
export function publish(db: Database, { reading, own }: Publication, now: string): Published {
  const entry = toEntry({ input: `own ${own.slug}`, reading, own, readAt: now })
  const publishedAt = plainMoment(entry.story.published) ?? now
  return db.write(() => {
    refuseTakenDown(db, entry)
    const known = findStory(db, entry)
    if (!isDue(publishedAt, now)) return hold(db, entry, known, publishedAt, now)
    // A later version holds from the moment that it was published.
    const dated = known ? { ...entry, story: { ...entry.story, modified: now } } : entry
    dropHeld(db, own.slug)
    return { ...recordEntry(db, dated), publishedAt }
  })
}

/** A day without an hour has come as soon as it begins, in UTC. */
function isDue(publishedAt: string, now: string): boolean {
  return Date.parse(publishedAt) <= Date.parse(now)
}

function hold(
  db: Database,
  entry: StoryEntry,
  known: StoryHead | null,
  publishedAt: string,
  now: string,
): Published {
  if (known && !findStoryById(db, known.id)?.isWithdrawn) throw outAlready(known.id, publishedAt)
  const dueAt = new Date(publishedAt).toISOString()
  const body = { entry: { ...entry, readAt: dueAt }, dueAt }
  applyHeld(db, appendEntry(db, 'held', now, body), body)
  return {
    storyId: known?.id ?? entry.own?.slug ?? '',
    state: 'held',
    version: (known?.version ?? 0) + 1,
    claims: [],
    publishedAt,
  }
}

function outAlready(id: string, publishedAt: string): Problem {
  return new Problem(
    'out-already',
    `${id} is out already, so it cannot be held until ${publishedAt}: leave "published" as it was, or withdraw the story first.`,
  )
}

export function applyHeld(db: Database, seq: number, { entry, dueAt }: HeldEntry): void {
  if (entry.own) putHeld(db, entry.own.slug, seq, dueAt)
}

/** What was held comes out as of its moment, whenever somebody asks next. */
export function releaseDue(db: Database, now: string): number {
  return db.write(() => {
    const due = listDue(db, now).map(({ body }) => heldEntry.parse(body))
    for (const { entry, dueAt } of due) recordEntry(db, comingBack(db, entry, dueAt))
    return due.length
  })
}

/** A story that was withdrawn and waited to come back is its next version. */
function comingBack(db: Database, entry: StoryEntry, dueAt: string): StoryEntry {
  return findStory(db, entry) ? { ...entry, story: { ...entry.story, modified: dueAt } } : entry
}
