import type { Claim, Entity } from '../claims/index.ts'
import { changesOf } from './changes.ts'
import type { ResolvedClaim } from './claim-key.ts'
import { type Fused, fuse, type SlotValue } from './fuse.ts'
import { sourceIdOf } from './name.ts'
import { displayName } from './naming.ts'
import type { Change } from './questions.ts'
import { type ClaimRow, listClaimsOfSlots, listMakerNames } from './store/claims.ts'
import type { Database } from './store/database.ts'
import { type EntityRow, listEntitiesById } from './store/entities.ts'
import { findOutletByName } from './store/outlets.ts'
import { listCreditsOfClaims, listReportsOfClaims, type ReportRow } from './store/reports.ts'
import { type Origin, type Traceable, trace } from './trace.ts'
import type { HeardReport } from './weight.ts'

/** Slots as they stood at a moment, worked out from their reports. */
export type Weighed = {
  readonly claims: readonly ClaimRow[]
  readonly reports: readonly ReportRow[]
  readonly origins: ReadonlyMap<string, Origin>
  /** Claims with names and details, by id. */
  readonly named: ReadonlyMap<string, Claim>
  readonly standings: ReadonlyMap<string, Fused>
  readonly changes: ReadonlyMap<string, Change['kind']>
}

/** Traces and fuses all reports of these slots that were visible by `bound` (null: now). */
export function weighSlots(db: Database, slotIds: readonly string[], bound: string | null): Weighed {
  const claims = listClaimsOfSlots(db, slotIds)
  const keys = claims.map((claim) => claim.key)
  const reports = listReportsOfClaims(db, keys, bound)
  const entities = loadEntities(db, claims, reports)
  const follow = follower(db, listCreditsOfClaims(db, keys, bound), entities, bound)
  const reportsOf = Map.groupBy(reports, (report) => report.claimKey)
  const weighed = [...Map.groupBy(claims, (claim) => claim.slotId).values()].map((slot) => {
    const voiced = slot.filter((claim) => reportsOf.has(claim.key))
    const values = voiced.map((row) => ({ row, reports: reportsOf.get(row.key) ?? [] }))
    const origins = follow(values)
    return { origins, values: values.map((value) => toValue(value, origins, entities, bound)) }
  })
  return {
    claims,
    reports,
    origins: new Map(weighed.flatMap(({ origins }) => [...origins])),
    named: new Map(weighed.flatMap(({ values }) => values.map((value) => [value.claimId, value.claim]))),
    standings: new Map(weighed.flatMap(({ values }) => [...fuse(values)])),
    changes: new Map(weighed.flatMap(({ values }) => [...changesOf(values)])),
  }
}

type Value = { readonly row: ClaimRow; readonly reports: readonly ReportRow[] }
type Entities = ReadonlyMap<string, EntityRow>
type Traced = Origin & { readonly role: HeardReport['source']['role'] }

/** Every entity that the claims and their reports name, by id. */
export function loadEntities(
  db: Database,
  claims: readonly ClaimRow[],
  reports: readonly ReportRow[],
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
export function withDetails(claim: ResolvedClaim, reports: readonly ReportRow[]): ResolvedClaim {
  const details = reports.toReversed().map((report) => report.details)
  return { ...claim, qualifiers: Object.assign({}, ...details, claim.qualifiers) }
}

function toValue(
  { row, reports }: Value,
  origins: ReadonlyMap<string, Traced>,
  entities: Entities,
  bound: string | null,
): SlotValue {
  const claim = nameClaim(withDetails(row.claim, reports), entities, bound)
  return { claimId: row.id, claim, reports: reports.flatMap((report) => toHeard(report, claim, origins)) }
}

function toHeard(
  report: ReportRow,
  claim: Claim,
  origins: ReadonlyMap<string, Traced>,
): readonly HeardReport[] {
  const origin = origins.get(report.id)
  if (!origin) return []
  return [
    {
      id: report.id,
      storyId: report.storyId,
      publishedAt: report.saidAt,
      certainty: report.certainty,
      attribution: report.attribution.type,
      evidence: report.evidence,
      continuity: claim.continuity,
      printedBy: report.outletRole ?? 'press',
      source: { ...origin.source, role: origin.role },
      echo: origin.echo,
    },
  ]
}

/** Prepares the tracing of slots: who is who is looked up once for all of them. */
function follower(
  db: Database,
  credits: ReturnType<typeof listCreditsOfClaims>,
  entities: Entities,
  bound: string | null,
): (values: readonly Value[]) => ReadonlyMap<string, Traced> {
  const creditsOf = Map.groupBy(credits, (credit) => `${credit.storyKey} ${credit.version}`)
  const outlet = remember((name: string) => findOutletByName(db, sourceIdOf(name)))
  const named = (name: string) => ({
    id: outlet(name)?.id ?? sourceIdOf(name),
    name: outlet(name)?.name ?? name,
  })
  const makers = remember((titleId: string) =>
    listMakerNames(db, titleId, bound).map((name) => named(name).id),
  )
  const traceable = (report: ReportRow): Traceable => ({
    id: report.id,
    claimId: report.claimId,
    storyId: report.storyId,
    publishedAt: report.saidAt,
    denies: report.certainty === 'denied' || report.certainty === 'unlikely',
    attribution: report.attribution.type,
    named: report.attribution.name === null ? null : named(report.attribution.name),
    outlet: report.outletId === null ? null : { id: report.outletId, name: report.outlet ?? report.outletId },
    printedBy: report.outletRole ?? 'press',
    credits: creditsOf.get(`${report.storyKey} ${report.version}`) ?? [],
  })
  return (values) => {
    const subject = values[0]?.row.claim.subject ?? null
    const official = new Set(subject === null ? [] : makers(subject))
    const traced = trace(
      values.flatMap((value) => value.reports.map(traceable)),
      makerOf(subject, entities, bound),
    )
    return new Map([...traced].map(([id, origin]) => [id, speak(origin, official, outlet)]))
  }
}

/** Whoever speaks officially without being named: one voice a title. */
function makerOf(subject: string | null, entities: Entities, bound: string | null) {
  const entity = subject === null ? undefined : entities.get(subject)
  if (!entity) return { id: 'official-word', name: 'official word' }
  return { id: `official-${entity.id}`, name: `the makers of ${displayName(entity, bound)}` }
}

/** An official outlet, and a network on its own series, speak officially. */
function speak(
  origin: Origin,
  official: ReadonlySet<string>,
  outlet: (name: string) => ReturnType<typeof findOutletByName>,
): Traced {
  const { source } = origin
  const role = (source.kind === 'outlet' ? outlet(source.name)?.role : null) ?? 'press'
  const speaks = source.kind === 'outlet' && (role === 'official' || official.has(source.id))
  return { ...origin, source: speaks ? { ...source, kind: 'official' } : source, role }
}

function remember<T>(find: (key: string) => T): (key: string) => T {
  const found = new Map<string, T>()
  return (key) => {
    const known = found.get(key)
    if (known !== undefined) return known
    const value = find(key)
    found.set(key, value)
    return value
  }
}
