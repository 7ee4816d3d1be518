import { keyClaim } from '../claim-key.ts'
import type { Entities } from '../name-claim.ts'
import { type ClaimRow, listClaimsOfEntity, listClaimsOfSlots, listIdsInSlots } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { type DecisionRow, listUnsteadyDecisions } from '../store/decisions.ts'
import { isHeldOtherwise } from '../store/joins.ts'
import {
  findNodeById,
  listClassmateKeys,
  listClassmates,
  listNodeKeys,
  type NodeRow,
} from '../store/nodes.ts'
import { listReportsOfClaims, type ReportRow } from '../store/reports.ts'
import { listSpokenVerdicts } from '../store/spoken.ts'
import { listInForce } from '../verdicts/in-force.ts'
import type { Verdict } from '../verdicts/verdict.ts'
import { classesAt, type EntityClass } from './classes.ts'
import { entityOf } from './entity-at.ts'
import { homesOf } from './homes.ts'
import { withQualifiers } from './rekey.ts'
import { idsIn, respell } from './respell.ts'
import { makeWhoIs, type WhoIs } from './who-is.ts'

/** Claims as their entities were told apart at a moment. Keys below zero are claims that are none at present. */
export type ClaimsThen = {
  readonly claims: readonly ClaimRow[]
  readonly reports: readonly ReportRow[]
  readonly verdicts: readonly Verdict[]
  readonly entities: Entities
  /** The claims of then, by id, with the keys of the present ones that their reports stand in. */
  readonly cameFrom: ReadonlyMap<string, ReadonlySet<number>>
  /** By which id an entity of then goes at present. */
  readonly presentIdOf: (id: string) => string
}

/** The claims that these slots are made of, as of a bound; null where every name meant then what it means now. */
export function claimsThen(db: Database, slotIds: readonly string[], bound: string): ClaimsThen | null {
  const keys = othersThen(db, slotIds, bound)
  return keys && gather(db, listClaimsOfSlots(db, slotIds), keys, bound)
}

/** Did any name in these slots mean another as of a bound than it means now? */
export function meantOthers(db: Database, slotIds: readonly string[], bound: string): boolean {
  return othersThen(db, slotIds, bound) !== null
}

/** All that is held for what these slots name, if any of it meant another then. */
function othersThen(db: Database, slotIds: readonly string[], bound: string): readonly number[] | null {
  const unsteady = listUnsteadyDecisions(db, bound)
  if (unsteady.length === 0 && !isHeldOtherwise(db, null, bound)) return null
  const keys = listClassmateKeys(db, listIdsInSlots(db, slotIds))
  return isAmong(db, keys, unsteady, bound) ? keys : null
}

/** Did any of these entities, or what is held for them, mean another as of a bound than it means now? */
export function wereOthers(db: Database, entityKeys: readonly number[], bound: string): boolean {
  const keys = listClassmates(db, entityKeys).map((node) => node.key)
  return isAmong(db, keys, listUnsteadyDecisions(db, bound), bound)
}

function isAmong(
  db: Database,
  keys: readonly number[],
  unsteady: readonly DecisionRow[],
  bound: string,
): boolean {
  const own = new Set(keys)
  const isTouched = unsteady.some(({ a, b }) => own.has(a) || (b !== null && own.has(b)))
  return isTouched || isHeldOtherwise(db, keys, bound)
}

function entityKeysOf(db: Database, claims: readonly ClaimRow[]): readonly number[] {
  return listNodeKeys(db, [...new Set(claims.flatMap(({ claim }) => idsIn(claim)))])
}

function gather(
  db: Database,
  asked: readonly ClaimRow[],
  keys: readonly number[],
  bound: string,
): ClaimsThen {
  const classes = classMap(db, keys, bound)
  const present = withOthers(db, asked, [...new Set(classes.values())])
  const rows = new Map(present.map((row) => [row.key, row]))
  const rootOf = (node: NodeRow) => findClass(db, classes, node.key, bound)?.root.id ?? node.id
  const whoIs = makeWhoIs(db, bound, rootOf)
  const reports = listReportsOfClaims(db, [...rows.keys()], bound)
  const kept = new Kept(present)
  const moved = reports.flatMap((report) => {
    const row = rows.get(report.claimKey)
    if (!row) return []
    const body = report.spoken ?? withQualifiers(row.claim, report.details)
    const keyed = keyClaim(respell(body, (id) => whoIs(id, report.storyKey)))
    return [{ ...report, claimKey: kept.put(keyed, row.key), details: keyed.details }]
  })
  const verdicts = verdictsThen(db, present, bound, whoIs, kept)
  const wanted = new Set(asked.map((row) => row.key))
  const claims = kept.slotsWith(wanted)
  const within = new Set(claims.map((row) => row.key))
  const shown = moved.filter((report) => within.has(report.claimKey))
  return {
    claims,
    reports: shown,
    verdicts,
    entities: entitiesThen(db, classes, claims, shown, bound),
    cameFrom: kept.cameFrom,
    presentIdOf: (id) => presentIdOf(db, id),
  }
}

