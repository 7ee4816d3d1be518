import type { StoryCard } from '../story-view.ts'
import { number, text } from './columns.ts'
import type { Database } from './database.ts'
import { toStoryCard } from './stories.ts'

export function putHeld(db: Database, slug: string, seq: number, dueAt: string): void {
  const sql = `INSERT INTO held (slug, seq, due_at) VALUES (?, ?, ?)
    ON CONFLICT (slug) DO UPDATE SET seq = excluded.seq, due_at = excluded.due_at`
  db.run(sql, slug, seq, dueAt)
}

export function dropHeld(db: Database, slug: string): void {
  db.run('DELETE FROM held WHERE slug = ?', slug)
}

/** A story that waits for its moment, as the log has it. */
type Held = { readonly slug: string; readonly dueAt: string; readonly body: unknown }

const heldSql = 'SELECT h.slug, h.due_at, e.body FROM held h JOIN entries e USING (seq)'
const toHeld = (row: Parameters<typeof text>[0]): Held => ({
  slug: text(row, 'slug'),
  dueAt: text(row, 'due_at'),
  body: JSON.parse(text(row, 'body')),
})

/** Those whose moment has come, the earliest first. */
export function listDue(db: Database, now: string): readonly Held[] {
  return db.all(`${heldSql} WHERE h.due_at <= ? ORDER BY h.due_at, h.slug`, now).map(toHeld)
}

export function findHeld(db: Database, slug: string): Held | null {
  const row = db.get(`${heldSql} WHERE h.slug = ?`, slug)
  return row ? toHeld(row) : null
}

/** Asked with every page: what comes out, and the lock for it, only where there is something. */
export function hasDue(db: Database, now: string): boolean {
  return db.get('SELECT 1 FROM held WHERE due_at <= ? LIMIT 1', now) !== undefined
}

/** The id of the own story at an address. */
export function findOwnStoryByAddress(db: Database, address: string): string | null {
  const sql = `SELECT s.id FROM stories s JOIN story_versions v USING (story_key, version)
    WHERE s.address = ? AND v.own = 1`
  const row = db.get(sql, address)
  return row ? text(row, 'id') : null
}

export function findOwnVersion(db: Database, slug: string) {
  const row = db.get('SELECT id, published_at FROM stories WHERE identity = ?', `own ${slug}`)
  return row ? { storyId: text(row, 'id'), publishedAt: text(row, 'published_at') } : null
}

export function isPhotoOut(db: Database, key: string): boolean {
  const sql = 'SELECT 1 AS found FROM own_photos p JOIN stories s USING (story_key, version) WHERE p.key = ?'
  return db.get(sql, key) !== undefined
}

/** Keys of the photos of every story that is out, or waits to be. */
export function listPhotoKeys(db: Database): readonly string[] {
  const rows = db.all(
    `SELECT p.key FROM own_photos p JOIN stories s USING (story_key, version)
     UNION SELECT k.value ->> '$.key' FROM held h JOIN entries e USING (seq), json_each(e.body, '$.entry.own.photos') k`,
  )
  return rows.map((row) => text(row, 'key'))
}

/** Which claim each report of a version voices. */
export function listClaimIdsOfReports(
  db: Database,
  storyKey: number,
  version: number,
): ReadonlyMap<string, string> {
  const rows = db.all(
    'SELECT r.id, c.id AS claim_id FROM reports r JOIN claims c USING (claim_key) WHERE r.story_key = ? AND r.version = ?',
    storyKey,
    version,
  )
  return new Map(rows.map((row) => [text(row, 'id'), text(row, 'claim_id')]))
}

/** Every version of a story, oldest first, with its entry of the log. */
export function listOwnVersions(db: Database, storyKey: number) {
  const rows = db.all(
    `SELECT v.version, v.visible_from, e.body FROM story_versions v JOIN entries e USING (seq)
      WHERE v.story_key = ? ORDER BY v.version`,
    storyKey,
  )
  return rows.map((row) => ({
    version: number(row, 'version'),
    at: text(row, 'visible_from'),
    body: JSON.parse(text(row, 'body')),
  }))
}

/** Whether any story that is out has a photo of its own: most records hold none, and need not look for more. */
export function hasPhotos(db: Database): boolean {
  return db.get('SELECT 1 AS found FROM own_photos LIMIT 1') !== undefined
}

/** Entries of the log of own stories with photos, of those named that are out, newest first. */
export function listPhotoBodies(
  db: Database,
  storyIds: readonly string[],
  limit: number,
): readonly { readonly id: string; readonly body: unknown }[] {
  const rows = db.all(
    `SELECT s.id, e.body FROM stories s JOIN story_versions v USING (story_key, version) JOIN entries e USING (seq)
      WHERE s.id IN (SELECT value FROM json_each(?1)) AND v.own = 1 AND s.withdrawn = 0
        AND EXISTS (SELECT 1 FROM own_photos p WHERE p.story_key = s.story_key AND p.version = s.version)
      ORDER BY s.published_at DESC, s.story_key DESC LIMIT ?2`,
    JSON.stringify(storyIds),
    limit,
  )
  return rows.map((row) => ({ id: text(row, 'id'), body: JSON.parse(text(row, 'body')) }))
}

/** Cards of own stories that are out, newest first, with their entries of the log. */
export function listOwnCards(
  db: Database,
  section: string | null,
  without: string | null,
  limit: number,
): readonly { readonly card: StoryCard; readonly body: unknown }[] {
  const rows = db.all(
    `SELECT s.id, v.headline, v.outlet, v.url, v.published_at, v.claims, e.body
      FROM story_versions v JOIN stories s USING (story_key, version) JOIN entries e USING (seq)
      WHERE v.own = 1 AND s.withdrawn = 0 AND (?1 IS NULL OR v.section = ?1) AND s.id IS NOT ?2
      ORDER BY s.published_at DESC, s.story_key DESC LIMIT ?3`,
    section,
    without,
    limit,
  )
  return rows.map((row) => ({ card: toStoryCard(row), body: JSON.parse(text(row, 'body')) }))
}
