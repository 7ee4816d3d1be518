import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { mayBeTitle } from './head-labels.ts'
import { headedLine } from './headed-lines.ts'

for (const [name, may] of [
  ['Directed by: Ana Reyes', false],
  ['Network: Slack Water', false],
  ['SEVEN', false],
  ['Shot 4', false],
  ['Slack Water: Undertow', true],
  ['The Network Weir', true],
] as const)
  test(`“${name}” ${may ? 'may be' : 'is no'} title`, () => equal(mayBeTitle(name, false), may))

test('a network behind a comma is no part of what heads a line', () =>
  equal(headedLine('Slack Water, Netflix. A drama.', 0)?.name, 'Slack Water'))
