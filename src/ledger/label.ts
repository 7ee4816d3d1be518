import type { Label } from './labels.ts'
import type { SlotValue } from './relate.ts'
import { gradeOf, type Stance, stanceOf } from './weight.ts'
import type { Word } from './words.ts'

const bestFirst = ['confirmed', 'reported', 'rumoured', 'speculated'] as const

/** What to call a value: `own` are the words on this value that still stand; `sunk` says that they speak against it on the whole. */
export function labelOf(own: readonly Word[], value: SlotValue, sunk: boolean): Label {
  const grades = new Set(own.filter((word) => word.stance === 'for').map((word) => gradeOf(word.spoken)))
  const denials = own.filter((word) => gradeOf(word.spoken) === 'denied')
  const best = bestFirst.find((label) => grades.has(label))
  const overruled = denials.some((word) => word.side === 'official') || (denials.length > 0 && sunk)
  if (best && !(overruled && best !== 'confirmed')) return best
  if (denials.length > 0) return 'denied'
  if (own.length > 0) return 'speculated'
  // Nothing stands: either it was only ever asked, or every word on it was taken back.
  return value.reports.every((report) => stanceOf(report) === 'open') ? 'open' : 'denied'
}

/** Sources that say what the label says: those for it; of a denied value those against it, if somebody denied it. */
export function countSources(value: SlotValue, label: Label): number {
  const saying = (stance: Stance) =>
    new Set(value.reports.filter((report) => stanceOf(report) === stance).map((report) => report.source.id))
      .size
  if (label === 'denied') return saying('against') || saying('for')
  return saying(label === 'open' ? 'open' : 'for') || saying('against')
}
