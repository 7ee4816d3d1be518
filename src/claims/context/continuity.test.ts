import { equal, ok } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromText } from '../../story/index.ts'
import type { Continuity } from '../claim.ts'
import { mark } from '../mark.ts'

const cases: readonly (readonly [text: string, world: Continuity])[] = [
  ['The paperback of Copper Lane came out in May.', 'page'],
  ['A sequel novel, Copper Lane Revisited, was published on Tuesday.', 'page'],
  ['Copper Lane ran for 40 issues.', 'page'],
  ['Copper Lane comes to PlayStation and Xbox in May.', 'game'],
  ['The film of Copper Lane, published as a novel in 2011, opens in May.', 'screen'],
  ['Copper Lane opens in May.', 'screen'],
]

describe('a sentence of the book trade, or of games, that says nothing of the screen is of its own world', () => {
  for (const [text, world] of cases)
    test(text, () => {
      const { story } = fromText(
        `Netflix has ordered a second season of the drama series “Copper Lane”, which stars Ana Reyes. Filming begins in Cork.\n\n${text}`,
        { published: '2020-01-10' },
      )
      ok(story !== null)
      equal(mark(story).sentences.at(-1)?.continuity, world)
    })
})
