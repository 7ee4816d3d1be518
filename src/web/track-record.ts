import type { TrackRecord } from '../server/contract/index.ts'
import { formatProbability } from './format.ts'

/** Settled calls, right or wrong. */
export function settledOf(record: TrackRecord | null): number {
  return record ? record.right + record.wrong : 0
}

/** "78%, 61% to 90%"; nothing where too little is settled to say. */
export function formatEstimate(record: TrackRecord | null): string {
  if (!record?.figures) return ''
  const { mean, low, high } = record.figures.estimate
  return `${formatProbability(mean)}, ${formatProbability(low)} to ${formatProbability(high)}`
}
