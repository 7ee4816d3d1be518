import { deepEqual } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromText } from '../../story/index.ts'
import { read } from '../read.ts'

const shown = (value: unknown) =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : value

/** The values of a qualifier that the claims of a property are read with, `none` for a claim without. */
function qualifiersIn(text: string, property: string, key: string): readonly string[] {
  const { story } = fromText(text, { published: '2020-01-10' })
  const reports = story === null ? [] : read(story).reports
  const said = reports.flatMap(({ claim }) =>
    claim.property === property && claim.subject?.name === 'Copper Lane'
      ? [`${'name' in claim.value ? `${claim.value.name}: ` : ''}${shown(claim.qualifiers[key]) ?? 'none'}`]
      : [],
  )
  return [...new Set(said)].sort()
}

type Case = readonly [text: string, property: string, key: string, values: readonly string[]]

const cases: readonly Case[] = [
  [
    'Ana Reyes and Tom Weld will star in the thriller "Copper Lane".',
    'cast member',
    'role',
    ['Ana Reyes: lead', 'Tom Weld: lead'],
  ],
  ['Ana Reyes also stars in the thriller "Copper Lane".', 'cast member', 'role', ['Ana Reyes: none']],
  [
    'Ana Reyes and Tom Weld have joined the drama series "Copper Lane" as series regulars.',
    'cast member',
    'role',
    ['Ana Reyes: main', 'Tom Weld: main'],
  ],
  [
    'Ana Reyes will guest star in the drama series "Copper Lane".',
    'cast member',
    'role',
    ['Ana Reyes: guest'],
  ],
  [
    'The animated series "Copper Lane" stars Ana Reyes as Mira Holt.',
    'cast member',
    'role',
    ['Ana Reyes: voice'],
  ],
  [
    'Netflix has picked up the thriller "Copper Lane". The film will be released on May 3, 2020.',
    'release date',
    'platform',
    ['Netflix'],
  ],
  [
    'Neon has acquired North American rights to the thriller "Copper Lane".',
    'platform',
    'region',
    ['Neon: North America'],
  ],
  ['The thriller "Copper Lane" will open in the UK on 26 August 2020.', 'release date', 'region', ['UK']],
  [
    'Cameras begin rolling on the thriller "Copper Lane" in Galway on March 2.',
    'filming location',
    'date',
    ['Galway: 2020-03-02'],
  ],
]

describe('a claim is told as exactly as its sentence tells it', () => {
  for (const [text, property, key, values] of cases)
    test(text, () => deepEqual(qualifiersIn(text, property, key), values))
})
