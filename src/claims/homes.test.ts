import { deepEqual } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromText } from '../story/index.ts'
import { read } from './read.ts'

function homesOf(text: string): readonly string[] {
  const { story } = fromText(`The drama series "Cold Anchor" is about a port.\n\n${text}`, {
    published: '2020-01-10',
  })
  if (story === null) return []
  const homes = read(story).reports.flatMap(({ claim }) =>
    (claim.property === 'platform' || claim.property === 'production company') && 'name' in claim.value
      ? [`${claim.property} · ${claim.value.name}`]
      : [],
  )
  return [...new Set(homes)].sort()
}

const cases = [
  {
    fact: 'a listed network that owns a work airs it',
    text: "Netflix's Cold Anchor is a hit.",
    homes: ['platform · Netflix'],
  },
  {
    fact: 'a studio that owns a work made it',
    text: "Ana Reyes stars in Long Lane Pictures' Cold Anchor.",
    homes: ['production company · Long Lane Pictures'],
  },
  {
    fact: 'a person that owns a work is no home',
    text: "Petra Vane's Cold Anchor is a hit.",
    homes: [],
  },
]

describe('homes', () => {
  for (const { fact, text, homes } of cases)
    test(fact, () => {
      deepEqual(homesOf(text), homes)
    })
})
