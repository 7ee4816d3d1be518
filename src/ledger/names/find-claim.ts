import { keyClaim } from '../claim-key.ts'
import { type ClaimRow, findClaimById } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { findFormerClaim } from '../store/spoken.ts'
import { respell } from './respell.ts'
import { whoIsNow } from './who-is.ts'

/** The claim of an id, also of one that it had before its entities turned out to be others. Null where there is none. */
export function findClaimOf(db: Database, id: string): ClaimRow | null {
  const claim = findClaimById(db, id)
  if (claim) return claim
  const former = findFormerClaim(db, id)
  if (!former) return null
  const whoIs = whoIsNow(db)
  return findClaimById(db, keyClaim(respell(former, (name) => whoIs(name, null))).claimId)
}
