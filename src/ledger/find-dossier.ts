import { properties } from '../claims/index.ts'
import { boundOf } from './moment.ts'
import { classesAt, type EntityClass } from './names/classes.ts'
import { entityOf } from './names/entity-at.ts'
import { findClaimOf } from './names/find-claim.ts'
import { homesOf } from './names/homes.ts'
import { identityOf } from './names/identity.ts'
import { cardOf } from './naming.ts'
import { type ClaimView, type Dossier, labels, type Moment, type Standing } from './questions.ts'
import { listClaimsByPrefix, listClaimsOfEntity, listClaimsOfSlots } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { listGapsOfClaim } from './store/gaps.ts'
import { findNodeById } from './store/nodes.ts'
import { criterionOf } from './verdicts/criterion.ts'
import { verdictsOf } from './verdicts/verdict-views.ts'
import { sentencesOf, standingsOf } from './views.ts'

/** All that is claimed about one entity. Null where there is none of that id; empty where nothing was claimed by then. */
export function findDossier(db: Database, entityId: string, moment: Moment): Dossier | null {
  const bound = boundOf(moment.asOf)
  const node = findNodeById(db, entityId)
  const [own] = node ? classesAt(db, [node.key], bound) : []
  if (!own) return null
  const stood = standingsOf(db, listClaimsOfClass(db, own, bound), bound)
  // What is held for it now was another's then, where the two were not one yet.
  const standings =
    bound === null
      ? stood.standings
      : stood.standings.filter((standing) => namesEntity(standing, own.root.id))
  const shown = new Set(standings.flatMap((standing) => standing.reports.map((report) => report.storyId)))
  return {
    entity: cardOf(entityOf(db, own), standings.length, bound),
    asOf: moment.asOf ?? null,
    identity: identityOf(db, own, bound),
    groups: groupByLabel(standings),
    stories: stood.stories.filter((story) => shown.has(story.id)),
  }
}

function listClaimsOfClass(db: Database, own: EntityClass, bound: string | null) {
  const claims = (bound === null ? [own.root.key] : homesOf(db, [own])).flatMap((key) =>
    listClaimsOfEntity(db, key),
  )
  return [...new Map(claims.map((claim) => [claim.key, claim])).values()]
}

function namesEntity({ entities }: Standing, id: string): boolean {
  const { subject, value, qualifiers } = entities
  return subject === id || value === id || Object.values(qualifiers).includes(id)
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
  const claim = findClaimOf(db, claimId)
  const found = claim ? standingsOf(db, [claim], bound).standings : []
  const standing = found.find((one) => one.claimId === claimId) ?? found[0]
  if (!claim || !standing) return null
  const rivals = new Set(standing.rivals)
  const slot =
    rivals.size === 0 ? [] : standingsOf(db, listClaimsOfSlots(db, [claim.slotId]), bound).standings
  const byId = new Map(slot.map((one) => [one.claimId, one]))
  return {
    standing,
    rivals: standing.rivals.flatMap((id) => byId.get(id) ?? []),
    criterion: criterionOf(standing.claim, standing.firstReportedAt),
    verdicts: verdictsOf(db, claim.id, bound),
    gaps: listGapsOfClaim(db, claim.id, bound),
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
