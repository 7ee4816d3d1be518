import type { Comparison } from '../server/contract/index.ts'
import { formatProbability } from './format.ts'

export type Changed = Comparison['changed'][number]

/** What can have happened to a claim since a date, in the order in which it matters. */
export const shifts = [
  'settled',
  'relabelled',
  'new',
  'reweighed',
  'more sources',
  'fewer sources',
  'gone',
  'said',
] as const
export type Shift = (typeof shifts)[number]

/** What changed, by what happened; what of it happened to nothing is left out. */
export function arrangeComparison(
  changed: readonly Changed[],
): readonly { readonly shift: Shift; readonly changed: readonly Changed[] }[] {
  const groups = Map.groupBy(changed, shiftOf)
  return shifts.flatMap((shift) => {
    const some = groups.get(shift)
    return some ? [{ shift, changed: some }] : []
  })
}

/** The weightiest of what happened to one claim. Statements stay together: how probable they are says nothing. */
export function shiftOf({ before, now, property }: Changed): Shift {
  if (!now) return 'gone'
  if (property === 'statement') return 'said'
  if (now.outcome?.verdict !== before?.outcome?.verdict) return 'settled'
  if (!before) return 'new'
  if (now.label !== before.label) return 'relabelled'
  if (formatProbability(now.probability) !== formatProbability(before.probability)) return 'reweighed'
  if (now.independentSources === before.independentSources) return 'reweighed'
  return now.independentSources < before.independentSources ? 'fewer sources' : 'more sources'
}
