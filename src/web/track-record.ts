import type { TrackRecord } from '../server/contract/index.ts'
import { formatCount, formatProbability } from './format.ts'

/** Settled calls, right or wrong. */
export function settledOf({ right, wrong }: TrackRecord): number {
  return right + wrong
}

/** "78% (61% to 90%)"; nothing where too little is settled to say. */
export function formatEstimate({ figures }: TrackRecord): string {
  if (!figures) return ''
  const { mean, low, high } = figures.estimate
  const interval = `(${formatProbability(low)} to ${formatProbability(high)})`
  // An interval that is broken over two lines reads as two figures.
  return `${formatProbability(mean)} ${interval.replaceAll(' ', '\u00a0')}`
}

/** "7 days ahead", "same day"; nothing where nothing it got right can say. */
export function formatLead({ figures }: TrackRecord): string {
  if (figures?.leadDays === null || figures?.leadDays === undefined) return ''
  const days = Math.round(figures.leadDays)
  return days < 1 ? 'same day' : `${formatCount(days, 'day')} ahead`
}
