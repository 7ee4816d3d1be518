import { deepEqual } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromText } from '../story/index.ts'
import { mark } from './mark.ts'
import { withNetwork } from './networks.ts'

const lead = 'The drama series "Copper Lane" is about a harbor. Ana Reyes stars in "Copper Lane".\n\n'

/** The networks that the step adds where nothing else told of any. */
function networksIn(text: string): readonly string[] {
  const { story } = fromText(lead + text, { published: '2020-01-10' })
  return story === null
    ? []
    : withNetwork([], mark(story).sentences).flatMap(({ claim }) =>
        'name' in claim.value ? [claim.value.name] : [],
      )
}

const cases: readonly (readonly [text: string, platforms: readonly string[]])[] = [
  ['Showtime says there are only two episodes left.', ['Showtime']],
  ['Hulu is skipping a week for the football.', ['Hulu']],
  ['Hulu is skipping a week. Showtime said nothing.', []],
  ['Netflix shares fell.', []],
  ['It is a remake, and NBC said in 1998 that the old one was done.', []],
]

describe('the one network that acts in a story about a series is its home', () => {
  for (const [text, platforms] of cases) test(text, () => deepEqual(networksIn(text), platforms))
})
