import type { Claim, Entity } from '../claims/index.ts'
import type { ResolvedClaim } from './claim-key.ts'
import { displayName } from './naming.ts'
import type { ClaimRow } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { type EntityRow, listEntitiesById } from './store/entities.ts'
import type { ReportRow } from './store/reports.ts'

export type Entities = ReadonlyMap<string, EntityRow>

/** Every entity that the claims and their reports name, by id. */
export function loadEntities(
  db: Database,
  claims: readonly ClaimRow[],
  reports: readonly Pick<ReportRow, 'details'>[],
): Entities {
  const parts = [
    ...claims.flatMap(({ claim }) => [claim.value, ...Object.values(claim.qualifiers)]),
    ...reports.flatMap((report) => Object.values(report.details)),
  ]
  const named = parts.map((part) => (typeof part === 'object' && 'entity' in part ? part.entity : null))
  const ids = new Set([...named, ...claims.map(({ claim }) => claim.subject)].filter((id) => id !== null))
  return new Map(listEntitiesById(db, [...ids]).map((entity) => [entity.id, entity]))
}

/** A resolved claim with its names, as they were known by then. */
export function nameClaim(claim: ResolvedClaim, entities: Entities, bound: string | null): Claim {
  const named = (id: string): Entity => {
    const entity = entities.get(id)
    if (!entity) throw new TypeError(`no entity ${id}`)
    const { type, year } = entity
    return { type, name: displayName(entity, bound), ...(year === null ? {} : { year }) }
  }
  const qualifiers = Object.entries(claim.qualifiers).map(
    ([name, value]) => [name, typeof value === 'object' ? named(value.entity) : value] as const,
  )
  return {
    subject: claim.subject === null ? null : named(claim.subject),
    property: claim.property,
    value: 'entity' in claim.value ? named(claim.value.entity) : claim.value,
    qualifiers: Object.fromEntries(qualifiers),
    continuity: claim.continuity,
  }
}

/** The claim with what its reports add: the platform of a release, the size of a part. What was said first holds. */
export function withDetails(
  claim: ResolvedClaim,
  reports: readonly Pick<ReportRow, 'details'>[],
): ResolvedClaim {
  const details = reports.toReversed().map((report) => report.details)
  return { ...claim, qualifiers: Object.assign({}, ...details, claim.qualifiers) }
}