/** Claims of then as they are found, each once. */
class Kept {
  readonly cameFrom = new Map<string, Set<number>>()
  private readonly rows = new Map<string, ClaimRow>()
  private readonly known: ReadonlyMap<string, number>

  constructor(present: readonly ClaimRow[]) {
    this.known = new Map(present.map((row) => [row.id, row.key]))
  }

  /** Adds a claim that a report of a present claim made then; returns its key. */
  put({ claimId, slotId, claim }: ReturnType<typeof keyClaim>, from: number): number {
    const row = this.rows.get(claimId) ?? {
      key: this.known.get(claimId) ?? -1 - this.rows.size,
      id: claimId,
      slotId,
      claim,
    }
    this.rows.set(claimId, row)
    this.cameFrom.set(claimId, (this.cameFrom.get(claimId) ?? new Set()).add(from))
    return row.key
  }

  /** The claims of every slot that anything of these present claims is in. */
  slotsWith(presentKeys: ReadonlySet<number>): readonly ClaimRow[] {
    const rows = [...this.rows.values()]
    const isFrom = (row: ClaimRow) =>
      [...(this.cameFrom.get(row.id) ?? [])].some((key) => presentKeys.has(key))
    const slots = new Set(rows.filter(isFrom).map((row) => row.slotId))
    return rows.filter((row) => slots.has(row.slotId)).sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

function classMap(db: Database, keys: readonly number[], bound: string): Map<number, EntityClass> {
  const classes = classesAt(db, keys, bound)
  return new Map(classes.flatMap((one) => one.members.map(({ node }) => [node.key, one] as const)))
}

function findClass(db: Database, classes: Map<number, EntityClass>, key: number, bound: string) {
  const known = classes.get(key)
  if (known) return known
  for (const [member, one] of classMap(db, [key], bound)) classes.set(member, one)
  return classes.get(key)
}

/**
 * Names that were held for these then, and are not now, have claims of their own. Where what was one stands in several
 * places now, claims of one slot of then do, too, whichever of them was asked about.
 */
function withOthers(
  db: Database,
  asked: readonly ClaimRow[],
  classes: readonly EntityClass[],
): readonly ClaimRow[] {
  const here = new Set(entityKeysOf(db, asked))
  const others = classes.flatMap((one) => {
    const homes = homesOf(db, [one])
    return homes.length > 1 ? homes : homes.filter((key) => !here.has(key))
  })
  if (others.length === 0) return asked
  const slots = others.flatMap((key) => listClaimsOfEntity(db, key)).map((row) => row.slotId)
  const more = listClaimsOfSlots(db, [...new Set(slots)])
  return [...new Map([...asked, ...more].map((row) => [row.key, row])).values()]
}

function verdictsThen(
  db: Database,
  present: readonly ClaimRow[],
  bound: string,
  whoIs: WhoIs,
  kept: Kept,
): readonly Verdict[] {
  const rows = new Map(present.map((row) => [row.id, row]))
  return listInForce(db, [...rows.keys()], bound).flatMap((verdict) => {
    const row = rows.get(verdict.claimId)
    if (!row) return []
    const spoken = listSpokenVerdicts(db, row.id).find(({ entry }) => entry === verdict.entry)
    const keyed = keyClaim(respell(spoken?.spoken ?? row.claim, (id) => whoIs(id, spoken?.storyKey ?? null)))
    kept.put(keyed, row.key)
    return [{ ...verdict, claimId: keyed.claimId }]
  })
}

function entitiesThen(
  db: Database,
  classes: Map<number, EntityClass>,
  claims: readonly ClaimRow[],
  reports: readonly ReportRow[],
  bound: string,
): Entities {
  const details = reports.flatMap((report) => Object.values(report.details))
  const named = details.flatMap((part) => (typeof part === 'object' ? [part.entity] : []))
  const ids = new Set([...claims.flatMap(({ claim }) => idsIn(claim)), ...named])
  return new Map(
    listNodeKeys(db, [...ids]).flatMap((key) => {
      const found = findClass(db, classes, key, bound)
      return found ? [[found.root.id, entityOf(db, found)] as const] : []
    }),
  )
}

function presentIdOf(db: Database, id: string): string {
  const node = findNodeById(db, id)
  if (!node || node.mergedInto === null) return id
  return listClassmates(db, [node.key]).find((other) => other.key === node.mergedInto)?.id ?? id
}
