import type { TrackRecord } from '../server/contract/index.ts'
import { formatCount, formatProbability } from './format.ts'

/** Settled calls, right or wrong. */
export function settledOf({ right, wrong }: TrackRecord): number {
  return right + wrong
}

/** "78%, 61% to 90%"; nothing where too little is settled to say. */
export function formatEstimate({ figures }: TrackRecord): string {
  if (!figures) return ''
  const { mean, low, high } = figures.estimate
  return `${formatProbability(mean)}, ${formatProbability(low)} to ${formatProbability(high)}`
}

/** "7 days ahead", "same day"; nothing where nothing it got right can say. */
export function formatLead({ figures }: TrackRecord): string {
  if (figures?.leadDays === null || figures?.leadDays === undefined) return ''
  const days = Math.round(figures.leadDays)
  return days < 1 ? 'same day' : `${formatCount(days, 'day')} ahead`
}
