import type { Change } from '../server/contract/index.ts'
import { dayOf } from './dates.ts'

/** One day's changes, title by title; `subject` is null for claims about nothing in particular. */
export type DayOfChanges = {
  readonly day: string
  readonly groups: readonly { readonly subject: Change['subject']; readonly changes: readonly Change[] }[]
}

/** Days newest first, as the changes come; within a day, subjects in the order in which they first come. */
export function groupChanges(changes: readonly Change[]): readonly DayOfChanges[] {
  return [...Map.groupBy(changes, (change) => dayOf(change.at))].map(([day, ofDay]) => ({
    day,
    groups: [...Map.groupBy(ofDay, (change) => change.subject?.id ?? null).values()].map((group) => ({
      subject: group[0]?.subject ?? null,
      changes: group,
    })),
  }))
}
