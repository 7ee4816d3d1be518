import type { UndoEntry, VerdictEntry } from '../stored.ts'
import { type Verdict, verdictWords } from '../verdicts/verdict.ts'
import { number, oneOf, text, textOrNull } from './columns.ts'
import type { Database, Row } from './database.ts'

export type Undo = UndoEntry & { readonly entry: number }

export function insertVerdict(db: Database, seq: number, v: VerdictEntry): void {
  db.run(
    `INSERT INTO verdicts (seq, claim_id, verdict, at, by, why, report_id, page, rule)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    seq,
    v.claimId,
    v.verdict,
    v.at,
    v.by,
    v.why,
    v.reportId,
    v.page,
    v.rule,
  )
}

function toVerdict(row: Row): Verdict {
  return {
    entry: number(row, 'seq'),
    claimId: text(row, 'claim_id'),
    verdict: oneOf(verdictWords, row, 'verdict'),
    at: text(row, 'at'),
    by: text(row, 'by'),
    why: textOrNull(row, 'why'),
    reportId: textOrNull(row, 'report_id'),
    page: textOrNull(row, 'page'),
    rule: textOrNull(row, 'rule'),
  }
}

/** Every verdict ever given on these claims, in the order they count; those taken back as well. */
export function listVerdictsOfClaims(db: Database, claimIds: readonly string[]): readonly Verdict[] {
  const sql = `SELECT v.* FROM json_each(?) k JOIN verdicts v ON v.claim_id = k.value ORDER BY v.at, v.seq`
  return db.all(sql, JSON.stringify(claimIds)).map(toVerdict)
}

export function findVerdict(db: Database, seq: number): Verdict | null {
  const row = db.get('SELECT * FROM verdicts WHERE seq = ?', seq)
  return row ? toVerdict(row) : null
}

/** Slots that a rule may settle: with official word, or with a date. */
export function listSlotsToPropose(db: Database): readonly string[] {
  const rows = db.all(
    `SELECT c.slot_id FROM sources s JOIN reports r ON r.source_id = s.id JOIN claims c USING (claim_key)
       WHERE s.kind = 'official' AND r.visible_until IS NULL
     UNION SELECT slot_id FROM claims WHERE property = 'release date' ORDER BY 1`,
  )
  return rows.map((row) => text(row, 'slot_id'))
}

/** Slots of the claim's subject that may say that it is out: its status, and what it took at the box office. */
export function listOutSlots(db: Database, claimId: string): readonly string[] {
  const rows = db.all(
    `SELECT DISTINCT o.slot_id FROM claims c JOIN claims o ON o.subject = c.subject AND o.continuity = c.continuity
       AND (o.property = 'status' OR o.property = 'count' AND o.qualifiers ->> 'of' = 'dollars box office')
      WHERE c.id = ? ORDER BY 1`,
    claimId,
  )
  return rows.map((row) => text(row, 'slot_id'))
}

export function insertUndo(db: Database, seq: number, { target, at, by, why }: UndoEntry): void {
  const sql = 'INSERT INTO undos (seq, target, at, by, why) VALUES (?, ?, ?, ?, ?)'
  db.run(sql, seq, target, at, by, why)
}

/** What takes these entries back, and what takes that back again, and so on. */
export function listUndosOf(db: Database, entries: readonly number[]): readonly Undo[] {
  const rows = db.all(
    `WITH RECURSIVE chain (seq) AS (
       SELECT u.seq FROM json_each(?) k JOIN undos u ON u.target = k.value
       UNION SELECT u.seq FROM chain JOIN undos u ON u.target = chain.seq
     )
     SELECT u.* FROM chain JOIN undos u USING (seq) ORDER BY u.seq`,
    JSON.stringify(entries),
  )
  return rows.map(toUndo)
}

function toUndo(row: Row): Undo {
  return {
    entry: number(row, 'seq'),
    target: number(row, 'target'),
    at: text(row, 'at'),
    by: text(row, 'by'),
    why: textOrNull(row, 'why'),
  }
}

export function findUndo(db: Database, seq: number): Undo | null {
  const row = db.get('SELECT * FROM undos WHERE seq = ?', seq)
  return row ? toUndo(row) : null
}
