import type { Relate, SlotValue } from './relate.ts'
import { isLaterStage } from './status.ts'
import { isLater, type Word } from './words.ts'

/**
 * The value that replaced this one, or a likely one that says the same more precisely, or the next stage of a work.
 * `replacing` are the words that replaced those on this value.
 */
export function successorOf(
  value: SlotValue,
  values: readonly SlotValue[],
  replacing: readonly Word[],
  probabilities: ReadonlyMap<string, number>,
  relate: Relate,
): string | null {
  const chance = (id: string) => probabilities.get(id) ?? 0
  const replaced = replacing
    .map((word) => word.claimId)
    .filter((id) => id !== value.claimId && chance(id) > chance(value.claimId))
  const better = values
    .filter((other) => chance(other.claimId) >= 0.5)
    .filter((other) => relate(other.claimId, value.claimId) === 'narrows' || isNextStage(other, value))
    .map((other) => other.claimId)
  return [...replaced, ...better].sort((a, b) => chance(b) - chance(a) || (a < b ? -1 : 1))[0] ?? null
}

function isNextStage(other: SlotValue, value: SlotValue): boolean {
  if (other.claim.property !== 'status' || value.claim.value.type !== 'text') return false
  if (other.claim.value.type !== 'text' || !isLaterStage(other.claim.value.text, value.claim.value.text))
    return false
  return isLater(latest(other), latest(value))
}

function latest(value: SlotValue): string {
  return value.reports.reduce((last, report) => (report.publishedAt > last ? report.publishedAt : last), '')
}
