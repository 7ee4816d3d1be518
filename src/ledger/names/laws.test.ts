import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Claim } from '../../claims/index.ts'
import type { Dossier } from '../dossier.ts'
import { findDossier } from '../find-dossier.ts'
import {
  character,
  claim,
  type InventedStory,
  inventedStory,
  organisation,
  person,
  title,
  words,
} from '../invented-story.ts'
import { rebuild } from '../rebuild.ts'
import { record } from '../record.ts'
import { contents } from '../store/contents.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { lastSeq } from '../store/entries.ts'
import { settle } from '../verdicts/settle.ts'
import { undo } from '../verdicts/undo.ts'
import { merge } from './merge.ts'
import { setOutsideId } from './outside-ids.ts'
import { split } from './split.ts'

const lane = title('Copper Lane')
const tower = title('Hollow Tower')
const second = title('Hollow Tower 2')
const plays = (work: Claim['subject'], who: string, part: string) =>
  claim(work, 'cast member', person(who), { character: character(part) })

/** Names that come in several forms, in titles that do and do not belong together. */
const claims: readonly Claim[] = [
  plays(lane, 'Ana Reyes', 'Mira Voss'),
  plays(lane, 'Reyes', 'Mira'),
  plays(lane, 'Bo Reyes', 'Joss'),
  plays(tower, 'Reyes', 'Joss'),
  plays(tower, 'Ana Q. Reyes', 'Captain Joss Vane'),
  plays(tower, 'Ana Reyes', 'Jack'),
  plays(lane, 'Anna Reyes', 'Jack'),
  plays(second, 'Solvane', 'Jack'),
  plays(lane, 'Solvane', 'The Tide'),
  claim(second, 'follows', tower, { kind: 'sequel' }),
  claim(character('Mira Voss'), 'alias', words('the Tide')),
  claim(title('Copper Lane Season 2'), 'status', words('filming')),
  claim(title('The Copper Lane'), 'cast member', person('Ana Reyes')),
  claim(lane, 'platform', organisation('Harbor One')),
  claim(title('Copper Lane (1971)'), 'cast member', person('Ana Reyes')),
  claim(tower, 'title', words('Copper Wells')),
  claim(title('Copper Wells'), 'cast member', person('Ana Reyes')),
]
const outlets = ['Slate Wire', 'Harbor Post', 'Fan Dock'] as const
const stories = fc.uniqueArray(
  fc.record({
    outlet: fc.constantFrom(...outlets),
    page: fc.nat(3),
    day: fc.integer({ min: 1, max: 9 }),
    told: fc.uniqueArray(fc.nat(claims.length - 1), { minLength: 1, maxLength: 3 }),
  }),
  { selector: ({ outlet, page }) => `${outlet} ${page}`, minLength: 1, maxLength: 7 },
)
type Told = {
  readonly outlet: string
  readonly page: number
  readonly day: number
  readonly told: readonly number[]
}

const toStory = ({ outlet, page, day, told }: Told): InventedStory => ({
  outlet,
  url: `https://${outlet.replace(' ', '').toLowerCase()}.example/${page}`,
  headline: `Page ${page}`,
  published: `2024-03-0${day}`,
  reports: told.flatMap((n) => (claims[n] ? [{ claim: claims[n] }] : [])),
})

/** What somebody decides, about whatever entities there are. */
const decision = fc.record({
  kind: fc.constantFrom('merge', 'split', 'part', 'title', 'id', 'verdict', 'undo'),
  a: fc.nat(20),
  b: fc.nat(20),
  day: fc.integer({ min: 1, max: 9 }),
})
type Decision = { readonly kind: string; readonly a: number; readonly b: number; readonly day: number }

const now = '2024-05-01T00:00:00Z'

