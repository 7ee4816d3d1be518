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
  {
    it: 'titles in title case with a network behind them begin entries, and the rest of each is about them',
    text: 'Premiere Week\n\nWe sorted it for you.\n\nMacGannet, CBS, Friday at 9. Mira Holt created the show.\n\nYou’re Fired, NBC, Monday at 8. Tom Weld created the show.',
    holds: 'You’re Fired · crew member · Tom Weld',
  },
  {
    it: 'a bar or a dash parts a title from what is said of it',
    text: 'Summer Scorecard\n\nCopper Lane | HBO | 2.1 million viewers. Ana Reyes created the drama.\n\nHarrow Up | Fox | 900,000 viewers. Tom Weld created the drama.',
    holds: 'Harrow Up · crew member · Tom Weld',
  },
  {
    it: 'many short titles before a full stop are entries where what follows speaks of works',
    text: 'Shelf to Screen\n\nWe read on.\n\nThe Umbrella Game. Netflix is turning it into a series. Ana Reyes directs.\n\nPaper Boat Girls. A film is coming. Mira Holt directs.\n\nTen Thousand Lamps. The anime ends in May. Tom Weld directs.',
    holds: 'Ten Thousand Lamps · crew member · Tom Weld',
  },
  {
    it: 'a title that has its line to itself has those below it, up to the next',
    text: 'Five to Watch\n\n1. The Long Lantern\nWhere: Hulu.\nWhat: A drama. Mira Holt directs.\n\n2. Harbor Dogs\nWhere: Netflix.\nWhat: A film. Ana Reyes directs.\n\n3. Gull Bay Blues\nWhere: Hulu.\nWhat: A drama. Tom Weld directs.',
    holds: 'Harbor Dogs · crew member · Ana Reyes',
  },
  {
    it: 'people who head the lines of a cast list are no titles',
    text: 'Meet the Cast\n\nThe drama Copper Lane is back.\n\nQuill Marshwood. She joins the second season.\n\nAda Thornbury. She stars and is new to the series.\n\nTom Weld. He directed the film.',
    holds: 'Copper Lane · crew member · Tom Weld',
    not: /^(?:Quill|Ada|Tom)/,
  },
  {
    it: 'what a reader asks about is what the answer is about',
    text: 'Ask Quill: Copper Lane and More\n\nHere are answers.\n\nQuestion: Anything on Mars, Limited? —Ada\nAnswer: Hulu has renewed the drama.\n\nQuestion: Is it true that Widow’s Knot won’t be back? —Bo\nAnswer: Afraid so. Netflix has canceled the drama.\n\nQuestion: Will you marry me? —Cy\nAnswer: Ask Netflix.',
    holds: 'Mars, Limited · platform · Hulu',
  },
  {
    it: 'a hero stays apart from the title that heads his entry',
    text: 'What to Watch\n\nHarrow (Hulu): Season 4. Tom Weld is back as Harrow, the cop.\n\nGull Bay Blues (Netflix): The drama’s last. Ana Reyes created the show. She is in talks to play Harrow in the film Harrow.',
    holds: 'Gull Bay Blues · crew member · Ana Reyes',
  },
  {
    it: 'labels in capitals over entries that name their works are no titles',
    text: 'Telemetry\n\nFIRST LANDING. Ana Reyes directs the film ‘Copper Lane’ for Hulu.\n\nSECOND STAGE. Tom Weld directs the film ‘Cold Crossing’ for Netflix.',
    holds: 'Cold Crossing · crew member · Tom Weld',
    not: /^(?:first|second) /i,
  },
]

for (const { it, text, holds, not } of tables)
  test(it, () => {
    const found = told(text)
    assert.ok(found.includes(holds), found.join('\n'))
    if (not !== undefined) assert.ok(!found.some((line) => not.test(line)), found.join('\n'))
  })
