import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../../story/index.ts'
import { read } from '../index.ts'
import { isOfTheField } from './topic.ts'

const recipe = 'Fold the flour into the butter, and let the dough rest for an hour before it is baked. '
const news =
  'The series stars Ana Reyes as a harbor pilot, and the second episode premieres on Netflix in May. '

const storyOf = (sentence: string, times: number) => {
  const { story } = fromText(`A title of some words\n\n${sentence.repeat(times)}`, {
    published: '2026-03-01',
  })
  if (story === null) throw new Error('a story is expected')
  return story
}

test('a long text that hardly speaks of film, TV or comics is of another field', () => {
  assert.equal(isOfTheField(storyOf(recipe, 60)), false)
  assert.equal(isOfTheField(storyOf(news, 60)), true)
  assert.equal(isOfTheField(storyOf(recipe + recipe + recipe + news, 20)), true)
})

test('a line or two may be about anything, a short text has a word of the field or several that lean to it', () => {
  assert.equal(isOfTheField(storyOf(recipe, 2)), true)
  assert.equal(isOfTheField(storyOf(recipe, 6)), false)
  assert.equal(
    isOfTheField(storyOf(`${recipe}${recipe}Weld quit the role before the script had a plot. `, 2)),
    true,
  )
  assert.equal(isOfTheField(storyOf(`${recipe}${recipe}Weld is the Warden in TIN GULL, they say. `, 2)), true)
})

test('a guide to filming has only the words that other fields use, too', () => {
  const guide = 'A good actor for your film or TV spot costs more than the camera does. '
  assert.equal(isOfTheField(storyOf(recipe + guide, 40)), false)
})

test('nothing is read from a story of another field', () => {
  const told = storyOf(`${recipe}Maria Lund will play no part in it, and it is likely to rise in 2027. `, 40)
  assert.deepEqual(read(told).reports, [])
})
