import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findDossier } from '../find-dossier.ts'
import {
  claim,
  date,
  type InventedReport,
  type InventedStory,
  inventedStory,
  organisation,
  title,
} from '../invented-story.ts'
import type { Outlet } from '../outlet.ts'
import { record } from '../record.ts'
import { recordOutlet } from '../record-outlet.ts'
import { openDatabase } from '../store/database.ts'

const lane = title('Copper Lane')
const told = { claim: claim(lane, 'release date', date('2024-10-04')) }
const first =
  'Copper Lane will slip out of the shadows on October 4, when its drowned cathedral opens to anyone with a lantern.'
const copied =
  'Copper Lane will slip out of its shadows on October 4, when the drowned cathedral opens to everyone with a lantern.'
const own = 'October 4 is the day for Copper Lane, and lanterns had better be ready for the sunken church.'

const story = (
  outlet: string,
  day: number,
  text: string,
  more: Partial<InventedStory> = {},
  report: Partial<InventedReport> = {},
) =>
  inventedStory({
    outlet,
    headline: `${outlet} on Copper Lane`,
    published: `2024-03-0${day}`,
    text,
    reports: [{ ...told, ...report }],
    ...more,
  })

/** "Harbor Post: Slate Wire, echo, wording 0.8" for each report, oldest first. */
function trails(
  stories: readonly ReturnType<typeof story>[],
  outlets: readonly Outlet[] = [],
  asOf: string | null = null,
) {
  const db = openDatabase(':memory:')
  for (const outlet of outlets) recordOutlet(db, outlet, '2024-05-01T00:00:00Z')
  for (const one of stories) record(db, one)
  const reports = (findDossier(db, 'copper-lane', { asOf })?.groups ?? [])
    .flatMap(({ standings }) => standings)
    .filter((standing) => standing.claim.property === 'release date')
    .flatMap((standing) => standing.reports)
  return reports.map(({ outlet, source, echo, way }) => {
    const how = way.steps.map((step) => step.how).join(' ')
    return [`${outlet}: ${source.name}`, echo ? 'echo' : '', how].filter((part) => part !== '').join(', ')
  })
}

