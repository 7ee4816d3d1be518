import type { Counts } from '../records/track-record.ts'
import type { Voice } from '../voices-of-claims.ts'
import { number, oneOf, text } from './columns.ts'
import type { Database } from './database.ts'

const parts = ['for', 'against', 'first', 'echo'] as const

/** Sets who says what of these claims; only what changed is written. */
export function setVoices(
  db: Database,
  claimKeys: readonly number[],
  voices: ReadonlyMap<number, readonly Voice[]>,
): void {
  const before = listVoices(db, claimKeys)
  const added: VoiceRow[] = []
  for (const key of claimKeys) {
    const [had, has] = [before.get(key) ?? [], voices.get(key) ?? []]
    for (const voice of had)
      if (!has.some((other) => isSame(voice, other)))
        db.run(
          'DELETE FROM voices WHERE claim_key = ? AND source_id = ? AND part = ?',
          key,
          voice.sourceId,
          voice.part,
        )
    for (const voice of has)
      if (!had.some((other) => isSame(voice, other))) added.push([key, voice.sourceId, voice.part])
  }
  if (added.length > 0) insertVoices(db, added)
}

type VoiceRow = readonly [claimKey: number, sourceId: string, part: Voice['part']]

function insertVoices(db: Database, rows: readonly VoiceRow[]): void {
  const sql = `INSERT INTO voices (claim_key, source_id, part)
    SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`
  db.run(sql, JSON.stringify(rows))
}

const isSame = (a: Voice, b: Voice) => a.sourceId === b.sourceId && a.part === b.part

function listVoices(db: Database, claimKeys: readonly number[]): ReadonlyMap<number, readonly Voice[]> {
  const rows = db.all(
    'SELECT v.claim_key, v.source_id, v.part FROM json_each(?) k JOIN voices v ON v.claim_key = k.value',
    JSON.stringify(claimKeys),
  )
  const byClaim = Map.groupBy(rows, (row) => number(row, 'claim_key'))
  return new Map(
    [...byClaim].map(([key, some]) => [
      key,
      some.map((row) => ({ sourceId: text(row, 'source_id'), part: oneOf(parts, row, 'part') })),
    ]),
  )
}

/** What each source says at present: claims by stance, those that it was first to speak of, those of others that it repeats. */
export function listVoiceCounts(db: Database): ReadonlyMap<string, Counts> {
  const rows = db.all(`SELECT source_id, sum(CASE WHEN part IN ('for', 'against') THEN n ELSE 0 END) AS said,
      sum(CASE part WHEN 'first' THEN n ELSE 0 END) AS first, sum(CASE part WHEN 'echo' THEN n ELSE 0 END) AS echoes
    FROM voice_counts GROUP BY source_id`)
  return new Map(
    rows.map((row) => [
      text(row, 'source_id'),
      { said: number(row, 'said'), first: number(row, 'first'), echoes: number(row, 'echoes') },
    ]),
  )
}
