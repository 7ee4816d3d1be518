import assert from 'node:assert/strict'
import { test } from 'node:test'
import { certaintyOf } from './certainty.ts'
import { chatter } from './chatter.ts'
import { turns } from './continuity.ts'
import { evidenceCues } from './evidence.ts'
import { hedges } from './hedges.ts'
import { releaseMarks } from './issuer.ts'
import { plotCues } from './plot.ts'
import { isOpenQuestion, rhetorical } from './questions.ts'
import { sceneCues } from './scene.ts'
import { takeBacks, takesBack } from './taken-back.ts'
import { carries } from './voices.ts'

type Row = {
  readonly id: string
  readonly cue: RegExp
  readonly examples: readonly string[]
  readonly refuses?: readonly string[]
}

const tables: Readonly<Record<string, readonly Row[]>> = {
  hedges,
  chatter,
  plotCues,
  evidenceCues,
  releaseMarks,
  sceneCues,
  carries,
  takeBacks,
  rhetorical,
  turns,
}

for (const [name, rows] of Object.entries(tables)) {
  test(`${name}: every cue hears its examples and none of its refusals`, () => {
    for (const { id, cue, examples, refuses } of rows) {
      for (const text of examples) assert.ok(cue.test(text), `${id} must hear: ${text}`)
      for (const text of refuses ?? []) assert.ok(!cue.test(text), `${id} must refuse: ${text}`)
    }
  })
  test(`${name}: ids are unique and every cue has an example`, () => {
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length)
    for (const { id, examples } of rows) assert.ok(examples.length > 0, id)
  })
}

test('every hedge gives its own examples its certainty', () => {
  for (const { id, certainty, examples } of hedges)
    for (const text of examples) assert.equal(certaintyOf(text)?.certainty, certainty, `${id}: ${text}`)
})

test('a clause has the certainty of what governs it', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["she hasn't left the harbor", 'denied'],
    ['they might not return to the island', 'possible'],
    ["he didn't say that it might end", 'denied'],
    ["the ferry probably won't sail again", 'unlikely'],
    ['the ferry is back, apparently', 'likely'],
    ['the broadcaster has not set a date', 'open'],
    ["it isn't known who sank it", 'open'],
    ['whether she swims is the question', 'open'],
    ['if the harbor freezes, they move inland', 'possible'],
    ['the ferry sank in may', null],
    ['mira sails home', null],
  ]
  for (const [text, certainty] of cases) assert.equal(certaintyOf(text)?.certainty ?? null, certainty, text)
})

test('a real question is open, a rhetorical one says nothing', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['Is Mira really his sister?', true],
    ['So who sank the ferry?', true],
    ['A clue, or a mistake?', true],
    ['Will the harbor freeze?', true],
    ['Can you believe it?', false],
    ['What about the dog?', false],
    ['Where to watch?', false],
    ['Really?', false],
  ]
  for (const [text, asks] of cases) assert.equal(isOpenQuestion(text), asks, text)
})

test('a sentence that says something is so takes nothing back', () => {
  for (const text of ['It is real.', 'That was true.', 'It is happening.'])
    assert.equal(takesBack(text), false, text)
  for (const text of ['It isn’t real.', 'None of it is true.', 'That’s false.'])
    assert.ok(takesBack(text), text)
})
