import { refreshSortName } from './add-name.ts'
import { keyClaim, type ResolvedClaim } from './claim-key.ts'
import { listClaimsOfEntity, moveClaim, putClaim } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { type EntityRow, moveEntity } from './store/entities.ts'

/**
 * Makes two entities one: names, titles and claims of `from` become those of `into`, and its id leads there. The log
 * is untouched; a rebuild without what brought them together has them apart again. Returns the slots that changed.
 */
export function mergeEntities(db: Database, from: EntityRow, into: EntityRow): readonly string[] {
  const slots = listClaimsOfEntity(db, from.key).flatMap((row) => {
    const keyed = keyClaim(replaceEntity(row.claim, from.id, into.id))
    moveClaim(db, row.key, putClaim(db, keyed).key, from, into)
    return [row.slotId, keyed.slotId]
  })
  moveEntity(db, from.key, into.key)
  refreshSortName(db, into.key)
  return slots
}

function replaceEntity(claim: ResolvedClaim, from: string, into: string): ResolvedClaim {
  const replace = <T>(part: T | { readonly entity: string }) =>
    typeof part === 'object' && part !== null && 'entity' in part && part.entity === from
      ? { entity: into }
      : part
  const qualifiers = Object.entries(claim.qualifiers).map(([name, part]) => [name, replace(part)] as const)
  return {
    ...claim,
    subject: claim.subject === from ? into : claim.subject,
    value: replace(claim.value),
    qualifiers: Object.fromEntries(qualifiers),
  }
}
