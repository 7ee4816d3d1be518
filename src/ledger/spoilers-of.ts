import { maySpoil, type Spoiler, spoilerOf } from '../claims/vocabulary.ts'
import { withDetails } from './name-claim.ts'
import { displayName } from './naming.ts'
import { listClaimsByKey } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { listEntitiesById } from './store/entities.ts'
import { listRulesOfClaims } from './store/reports.ts'
import { listDetails } from './store/standings.ts'

/**
 * What claims give away, by claim id; those that tell no plot are left out. By every report there ever was: what spoilt once
 * still does when the story that said so has been corrected.
 */
export function spoilersOf(db: Database, claimKeys: readonly number[]): ReadonlyMap<string, Spoiler> {
  const claims = listClaimsByKey(db, [...new Set(claimKeys)]).filter(({ claim }) => maySpoil(claim))
  if (claims.length === 0) return new Map()
  const keys = claims.map(({ key }) => key)
  const [rules, details] = [listRulesOfClaims(db, keys), listDetails(db, keys)]
  const subjects = listEntitiesById(db, [...new Set(claims.flatMap(({ claim }) => claim.subject ?? []))])
  const known = new Map(
    subjects.map((one) => [one.id, { type: one.type, name: displayName(one, null) }] as const),
  )
  return new Map(
    claims.flatMap(({ id, key, claim }) => {
      const said = details.get(key)
      const { subject, property, qualifiers, continuity } = withDetails(claim, said ? [said] : [])
      const season = qualifiers.season
      const told = {
        subject: subject === null ? null : (known.get(subject) ?? null),
        property,
        qualifiers: typeof season === 'object' || season === undefined ? {} : { season },
        continuity,
      }
      const spoiler = spoilerOf(told, rules.get(key) ?? [])
      return spoiler ? [[id, spoiler] as const] : []
    }),
  )
}
