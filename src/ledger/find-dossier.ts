import { properties } from '../claims/index.ts'
import { boundOf } from './moment.ts'
import { cardOf } from './naming.ts'
import { type ClaimView, type Dossier, labels, type Moment, type Standing } from './questions.ts'
import { findClaimById, listClaimsById, listClaimsByPrefix, listClaimsOfEntity } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { findMergedEntity, listEntitiesById } from './store/entities.ts'
import { criterionOf } from './verdicts/criterion.ts'
import { verdictsOf } from './verdicts/verdict-views.ts'
import { sentencesOf, standingsOf } from './views.ts'

/** All that is claimed about one entity. Null where there is none of that id; empty where nothing was claimed by then. */
export function findDossier(db: Database, entityId: string, moment: Moment): Dossier | null {
  const bound = boundOf(moment.asOf)
  const entity = listEntitiesById(db, [entityId])[0] ?? findMergedEntity(db, entityId)
  if (!entity) return null
  const { standings, stories } = standingsOf(db, listClaimsOfEntity(db, entity.key), bound)
  return {
    entity: cardOf(entity, standings.length, bound),
    asOf: moment.asOf ?? null,
    groups: groupByLabel(standings),
    stories,
  }
}

/** Labels in their order, none empty; within one what still holds before what was replaced, then by property and probability. */
function groupByLabel(standings: readonly Standing[]): Dossier['groups'] {
  return labels
    .map((label) => ({
      label,
      standings: standings.filter((standing) => standing.label === label).toSorted(inDossier),
    }))
    .filter((group) => group.standings.length > 0)
}

function inDossier(a: Standing, b: Standing): number {
  return (
    Number(a.supersededBy !== null) - Number(b.supersededBy !== null) ||
    properties.indexOf(a.claim.property) - properties.indexOf(b.claim.property) ||
    b.probability - a.probability ||
    (a.firstReportedAt < b.firstReportedAt ? -1 : a.firstReportedAt > b.firstReportedAt ? 1 : 0) ||
    (a.claimId < b.claimId ? -1 : 1)
  )
}

/** One claim with the values that exclude it. Null where it is not on record, or nobody had voiced it by then. */
export function findClaim(db: Database, claimId: string, moment: Moment): ClaimView | null {
  const bound = boundOf(moment.asOf)
  const claim = findClaimById(db, claimId)
  const [standing] = claim ? standingsOf(db, [claim], bound).standings : []
  if (!standing) return null
  const rivals = standingsOf(db, listClaimsById(db, standing.rivals), bound)
  return {
    standing,
    rivals: rivals.standings,
    criterion: criterionOf(standing.claim, standing.firstReportedAt),
    verdicts: verdictsOf(db, claimId, bound),
    asOf: moment.asOf ?? null,
  }
}

const claimsOffered = 10

/** Claims whose id begins so. */
export function findClaims(db: Database, prefix: string) {
  if (!/^[0-9a-f]{4,}$/.test(prefix)) return []
  const claims = listClaimsByPrefix(db, prefix, claimsOffered)
  const sentences = sentencesOf(
    db,
    claims.map((claim) => claim.key),
  )
  return claims.map(({ id }) => ({ claimId: id, sentence: sentences.get(id) ?? '' }))
}
