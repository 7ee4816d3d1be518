import type { Change } from './change.ts'
import { relateAll, type SlotValue } from './relate.ts'
import { gradeOf, type HeardReport, isOfficial, type Stance, stanceOf } from './weight.ts'

type Said = { readonly claimId: string; readonly report: HeardReport }

/** What was on record of a value when the next report came. */
type Heard = { readonly sources: Readonly<Record<Stance, Set<string>>>; confirmed: boolean }

/**
 * What each report of a slot changed on the record when it was published: id of the report → kind of change.
 * Told in the order of publication, whenever the stories were read; reports that changed nothing are left out.
 */
export function changesOf(values: readonly SlotValue[]): ReadonlyMap<string, Change['kind']> {
  const relate = relateAll(values)
  const heard = new Map(values.map((value) => [value.claimId, nothingHeard()]))
  const changes = new Map<string, Change['kind']>()
  for (const { claimId, report } of inOrder(values)) {
    const before = heard.get(claimId) ?? nothingHeard()
    const rivals = [...heard].filter(([id]) => relate(id, claimId) === 'excludes').map(([, rival]) => rival)
    const kind = changeOf(report, before, rivals)
    if (kind) changes.set(report.id, kind)
    before.sources[stanceOf(report)].add(report.source.id)
    before.confirmed ||= gradeOf(report) === 'confirmed'
  }
  return changes
}

const nothingHeard = (): Heard => ({
  sources: { for: new Set(), against: new Set(), open: new Set() },
  confirmed: false,
})

function inOrder(values: readonly SlotValue[]): readonly Said[] {
  return values
    .flatMap(({ claimId, reports }) => reports.filter((r) => !r.echo).map((report) => ({ claimId, report })))
    .sort(({ report: a }, { report: b }) => {
      if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? -1 : 1
      return a.id < b.id ? -1 : 1
    })
}

function changeOf(report: HeardReport, before: Heard, rivals: readonly Heard[]): Change['kind'] | null {
  const stance = stanceOf(report)
  const isNewSource = !before.sources[stance].has(report.source.id)
  if (gradeOf(report) === 'denied') return isNewSource ? 'denial' : null
  if (before.sources.for.size === 0 && isConflict(report, rivals)) return 'conflict'
  if (Object.values(before.sources).every((sources) => sources.size === 0)) return 'new claim'
  if (gradeOf(report) === 'confirmed' && !before.confirmed) return 'confirmation'
  return isNewSource ? 'new source' : null
}

/** Another value stood in the slot, said by somebody else. Whoever corrects himself, or officials, do not conflict. */
function isConflict(report: HeardReport, rivals: readonly Heard[]): boolean {
  if (stanceOf(report) !== 'for' || isOfficial(report)) return false
  return rivals.some((rival) => [...rival.sources.for].some((source) => source !== report.source.id))
}
