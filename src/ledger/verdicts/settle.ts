import { Problem } from '../../problem.ts'
import { plainMoment } from '../moment.ts'
import { findClaimOf } from '../names/find-claim.ts'
import { refreshSlots } from '../refresh.ts'
import { findClaimById, listClaimsOfSlots } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { appendEntry } from '../store/entries.ts'
import { listOutcomes } from '../store/outcomes.ts'
import { findSaidAt } from '../store/reports.ts'
import { lastPublished } from '../store/stories.ts'
import { insertVerdict } from '../store/verdicts.ts'
import type { VerdictEntry } from '../stored.ts'
import { sentencesOf } from '../views.ts'
import { listInForce } from './in-force.ts'
import type { Settled, Settling } from './settling.ts'
import type { Outcome, Verdict } from './verdict.ts'

/** Puts a verdict on record. It takes the place of earlier ones, which stay on record. `now` is ISO 8601 UTC. */
export function settle(db: Database, id: string, settling: Settling, now: string): Settled {
  return db.write(() => {
    const claim = findClaimOf(db, id)
    if (!claim) throw new Problem('unknown-claim', `No claim on record has the id “${id}”.`)
    const claimId = claim.id
    const entry = toEntry(db, claimId, settling, now)
    const slot = listClaimsOfSlots(db, [claim.slotId])
    const keys = slot.map((row) => row.key)
    const held = listInForce(db, [claimId], null).at(-1) ?? null
    if (held && says(held, entry, settling)) return settled(db, keys, held, { held: null, before: new Map() })
    const before = listOutcomes(db, keys)
    const seq = appendEntry(db, 'verdict', now, entry)
    applyVerdict(db, seq, entry)
    return settled(db, keys, { ...entry, entry: seq }, { held, before })
  })
}

/** Works a verdict of the log into the projections. */
export function applyVerdict(db: Database, seq: number, entry: VerdictEntry): void {
  insertVerdict(db, seq, entry)
  const claim = findClaimById(db, entry.claimId)
  if (claim) refreshSlots(db, [claim.slotId], entry.at)
}

function toEntry(db: Database, claimId: string, settling: Settling, now: string): VerdictEntry {
  const { verdict, reportId = null, page = null, why = null, rule = null } = settling
  const said = reportId === null ? null : saidAt(db, reportId)
  if (page !== null && !/^https?:$/.test(URL.parse(page)?.protocol ?? ''))
    throw new Problem(
      'bad-page',
      `“${page}” is no address of a page. Expected one such as https://news.example/story.`,
    )
  const by = settling.by.trim()
  if (by === '')
    throw new Problem('bad-verdict', 'A verdict needs somebody who decides it: a name was expected.')
  const at = momentOf(db, settling.at ?? said ?? now, now)
  const imported = settling.importId === undefined ? {} : { imported: { id: settling.importId } }
  return { claimId, verdict, at, by, why: why?.trim() || null, reportId, page, rule, ...imported }
}

/** The moment from which a decision counts, never one to come. */
export function momentOf(db: Database, at: string, now: string): string {
  const moment = plainMoment(at)
  // A record that was written elsewhere may hold stories that are ahead of this machine's clock.
  const today = [plainMoment(now) ?? now, lastPublished(db) ?? ''].reduce((a, b) => (a > b ? a : b))
  if (moment === null)
    throw new Problem(
      'bad-moment',
      `“${at}” is not a date. Expected YYYY-MM-DD, or a time such as 2015-08-05T10:00:00Z.`,
    )
  if (moment > today)
    throw new Problem(
      'verdict-to-come',
      `A decision counts from today or from a day that has passed; ${at} is still to come.`,
    )
  return moment
}

function saidAt(db: Database, reportId: string): string {
  const said = findSaidAt(db, reportId)
  if (said === null)
    throw new Problem(
      'unknown-report',
      `No report on record has the id “${reportId}”: the claim's page and “hearsay trace” name them.`,
    )
  return said
}

/** The very same decision again, or one that leaves its moment open, changes nothing. */
function says(held: Verdict, entry: VerdictEntry, settling: Settling): boolean {
  const sameMoment = settling.at === undefined || settling.at === null || held.at === entry.at
  return (
    sameMoment &&
    held.verdict === entry.verdict &&
    held.by === entry.by &&
    held.why === entry.why &&
    held.reportId === entry.reportId &&
    held.page === entry.page
  )
}

type Before = { readonly held: Verdict | null; readonly before: ReadonlyMap<string, Outcome> }

function settled(db: Database, keys: readonly number[], verdict: Verdict, { held, before }: Before): Settled {
  const outcomes = listOutcomes(db, keys)
  const sentences = sentencesOf(db, keys)
  const followed = [...outcomes].filter(
    ([id, { verdict: word }]) =>
      id !== verdict.claimId && held !== verdict && word !== before.get(id)?.verdict,
  )
  return {
    verdict,
    sentence: sentences.get(verdict.claimId) ?? '',
    outcome: outcomes.get(verdict.claimId) ?? null,
    supersedes: held,
    followed: followed.map(([claimId, outcome]) => ({
      claimId,
      sentence: sentences.get(claimId) ?? '',
      outcome,
    })),
  }
}
