import { deepEqual } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fromText } from '../story/index.ts'
import { listingsOf } from './listings.ts'
import { passagesOf } from './passages.ts'

/** Each entry as "day · title · platform"; what is not said is "–". */
function entriesOf(text: string): readonly string[] {
  const { story } = fromText(text, { published: '2020-01-10' })
  if (story === null) return []
  return [...listingsOf(passagesOf(story), story.published).values()]
    .filter((listing) => listing.head !== null)
    .map(({ day, name, platform }) => `${day?.edtf ?? '–'} · ${name} · ${platform ?? '–'}`)
}

const cases = [
  {
    fact: 'a day as heading dates the entries below it',
    text: 'What to watch\n\nJUNE 3\n\n• Cold Anchor (Netflix): A thriller.\n\n• Tidewater, season 2\n\nJUNE 9\n\n• Nobody’s Fault: A farce.',
    entries: [
      '2020-06-03 · Cold Anchor · –',
      '2020-06-03 · Tidewater · –',
      '2020-06-09 · Nobody’s Fault · –',
    ],
  },
  {
    fact: 'a network as heading is the home of what follows',
    text: 'New in June\n\nHULU\n\nJune 4\n\n• Mrs. Pell Regrets: A comedy.\n\nJune 11\n\n• Cake Court, season 3',
    entries: ['2020-06-04 · Mrs. Pell Regrets · HULU', '2020-06-11 · Cake Court · HULU'],
  },
  {
    fact: 'a channel may stand before the title, an hour before both',
    text: 'Premiere dates\n\nFRIDAY, OCTOBER 2\n\nCBS: Tidewater, season premiere at 9.\n\n8:30 p.m. Uncle Sergeant (Fox)',
    entries: ['2020-10-02 · Tidewater · CBS', '2020-10-02 · Uncle Sergeant · –'],
  },
  {
    fact: 'days under a month are that month’s',
    text: 'What is coming\n\nMARCH\n\n7th: Cold Anchor, a nine-parter.\n\n19 – Tidewater (Hulu). It is a thriller.',
    entries: ['2020-03-07 · Cold Anchor · –', '2020-03-19 · Tidewater · –'],
  },
  {
    fact: 'a channel and an hour behind the title are no part of it',
    text: 'What to watch\n\nFRIDAY, OCTOBER 2\n\nThe Understairs, BBC One, 9.10pm\n\nIt is a thriller.\n\nLydia, Ohio, ITV, 8pm\n\nIt is a farce.',
    entries: ['2020-10-02 · The Understairs · –', '2020-10-02 · Lydia, Ohio · –'],
  },
  {
    fact: 'a line may hold the day and the title',
    text: 'What to watch\n\nFriday 1 May: Tideway (BBC Two)\n\nAll three series return.\n\nMonday 4 May: Chapter House (ITV1)\n\nA new drama.',
    entries: ['2020-05-01 · Tideway · –', '2020-05-04 · Chapter House · –'],
  },
  {
    fact: 'a day on a line of its own heads the next lines; a season is no part of a name',
    text: 'New in October\n\nOct. 7\nTidewater: A widow moves.\n\nOct. 15\nCold Anchor, Season 1: Eight parts.\nCake Court: Season 2',
    entries: ['2020-10-07 · Tidewater · –', '2020-10-15 · Cold Anchor · –', '2020-10-15 · Cake Court · –'],
  },
  {
    fact: 'a label ends the calendar',
    text: 'Dates\n\nOCTOBER 2\n\n• Tidewater (CBS)\n\n• Cold Anchor (ABC)\n\nNOT COMING BACK: Judge Holt (CBS)',
    entries: ['2020-10-02 · Tidewater · –', '2020-10-02 · Cold Anchor · –'],
  },
  {
    fact: 'a story with one dated line has no calendar',
    text: 'News\n\nJune 3: Cold Anchor (Netflix)\n\nThe port was closed on Monday, and nobody knew why.',
    entries: [],
  },
]

describe('listings', () => {
  for (const { fact, text, entries } of cases)
    test(fact, () => {
      deepEqual(entriesOf(text), entries)
    })
})
