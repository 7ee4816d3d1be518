import { Problem } from '../../problem.ts'
import { addressOf } from '../address.ts'
import type { Rebuilding } from '../ledger.ts'
import { hashOf } from '../name.ts'
import { rebuildWithin } from '../rebuild.ts'
import type { Database } from '../store/database.ts'
import { appendEntry } from '../store/entries.ts'
import * as erase from '../store/erase.ts'
import { findGap, insertGap } from '../store/gaps.ts'
import { forgetItemsOf } from '../store/queue-items.ts'
import { findStoryById, findStoryIdByAddress, findStoryIdentity } from '../store/stories.ts'
import type { TakedownEntry } from '../stored.ts'
import type { TakenDown, TakingDown } from './gap.ts'

/**
 * Takes a story off the record for good: its text and quotes from the log and from the file, and all that was worked out from
 * them. What is left is a gap that says so. Nothing brings it back. `named`: its id, or its address.
 */
export function takedown(
  db: Database,
  named: string,
  taking: TakingDown,
  now: string,
  heard?: Rebuilding,
): TakenDown {
  const { by, reason } = requireWords(taking)
  erase.overwriteDeleted(db)
  const done = db.write(() => {
    const story = requireStory(db, named)
    const claims = erase.listClaimsOfStory(db, story.key)
    const verdicts = erase.listVerdictsBy(db, story.card.id)
    const body = {
      ...toEntry(db, story),
      claims: claims.flatMap(({ id, isShared }) => (isShared ? [id] : [])),
      by,
      reason,
      at: now,
    }
    const entry = appendEntry(db, 'takedown', now, body)
    erase.emptyEntries(db, body.entries, entry)
    erase.renameInDecisions(db, story.card.id, body.storyId)
    forgetItemsOf(db, story.card.id)
    // Names, claims, trails, weights: what hung on the story hangs together, and is right by definition once worked out anew.
    rebuildWithin(db, heard)
    erase.leaveChore(db)
    const { storyId, outlet, publishedAt, at } = body
    const gap = { entry, storyId, outlet, publishedAt, at, by, reason }
    return { gap, claims: claims.length, gone: claims.filter(({ isShared }) => !isShared).length, verdicts }
  })
  return { ...done, isOverwritten: erase.writeAnew(db) }
}

export function applyTakedown(db: Database, seq: number, entry: TakedownEntry): void {
  insertGap(db, seq, entry)
}

type Story = NonNullable<ReturnType<typeof findStoryById>>

function toEntry(db: Database, { key, card }: Story) {
  const identity = hashOf(findStoryIdentity(db, key))
  return {
    storyId: `taken-down-${card.id.slice(-8)}`,
    identity,
    outlet: card.outlet,
    publishedAt: card.publishedAt,
    entries: erase.listEntriesOfStory(db, key),
  }
}

function requireWords({ by, reason }: TakingDown) {
  const words = { by: by.trim(), reason: reason.trim() }
  if (words.by === '')
    throw new Problem('bad-takedown', 'A takedown needs somebody who decides it: a name was expected.')
  if (words.reason === '')
    throw new Problem(
      'bad-takedown',
      'A takedown needs a reason, in a sentence: the gap that it leaves shows it.',
    )
  return words
}

function requireStory(db: Database, named: string): Story {
  const address = addressOf(named)
  const id = address === null ? named : (findStoryIdByAddress(db, address) ?? named)
  const story = findStoryById(db, id)
  if (story) return story
  const gap = findGap(db, id)
  if (gap)
    throw new Problem(
      'already-taken-down',
      `That story was taken down on ${gap.at.slice(0, 10)}, by ${gap.by}: ${gap.reason}`,
    )
  throw new Problem(
    'unknown-story',
    `No story on record has the id or address “${named}”: its page and “hearsay trace” give them.`,
  )
}
