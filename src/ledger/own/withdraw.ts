import { Problem } from '../../problem.ts'
import { addressOf } from '../address.ts'
import { recordEntry } from '../record.ts'
import type { Database } from '../store/database.ts'
import { appendEntry } from '../store/entries.ts'
import { dropHeld, findHeld } from '../store/own-stories.ts'
import { findStoryById, findStoryByIdentity, findStoryIdByAddress } from '../store/stories.ts'
import { heldEntry, type StoryEntry } from '../stored.ts'
import { findOwnEntry } from './find-own.ts'
import type { Withdrawing, Withdrawn } from './own-story.ts'

/**
 * Takes an own story off the site, by id, slug or address. It stays in the log, and its claims stand for questions as of
 * before; from now on they stand without it, and its page says who withdrew it, and why.
 */
export function withdraw(db: Database, named: string, given: Withdrawing, now: string): Withdrawn {
  const withdrawing = requireWords(given)
  return db.write(() => {
    const held = findHeld(db, named)
    const out = findOut(db, named)
    if (!held && !out) throw unknown(named)
    if (held) drop(db, named, withdrawing, now)
    const entry = held ? heldEntry.parse(held.body).entry : null
    if (!out) return { storyId: named, headline: entry?.story.headline ?? null, wasHeld: true }
    if (!out.isOwn)
      throw new Problem(
        'not-own',
        `${out.card.id} is a story of another outlet: “hearsay takedown” removes it.`,
      )
    if (!out.isWithdrawn) recordEntry(db, withoutContent(findOwnEntry(db, out.seq), withdrawing, now))
    return { storyId: out.card.id, headline: out.card.headline, wasHeld: held !== null }
  })
}

function findOut(db: Database, named: string) {
  const address = addressOf(named)
  const id =
    (address === null ? null : findStoryIdByAddress(db, address)) ??
    findStoryByIdentity(db, `own ${named}`)?.id ??
    named
  return findStoryById(db, id)
}

function drop(db: Database, slug: string, { by, reason }: Withdrawing, at: string): void {
  appendEntry(db, 'dropped', at, { slug, by, reason, at })
  dropHeld(db, slug)
}

/** What is left of a story: where it was, what it was called, and why it is gone. */
function withoutContent(entry: StoryEntry, { by, reason }: Withdrawing, now: string): StoryEntry {
  if (!entry.own) throw new TypeError('an own story has no own part')
  const emptied = { text: '', dek: null, photos: [], credits: [], related: [] }
  const gone = { blocks: [], spans: [], veils: [], galleryAt: null, photos: [] }
  return {
    ...entry,
    readAt: now,
    story: { ...entry.story, ...emptied, modified: now },
    reports: [],
    own: { ...entry.own, ...gone, by, correction: null, withdrawn: reason },
  }
}

function requireWords({ by, reason }: Withdrawing): Withdrawing {
  const words = { by: by.trim(), reason: reason.trim() }
  if (words.by !== '' && words.reason !== '') return words
  throw new Problem(
    'bad-withdrawal',
    'A withdrawal needs who decides it and a reason, in a sentence: the page of the story shows both.',
  )
}

function unknown(named: string): Problem {
  return new Problem(
    'unknown-story',
    `No story of this newsroom is called “${named}”: its id ends its address, and its slug is the name of its file.`,
  )
}
