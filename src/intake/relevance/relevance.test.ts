import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../../story/index.ts'
import { refuseOffTopic } from './refuse-off-topic.ts'

const kept: readonly string[] = [
  'Low Tide Casts Its Lead\n\nAna Reyes will play Mira Vance in the Netflix series Low Tide. The drama, created by Dana Marsh, is in production in Lisbon, and the first of its eight episodes premieres this fall. Tom Weld directs.',
  'Tin Gull #4 Gets a Second Printing\n\nThe publisher has sent the fourth issue of the superhero comic back to press after it sold out at distributors, with a new variant cover by the series artist, who also draws the spin-off that begins in May.',
  'Harbor One Studio Delays Its Sequel\n\nThe video game moves to next spring on PlayStation and Xbox. The developers want more time for its multiplayer, they write; a trailer with first gameplay is to be shown in June.',
]
const refused: readonly string[] = [
  'Council Backs New Tax\n\nThe council voted on Tuesday to raise the tax on second homes. Ministers in the capital had asked for the change before the election, and the police expect protests by homeowners in front of the parliament, where prosecutors are looking into loans to two senators.',
  'Lemon Chicken in Thirty Minutes\n\nMix the ingredients for the sauce with two tablespoons of oil. Put the chicken into the oven, and turn it after ten minutes. The recipe feeds four people, has few calories, and goes well with rice or bread from the garden kitchen.',
  'United Win Again\n\nThe striker scored two goals in the second half, and the midfielder added a third from the spot. The coach praised the league’s youngest side, who play away on Saturday against the champions, and are eight points behind the leaders of the table.',
]

const judge = (text: string) => {
  const { story } = fromText(text, {})
  assert.ok(story)
  refuseOffTopic(story, 'a page')
}

for (const text of kept) test(`kept: ${text.split('\n')[0]}`, () => judge(text))
for (const text of refused)
  test(`refused: ${text.split('\n')[0]}`, () => {
    assert.throws(() => judge(text), {
      code: 'off-topic',
      message: /^a page is not about film, TV, comics or games: .*“/,
    })
  })
