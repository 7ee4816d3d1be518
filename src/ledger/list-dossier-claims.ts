import { countKinds } from './count-kinds.ts'
import type { DossierClaims, DossierClaimsRequest } from './dossier.ts'
import { findDossier, findPlaced, mostReports } from './find-dossier.ts'
import { boundOf } from './moment.ts'
import { meantOthers } from './names/claims-then.ts'
import { classesAt, type EntityClass } from './names/classes.ts'
import { entityOf } from './names/entity-at.ts'
import { cardOf } from './naming.ts'
import { pageOf } from './page-of.ts'
import type { Standing } from './standing.ts'
import { listClaimsByKey, listSlotsOfEntity } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { type Filed, listFiled, sortPlaced } from './store/dossier-claims.ts'
import { findNodeById } from './store/nodes.ts'
import { standingsOf } from './views.ts'

/** The claims of a dossier, page by page. Null where there is none of that id. */
export function listDossierClaims(
  db: Database,
  entityId: string,
  request: DossierClaimsRequest,
): DossierClaims | null {
  const { asOf = null, label = null, property = null } = request
  const bound = boundOf(asOf)
  const node = findNodeById(db, entityId)
  const [own] = node ? classesAt(db, [node.key], bound) : []
  if (!own) return null
  const filed = bound === null ? listFiled(db, own.root.key) : listFiledThen(db, own, bound)
  const worked = filed === null ? workedOut(db, entityId, asOf) : null
  const all = filed ?? worked?.map(toFiled) ?? []
  const wanted = all.filter(
    (one) => (label === null || one.label === label) && (property === null || one.property === property),
  )
  const { items, ...page } = pageOf(
    request,
    (limit, after) => afterId(wanted, after).slice(0, limit),
    () => wanted.length,
    ({ id }) => id,
  )
  return {
    entity: cardOf(entityOf(db, own), all.length, bound),
    asOf,
    kinds: countKinds(all),
    claims: { ...page, items: worked ? among(worked, items) : standingsIn(db, items, bound) },
  }
}

/** Null where a name meant another then: one claim of the present may have been several. */
function listFiledThen(db: Database, own: EntityClass, bound: string): readonly Filed[] | null {
  const placed = findPlaced(db, own, bound)
  if (!placed || meantOthers(db, listSlotsOfEntity(db, own.root.key), bound)) return null
  return sortPlaced(placed)
}

/** The whole dossier of then. */
function workedOut(db: Database, entityId: string, asOf: string | null): readonly Standing[] {
  const whole = findDossier(db, entityId, { asOf, standings: null, reports: mostReports })
  return whole?.groups.flatMap(({ standings }) => standings) ?? []
}

const toFiled = ({ claimId: id, label, claim: { property } }: Standing): Filed => ({
  key: 0,
  id,
  label,
  property,
})

/** A page that is asked for after a claim that has moved since begins anew. */
function afterId(all: readonly Filed[], after: string | null): readonly Filed[] {
  return after === null ? all : all.slice(all.findIndex(({ id }) => id === after) + 1)
}

function among(standings: readonly Standing[], wanted: readonly Filed[]): readonly Standing[] {
  const byId = new Map(standings.map((standing) => [standing.claimId, standing]))
  return wanted.flatMap(({ id }) => byId.get(id) ?? [])
}

function standingsIn(db: Database, wanted: readonly Filed[], bound: string | null): readonly Standing[] {
  const claims = listClaimsByKey(
    db,
    wanted.map(({ key }) => key),
  )
  return among(standingsOf(db, claims, bound, mostReports).standings, wanted)
}
