import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../story/index.ts'
import { read } from './read.ts'

const cases: readonly { readonly text: string; readonly credits: readonly string[] }[] = [
  {
    text: 'The drama “Copper Lane” opens in May.\n\nWe spoke to actor Ana Reyes.\n\nQ: Is it over?\n\nA: It is.\n\nQ: And the last one?\n\nA: I directed the finale.\n\nQ: Fine.',
    credits: ['Ana Reyes'],
  },
  {
    text: 'The drama “Copper Lane” opens in May.\n\n“I wrote six episodes,” said Petra Vane.',
    credits: ['Petra Vane'],
  },
  { text: 'The drama “Copper Lane” opens in May.\n\n“I wrote a letter,” said Petra Vane.', credits: [] },
]

for (const { text, credits } of cases)
  test(`"I" of ${credits[0] ?? 'a letter'} is credited as said`, () => {
    const { story } = fromText(text, { published: '2020-01-10' })
    const claims = story === null ? [] : read(story).reports.map((report) => report.claim)
    const found = claims.flatMap(({ property, value }) =>
      property === 'crew member' && 'name' in value ? [value.name] : [],
    )
    deepEqual([...new Set(found)], credits)
  })
