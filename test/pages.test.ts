import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  extractOwnPage,
  listOwnPages,
  type Measure,
  meanBody,
  ratesOf,
  scorePage,
  sumScores,
} from '../bench/story/own-pages.ts'

/** The pages kept aside are scored by hand and seldom, or they would be aside no more. */
const pages = listOwnPages().filter(({ aside }) => !aside)
const scored = await Promise.all(
  pages.map(async (page) => ({ slug: page.slug, scores: scorePage(page, await extractOwnPage(page)) })),
)
const sums = sumScores(scored.map(({ scores }) => scores))

/** What extraction owes its users over the labelled pages (test/pages/README.md): F1, or the share that is right. */
const owed: readonly (readonly [Measure, number])[] = [
  ['noStory', 1],
  ['photos', 0.95],
  ['captions', 0.95],
  ['credits', 0.95],
  ['related', 0.95],
  ['tags', 0.95],
  ['continues', 1],
  ['partial', 1],
]

test('there are pages of every kind', () => {
  assert.ok(pages.length >= 30)
  assert.ok(scored.some(({ scores }) => scores.body === undefined))
})

test('the text of a page is its story, and nothing else', () => {
  const body = meanBody(scored.map(({ scores }) => scores))
  assert.ok(body >= 0.98, `body F1 ${body.toFixed(3)}`)
})

for (const [measure, least] of owed)
  test(`${measure}: at least ${least} over the labelled pages`, () => {
    const tally = sums[measure]
    assert.ok(tally !== undefined)
    const wrong = scored.filter(
      ({ scores }) => ratesOf(scores[measure] ?? { hit: 0, labelled: 0, returned: 0 }).f1 < 1,
    )
    assert.ok(
      ratesOf(tally).f1 >= least,
      `${ratesOf(tally).f1.toFixed(3)}: ${wrong.map(({ slug }) => slug).join(', ')}`,
    )
  })

test('no caption stays in the text', () => {
  const leaking = scored.filter(({ scores }) => (scores.leaked?.hit ?? 0) > 0).map(({ slug }) => slug)
  assert.deepEqual(leaking, [])
})
