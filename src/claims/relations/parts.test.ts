import { deepEqual, ok } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromText } from '../../story/index.ts'
import { mark } from '../mark.ts'
import { grantByRules } from '../read.ts'
import { standingsOf } from '../standing.ts'
import { withRelations } from './read-relations.ts'
import { lineOf, relationWeightsOf } from './weigh.ts'

/** A table that finds every performer to play every character of a sentence. */
const table = relationWeightsOf({ part: [lineOf('any', [[1, 500]])] })

function partsOfReyes(text: string): readonly (string | null)[] {
  const { story } = fromText(`Ana Reyes stars in the drama series "Copper Lane".\n\n${text}`, {
    published: '2020-01-10',
  })
  ok(story !== null)
  const { sentences } = mark(story)
  return withRelations(sentences, grantByRules(sentences), standingsOf(sentences).main, table)
    .flat()
    .flatMap(({ draft: { property, value, qualifiers } }) => {
      const part = qualifiers?.character
      return property === 'cast member' && 'name' in value && value.name === 'Ana Reyes'
        ? [typeof part === 'object' && 'name' in part ? part.name : null]
        : []
    })
}

const cases: readonly (readonly [text: string, parts: readonly (string | null)[]])[] = [
  ['Nothing else is known.', [null]],
  ['In the comics, Mira Holt runs the docks, says Ana Reyes.', ['Mira Holt']],
  ['In the comics, Mira Holt runs the docks and Abel Dunn the mill, says Ana Reyes.', [null]],
]

describe('a part that another sentence names is the performer’s, where there is one', () => {
  for (const [text, parts] of cases) test(text, () => deepEqual([...new Set(partsOfReyes(text))], parts))
})
