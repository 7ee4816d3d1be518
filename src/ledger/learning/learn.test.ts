import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { check } from '../check/check.ts'
import { findDossier } from '../find-dossier.ts'
import { character, claim, inventedStory, person, title } from '../invented-story.ts'
import { rebuild } from '../rebuild.ts'
import { record } from '../record.ts'
import { contents } from '../store/contents.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { appendEntry } from '../store/entries.ts'
import { insertLesson } from '../store/lessons.ts'
import { takedown } from '../takedown/takedown.ts'
import { settle } from '../verdicts/settle.ts'
import { undo } from '../verdicts/undo.ts'
import { untaught } from './fit-contests.ts'
import { learn } from './learn.ts'
import { listSlotsBetween } from './slots-by-lesson.ts'
import { listLessons } from './standing-lesson.ts'

const now = '2024-05-01T00:00:00Z'
const later = '2024-05-03T00:00:00Z'
const by = { by: 'Nora Pell' }
const people = [
  'Ana Reyes',
  'Bea Lund',
  'Cy Ames',
  'Dov Weld',
  'Eli Kell',
  'Fay Oren',
  'Gus Hale',
  'Ines Dorr',
]

const tell = (db: Database, outlet: string, work: string, name: string, day: number) =>
  record(
    db,
    inventedStory({
      outlet,
      headline: `${outlet} on ${work}`,
      published: `2024-03-0${day}`,
      reports: [{ claim: claim(title(work), 'cast member', person(name), { character: character('Mira') }) }],
    }),
  )

/** Slate Wire was right each time, Fan Dock never; both have said something that is still open. */
function recorded() {
  const db = openDatabase(':memory:')
  const stories = people.map((name, at) => {
    const { claims } = tell(db, 'Slate Wire', `Work ${at}`, name, 1)
    const { storyId } = tell(db, 'Fan Dock', `Work ${at}`, people[(at + 1) % people.length] ?? '', 1)
    settle(db, claims[0]?.claimId ?? '', { verdict: 'true', by: 'Nora Pell', at: '2024-03-05' }, now)
    return storyId
  })
  tell(db, 'Slate Wire', 'Copper Lane', 'Ana Reyes', 6)
  tell(db, 'Fan Dock', 'Night Ferry', 'Ana Reyes', 6)
  return { db, stories }
}

const standingOf = (db: Database, id: string, asOf: string | null = null) =>
  findDossier(db, id, { asOf })?.groups.flatMap(({ standings }) => standings)[0]
const probabilities = (db: Database, asOf: string | null = null) =>
  ['copper-lane', 'night-ferry'].map((id) => standingOf(db, id, asOf)?.probability ?? 0)