describe('a report in the words of an earlier one', () => {
  test('is its echo, though nobody is credited, and says what that stands on', () => {
    assert.deepEqual(trails([story('Slate Wire', 1, first), story('Harbor Post', 2, copied)]), [
      'Slate Wire: Slate Wire',
      'Harbor Post: Slate Wire, echo, wording',
    ])
  })

  test('is so whichever arrives first, and only once both were published', () => {
    const late = [story('Harbor Post', 2, copied), story('Slate Wire', 1, first)]
    assert.deepEqual(trails(late), ['Slate Wire: Slate Wire', 'Harbor Post: Slate Wire, echo, wording'])
    assert.deepEqual(trails(late, [], '2024-03-01'), ['Slate Wire: Slate Wire'])
  })

  test('goes back to whom it credits, where it credits anybody', () => {
    const credits = [{ name: 'Fan Dock', url: null, how: 'source' as const }]
    assert.deepEqual(trails([story('Slate Wire', 1, first), story('Harbor Post', 2, copied, { credits })]), [
      'Slate Wire: Slate Wire',
      'Harbor Post: Fan Dock, source',
    ])
  })

  test('leads on along that one’s credits', () => {
    const credits = [{ name: 'Fan Dock', url: null, how: 'source' as const }]
    assert.deepEqual(trails([story('Slate Wire', 1, first, { credits }), story('Harbor Post', 2, copied)]), [
      'Slate Wire: Fan Dock, source',
      'Harbor Post: Fan Dock, echo, wording source',
    ])
  })

  test('is its own where it is told in other words', () => {
    assert.deepEqual(trails([story('Slate Wire', 1, first), story('Harbor Post', 2, own)]), [
      'Slate Wire: Slate Wire',
      'Harbor Post: Harbor Post',
    ])
  })

  test('is its echo also where no piece of it is rare: names and small words in their order', () => {
    const plain =
      'Copper Lane was not yet on for Harbor One, but it has now been given a date there, and that is October 4, as it was said.'
    const near = plain.replace('not yet on', 'so far not').replace('but it has now', 'and has since')
    assert.deepEqual(trails([story('Slate Wire', 1, plain), story('Harbor Post', 2, near)]), [
      'Slate Wire: Slate Wire',
      'Harbor Post: Slate Wire, echo, wording',
    ])
    const free = 'Copper Lane has been given a date on Harbor One, and it is October 4.'
    assert.deepEqual(trails([story('Slate Wire', 1, plain), story('Harbor Post', 2, free)]), [
      'Slate Wire: Slate Wire',
      'Harbor Post: Harbor Post',
    ])
  })

  test('is no echo where it is official word: others had it from there', () => {
    const outlets = [{ name: 'Harbor One', domain: null, role: 'official' as const }]
    assert.deepEqual(trails([story('Slate Wire', 1, first), story('Harbor One', 2, copied)], outlets), [
      'Slate Wire: Slate Wire',
      'Harbor One: Harbor One',
    ])
    const network = { claim: claim(lane, 'platform', organisation('Harbor One')) }
    const aired = story('Slate Wire', 1, first, { reports: [told, network] })
    assert.deepEqual(trails([aired, story('Harbor One', 2, copied)]), [
      'Slate Wire: Slate Wire',
      'Harbor One: Harbor One',
    ])
  })

  test('is no echo once its outlet is known to speak for the work, whoever it quotes', () => {
    const attribution = { type: 'official' as const, name: 'Slate Wire' }
    const stories = [
      story('Slate Wire', 1, first, {}, { attribution }),
      story('Harbor One', 2, copied, {}, { attribution }),
    ]
    assert.deepEqual(trails(stories), ['Slate Wire: Slate Wire', 'Harbor One: Slate Wire, echo, wording'])
    const airs = { claim: claim(lane, 'platform', organisation('Harbor One')) }
    const aired = story('Fan Dock', 3, 'Harbor One has it.', { reports: [airs] })
    assert.deepEqual(trails([...stories, aired]), trails([aired, ...stories]))
  })

  test('is no echo where it quotes somebody else for it', () => {
    const attribution = { type: 'person' as const, name: 'Nora Pell' }
    assert.deepEqual(
      trails([story('Slate Wire', 1, first), story('Harbor Post', 2, copied, {}, { attribution })]),
      ['Slate Wire: Slate Wire', 'Harbor Post: Nora Pell, attribution'],
    )
  })

  test('is an echo also where its sentence is new and the rest of its story is not', () => {
    const rest = [
      'Divers found the nave by the sound of a clock that nobody has wound since the flood.',
      'Its keeper, a retired locksmith, trades in keys that open doors upstream of where they are cut.',
      'Each hour of the tide moves the altar by a hand, and the choir learns the hymn backwards.',
      'Whoever pockets a candle must row until the wick drowns, or so the ferrymen mutter.',
    ].join(' ')
    const stories = [
      story('Slate Wire', 1, `${first} ${rest}`),
      story('Harbor Post', 2, `${own} ${rest}`),
    ].map((one) => ({
      ...one,
      reading: {
        ...one.reading,
        reports: one.reading.reports.map((report) => {
          const quote = report.quote.slice(0, report.quote.indexOf('.') + 1)
          return { ...report, quote, end: quote.length }
        }),
      },
    }))
    assert.deepEqual(trails(stories), ['Slate Wire: Slate Wire', 'Harbor Post: Slate Wire, echo, wording'])
  })
})

test('where credits lead nowhere, or back to where they began, the trail says so', () => {
  const page = (outlet: string, url: string, text: string, credit: { name: string; url: string }) =>
    story(outlet, 1, text, { url, credits: [{ ...credit, how: 'source' }] })
  const wire = { name: 'Slate Wire', url: 'https://slatewire.example/1' }
  const post = { name: 'Harbor Post', url: 'https://harborpost.example/1' }
  const db = openDatabase(':memory:')
  record(db, page('Slate Wire', wire.url, first, post))
  record(db, page('Harbor Post', post.url, own, wire))
  record(
    db,
    story('Fan Dock', 2, 'No date, but a lantern.', { url: 'https://fandock.example/1', reports: [] }),
  )
  const dead = { name: 'Fan Dock', url: 'https://fandock.example/1' }
  record(db, page('Reel Digest', 'https://reeldigest.example/1', 'Out in October, we hear.', dead))
  const reports = (findDossier(db, 'copper-lane', {})?.groups ?? []).flatMap(({ standings }) =>
    standings.flatMap((standing) => standing.reports),
  )
  const ways = new Map(reports.map(({ outlet, way }) => [outlet, way]))
  assert.equal(ways.get('Slate Wire')?.circular, true)
  assert.equal(ways.get('Harbor Post')?.circular, true)
  assert.deepEqual(ways.get('Reel Digest')?.deadEnds, ['Fan Dock'])
})