/** Takes a decision where it can be taken; a refusal is no decision. */
function decide(db: Database, { kind, a, b, day }: Decision): void {
  const ids = db.all('SELECT id FROM entities ORDER BY entity_key').map((row) => String(row.id))
  const [x = '', y = ''] = [ids[a % ids.length], ids[b % ids.length]]
  const by = { by: 'Nora Pell', at: `2024-04-0${day}` }
  try {
    if (kind === 'merge') merge(db, x, y, by, now)
    else if (kind === 'split') split(db, x, { other: y }, by, now)
    else if (kind === 'id') setOutsideId(db, x, { scheme: 'wikidata', value: `Q${1 + (b % 2)}` }, by, now)
    else if (kind === 'title') split(db, x, { stories: [], titles: [y] }, by, now)
    else if (kind === 'undo') undo(db, 1 + (a % Math.max(1, lastSeq(db))), by, now)
    else if (kind === 'verdict') {
      const claimIds = db.all('SELECT id FROM claims ORDER BY claim_key').map((row) => String(row.id))
      settle(db, claimIds[a % claimIds.length] ?? '', { ...by, verdict: b % 2 === 0 ? 'true' : 'false' }, now)
    } else {
      const storyIds = db.all('SELECT id FROM stories ORDER BY story_key').map((row) => String(row.id))
      split(db, x, { stories: [storyIds[b % storyIds.length] ?? ''], titles: [] }, by, now)
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

const tell = (db: Database, some: readonly Told[]) => {
  for (const one of some) record(db, inventedStory(toStory(one)))
}

/** Every dossier of the record that has a claim. */
function everything(db: Database, asOf: string | null = null): readonly Dossier[] {
  // Also of those that are held for others at present: they may not have been then.
  const ids = db.all('SELECT id FROM entities').map((row) => String(row.id))
  const dossiers = ids.flatMap((id) => findDossier(db, id, { asOf }) ?? [])
  const distinct = new Map(dossiers.map((dossier) => [dossier.entity.id, dossier]))
  return [...distinct.values()]
    .filter(({ entity }) => entity.claims > 0)
    .sort((a, b) => (a.entity.id < b.entity.id ? -1 : 1))
}

/** Without what decided it: an entry that was taken back stays on record. */
const plainly = (some: readonly Dossier[]) =>
  some.map((dossier) => ({ ...dossier, identity: { ...dossier.identity, decisions: [] } }))

/** What a reader sees, without ids, which tell who was met first where two would have the same. */
const shown = (some: readonly Dossier[]) =>
  some
    .map(({ entity, groups, identity }) =>
      JSON.stringify([
        entity.type,
        entity.name,
        entity.year,
        entity.aliases,
        identity.maybe.map(({ other, probability, why }) => [other.name, probability.toFixed(6), why]).sort(),
        identity.held.map(({ name, why, since }) => [name, why, since]).sort(),
        groups.map(({ label, standings }) => [
          label,
          standings
            .map(({ sentence, probability, reports }) => [
              sentence,
              probability.toFixed(6),
              reports.map(({ url }) => url).sort(),
            ])
            .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
        ]),
      ]),
    )
    .sort()

const runs = { numRuns: 15 }

test('whatever is decided and undone, a rebuild equals what was worked out step by step, to the last byte', () => {
  fc.assert(
    fc.property(stories, fc.array(decision, { maxLength: 6 }), fc.nat(6), (some, decisions, at) => {
      const db = openDatabase(':memory:')
      tell(db, some.slice(0, at))
      for (const one of decisions) decide(db, one)
      tell(db, some.slice(at))
      for (const one of decisions.toReversed()) decide(db, one)
      const before = contents(db)
      rebuild(db)
      assert.deepEqual(contents(db), before)
      db.close()
    }),
    runs,
  )
})

test('who is who does not depend on the order of arrival', () => {
  fc.assert(
    fc.property(stories, fc.nat(), (some, turn) => {
      const n = turn % some.length
      const orders = [some, some.toReversed(), [...some.slice(n), ...some.slice(0, n)]]
      const [first, ...others] = orders.map((order) => {
        const db = openDatabase(':memory:')
        tell(db, order)
        const seen = shown(everything(db))
        db.close()
        return seen
      })
      for (const other of others) assert.deepEqual(other, first)
    }),
    runs,
  )
})

/** A part is split off and held for the whole again, both of one story. */
const partHeldForTheWhole: [Told[], Decision[], number] = [
  [
    { outlet: 'Slate Wire', page: 0, day: 1, told: [16, 5] },
    { outlet: 'Slate Wire', page: 1, day: 1, told: [3, 15, 0] },
  ],
  [
    { kind: 'part', a: 1, b: 0, day: 1 },
    { kind: 'merge', a: 0, b: 0, day: 1 },
  ],
  1,
]

test('undoing every decision restores everything, whatever was told in between', () => {
  fc.assert(
    fc.property(
      stories,
      fc.array(decision, { minLength: 1, maxLength: 4 }),
      fc.nat(6),
      (some, decisions, at) => {
        const [plain, decided] = [openDatabase(':memory:'), openDatabase(':memory:')]
        tell(plain, some)
        tell(decided, some.slice(0, at))
        const from = lastSeq(decided)
        for (const one of decisions) if (one.kind !== 'undo') decide(decided, one)
        const to = lastSeq(decided)
        tell(decided, some.slice(at))
        for (let entry = from + 1; entry <= to; entry++) undo(decided, entry, { by: 'Nora Pell' }, now)
        assert.deepEqual(plainly(everything(decided)), plainly(everything(plain)))
        plain.close()
        decided.close()
      },
    ),
    { ...runs, examples: [partHeldForTheWhole] },
  )
})

test('a dossier as of a day is the same whatever was told and decided after it', () => {
  fc.assert(
    fc.property(
      stories,
      fc.array(decision, { maxLength: 4 }),
      fc.constantFrom(3, 5),
      (some, decisions, day) => {
        const asOf = `2024-03-0${day}`
        const db = openDatabase(':memory:')
        tell(
          db,
          some.filter((one) => one.day <= day),
        )
        const before = shown(everything(db, asOf))
        tell(
          db,
          some.filter((one) => one.day > day),
        )
        for (const one of decisions) decide(db, one)
        assert.deepEqual(shown(everything(db, asOf)), before)
        db.close()
      },
    ),
    runs,
  )
})

/** A part that one story means is taken back, and what it was split from held for another: as of before, it is a part. */
const partThatIsNoneAnyMore: [Told[], Decision[]] = [
  [
    { outlet: 'Slate Wire', page: 2, day: 1, told: [0] },
    { outlet: 'Slate Wire', page: 1, day: 1, told: [0] },
    { outlet: 'Harbor Post', page: 0, day: 1, told: [14, 0] },
    { outlet: 'Slate Wire', page: 0, day: 1, told: [0] },
    { outlet: 'Harbor Post', page: 1, day: 1, told: [12] },
    { outlet: 'Fan Dock', page: 0, day: 1, told: [0] },
  ],
  [
    { kind: 'part', a: 0, b: 0, day: 2 },
    { kind: 'part', a: 6, b: 0, day: 1 },
    { kind: 'undo', a: 15, b: 0, day: 5 },
    { kind: 'split', a: 0, b: 10, day: 5 },
  ],
]

/** A story means another by a name, which a title and its sequel share. */
const partOfWhatSequelsShare: [Told[], Decision[]] = [
  [
    { outlet: 'Slate Wire', page: 0, day: 1, told: [3] },
    { outlet: 'Slate Wire', page: 1, day: 1, told: [5] },
    { outlet: 'Slate Wire', page: 2, day: 1, told: [13] },
    { outlet: 'Fan Dock', page: 0, day: 1, told: [0, 7, 2] },
    { outlet: 'Slate Wire', page: 3, day: 1, told: [12, 8] },
    { outlet: 'Harbor Post', page: 0, day: 1, told: [10, 0] },
  ],
  [{ kind: 'part', a: 13, b: 4, day: 5 }],
]

test('a dossier as of a day knows what was decided by then, and nothing that was decided later', () => {
  fc.assert(
    fc.property(stories, fc.array(decision, { maxLength: 5 }), (some, decisions) => {
      const db = openDatabase(':memory:')
      tell(db, some)
      const sorted = decisions.toSorted((a, b) => a.day - b.day)
      for (const one of sorted.filter(({ day }) => day <= 4)) decide(db, one)
      const before = shown(everything(db, '2024-04-04'))
      for (const one of sorted.filter(({ day }) => day > 4)) decide(db, one)
      assert.deepEqual(shown(everything(db, '2024-04-04')), before)
      db.close()
    }),
    { ...runs, examples: [partThatIsNoneAnyMore, partOfWhatSequelsShare] },
  )
})
