import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fromText } from '../story/index.ts'
import { findRules, read, rulebook, rulebookParts } from './index.ts'

const demo = readFileSync(new URL('../../demo/gold.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): { text: string; published: string } => JSON.parse(line))

test('every rule that a report names is in the rulebook', () => {
  const named = new Set(
    demo.flatMap(({ text, published }) => {
      const { story } = fromText(text, { published })
      return story === null ? [] : read(story).reports.flatMap(({ rules }) => rules)
    }),
  )
  assert.ok(named.size > 60, 'rules are named')
  const lost = [...named].filter((name) => findRules(name).length === 0)
  assert.deepEqual(lost, [])
})

test('every part has entries, and each entry a cue', () => {
  for (const part of rulebookParts)
    assert.ok(
      rulebook.some((entry) => entry.part === part),
      part,
    )
  for (const { id, cues } of rulebook)
    assert.ok(
      cues.every((cue) => cue !== ''),
      id,
    )
})

test('a part narrows a name that several parts have', () => {
  const all = findRules('alias')
  assert.ok(all.length > 1)
  assert.deepEqual(
    findRules('claim/alias').map(({ part }) => part),
    ['claim'],
  )
  assert.deepEqual(findRules('no-such-rule'), [])
})
