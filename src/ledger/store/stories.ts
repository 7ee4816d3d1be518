import { z } from 'zod'
import type { Credit, Photo, RelatedLink } from '../../story/index.ts'
import { credit, photo, relatedLink } from '../stored.ts'
import type { StoryCard } from '../story-view.ts'
import { json, number, text, textOrNull, words } from './columns.ts'
import type { Database, Row } from './database.ts'
import { putText } from './search-texts.ts'

/** What makes two readings this story, as identityOf tells it. */
export function findStoryIdentity(db: Database, storyKey: number): string {
  return text(db.get('SELECT identity FROM stories WHERE story_key = ?', storyKey) ?? {}, 'identity')
}

export function findStoryIdByAddress(db: Database, address: string): string | null {
  const row = db.get('SELECT id FROM stories WHERE address = ? ORDER BY story_key LIMIT 1', address)
  return row ? text(row, 'id') : null
}

export type StoryVersion = {
  readonly storyKey: number
  readonly version: number
  readonly seq: number
  readonly contentHash: string
  readonly textHash: string
  readonly outletId: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly headline: string | null
  readonly byline: readonly string[]
  readonly section: string | null
  readonly publishedAt: string
  readonly readAt: string
  readonly visibleFrom: string
  readonly credits: readonly Credit[]
  readonly photos: readonly Photo[]
  readonly related: readonly RelatedLink[]
  readonly claims: number
  readonly wording: Uint8Array
  readonly isOwn: boolean
  readonly isWithdrawn: boolean
  readonly photoKeys: readonly string[]
}
export type StoryHead = {
  readonly key: number
  readonly id: string
  readonly version: number
  readonly contentHash: string
  readonly textHash: string
  readonly visibleFrom: string
}

const headSql = `SELECT s.story_key, s.id, s.version, v.content_hash, v.text_hash, v.visible_from
  FROM stories s JOIN story_versions v USING (story_key, version)`

function toHead(row: Row): StoryHead {
  return {
    key: number(row, 'story_key'),
    id: text(row, 'id'),
    version: number(row, 'version'),
    contentHash: text(row, 'content_hash'),
    textHash: text(row, 'text_hash'),
    visibleFrom: text(row, 'visible_from'),
  }
}

export function findStoryByIdentity(db: Database, identity: string): StoryHead | null {
  const row = db.get(`${headSql} WHERE s.identity = ?`, identity)
  return row ? toHead(row) : null
}

/** The story whose present version has this very content, under whatever name it was read. */
export function findStoryByContent(db: Database, contentHash: string): StoryHead | null {
  const row = db.get(`${headSql} WHERE v.content_hash = ? ORDER BY s.story_key LIMIT 1`, contentHash)
  return row ? toHead(row) : null
}

export function insertStory(
  db: Database,
  story: {
    readonly id: string
    readonly identity: string
    readonly address: string | null
    readonly publishedAt: string
  },
): number {
  return db.run(
    'INSERT INTO stories (id, identity, address, published_at, version) VALUES (?, ?, ?, ?, 1)',
    story.id,
    story.identity,
    story.address,
    story.publishedAt,
  ).key
}

/** Ends the present version at a moment; its reports stay on record for the time before. */
export function closeVersion(db: Database, storyKey: number, version: number, until: string): void {
  const where = 'WHERE story_key = ?2 AND version = ?3'
  db.run(`UPDATE story_versions SET visible_until = ?1 ${where}`, until, storyKey, version)
  db.run(`UPDATE reports SET visible_until = ?1 ${where}`, until, storyKey, version)
}

