import { equal } from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../story/index.ts'
import { read } from './read.ts'

const cases: readonly { readonly says: string; readonly text: string; readonly yields: string }[] = [
  {
    says: 'a title that is called a novel is read on the page',
    text: 'Ana Reyes stars in the drama “Night Ferry.”\n\n“The Stenographer,” a new novel by Petra Vane, is out in April.',
    yields: 'The Stenographer: page',
  },
  {
    says: 'a game is called one in apposition',
    text: 'Ana Reyes stars in the drama “Night Ferry.”\n\n“Goblin Diner,” a new game from Copper Works, is out in April.',
    yields: 'Goblin Diner: game',
  },
  {
    says: 'a series of the name of its novel stays on the screen',
    text: 'The series “Low Tide,” based on the novel “Low Tide,” is out in April.',
    yields: 'Low Tide: screen',
  },
]

for (const { says, text, yields } of cases)
  test(says, () => {
    const { story } = fromText(`News of the week\n\n${text}`, { published: '2020-01-10' })
    const found = story === null ? [] : read(story).reports
    const claim = found.find((report) => report.claim.property === 'release date')?.claim
    equal(`${claim?.subject?.name}: ${claim?.continuity}`, yields)
  })
