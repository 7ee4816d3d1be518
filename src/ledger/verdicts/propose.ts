import { compareValues } from '../compare-values.ts'
import { boundOf } from '../moment.ts'
import type { Moment } from '../page.ts'
import type { SlotValue } from '../relate.ts'
import { sentence } from '../sentence.ts'
import type { Database } from '../store/database.ts'
import { listOutSlots, listSlotsToPropose, listVerdictsOfClaims } from '../store/verdicts.ts'
import { type Weighed, weighSlots } from '../weigh.ts'
import type { HeardReport } from '../weight.ts'
import { isLater } from '../words.ts'
import type { Finding, SlotFacts, VerdictRule } from './proposal.ts'
import { verdictRules } from './rules.ts'
import { settle } from './settle.ts'
import type { Proposal, Settled } from './settling.ts'
import type { Outcome, Verdict } from './verdict.ts'

/** So many slots are held in memory at a time. */
const batch = 200

/** What the rules would settle that is not settled so yet, oldest settling report first. */
export function listProposals(db: Database, moment: Moment): readonly Proposal[] {
  const bound = boundOf(moment.asOf)
  const slotIds = listSlotsToPropose(db)
  const proposals: Proposal[] = []
  for (let start = 0; start < slotIds.length; start += batch)
    proposals.push(...proposalsOf(db, slotIds.slice(start, start + batch), bound))
  return proposals.sort((a, b) => (a.at === b.at ? (a.claimId < b.claimId ? -1 : 1) : a.at < b.at ? -1 : 1))
}

/** Applies what the safe rules propose, until nothing is left. */
export function settleByRules(db: Database, by: string, now: string): readonly Settled[] {
  const safe = listProposals(db, {}).filter((proposal) => proposal.safe)
  return safe.map(({ claimId, verdict, at, reportId, rule, why }) =>
    settle(db, claimId, { verdict, by, at, reportId, rule, why }, now),
  )
}

function proposalsOf(db: Database, slotIds: readonly string[], bound: string | null): readonly Proposal[] {
  const weighed = weighSlots(db, slotIds, bound)
  const given = Map.groupBy(
    listVerdictsOfClaims(
      db,
      weighed.claims.map((claim) => claim.id),
    ),
    (verdict) => verdict.claimId,
  )
  return weighed.slots.flatMap((values) => {
    const slot = factsOf(db, values, weighed, bound)
    const found = verdictRules.map((rule) => ({ rule, findings: rule.find(slot) }))
    return values.flatMap((value) => {
      const proposal = firstFinding(value.claimId, found, slot, given.get(value.claimId) ?? [])
      return proposal ? [{ ...proposal, sentence: sentence(value.claim) }] : []
    })
  })
}

function factsOf(
  db: Database,
  values: readonly SlotValue[],
  { outcomes }: Weighed,
  bound: string | null,
): SlotFacts {
  const relate: SlotFacts['relate'] = (a, b) => (a === b ? 'beside' : compareValues(a.claim, b.claim))
  return { values, relate, outcomes, outReports: outReportsOf(db, values, bound) }
}

/** For a work's release date: the reports that it is out, oldest first. */
function outReportsOf(
  db: Database,
  [value]: readonly SlotValue[],
  bound: string | null,
): readonly HeardReport[] {
  if (value?.claim.property !== 'release date') return []
  const slots = weighSlots(db, listOutSlots(db, value.claimId), bound).slots
  return slots
    .flatMap((values) => values.filter((out) => isOut(out) && isSameSeason(out, value)))
    .flatMap((out) => out.reports.filter((report) => report.certainty === 'stated'))
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
}

function isOut({ claim }: SlotValue): boolean {
  if (claim.property === 'status') return claim.value.type === 'text' && claim.value.text === 'released'
  return claim.qualifiers.of === 'dollars box office'
}

/** A series' second season is not out because the series is. */
function isSameSeason(out: SlotValue, date: SlotValue): boolean {
  const [a, b] = [out.claim.qualifiers, date.claim.qualifiers]
  return a.season === b.season && (b.region === undefined || a.region === b.region)
}

type Unnamed = Omit<Proposal, 'sentence'>

type Found = readonly { readonly rule: VerdictRule; readonly findings: readonly Finding[] }[]

function firstFinding(
  claimId: string,
  found: Found,
  slot: SlotFacts,
  given: readonly Verdict[],
): Unnamed | null {
  for (const { rule, findings } of found) {
    const finding = findings.find((one) => one.claimId === claimId)
    if (finding && isNews(finding, rule, slot.outcomes.get(claimId), given)) return toProposal(finding, rule)
  }
  return null
}

/** Not what stands already, not older than what stands, and not what somebody has taken back or overruled. */
function isNews(
  finding: Finding,
  rule: VerdictRule,
  held: Outcome | undefined,
  given: readonly Verdict[],
): boolean {
  if (given.some((one) => one.rule === rule.id && one.reportId === finding.report.id)) return false
  if (!held) return true
  return held.verdict !== finding.verdict && isLater(finding.at, held.at)
}

function toProposal({ claimId, verdict, report, at, why }: Finding, { id, safe }: VerdictRule): Unnamed {
  return { claimId, verdict, at, reportId: report.id, rule: id, safe, why }
}
