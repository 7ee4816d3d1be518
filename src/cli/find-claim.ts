import type { Ledger } from '../ledger/index.ts'
import { Problem } from '../problem.ts'

/** The id of the one claim whose id begins so. */
export async function findClaimId(ledger: Ledger, asked: string): Promise<string> {
  const prefix = asked.trim().toLowerCase()
  const claims = await ledger.findClaims(prefix)
  const [claim, ...others] = claims
  if (claim === undefined) {
    const hint = /^[0-9a-f]{4,}$/.test(prefix)
      ? 'No claim on record has an id that begins so.'
      : 'A claim’s id is letters a to f and digits, four of them at least.'
    throw new Problem('unknown-claim', `"${asked}": ${hint} "hearsay dossier NAME" shows the ids of claims.`)
  }
  if (others.length > 0) {
    const choices = claims.map(({ claimId, sentence }) => `  ${claimId}  ${sentence}`)
    throw new Problem('ambiguous-claim', [`"${asked}" may be any of these:`, ...choices].join('\n'))
  }
  return claim.claimId
}
