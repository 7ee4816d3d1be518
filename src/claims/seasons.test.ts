import { deepEqual } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromText } from '../story/index.ts'
import { read } from './read.ts'

const lead = 'The drama series "Copper Lane" is about a harbor. Ana Reyes stars in "Copper Lane".\n\n'

/** Each claim's property with its season. */
function seasonsIn(text: string): readonly string[] {
  const { story } = fromText(lead + text, { published: '2020-01-10' })
  return story === null
    ? []
    : read(story).reports.flatMap(({ claim }) =>
        /^(?:release date|count|filming location)$/.test(claim.property)
          ? [`${claim.property} ${claim.qualifiers.season ?? 'none'}`]
          : [],
      )
}

const cases: readonly (readonly [text: string, seasons: readonly string[]])[] = [
  ['Season 2 is coming. It premieres on May 3, 2020.', ['release date 2']],
  ['Season 2 has been ordered. It was shot in Galway.', ['filming location 2']],
  ['It premieres on May 3, 2020.', ['release date none']],
]

describe('the season in the news holds for what is said after it', () => {
  for (const [text, seasons] of cases) test(text, () => deepEqual(seasonsIn(text), seasons))
})
