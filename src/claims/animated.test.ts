import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../story/index.ts'
import { read } from './read.ts'

const cases: readonly { readonly text: string; readonly role: string | undefined }[] = [
  { text: 'The anime series "Copper Lane" opens in May.\n\nIt stars Ana Reyes as Mira Holt.', role: 'voice' },
  { text: 'The drama series "Copper Lane" opens in May.\n\nAna Reyes plays Mira Holt.', role: undefined },
  {
    text: 'The live-action series "Copper Lane" opens in May.\n\nAna Reyes plays Mira Holt.',
    role: undefined,
  },
]

for (const { text, role } of cases)
  test(`a performer's role is ${role ?? 'not said'}: ${text.split('\n')[0]}`, () => {
    const { story } = fromText(text, { published: '2020-01-10' })
    const claims = story === null ? [] : read(story).reports.map((report) => report.claim)
    const cast = claims.find(({ property }) => property === 'cast member')
    deepEqual(cast?.qualifiers.role, role)
  })
