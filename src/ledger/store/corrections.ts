import { number, oneOf, text, textOrNull } from './columns.ts'
import type { Database } from './database.ts'

const kinds = ['verdict', 'undo', 'story', 'takedown'] as const
export type CorrectionRow = {
  readonly entry: number
  readonly kind: (typeof kinds)[number]
  readonly at: string
}

// Undoing an undo restores what stood, and is no correction of the record.
const correctionsSql = `
  SELECT v.seq, 'verdict' AS kind FROM verdicts v
    WHERE EXISTS (SELECT 1 FROM verdicts o WHERE o.claim_id = v.claim_id AND o.seq < v.seq)
  UNION ALL SELECT seq, 'undo' FROM undos WHERE target NOT IN (SELECT seq FROM undos)
  UNION ALL SELECT seq, 'story' FROM story_versions WHERE version > 1
  UNION ALL SELECT seq, 'takedown' FROM gaps`

/** The last entries first, after the one of the given number. */
export function listCorrectionRows(
  db: Database,
  limit: number,
  after: string | null,
): readonly CorrectionRow[] {
  const rows = db.all(
    `SELECT c.seq, c.kind, e.recorded_at FROM (${correctionsSql}) c JOIN entries e USING (seq)
      WHERE ?2 IS NULL OR c.seq < CAST(?2 AS INTEGER) ORDER BY c.seq DESC LIMIT ?1`,
    limit,
    after,
  )
  return rows.map((row) => ({
    entry: number(row, 'seq'),
    kind: oneOf(kinds, row, 'kind'),
    at: text(row, 'recorded_at'),
  }))
}

export function countCorrections(db: Database): number {
  return number(db.get(`SELECT count(*) AS n FROM (${correctionsSql})`) ?? {}, 'n')
}

export type ChangedStory = {
  readonly storyId: string
  readonly headline: string | null
  readonly outlet: string | null
  readonly version: number
  readonly withdrawn: readonly number[]
}

/** A later version of a story by its entry, and claims of the version before that it does not make. */
export function findChangedStory(db: Database, entry: number): ChangedStory | null {
  const row = db.get(
    `SELECT s.id, v.story_key, v.version, v.headline, v.outlet FROM story_versions v JOIN stories s USING (story_key)
      WHERE v.seq = ?`,
    entry,
  )
  if (!row) return null
  const [story, version] = [number(row, 'story_key'), number(row, 'version')]
  const claims = 'SELECT claim_key FROM reports WHERE story_key = ? AND version = ?'
  const gone = db.all(`${claims} EXCEPT ${claims} ORDER BY 1`, story, version - 1, story, version)
  return {
    storyId: text(row, 'id'),
    headline: textOrNull(row, 'headline'),
    outlet: textOrNull(row, 'outlet'),
    version,
    withdrawn: gone.map((claim) => number(claim, 'claim_key')),
  }
}
