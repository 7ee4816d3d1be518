import type { Certainty } from '../report.ts'
import type { Item, Mention } from '../sentence.ts'
import { as, type Draft, type Found, seasonOf } from './rule.ts'

export type Crew = {
  readonly jobs?: readonly string[]
  readonly certainty?: Certainty
  readonly people?: string
  /** Who of the slot is meant, where it holds others, too. */
  readonly among?: readonly Mention[]
}

export const jobsIn = (found: Found, ...slots: readonly string[]): readonly string[] =>
  slots
    .flatMap((slot) => (found.has(slot) ? found.items(slot) : []))
    .flatMap((item) => (item.kind === 'job' ? item.jobs : []))

/** People × jobs: everyone named holds every job said. */
export function crew(found: Found, options: Crew = {}): readonly (Draft | null)[] {
  const title = found.title()
  if (title === null) return []
  const jobs = options.jobs ?? jobsIn(found, 'job', 'job2', 'job3')
  const season = seasonOf(found.season())
  return (options.among ?? found.mentions(options.people ?? 'people')).flatMap((person) =>
    person.name === title.name
      ? []
      : (jobs.length === 0 ? [null] : [...new Set(jobs)]).map((job) => ({
          subject: title,
          property: 'crew member' as const,
          value: as('person', person),
          qualifiers: { ...(job === null ? {} : { job }), ...season },
          ...(options.certainty === undefined ? {} : { certainty: options.certainty }),
        })),
  )
}

/** The last work or title that the sentence names before an item: whose script, whose artist. */
export function workBefore(found: Found, item: Item | undefined): Item | null {
  if (item === undefined) return null
  const before = found.sentence.items.filter((other) => other.end <= item.start)
  return (
    before.findLast(
      (other) => other.kind === 'work' || (other.kind === 'mention' && other.mention.type === 'title'),
    ) ?? null
  )
}

/** "in the 1998 novel written by": a book's hands are no crew of the show. */
export const ofPage = (item: Item | null): boolean => item?.kind === 'work' && item.work.medium !== 'screen'