export function insertVersion(db: Database, v: StoryVersion): void {
  db.run(
    `INSERT INTO story_versions (story_key, version, seq, content_hash, text_hash, outlet_id, outlet, url, headline,
       byline, section, published_at, read_at, visible_from, credits, photos, related, claims, wording, own)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    v.storyKey,
    v.version,
    v.seq,
    v.contentHash,
    v.textHash,
    v.outletId,
    v.outlet,
    v.url,
    v.headline,
    JSON.stringify(v.byline),
    v.section,
    v.publishedAt,
    v.readAt,
    v.visibleFrom,
    JSON.stringify(v.credits),
    JSON.stringify(v.photos),
    JSON.stringify(v.related),
    v.claims,
    v.wording,
    Number(v.isOwn),
  )
  if (v.headline !== null && !v.isWithdrawn) putText(db, 'headline', v.seq, v.visibleFrom, v.headline)
  const current = 'UPDATE stories SET version = ?2, published_at = ?3, withdrawn = ?4 WHERE story_key = ?1'
  db.run(current, v.storyKey, v.version, v.publishedAt, Number(v.isWithdrawn))
  const photo = 'INSERT OR IGNORE INTO own_photos (key, story_key, version) VALUES (?, ?, ?)'
  for (const key of v.photoKeys) db.run(photo, key, v.storyKey, v.version)
}

/** Set once the version's reports are on record. */
export function setClaimsOfVersion(db: Database, storyKey: number, version: number, claims: number): void {
  db.run(
    'UPDATE story_versions SET claims = ?3 WHERE story_key = ?1 AND version = ?2',
    storyKey,
    version,
    claims,
  )
}

export type StoredCredit = {
  readonly name: string
  readonly sourceId: string
  readonly how: Credit['how']
  readonly domain: string | null
  readonly address: string | null
}

export function insertCredits(
  db: Database,
  storyKey: number,
  version: number,
  credits: readonly StoredCredit[],
): void {
  const sql = `INSERT INTO credits (story_key, version, position, name, source_id, how, domain, address)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  for (const [position, c] of credits.entries()) {
    db.run(sql, storyKey, version, position, c.name, c.sourceId, c.how, c.domain, c.address)
  }
}

/** Slots of the stories that link to this address as their source: what they say may lead here now. */
export function listSlotsCrediting(db: Database, address: string): readonly string[] {
  const rows = db.all(
    `SELECT DISTINCT c.slot_id FROM credits cr JOIN reports r USING (story_key, version)
       JOIN claims c USING (claim_key) WHERE cr.address = ? AND r.visible_until IS NULL`,
    address,
  )
  return rows.map((row) => text(row, 'slot_id'))
}

/** When the last of the stories came out that this version links to as its source, of those on record. */
export function findCreditedUntil(db: Database, storyKey: number, version: number): string | null {
  const row = db.get(
    `SELECT max(v.visible_from) AS latest FROM credits cr JOIN stories s ON s.address = cr.address
       JOIN story_versions v ON v.story_key = s.story_key WHERE cr.story_key = ? AND cr.version = ?`,
    storyKey,
    version,
  )
  return textOrNull(row ?? { latest: null }, 'latest')
}

const cardColumns = 's.id, v.headline, v.outlet, v.url, v.published_at, v.claims'

export function toStoryCard(row: Row): StoryCard {
  return {
    id: text(row, 'id'),
    headline: textOrNull(row, 'headline'),
    outlet: textOrNull(row, 'outlet'),
    url: textOrNull(row, 'url'),
    publishedAt: text(row, 'published_at'),
    claims: number(row, 'claims'),
  }
}

/** Newest first, after the story with the given id. */
export function listStoryCards(db: Database, limit: number, after: string | null): readonly StoryCard[] {
  const rows = db.all(
    `SELECT ${cardColumns} FROM stories s JOIN story_versions v USING (story_key, version)
      WHERE s.withdrawn = 0
        AND (?2 IS NULL OR (s.published_at, s.story_key) < (SELECT published_at, story_key FROM stories WHERE id = ?2))
      ORDER BY s.published_at DESC, s.story_key DESC LIMIT ?1`,
    limit,
    after,
  )
  return rows.map(toStoryCard)
}

export function countStories(db: Database): number {
  return number(db.get('SELECT count(*) AS n FROM stories WHERE withdrawn = 0') ?? {}, 'n')
}

/** When the newest story came out; null on an empty record. */
export function lastPublished(db: Database): string | null {
  return textOrNull(db.get('SELECT max(published_at) AS last FROM stories') ?? { last: null }, 'last')
}

export type VersionId = { readonly storyKey: number; readonly version: number }
export const versionId = ({ storyKey, version }: VersionId) => `${storyKey} ${version}`

/** No story comes out a million times. */
const mostVersions = 1_000_000

/** Cards of these versions, by versionId. */
export function listVersionCards(
  db: Database,
  versions: readonly VersionId[],
): ReadonlyMap<string, StoryCard> {
  // Two numbers in one: a list of lists would be parsed again for each row.
  const pairs = new Set(versions.map(({ storyKey, version }) => storyKey * mostVersions + version))
  const rows = db.all(
    `SELECT v.story_key, v.version, ${cardColumns} FROM json_each(?) k
       JOIN story_versions v ON v.story_key = k.value / ${mostVersions} AND v.version = k.value % ${mostVersions}
       JOIN stories s USING (story_key)`,
    JSON.stringify([...pairs]),
  )
  return new Map(
    rows.map((row) => [
      versionId({ storyKey: number(row, 'story_key'), version: number(row, 'version') }),
      toStoryCard(row),
    ]),
  )
}

export type StoryRecord = {
  readonly key: number
  readonly card: StoryCard
  readonly byline: readonly string[]
  readonly section: string | null
  readonly version: number
  /** The entry of the log that holds this version. */
  readonly seq: number
  readonly isOwn: boolean
  readonly isWithdrawn: boolean
  readonly readAt: string
  readonly credits: readonly Credit[]
  readonly photos: readonly Photo[]
  readonly related: readonly RelatedLink[]
  readonly claimKeys: readonly number[]
}

/** The present version of a story, with the claims it voices in the order of its text. */
export function findStoryById(db: Database, id: string): StoryRecord | null {
  const row = db.get(
    `SELECT s.story_key, s.id, s.withdrawn, v.* FROM stories s JOIN story_versions v USING (story_key, version) WHERE s.id = ?`,
    id,
  )
  if (!row) return null
  const key = number(row, 'story_key')
  const version = number(row, 'version')
  const claims =
    'SELECT DISTINCT claim_key FROM reports WHERE story_key = ? AND version = ? ORDER BY report_key'
  return {
    key,
    card: toStoryCard(row),
    byline: words(row, 'byline'),
    section: textOrNull(row, 'section'),
    version,
    seq: number(row, 'seq'),
    isOwn: number(row, 'own') === 1,
    isWithdrawn: number(row, 'withdrawn') === 1,
    readAt: text(row, 'read_at'),
    credits: json(z.array(credit), row, 'credits'),
    photos: json(z.array(photo), row, 'photos'),
    related: json(z.array(relatedLink), row, 'related'),
    claimKeys: db.all(claims, key, version).map((claim) => number(claim, 'claim_key')),
  }
}
