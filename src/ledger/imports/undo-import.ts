import { Problem } from '../../problem.ts'
import { recordEntry } from '../record.ts'
import type { Database } from '../store/database.ts'
import { findEntryBody } from '../store/entries.ts'
import { type ImportEntry, listEntriesOfImport } from '../store/imports.ts'
import { findStoryById } from '../store/stories.ts'
import { listUndosOf } from '../store/verdicts.ts'
import { outletEntry, type StoryEntry, storyEntry } from '../stored.ts'
import { findStory, identityOfEntry } from '../story-version.ts'
import { undoneBy } from '../verdicts/in-force.ts'
import type { Undoing } from '../verdicts/settling.ts'
import { undo } from '../verdicts/undo.ts'
import type { ImportUndone } from './imports.ts'
import { takeBackRole } from './set-role.ts'

type Taking = { readonly by: string; readonly why: string | null }

/**
 * Takes back what an import brought. Nothing leaves the log: a verdict is undone, a story gets an empty version, an outlet
 * its former role. What something later stands in place of stays: it is no longer the import's.
 */
export function undoImport(
  db: Database,
  id: string,
  undoing: Pick<Undoing, 'by' | 'why'>,
  now: string,
): ImportUndone {
  const taking = { by: undoing.by.trim(), why: undoing.why?.trim() || null }
  if (taking.by === '')
    throw new Problem('bad-verdict', 'An undo needs somebody who decides it: a name was expected.')
  return db.write(() => {
    const entries = listEntriesOfImport(db, id)
    if (entries.length === 0) throw unknown(id)
    const verdicts = undoVerdicts(db, id, entries, taking, now)
    const stories = takeBackStories(db, id, entries, taking, now)
    const roles = takeBackRoles(db, entries, taking, now)
    if (verdicts + stories.taken + roles.taken === 0)
      throw new Problem('already-undone', `Nothing that the import ${id} brought stands any more.`)
    return { id, verdicts, stories: stories.taken, roles: roles.taken, kept: stories.kept + roles.kept }
  })
}

function undoVerdicts(
  db: Database,
  id: string,
  entries: readonly ImportEntry[],
  { by, why }: Taking,
  now: string,
): number {
  const seqs = entries.filter(({ kind }) => kind === 'verdict').map(({ seq }) => seq)
  const undone = undoneBy(listUndosOf(db, seqs), null)
  const standing = seqs.filter((seq) => undone(seq) === null)
  for (const seq of standing) undo(db, seq, { by, why: why ?? `The import ${id} was taken back.` }, now)
  return standing.length
}

function takeBackStories(
  db: Database,
  id: string,
  entries: readonly ImportEntry[],
  taking: Taking,
  now: string,
) {
  const brought = entries.filter(({ kind }) => kind === 'story').map(({ body }) => storyEntry.parse(body))
  const rows = [...new Map(brought.map((entry) => [identityOfEntry(entry), entry])).values()]
  const heads = rows.flatMap((entry) => findHead(db, entry) ?? [])
  const own = heads.filter(({ imported }) => imported?.id === id && !imported.takenBack)
  for (const entry of own) recordEntry(db, withoutContent(entry, taking, now))
  const kept = heads.filter(({ imported }) => imported?.id !== id).length
  return { taken: own.length, kept }
}

/** The version of a row's story that stands now. */
function findHead(db: Database, entry: StoryEntry): StoryEntry | null {
  const head = findStory(db, entry)
  const found = head ? findStoryById(db, head.id) : null
  return found ? storyEntry.parse(findEntryBody(db, found.seq)) : null
}

function withoutContent(entry: StoryEntry, takenBack: Taking, now: string): StoryEntry {
  const emptied = { text: '', dek: null, photos: [], credits: [], related: [] }
  return {
    ...entry,
    readAt: now,
    story: { ...entry.story, ...emptied, modified: now },
    reports: [],
    ...(entry.imported ? { imported: { ...entry.imported, takenBack } } : {}),
  }
}

/** The last first: of two roles that an import gave one outlet, the second goes before the first. */
function takeBackRoles(db: Database, entries: readonly ImportEntry[], taking: Taking, now: string) {
  const given = entries.filter(({ kind }) => kind === 'outlet').map(({ body }) => outletEntry.parse(body))
  const standing = given.filter(({ imported }) => !imported?.takenBack)
  const isTaken = standing.toReversed().map((entry) => takeBackRole(db, entry, taking, now))
  const taken = isTaken.filter(Boolean).length
  return { taken, kept: isTaken.length - taken }
}

function unknown(id: string): Problem {
  return new Problem('unknown-import', `No import has the id “${id}”: “hearsay import --list” names them.`)
}
