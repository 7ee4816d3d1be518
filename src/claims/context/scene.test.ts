import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../../story/index.ts'
import { read } from '../read.ts'

/** What the last sentence's casting rests on, by its story's lead. */
const cases: readonly { readonly lead: string; readonly rests: readonly string[] }[] = [
  { lead: 'Netflix announced the cast of “Copper Lane” on Tuesday.', rests: ['announcement'] },
  { lead: 'Deadline reports that “Copper Lane” has found its cast.', rests: ['other report'] },
  { lead: '“Copper Lane” is a drama about a ferry.', rests: [] },
]

for (const { lead, rests } of cases)
  test(`a casting after "${lead}" rests on ${rests[0] ?? 'nothing said'}`, () => {
    const text = `News of the day\n\n${lead}\n\nAna Reyes plays Mira in “Copper Lane”.`
    const { story } = fromText(text, { published: '2020-01-10' })
    const reports = story === null ? [] : read(story).reports
    deepEqual(reports.find(({ claim }) => claim.property === 'cast member')?.evidence, rests)
  })
