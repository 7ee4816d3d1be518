import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromText } from '../story/index.ts'
import { read } from './read.ts'

const told = (text: string) => {
  const { story } = fromText(text, { published: '2021-03-01' })
  assert.ok(story)
  return read(story).reports.flatMap(({ claim }) =>
    claim.property === 'statement'
      ? []
      : [
          `${claim.subject?.name} · ${claim.property} · ${'name' in claim.value ? claim.value.name : JSON.stringify(claim.value)}`,
        ],
  )
}

const intro = 'Where the Reboots Stand\n\nWe made some calls this week, and this is what we were told.\n\n'

const tables: readonly {
  readonly it: string
  readonly text: string
  readonly holds: string
  readonly not?: RegExp
}[] = [
  {
    it: 'a title in capitals that begins its entry is what the entry is about',
    text: `${intro}COPPERLANDER. Netflix has renewed the drama.\n\nTHE TUCKER BOYS: TEN YEARS ON. A reunion special. It is directed by Tom Weld.`,
    holds: 'The Tucker Boys: Ten Years on · crew member · Tom Weld',
  },
  {
    it: 'a time and a lead-in go before an entry',
    text: `${intro}02:10 — COPPERLANDER: moved! The film was directed by Tom Weld.\n\n09:45 — DUSTHOPPER season 2. Mira Holt stars in the drama.`,
    holds: 'COPPERLANDER · crew member · Tom Weld',
  },
  {
    it: 'the label of a part is no title',
    text: '‘Copper Lane’ recap\n\nThis week on the drama Copper Lane: a corpse.\n\nTHE NEWS.\n\nNetflix has renewed the series.',
    holds: 'Copper Lane · platform · Netflix',
    not: /^the news/i,
  },
  {
    it: 'who speaks before a colon opens no title',
    text: '‘Copper Lane’ creator Tom Weld answers your questions\n\nFrom Ada: Where is it?\n\nTOM: I know, and the drama Copper Lane will tell.\n\nFrom Bo: When is it back?\n\nTOM: We start shooting in January in Toronto.',
    holds: 'Copper Lane · filming location · Toronto',
    not: /^TOM/,
  },
]

for (const { it, text, holds, not } of tables)
  test(it, () => {
    const found = told(text)
    assert.ok(found.includes(holds), found.join('\n'))
    if (not !== undefined) assert.ok(!found.some((line) => not.test(line)), found.join('\n'))
  })
