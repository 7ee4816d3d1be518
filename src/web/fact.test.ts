import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Standing } from '../server/contract/index.ts'
import { describeFact } from './fact.ts'

type Sketch = {
  readonly claim: Partial<Standing['claim']>
  readonly entities: Partial<Standing['entities']>
}

function standing({ claim, entities }: Sketch): Standing {
  return {
    claimId: 'c',
    sentence: 'The sentence.',
    claim: {
      subject: { type: 'title', name: 'Low Tide' },
      property: 'status',
      value: { type: 'text', text: 'filming' },
      qualifiers: {},
      continuity: 'screen',
      ...claim,
    },
    entities: { subject: 'low-tide', value: null, qualifiers: {}, ...entities },
    slotId: 's',
    label: 'reported',
    probability: 0.7,
    independentSources: 1,
    firstReportedAt: '2026-05-11',
    lastReportedAt: '2026-05-11',
    reportCount: 1,
    reports: [],
    rivals: [],
    supersededBy: null,
    outcome: null,
    spoiler: null,
    weights: [],
  }
}

const casting: Sketch = {
  claim: {
    property: 'cast member',
    value: { type: 'person', name: 'Ana Reyes' },
    qualifiers: { character: { type: 'character', name: 'Mira' }, role: 'lead' },
  },
  entities: { value: 'ana-reyes', qualifiers: { character: 'mira' } },
}
const release: Sketch = {
  claim: {
    property: 'release date',
    value: { type: 'date', edtf: '2026-23', text: 'this fall' },
    qualifiers: { platform: { type: 'organisation', name: 'Netflix' } },
  },
  entities: { qualifiers: { platform: 'netflix' } },
}
const directing: Sketch = {
  claim: {
    property: 'crew member',
    value: { type: 'person', name: 'Bo Lind' },
    qualifiers: { job: 'director' },
  },
  entities: { value: 'bo-lind' },
}
const marriage: Sketch = {
  claim: {
    subject: { type: 'character', name: 'Mira' },
    property: 'relationship',
    value: { type: 'character', name: 'Juno' },
    qualifiers: { kind: 'spouse' },
  },
  entities: { subject: 'mira', value: 'juno' },
}
const lowerCaseName: Sketch = {
  claim: { property: 'platform', value: { type: 'organisation', name: 'iPlex' } },
  entities: { value: 'iplex' },
}

test('a claim reads differently in the dossier of each entity it names', () => {
  const cases: readonly (readonly [Sketch, string, string])[] = [
    [casting, 'low-tide', 'Cast: Ana Reyes (as Mira, lead)'],
    [casting, 'ana-reyes', 'Roles: Low Tide (as Mira, lead)'],
    [casting, 'mira', 'Played by: Ana Reyes in Low Tide (lead)'],
    [release, 'low-tide', 'Release: Autumn 2026 (Netflix)'],
    [release, 'netflix', 'Releases: Low Tide: Autumn 2026 (Netflix)'],
    [directing, 'low-tide', 'Director: Bo Lind'],
    [directing, 'bo-lind', 'Works: Low Tide (director)'],
    [marriage, 'mira', 'Spouse: Juno'],
    [marriage, 'juno', 'Relationship: Mira (spouse)'],
    [lowerCaseName, 'low-tide', 'Platform: iPlex'],
    [{ claim: {}, entities: {} }, 'low-tide', 'Status: Filming'],
    [{ claim: { property: 'media' }, entities: {} }, 'low-tide', 'Media: The sentence.'],
  ]
  for (const [sketch, entityId, words] of cases) {
    const { heading, terms, note } = describeFact(standing(sketch), entityId)
    const value = terms.map(({ text }) => text).join('')
    assert.equal(`${heading}: ${value}${note ? ` (${note})` : ''}`, words)
  }
})
