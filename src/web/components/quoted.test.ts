import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quoted } from './quoted.ts'

const cases: readonly (readonly [string, string, string])[] = [
  ['words without marks get them', 'The ferry sails.', '<q>The ferry sails.</q>'],
  ['a whole quotation keeps its own', '“The ferry sails.”', '<q class="unmarked">“The ferry sails.”</q>'],
  [
    'what holds a quotation stands between single marks',
    '“The ferry sails,” she said.',
    '<q class="single-marked">“The ferry sails,” she said.</q>',
  ],
  [
    'two quotations are not one',
    '“The ferry,” she said, “sails.”',
    '<q class="single-marked">“The ferry,” she said, “sails.”</q>',
  ],
  ['an apostrophe is no mark', 'It’s the ferry’s.', '<q>It’s the ferry’s.</q>'],
]
for (const [what, text, markup] of cases) test(what, () => assert.equal(String(quoted(text)), markup))
