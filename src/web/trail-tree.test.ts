import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportView } from '../server/contract/index.ts'
import { type TrailNode, trailTrees } from './trail-tree.ts'

const credited = { how: 'via', reportId: null, share: null } as const
const named = { how: 'attribution', reportId: null, share: null } as const

/** A report of a story, and the way back to its source. */
function report(
  id: string,
  source: string,
  trail: readonly string[],
  steps: ReportView['way']['steps'] = [],
) {
  return {
    ...{
      id,
      trail,
      way: { steps, circular: false, deadEnds: [] },
      source: { id: source.toLowerCase(), name: source },
    },
    ...{
      claimId: 'c',
      storyId: id,
      outlet: trail[0] ?? null,
      headline: null,
      url: null,
      publishedAt: '2026-05-01',
    },
    ...{ certainty: 'stated', attribution: { type: 'none', name: null }, evidence: [], quote: 'q' },
    ...{ part: 'text', spoiler: null, rules: [], echo: trail.length > 1 },
  } as const satisfies ReportView
}

const show = ({ name, step, reports, onward }: TrailNode): string => {
  const own = `${name}${step ? ` by ${step.how}` : ''} [${reports.map(({ id }) => id).join(' ')}]`
  return onward.length > 0 ? `${own} > (${onward.map(show).join(', ')})` : own
}

test('reports hang under whom they go back to, along the ways they came', () => {
  const trees = trailTrees([
    report('1', 'Wire', ['Wire']),
    report('2', 'Wire', ['Post', 'Wire'], [credited]),
    report('3', 'Wire', ['Fan Dock', 'Post', 'Wire'], [named, credited]),
    report('4', 'Wire', ['Post', 'Wire'], [credited]),
    report('5', 'Studio', ['Herald'], [named]),
  ])
  assert.deepEqual(trees.map(show), [
    'Wire [1] > (Post by via [2 4] > (Fan Dock by attribution [3]))',
    'Studio [] > (Herald by attribution [5])',
  ])
  assert.deepEqual(
    trees.map(({ sourceId }) => sourceId),
    ['wire', 'studio'],
  )
})
