import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Label, Standing } from '../server/contract/index.ts'
import { arrangeDossier } from './arrange-dossier.ts'

type Sketch = Pick<Standing['claim'], 'property'> &
  Partial<Pick<Standing, 'label' | 'probability' | 'supersededBy' | 'rivals'>> &
  Partial<Pick<Standing['claim'], 'value' | 'qualifiers' | 'continuity'>> & { readonly id: string }

/** Claims about Low Tide, each with what matters to the arrangement. */
function standing({
  id,
  label = 'reported',
  probability = 0.7,
  supersededBy = null,
  rivals = [],
  ...claim
}: Sketch): Standing {
  return {
    claimId: id,
    sentence: id,
    claim: {
      subject: { type: 'title', name: 'Low Tide' },
      value: { type: 'text', text: id },
      qualifiers: {},
      continuity: 'screen',
      ...claim,
    },
    entities: { subject: 'low-tide', value: null, qualifiers: {} },
    slotId: id,
    label,
    probability,
    independentSources: 1,
    firstReportedAt: '2026-05-11',
    lastReportedAt: '2026-05-11',
    reportCount: 1,
    reports: [],
    rivals,
    supersededBy,
    outcome: null,
    spoiler: null,
    weights: [],
  }
}

function arrange(sketches: readonly Sketch[]) {
  const labels: readonly Label[] = ['confirmed', 'reported', 'rumoured', 'speculated', 'open', 'denied']
  const all = sketches.map(standing)
  return arrangeDossier({
    entity: { id: 'low-tide', type: 'title', name: 'Low Tide', year: null, aliases: [], claims: all.length },
    asOf: null,
    identity: { held: [], maybe: [], outsideIds: [], decisions: [] },
    groups: labels.map((label) => {
      const standings = all.filter((each) => each.label === label)
      return { label, total: standings.length, standings }
    }),
    kinds: [],
    stories: [],
  })
}

const ids = (standings: readonly Standing[]): readonly string[] => standings.map(({ claimId }) => claimId)

test('the fact box holds what is known, the surest first, and nothing else', () => {
  const { known } = arrange([
    { id: 'filming', property: 'status', probability: 0.6 },
    { id: 'wrapped', property: 'status', label: 'confirmed', probability: 0.9 },
    { id: 'cancelled', property: 'status', label: 'rumoured' },
    { id: 'shelved', property: 'status', label: 'denied' },
    { id: 'Ana', property: 'cast member' },
  ])
  assert.deepEqual(
    known.map(({ heading, facts }) => [heading, ids(facts.map((fact) => fact.standing))]),
    [['Status', ['wrapped', 'filming']]],
  )
})

test('what is not known is in the section of its label, in full', () => {
  const { sections } = arrange([
    { id: 'who', property: 'crew member', label: 'open' },
    { id: 'maybe Bo', property: 'cast member', label: 'rumoured' },
    { id: 'maybe late', property: 'release date', label: 'speculated' },
    { id: 'not Cy', property: 'cast member', label: 'denied' },
  ])
  assert.deepEqual(
    sections.map(({ label, standings }) => [label, ids(standings)]),
    [
      ['rumoured', ['maybe Bo']],
      ['speculated', ['maybe late']],
      ['open', ['who']],
      ['denied', ['not Cy']],
    ],
  )
})

test('the cast is everybody known to be in it, the replaced ones last', () => {
  const { cast } = arrange([
    { id: 'was Ana', property: 'cast member', label: 'denied', probability: 0.9, supersededBy: 'Bo' },
    { id: 'Bo', property: 'cast member', label: 'confirmed', probability: 0.8 },
    { id: 'maybe Cy', property: 'cast member', label: 'rumoured', probability: 0.4 },
    { id: 'not Di', property: 'cast member', label: 'denied' },
    { id: 'Ed?', property: 'cast member', label: 'open' },
  ])
  assert.deepEqual(ids(cast), ['Bo', 'was Ana'])
})

test('a value that was replaced is beside what replaced it, and not among the denials', () => {
  const { known, releases, sections } = arrange([
    { id: 'autumn', property: 'release date', label: 'denied', supersededBy: 'spring' },
    { id: 'spring', property: 'release date', label: 'confirmed' },
    { id: 'filming', property: 'status', label: 'denied', supersededBy: 'wrapped' },
    { id: 'wrapped', property: 'status', label: 'confirmed' },
  ])
  assert.deepEqual(ids(releases), ['spring', 'autumn'])
  assert.deepEqual(
    known.map(({ facts }) => ids(facts.map((fact) => fact.standing))),
    [['wrapped', 'filming'], ['spring']],
  )
  assert.deepEqual(sections, [])
})

