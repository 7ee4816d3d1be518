import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDossier } from '../find-dossier.ts'
import { claim, inventedStory, person, title } from '../invented-story.ts'
import { learn } from '../learning/learn.ts'
import { merge } from '../names/merge.ts'
import { record } from '../record.ts'
import { type Database, openDatabase } from '../store/database.ts'
import { takedown } from '../takedown/takedown.ts'
import { settle } from '../verdicts/settle.ts'
import { undo } from '../verdicts/undo.ts'
import { listCorrections } from './list-corrections.ts'

const now = '2024-06-01T00:00:00Z'
const url = 'https://reel.example/cast'
const cast = (name: string) => claim(title('Copper Lane'), 'cast member', person(name))

function tell(db: Database, names: readonly string[], readAt: string): string {
  const reports = names.map((name) => ({ claim: cast(name) }))
  const text = `They said so of ${names.join(' and ')}.`
  const story = { outlet: 'Daily Reel', url, published: '2024-03-01', modified: readAt, headline: 'Aboard' }
  return record(db, inventedStory({ ...story, readAt, text, reports })).storyId
}

const kinds = (db: Database) => listCorrections(db, {}).items.map(({ kind }) => kind)
const claimIdOf = (db: Database) => findDossier(db, 'copper-lane', {})?.groups[0]?.standings[0]?.claimId ?? ''

test('a record that nobody corrected has no corrections', () => {
  const db = openDatabase(':memory:')
  tell(db, ['Ana Reyes'], '2024-03-01T10:00:00Z')
  settle(db, claimIdOf(db), { verdict: 'true', by: 'Nora Pell' }, now)
  assert.deepEqual(listCorrections(db, {}), { items: [], total: 0, next: null })
})

test('a verdict that replaces another is one, with what had been decided; so is taking it back', () => {
  const db = openDatabase(':memory:')
  tell(db, ['Ana Reyes'], '2024-03-01T10:00:00Z')
  const id = claimIdOf(db)
  settle(db, id, { verdict: 'true', by: 'Nora Pell' }, now)
  const { verdict } = settle(db, id, { verdict: 'false', by: 'Nora Pell', why: 'A parody.' }, now)
  undo(db, verdict.entry, { by: 'Tom Holt', why: 'It was none.' }, now)
  const [back, replaced] = listCorrections(db, {}).items
  assert.ok(replaced?.kind === 'verdict replaced' && back?.kind === 'verdict taken back')
  assert.deepEqual([replaced.before, replaced.now, replaced.why], ['true', 'false', 'A parody.'])
  assert.match(replaced.sentence, /^Ana Reyes/)
  assert.deepEqual([back.before, back.by, back.why], ['false', 'Tom Holt', 'It was none.'])
})

test('undoing an undo is no correction', () => {
  const db = openDatabase(':memory:')
  tell(db, ['Ana Reyes'], '2024-03-01T10:00:00Z')
  const { verdict } = settle(db, claimIdOf(db), { verdict: 'true', by: 'Nora Pell' }, now)
  const { entry } = undo(db, verdict.entry, { by: 'Nora Pell' }, now)
  undo(db, entry, { by: 'Nora Pell' }, now)
  assert.deepEqual(kinds(db), ['verdict taken back'])
  assert.equal(listCorrections(db, {}).total, 1)
})

test('a story that came out anew names what it no longer claims', () => {
  const db = openDatabase(':memory:')
  tell(db, ['Ana Reyes', 'Bea Lund'], '2024-03-01T10:00:00Z')
  tell(db, ['Ana Reyes'], '2024-03-02T10:00:00Z')
  const [changed] = listCorrections(db, {}).items
  assert.ok(changed?.kind === 'story changed')
  assert.equal(changed.version, 2)
  assert.deepEqual(
    changed.withdrawn.map(({ sentence }) => sentence.slice(0, 8)),
    ['Bea Lund'],
  )
})

test('taking back what was learnt is one', () => {
  const db = openDatabase(':memory:')
  tell(db, ['Ana Reyes'], '2024-03-01T10:00:00Z')
  const { entry } = learn(db, { by: 'Nora Pell' }, now)
  undo(db, entry, { by: 'Tom Holt', why: 'Too little was settled.' }, now)
  const [back] = listCorrections(db, {}).items
  assert.ok(back?.kind === 'lesson taken back')
  assert.deepEqual([back.by, back.why], ['Tom Holt', 'Too little was settled.'])
  assert.equal(back.lesson, 'What was learnt on 1 June 2024 from 0 settled calls.')
})

test('takedowns and decisions taken back are corrections, too', () => {
  const db = openDatabase(':memory:')
  const story = tell(db, ['Ana Reyes', 'Ana Reyez'], '2024-03-01T10:00:00Z')
  const { decision } = merge(db, 'ana-reyez', 'ana-reyes', { by: 'Nora Pell' }, now)
  undo(db, decision.entry, { by: 'Nora Pell' }, now)
  const [back] = listCorrections(db, {}).items
  assert.ok(back?.kind === 'decision taken back')
  assert.match(back.decision, /Ana Reyez/)
  takedown(db, story, { by: 'Nora Pell', reason: 'Withdrawn by the outlet.' }, now)
  const [gone] = listCorrections(db, {}).items
  assert.ok(gone?.kind === 'story taken down')
  assert.equal(gone.reason, 'Withdrawn by the outlet.')
})

test('corrections come in pages', () => {
  const db = openDatabase(':memory:')
  for (const hour of ['10', '11', '12', '13']) tell(db, [`Ana Reyes ${hour}`], `2024-03-01T${hour}:00:00Z`)
  const first = listCorrections(db, { limit: 2 })
  assert.deepEqual([first.items.length, first.total], [2, 3])
  const rest = listCorrections(db, { limit: 2, after: first.next })
  assert.deepEqual([rest.items.length, rest.next], [1, null])
})
