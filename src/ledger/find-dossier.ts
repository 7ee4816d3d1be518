import { properties } from '../claims/vocabulary.ts'
import { countKinds, inOrder } from './count-kinds.ts'
import type { Dossier, DossierKind, DossierRequest } from './dossier.ts'
import { labels } from './labels.ts'
import { boundOf } from './moment.ts'
import { wereOthers } from './names/claims-then.ts'
import { classesAt, type EntityClass } from './names/classes.ts'
import { entityOf } from './names/entity-at.ts'
import { findClaimOf } from './names/find-claim.ts'
import { homesOf } from './names/homes.ts'
import { identityOf } from './names/identity.ts'
import { cardOf } from './naming.ts'
import type { Moment } from './page.ts'
import { standingsOfWeighed } from './refresh.ts'
import type { ClaimView, Standing } from './standing.ts'
import { listClaimsByKey, listClaimsByPrefix, listClaimsOfEntity, listClaimsOfSlots } from './store/claims.ts'
import type { Database } from './store/database.ts'
import {
  type Contents,
  listContents,
  listPlacedAt,
  type Placed,
  pickContents,
} from './store/dossier-claims.ts'
import { listGapsOfClaim } from './store/gaps.ts'
import { findNodeById } from './store/nodes.ts'
import { mostShown } from './store/shown-reports.ts'
import type { StoryCard } from './story-view.ts'
import { criterionOf } from './verdicts/criterion.ts'
import { verdictsOf } from './verdicts/verdict-views.ts'
import { sentencesOf, standingsOf } from './views.ts'
import { weighSlots } from './weigh.ts'

/** So many claims of a label and property fill a dossier; listDossierClaims has the rest. */
const mostStandings = 10
/** As many reports of each as are at hand. */
export const mostReports = mostShown

/** All that is claimed about one entity. Null where there is none of that id; empty where nothing was claimed by then. */
export function findDossier(db: Database, entityId: string, request: DossierRequest): Dossier | null {
  const bound = boundOf(request.asOf)
  const most = {
    standings: request.standings === undefined ? mostStandings : request.standings,
    reports: request.reports === undefined ? mostReports : request.reports,
  }
  const node = findNodeById(db, entityId)
  const [own] = node ? classesAt(db, [node.key], bound) : []
  if (!own) return null
  const body = bound === null ? dossierNow(db, own, most) : dossierThen(db, own, bound, most)
  const claims = body.kinds.reduce((sum, { total }) => sum + total, 0)
  return {
    entity: cardOf(entityOf(db, own), claims, bound),
    asOf: request.asOf ?? null,
    identity: identityOf(db, own, bound),
    ...body,
  }
}

type Most = { readonly standings: number | null; readonly reports: number | null }
type Body = Pick<Dossier, 'groups' | 'kinds' | 'stories'>

function dossierNow(db: Database, { root }: EntityClass, most: Most): Body {
  return bodyOf(db, listContents(db, root.key, most.standings), null, most)
}

function dossierThen(db: Database, own: EntityClass, bound: string, most: Most): Body {
  const placed = findPlaced(db, own, bound)
  if (placed) return bodyOf(db, pickContents(placed, most.standings), bound, most)
  const homes = homesOf(db, [own])
  const stood = standingsOf(db, listClaimsOfClass(db, homes), bound, most.reports)
  // What is held for it now was another's then, where the two were not one yet.
  const standings = stood.standings.filter((standing) => namesEntity(standing, own.root.id))
  const groups = groupByLabel(standings).map(({ label, standings }) => ({
    label,
    total: standings.length,
    standings: firstOfEach(standings, most.standings),
  }))
  return {
    groups,
    kinds: countKinds(standings.map(kindOf)),
    stories: storiesOf(groups, stood.stories),
  }
}

/** How all claims of an entity stood then; null where its names meant others. */
export function findPlaced(db: Database, own: EntityClass, bound: string): readonly Placed[] | null {
  const homes = homesOf(db, [own])
  const isOwn = homes.length === 1 && homes[0] === own.root.key
  return isOwn && !wereOthers(db, homes, bound) ? placedAt(db, own.root.key, bound) : null
}

/** How all claims of an entity stood then: kept, or worked out where it is not known. Null where their names meant others. */
function placedAt(db: Database, entityKey: number, bound: string): readonly Placed[] | null {
  const { placed, slotsInGaps } = listPlacedAt(db, entityKey, bound)
  if (slotsInGaps.length === 0) return placed
  const weighed = weighSlots(db, slotsInGaps, bound)
  if (weighed.cameFrom) return null
  const own = new Set(listClaimsOfEntity(db, entityKey).map(({ key }) => key))
  const standings = standingsOfWeighed(weighed)
  const worked = weighed.claims.flatMap((claim): readonly Placed[] => {
    const standing = standings.get(claim.id)
    if (!standing || !own.has(claim.key)) return []
    const { label, probability, firstAt, supersededBy } = standing
    const { property } = claim.claim
    return [
      {
        key: claim.key,
        id: claim.id,
        label,
        isReplaced: supersededBy !== null,
        property,
        probability,
        firstAt,
      },
    ]
  })
  return [...placed, ...worked]
}

/** As the kept ones are chosen. */
function firstOfEach(standings: readonly Standing[], most: number | null): readonly Standing[] {
  if (most === null) return standings
  const kinds = Map.groupBy(standings, ({ claim }) => claim.property)
  const shown = new Set([...kinds.values()].flatMap((some) => some.slice(0, most)))
  return standings.filter((standing) => shown.has(standing))
}

function bodyOf(db: Database, { claimKeys, kinds }: Contents, bound: string | null, most: Most): Body {
  const { standings, stories } = standingsOf(db, listClaimsByKey(db, claimKeys), bound, most.reports)
  const all = atLeast(kinds, countKinds(standings.map(kindOf)))
  const groups = groupByLabel(standings).map((group) => {
    const own = all.filter(({ label }) => label === group.label)
    return { ...group, total: own.reduce((sum, { total }) => sum + total, 0) }
  })
  return { groups, kinds: all, stories: storiesOf(groups, stories) }
}

const kindOf = ({ label, claim: { property } }: Standing) => ({ label, property })

/** One claim of the present may have been several then, where names meant others: what is shown is counted as well. */
function atLeast(kinds: readonly DossierKind[], shown: readonly DossierKind[]): readonly DossierKind[] {
  const totals = new Map([...kinds, ...shown].map((kind) => [`${kind.label} ${kind.property}`, kind]))
  for (const kind of kinds) {
    const key = `${kind.label} ${kind.property}`
    if ((totals.get(key)?.total ?? 0) < kind.total) totals.set(key, kind)
  }
  return inOrder([...totals.values()])
}

function storiesOf(groups: Dossier['groups'], stories: readonly StoryCard[]): readonly StoryCard[] {
  const shown = new Set(
    groups.flatMap(({ standings }) =>
      standings.flatMap(({ reports }) => reports.map(({ storyId }) => storyId)),
    ),
  )
  return stories.filter((story) => shown.has(story.id))
}

function listClaimsOfClass(db: Database, homes: readonly number[]) {
  const claims = homes.flatMap((key) => listClaimsOfEntity(db, key))
  return [...new Map(claims.map((claim) => [claim.key, claim])).values()]
}

function namesEntity({ entities }: Standing, id: string): boolean {
  const { subject, value, qualifiers } = entities
  return subject === id || value === id || Object.values(qualifiers).includes(id)
}

/** Labels in their order, none empty; within one what still holds before what was replaced, then by property and probability. */
function groupByLabel(standings: readonly Standing[]) {
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
