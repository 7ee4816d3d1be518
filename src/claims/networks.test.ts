import { deepEqual } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromText } from '../story/index.ts'
import { read } from './read.ts'

const lead = 'The drama series "Copper Lane" is about a harbor. Ana Reyes stars in "Copper Lane".\n\n'

function platformsIn(text: string): readonly string[] {
  const { story } = fromText(lead + text, { published: '2020-01-10' })
  return story === null
    ? []
    : read(story).reports.flatMap(({ claim }) =>
        claim.property === 'platform' && 'name' in claim.value ? [claim.value.name] : [],
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
  for (const [text, platforms] of cases) test(text, () => deepEqual(platformsIn(text), platforms))
})
