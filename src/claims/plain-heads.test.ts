import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../story/index.ts'
import { passagesOf } from './passages.ts'
import { plainHeads } from './plain-heads.ts'

const cases: readonly { readonly it: string; readonly text: string; readonly heads: readonly string[] }[] = [
  {
    it: 'a network, a day or a part in brackets titles an entry, whatever its first word',
    text: 'Bad Lodgers (Hulu) — Seasons 2 and 3.\n\nGridlock ’79 (Peacock): one season.\n\nMy Year as a Ferry (9 p.m., NBC). Series debut.',
    heads: ['Bad Lodgers', 'Gridlock ’79', 'My Year as a Ferry'],
  },
  {
    it: 'so do dashes, where several entries are made so',
    text: 'Only Ferries — BBC Two, Christmas Eve, 10pm.\n\nA Very Long Tide — dropped by Fox in May.\n\nThe Gravy Run — a one-off caper.',
    heads: ['Only Ferries', 'A Very Long Tide', 'The Gravy Run'],
  },
  {
    it: 'and commas before a network or a day',
    text: 'Salt in Seville, NBC, Tuesday at 9:30. The good one.\n\nMoonlock, Syfy, Wednesday at 10.\n\nYou’ve Been Served, TBS, Friday. More of it.',
    heads: ['Salt in Seville', 'Moonlock', 'You’ve Been Served'],
  },
  {
    it: 'full stops where kinds and parts follow thrice',
    text: 'Tenor’s Waltz. An anime film from Harbor House.\n\nTen Thousand Ferries. Season three of the anime begins in May.\n\nPaper Tide. Netflix has the drama.\n\nGoes to War. The one I can’t wait for.',
    heads: ['Tenor’s Waltz', 'Ten Thousand Ferries', 'Paper Tide', 'Goes to War'],
  },
  {
    it: 'people, places, days and exclamations head nothing',
    text: 'Ana Reyes — two seasons of Low Tide.\n\nOdile Oduya (season two) is back.\n\nOn Thursday, Netflix drops it.\n\nLos Angeles (Monday) — Hulu has it.\n\nYes. HBO does.\n\nSet in Kent, the series is new.\n\nTom Weld as Abel Dunn (two episodes)',
    heads: [],
  },
  {
    it: 'one dash of prose heads nothing',
    text: 'Copper Lane — the HBO drama — has ended.\n\nNobody knows more. It was long.',
    heads: [],
  },
]

for (const { it, text, heads } of cases)
  test(it, () => {
    const { story } = fromText(`What Comes This Week\n\nAll of it, in order.\n\n${text}`)
    deepEqual(story === null ? [] : plainHeads(passagesOf(story)).map(({ name }) => name), heads)
  })