test('of two values that cannot both be right, only the likelier one is known', () => {
  const { known, outweighed } = arrange([
    { id: 'eight', property: 'count', probability: 0.8, rivals: ['ten'] },
    { id: 'ten', property: 'count', probability: 0.15, rivals: ['eight'] },
    { id: 'lone', property: 'platform', probability: 0.45 },
  ])
  assert.deepEqual(
    known.map(({ facts }) => ids(facts.map((fact) => fact.standing))),
    [['lone'], ['eight']],
  )
  assert.deepEqual(ids(outweighed), ['ten'])
})

test('one release date alone stands in the fact box only', () => {
  const { known, releases } = arrange([{ id: 'spring', property: 'release date' }])
  assert.deepEqual(
    known.map(({ heading }) => heading),
    ['Release'],
  )
  assert.deepEqual(releases, [])
})

test('what holds on the page stands against the screen, and not among what is known', () => {
  const keeper = { type: 'text', text: 'keeper' } as const
  const { known, worlds } = arrange([
    { id: 'keeper', property: 'occupation', value: keeper, continuity: 'page' },
    { id: 'pilot', property: 'occupation' },
    { id: 'issue one', property: 'release date', continuity: 'page' },
  ])
  assert.deepEqual(
    worlds.map(({ heading, elsewhere, screen }) => [heading, ids(elsewhere), ids(screen)]),
    [['Occupation', ['keeper'], ['pilot']]],
  )
  assert.deepEqual(
    known.map(({ heading }) => heading),
    ['Release', 'Occupation'],
  )
})

test('statements stand last, by label, open questions first, whatever world they are of', () => {
  const { known, sections, worlds, statements } = arrange([
    { id: 'it ends well', property: 'statement', label: 'confirmed' },
    { id: 'who knows', property: 'statement', label: 'open' },
    { id: 'she marries', property: 'statement', continuity: 'page' },
  ])
  assert.deepEqual([known, sections, worlds], [[], [], []])
  assert.deepEqual(
    statements.map(({ label, standings }) => [label, ids(standings)]),
    [
      ['open', ['who knows']],
      ['confirmed', ['it ends well']],
      ['reported', ['she marries']],
    ],
  )
})

test('who makes it, and where, stands apart from what it is', () => {
  const sketches: readonly Sketch[] = [
    { id: 'Ana', property: 'crew member', qualifiers: { job: 'director' } },
    { id: 'Oslo', property: 'filming location' },
    { id: 'filming', property: 'status' },
  ]
  const { known, making } = arrange(sketches)
  const headings = (rows: typeof known) => rows.map(({ heading }) => heading)
  assert.deepEqual([headings(known), headings(making)], [['Status'], ['Director', 'Filmed in']])
})

test('a value that was said more precisely since is a step on the way to it, and no casting of its own', () => {
  const { cast, releases } = arrange([
    { id: 'in the cast', property: 'cast member', label: 'confirmed', supersededBy: 'plays Mira' },
    { id: 'plays Mira', property: 'cast member', label: 'confirmed', probability: 0.6 },
    { id: 'autumn', property: 'release date', probability: 0.9, supersededBy: 'October' },
    { id: 'October', property: 'release date' },
  ])
  assert.deepEqual([ids(cast), ids(releases)], [['plays Mira'], ['October', 'autumn']])
})

test('the day of the work itself comes before that of its teaser, however sure', () => {
  const { known, releases } = arrange([
    {
      id: 'teaser in April',
      property: 'release date',
      label: 'confirmed',
      probability: 0.99,
      qualifiers: { of: 'teaser' },
    },
    { id: 'series in November', property: 'release date', label: 'confirmed', probability: 0.9 },
  ])
  const order = ['series in November', 'teaser in April']
  assert.deepEqual(
    known.flatMap(({ facts }) => facts.map(({ standing }) => standing.claimId)),
    order,
  )
  assert.deepEqual(
    releases.map(({ claimId }) => claimId),
    order,
  )
})