describe('learning from verdicts', () => {
  test('makes the words of who was right weigh more, of who was wrong less, and says so', () => {
    const { db } = recorded()
    const [before = 0, beforeToo = 0] = probabilities(db)
    assert.equal(before, beforeToo)
    const learnt = learn(db, by, now)
    const [right = 0, wrong = 0] = probabilities(db)
    assert.ok(right > before && wrong < before, `${right} ${before} ${wrong}`)
    assert.equal(learnt.calls, 16)
    assert.match(standingOf(db, 'copper-lane')?.weights[0]?.why ?? '', /trusted more by what was settled/)
    assert.match(standingOf(db, 'night-ferry')?.weights[0]?.why ?? '', /trusted less by what was settled/)
  })

  test('changes no dossier as of before', () => {
    const { db } = recorded()
    const before = probabilities(db, '2024-04-01')
    learn(db, by, now)
    assert.deepEqual(probabilities(db, '2024-04-01'), before)
    assert.deepEqual(probabilities(db, '2024-05-02'), probabilities(db))
  })

  test('counts for stories to come, and is the same when everything is worked out anew', () => {
    const { db } = recorded()
    learn(db, by, now)
    tell(db, 'Fan Dock', 'Low Tide', 'Bea Lund', 7)
    assert.equal(standingOf(db, 'low-tide')?.probability, standingOf(db, 'night-ferry')?.probability)
    learn(db, by, '2024-05-02T00:00:00Z')
    const before = contents(db)
    rebuild(db)
    assert.deepEqual(contents(db), before)
    assert.deepEqual(
      check(db).flatMap(({ faults }) => faults),
      [],
    )
  })

  test('forgets what was taken down', () => {
    const { db, stories } = recorded()
    learn(db, by, now)
    const [, before = 0] = probabilities(db)
    for (const story of stories.slice(1)) takedown(db, story, { by: 'Nora Pell', reason: 'Withdrawn.' }, now)
    const [, after = 0] = probabilities(db)
    assert.ok(after > before, `${after} ${before}`)
  })

  test('is taken back and restored, the last lesson first, and the past keeps what it was told', () => {
    const { db } = recorded()
    const first = probabilities(db)
    const one = learn(db, by, now)
    const learnt = probabilities(db)
    tell(db, 'Fan Dock', 'Low Tide', 'Bea Lund', 7)
    settle(
      db,
      standingOf(db, 'copper-lane')?.claimId ?? '',
      { verdict: 'false', ...by, at: '2024-05-02' },
      later,
    )
    const two = learn(db, by, later)
    const [, again = 0] = probabilities(db)
    assert.notEqual(again, learnt[1])
    const undone = undo(db, two.entry, { ...by, at: '2024-05-04' }, '2024-05-05T00:00:00Z')
    assert.deepEqual(undone.lesson, { entry: two.entry, at: later, ...by, calls: two.calls, stands: false })
    assert.match(undone.sentence, /^What was learnt on 3 May 2024 from 17 settled calls/)
    assert.equal(probabilities(db)[1], learnt[1])
    assert.equal(probabilities(db, '2024-05-03')[1], again)
    undo(db, one.entry, { ...by, at: '2024-05-04' }, '2024-05-05T00:00:00Z')
    assert.equal(probabilities(db)[1], first[1])
    assert.deepEqual(
      listLessons(db).map(({ entry, stands }) => [entry, stands]),
      [
        [two.entry, false],
        [one.entry, false],
      ],
    )
    assert.throws(() => undo(db, one.entry, by, later), { code: 'already-undone' })
    undo(db, undone.entry, { ...by, at: '2024-05-05' }, '2024-05-05T00:00:00Z')
    assert.equal(probabilities(db)[1], again)
    const before = contents(db)
    rebuild(db)
    assert.deepEqual(contents(db), before)
    assert.deepEqual(
      check(db).flatMap(({ faults }) => faults),
      [],
    )
  })

  test('of nothing new weighs nothing anew', () => {
    const { db } = recorded()
    learn(db, by, now)
    const weighed = () => contents(db).filter(([table]) => !table.startsWith('lesson'))
    const before = weighed()
    learn(db, by, later)
    assert.deepEqual(weighed(), before)
  })

  test('of one source alone weighs anew where that is heard', () => {
    const { db } = recorded()
    const lesson = (at: string, sources: Readonly<Record<string, number>>) => {
      const entry = appendEntry(db, 'lesson', at, { by: 'Nora Pell', at })
      const effects = {
        sources: new Map(Object.entries(sources)),
        speakers: new Map(),
        certainties: new Map(),
      }
      insertLesson(db, entry, { by: 'Nora Pell', at, calls: 2 }, { ...effects, ...untaught })
      return entry
    }
    const slotOf = (id: string) => standingOf(db, id)?.slotId ?? ''
    const one = lesson(now, { 'slate-wire': 0.5 })
    const two = lesson(later, { 'slate-wire': 0.5, 'fan-dock': -0.3 })
    const slots = listSlotsBetween(db, one, two)
    assert.ok(slots.includes(slotOf('night-ferry')))
    assert.ok(!slots.includes(slotOf('copper-lane')))
    assert.ok(listSlotsBetween(db, null, one).includes(slotOf('copper-lane')))
    assert.deepEqual(listSlotsBetween(db, two, two), [])
  })

  test('of nothing settled leaves the first guesses as they are, and needs somebody who asks for it', () => {
    const db = openDatabase(':memory:')
    tell(db, 'Slate Wire', 'Copper Lane', 'Ana Reyes', 6)
    const [before] = probabilities(db)
    assert.equal(learn(db, by, now).calls, 0)
    assert.equal(probabilities(db)[0], before)
    assert.throws(() => learn(db, { by: ' ' }, now), { code: 'bad-lesson' })
  })
})
