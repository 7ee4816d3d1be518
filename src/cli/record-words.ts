import { type Figures, fewestSettled, type TrackRecord } from '../ledger/index.ts'

/** "82%" of .82. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`

/** "78% (61–90%)": the rate that the record makes likely, and the interval that holds it nine times in ten. */
export function showEstimate(figures: Figures | null): string {
  if (!figures) return '–'
  const { mean, low, high } = figures.estimate
  return `${percent(mean)} (${percent(low).slice(0, -1)}–${percent(high)})`
}

export function showLead(figures: Figures | null): string {
  if (figures === null || figures.leadDays === null) return '–'
  const days = Math.round(figures.leadDays)
  return days === 1 ? '1 day' : `${days} days`
}

export const settledOf = ({ right, wrong }: TrackRecord): number => right + wrong

export const fewNote = `Figures from ${fewestSettled} settled claims on; what was passed on with credit is not counted in.`
