import { compareValues } from './compare-values.ts'
import type { SlotValue } from './fuse.ts'
import type { Change } from './questions.ts'
import { gradeOf, type HeardReport, isOfficial, stanceOf } from './weight.ts'

type Said = { readonly value: SlotValue; readonly report: HeardReport }

/**
 * What each report of a slot changed on the record when it was published: id of the report → kind of change.
 * Told in the order of publication, whenever the stories were read; reports that changed nothing are left out.
 */
export function changesOf(values: readonly SlotValue[]): ReadonlyMap<string, Change['kind']> {
  const said = values
    .flatMap((value) => value.reports.filter((report) => !report.echo).map((report) => ({ value, report })))
    .sort(byTime)
  const changes = new Map<string, Change['kind']>()
  for (const [position, one] of said.entries()) {
    const kind = changeOf(one, said.slice(0, position))
    if (kind) changes.set(one.report.id, kind)
  }
  return changes
}

function byTime(a: Said, b: Said): number {
  if (a.report.publishedAt !== b.report.publishedAt)
    return a.report.publishedAt < b.report.publishedAt ? -1 : 1
  return a.report.id < b.report.id ? -1 : 1
}

function changeOf({ value, report }: Said, before: readonly Said[]): Change['kind'] | null {
  const sameClaim = before.filter((earlier) => earlier.value === value).map((earlier) => earlier.report)
  const sameStance = sameClaim.filter((earlier) => stanceOf(earlier) === stanceOf(report))
  const isNewSource = !sameStance.some((earlier) => earlier.source.id === report.source.id)
  if (gradeOf(report) === 'denied') return isNewSource ? 'denial' : null
  if (isConflict(value, report, before)) return sameStance.length === 0 ? 'conflict' : null
  if (sameClaim.length === 0) return 'new claim'
  const wasConfirmed = sameClaim.some((earlier) => gradeOf(earlier) === 'confirmed')
  if (gradeOf(report) === 'confirmed' && !wasConfirmed) return 'confirmation'
  return isNewSource ? 'new source' : null
}

/** Another value stood in the slot, said by somebody else. Whoever corrects himself, or officials, do not conflict. */
function isConflict(value: SlotValue, report: HeardReport, before: readonly Said[]): boolean {
  if (stanceOf(report) !== 'for' || isOfficial(report)) return false
  return before.some(
    (earlier) =>
      stanceOf(earlier.report) === 'for' &&
      earlier.report.source.id !== report.source.id &&
      earlier.value !== value &&
      compareValues(value.claim, earlier.value.claim) === 'excludes',
  )
}
