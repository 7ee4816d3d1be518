import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../../story/index.ts'
import { mark } from '../mark.ts'
import { grantByRules } from '../read.ts'
import { standingsOf } from '../standing.ts'
import { withRelations } from './read-relations.ts'
import { lineOf, type RelationWeights, relationWeightsOf } from './weigh.ts'

/** A table that finds whoever stands before "bakes" in the cast, and Netflix everywhere a platform, of the story's title most. */
const table = relationWeightsOf({
  person: [lineOf('r1=bake', [[1, 500]])],
  organisation: [lineOf('name=netflix', [[1, 500]]), lineOf('main', [[1, 300]])],
})

function added(text: string, weights: RelationWeights): readonly string[] {
  const { story } = fromText(`The drama series "Copper Lane" is about a harbor.\n\n${text}`, {
    published: '2020-01-10',
  })
  assert.ok(story !== null)
  const { sentences } = mark(story)
  const granted = grantByRules(sentences)
  return withRelations(sentences, granted, standingsOf(sentences).main, weights).flatMap((drafts, i) =>
    drafts.slice(granted[i]?.length ?? 0).map(({ draft, certainty, rules }) => {
      const value = 'name' in draft.value ? draft.value.name : draft.value.type
      return `${draft.subject?.name} · ${draft.property} · ${value} · ${certainty} · ${rules.join()}`
    }),
  )
}

test('what the table finds likely is granted, with the certainty of its clause', () => {
  assert.deepEqual(added('Ana Reyes bakes bread on Copper Lane.', table), [
    'Copper Lane · cast member · Ana Reyes · stated · learnt-cast-member',
  ])
  assert.deepEqual(added('Ana Reyes might bake bread on Copper Lane.', table), [
    'Copper Lane · cast member · Ana Reyes · possible · learnt-cast-member',
  ])
})

test('a table that has learnt nothing grants nothing', () => {
  assert.deepEqual(added('Ana Reyes bakes bread on Copper Lane.', relationWeightsOf({})), [])
})

test('what a rule grants is not granted again', () => {
  assert.deepEqual(added('Copper Lane premieres on Netflix in May.', table), [])
})

test('a claim is granted once, where it is likeliest', () => {
  const text = 'Ana Reyes bakes bread on Copper Lane.\n\nAna Reyes bakes cakes on Copper Lane.'
  assert.equal(added(text, table).length, 1)
})

test('titles compete for a value: it is said of one, or of none where they are alike', () => {
  const text = 'Netflix likes Copper Lane more than the film "Cold Crossing".'
  assert.deepEqual(added(text, table), ['Copper Lane · platform · Netflix · stated · learnt-platform'])
  const alike = relationWeightsOf({ organisation: [lineOf('name=netflix', [[1, 500]])] })
  assert.deepEqual(added(text, alike), [])
})
