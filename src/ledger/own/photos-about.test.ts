import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EntityCard } from '../entity.ts'
import { type PhotoStory, photosAbout } from './photos-about.ts'

type Named = Pick<EntityCard, 'type' | 'name' | 'aliases'>

function story(headline: string, ...captions: readonly string[]): PhotoStory {
  const photos = captions.map((caption, i) => ({
    ...{
      key: `photo-${i}`,
      file: `${i}.jpg`,
      width: 1200,
      height: 800,
      widths: [480],
      rights: 'Press photo',
    },
    ...{ mosaic: [], caption, alt: 'A harbor', credit: 'Northlight / Ida Bloom' },
  }))
  return { id: 'a-story', headline, photos }
}

const mira: Named = { type: 'character', name: 'Mira Vance', aliases: ['the Ferryman’s daughter'] }
const lowTide: Named = { type: 'title', name: 'Low Tide', aliases: [] }

const cases: readonly (readonly [string, Named, PhotoStory, readonly number[]])[] = [
  ['a caption that names it', mira, story('First look', 'The pier.', 'Ana Reyes as Mira Vance.'), [2]],
  [
    'a caption with its alias',
    mira,
    story('First look', "The Ferryman's daughter", "the Ferryman's daughter"),
    [2],
  ],
  [
    'a title in the headline has all',
    lowTide,
    story('Official ‘Low Tide’ Photos', 'The pier.', 'Fog.'),
    [1, 2],
  ],
  ['a character in the headline has none by that', mira, story('Mira Vance, at last', 'The pier.'), []],
  [
    'a longer word is no name',
    { type: 'person', name: 'Ana', aliases: [] },
    story('x', 'Anaheim, at dusk.'),
    [],
  ],
  ['a possessive is', { type: 'person', name: 'Ana', aliases: [] }, story('x', 'Ana’s boat.'), [1]],
  [
    'two letters are too few',
    { type: 'title', name: 'It', aliases: [] },
    story('It Returns', 'It is foggy.'),
    [],
  ],
  ['what is not named is not shown', lowTide, story('High water', 'The pier.'), []],
]

for (const [name, entity, one, numbers] of cases)
  test(name, () => {
    const found = photosAbout(entity, [one])
    assert.deepEqual(
      found.map(({ number }) => number),
      numbers,
    )
    assert.ok(found.every(({ storyId, headline }) => storyId === one.id && headline === one.headline))
  })

test('the name of a photo’s file stays with the newsroom', () => {
  const [photo] = photosAbout(lowTide, [story('Low Tide', 'Fog.')])
  assert.ok(photo)
  assert.ok(!('file' in photo))
})
