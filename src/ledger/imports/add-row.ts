import { recordEntry, refuseOwn, refuseTakenDown, toEntry } from '../record.ts'
import type { Database } from '../store/database.ts'
import { listClaimIdsOfReports } from '../store/own-stories.ts'
import { findStoryById } from '../store/stories.ts'
import { listInForce } from '../verdicts/in-force.ts'
import { settle } from '../verdicts/settle.ts'
import type { Verdict, VerdictWord } from '../verdicts/verdict.ts'
import type { ImportedRow, RowOutcome } from './imports.ts'

/** Puts a row on record with its verdicts, or nothing of it. */
export function addRow(db: Database, row: ImportedRow, now: string): RowOutcome {
  const entry = toEntry({ ...row.recording, imported: { id: row.importId, row: row.row } })
  return db.write(() => {
    refuseTakenDown(db, entry)
    refuseOwn(db, entry)
    const story = recordEntry(db, entry)
    const settled = [...claimsOf(db, story.storyId, row)].map(([claimId, verdict]) =>
      settleOnce(db, row, claimId, verdict, now),
    )
    return {
      story,
      verdicts: settled.filter((one) => one === 'given').length,
      contradicted: settled.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    }
  })
}

/** A claim that several sentences of a row make is settled by the first. */
function claimsOf(
  db: Database,
  storyId: string,
  { verdicts }: ImportedRow,
): ReadonlyMap<string, VerdictWord> {
  const found = verdicts.length === 0 ? null : findStoryById(db, storyId)
  if (!found) return new Map()
  const ids = listClaimIdsOfReports(db, found.key, found.version)
  const pairs = verdicts.flatMap(({ report, verdict }) => {
    const claimId = ids.get(`${storyId}-${found.version}-${report + 1}`)
    return claimId === undefined ? [] : [[claimId, verdict] as const]
  })
  return new Map(pairs.toReversed())
}

/** A sheet does not overrule what was decided here. */
function settleOnce(
  db: Database,
  { importId, settling }: ImportedRow,
  claimId: string,
  verdict: VerdictWord,
  now: string,
): 'given' | 'known' | Pick<Verdict, 'claimId' | 'verdict' | 'by'> {
  const held = listInForce(db, [claimId], null).at(-1)
  if (held) return held.verdict === verdict ? 'known' : { claimId, verdict: held.verdict, by: held.by }
  settle(db, claimId, { ...settling, verdict, importId }, now)
  return 'given'
}
