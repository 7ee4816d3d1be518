import { classesAt } from '../names/classes.ts'
import { relateAll } from '../relate.ts'
import * as checks from '../store/checks.ts'
import { listAllSlots } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { listEntriesAfter } from '../store/entries.ts'
import { listNodePage } from '../store/nodes.ts'
import { emptiedEntry, type StoryEntry, storyEntry } from '../stored.ts'
import { weighSlots } from '../weigh.ts'

/** A law of MODEL.md, "Rules that hold always", and what on record breaks it, in sentences. */
export type Law = {
  readonly id: string
  readonly says: string
  readonly faults: (db: Database) => readonly string[]
}

/** In the order of MODEL.md. */
export const laws: readonly Law[] = [
  {
    id: 'quotes',
    says: 'Nothing is known without a report, and no report is without its exact quote.',
    faults: (db) => [
      ...told(checks.unvoicedStandings(db)),
      ...told(checks.missingStandings(db)),
      ...told(checks.misquotes(db)),
      ...wrongQuotes(db),
    ],
  },
  {
    id: 'log',
    says: 'Reports and verdicts are only ever added, and what was taken down is gone.',
    faults: (db) => [
      ...told(checks.missingEntries(db)),
      ...told(checks.missingGuards(db)),
      ...told(checks.strayVerdicts(db)),
      ...told(checks.leftovers(db)),
    ],
  },
  {
    id: 'as-of',
    says: 'An answer as of a date uses only what was published by then.',
    faults: (db) => [...told(checks.earlyReports(db)), ...answersFromTheFuture(db)],
  },
  {
    id: 'precision',
    says: 'A more precise value refines a wider one, and does not contradict it.',
    faults: contradictedRefinements,
  },
  {
    id: 'echoes',
    says: 'Stories that only repeat one source add no weight.',
    faults: (db) => told(checks.weightyEchoes(db)),
  },
  {
    id: 'records',
    says: 'A source is counted by its own reports.',
    faults: (db) => told(checks.miscountedSources(db)),
  },
  {
    id: 'private',
    says: 'Nothing private is told of real people.',
    faults: (db) => told(checks.privateClaims(db)),
  },
  { id: 'excerpts', says: 'No quote is a whole story.', faults: wholeStories },
  {
    id: 'names',
    says: 'Every name is held for what rules and decisions hold it for.',
    faults: (db) => [...told(checks.chainedEntities(db)), ...wrongClasses(db)],
  },
]

function told({ total, examples }: checks.Faults): readonly string[] {
  const rest = total - examples.length
  return rest > 0 ? [...examples, `and ${rest} more of these`] : examples
}

/** So many entries of the log, slots or entities are held in memory at a time. */
const batch = 200

function* storiesOf(db: Database): Generator<{ readonly seq: number; readonly entry: StoryEntry }> {
  for (let last = 0; ; ) {
    const entries = listEntriesAfter(db, last, batch)
    for (const { seq, kind, body } of entries)
      if (kind === 'story' && !emptiedEntry.safeParse(body).success)
        yield { seq, entry: storyEntry.parse(body) }
    const end = entries.at(-1)
    if (!end) return
    last = end.seq
  }
}

/** Every quote stands in its story to the letter. */
function wrongQuotes(db: Database): readonly string[] {
  const faults: string[] = []
  for (const { seq, entry } of storiesOf(db))
    for (const [position, report] of entry.reports.entries()) {
      const photo = entry.story.photos[report.photo ?? -1]
      const { headline, dek, text } = entry.story
      const texts = { text, headline, dek, caption: photo?.caption, alt: photo?.alt }
      const place = `entry ${seq}, report ${position + 1}`
      if (texts[report.in ?? 'text']?.slice(report.start, report.end) !== report.quote)
        faults.push(`${place}: its quote does not stand in the story`)
    }
  return faults
}

/** A quote that gives a whole story away; a story of a sentence or two is its own quote. */
const wholeFrom = 1000

function wholeStories(db: Database): readonly string[] {
  const faults: string[] = []
  for (const { seq, entry } of storiesOf(db))
    for (const [position, { quote }] of entry.reports.entries())
      if (entry.story.text.length >= wholeFrom && quote.length >= entry.story.text.length)
        faults.push(`entry ${seq}, report ${position + 1}: its quote is the whole story`)
  return faults
}

/** As of the middle of what is on record. */
function answersFromTheFuture(db: Database): readonly string[] {
  const moments = [...storiesOf(db)]
    .map(({ entry }) => entry.story.published?.slice(0, 10) ?? '')
    .filter((day) => day !== '')
    .sort()
  const middle = moments[Math.floor(moments.length / 2)]
  if (middle === undefined) return []
  return eachSlots(db, (slots) =>
    weighSlots(db, slots, `${middle}~`).reports.flatMap(({ id, saidAt }) =>
      saidAt > `${middle}~` ? [`report ${id} of ${saidAt} is heard as of ${middle}`] : [],
    ),
  )
}

function contradictedRefinements(db: Database): readonly string[] {
  return eachSlots(db, (slots) => {
    const weighed = weighSlots(db, slots, null)
    return weighed.slots.flatMap((values) => {
      const relate = relateAll(values)
      return values.flatMap(({ claimId }) =>
        (weighed.standings.get(claimId)?.rivals ?? []).flatMap((rival) => {
          const relation = relate(claimId, rival)
          return relation === 'narrows' || relation === 'is narrowed by'
            ? [
                `claim ${claimId} is held against claim ${rival}, which says the same ${relation === 'narrows' ? 'less' : 'more'} precisely`,
              ]
            : []
        }),
      )
    })
  })
}

function eachSlots(db: Database, find: (slots: readonly string[]) => readonly string[]): readonly string[] {
  const slots = listAllSlots(db)
  const faults: string[] = []
  for (let start = 0; start < slots.length; start += batch)
    faults.push(...find(slots.slice(start, start + batch)))
  return faults
}

function wrongClasses(db: Database): readonly string[] {
  const faults: string[] = []
  for (let after = 0; ; ) {
    const keys = listNodePage(db, after, batch)
    const last = keys.at(-1)
    if (last === undefined) return faults
    after = last
    for (const { root, members } of classesAt(db, keys, null))
      for (const { node } of members) {
        const into = node.key === root.key ? null : root.key
        if (node.mergedInto !== into) faults.push(`entity ${node.id} should be held for ${root.id}`)
      }
  }
}
