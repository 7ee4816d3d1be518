import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportView, Standing } from '../../server/contract/index.ts'
import { bestReport, citeWeb } from './cite-web.ts'
import { quickStatements } from './quick-statements.ts'

const report = (told: Partial<ReportView> = {}): ReportView => ({
  id: 'r',
  claimId: 'c',
  storyId: 's',
  outlet: 'Daily Reel',
  headline: 'Aboard',
  url: 'https://dailyreel.example/a',
  publishedAt: '2026-05-20T16:00:00Z',
  certainty: 'stated',
  attribution: { type: 'none', name: null },
  evidence: [],
  quote: 'Ana Reyes is in it.',
  part: 'text',
  spoiler: null,
  rules: [],
  source: { id: 'daily-reel', name: 'Daily Reel' },
  trail: [],
  way: { steps: [], circular: false, deadEnds: [] },
  echo: false,
  ...told,
})

test('an official report is cited before others, an echo after all, what denies never', () => {
  const official = report({ id: 'official', publishedAt: '2026-06-01', evidence: ['announcement'] })
  const early = report({ id: 'early', publishedAt: '2026-04-01' })
  const echo = report({ id: 'echo', publishedAt: '2026-01-01', echo: true })
  assert.equal(bestReport([echo, early, official])?.id, 'official')
  assert.equal(bestReport([echo, early])?.id, 'early')
  assert.equal(bestReport([echo])?.id, 'echo')
  assert.equal(bestReport([report({ certainty: 'denied' })]), null)
  for (const url of [null, 'javascript:alert(1)', 'ftp://a.example/'])
    assert.equal(bestReport([report({ url })]), null)
})

test('words from outside neither end the template nor begin another', () => {
  const hostile = 'A|b}} {{x}} [[c]] <ref>d</ref> <!-- e\nf=g'
  const written = citeWeb(
    report({ headline: hostile, quote: hostile, outlet: hostile, url: 'https://a.example/x|y{z}[q]?a=b' }),
    '2026-08-01',
  )
  const inside = written.slice('{{cite web '.length, -'}}'.length).replaceAll('{{!}}', '')
  assert.doesNotMatch(inside, /[{}[\]<>\n]/)
  assert.equal(inside.split('|').length - 1, 6, 'url, title, website, date, access-date, quote')
  assert.match(written, /\|url=https:\/\/a\.example\/x%7Cy/)
  assert.match(written, /\|date=20 May 2026 \|access-date=1 August 2026 /)
})

const standing = (claim: Partial<Standing['claim']>, told: Partial<Standing> = {}): Standing => ({
  claimId: 'c',
  sentence: 'It is so.',
  claim: {
    subject: { type: 'title', name: 'Low Tide' },
    property: 'cast member',
    value: { type: 'person', name: 'Ana Reyes' },
    qualifiers: {},
    continuity: 'screen',
    ...claim,
  },
  entities: { subject: 'low-tide', value: 'ana-reyes', qualifiers: {} },
  slotId: 's',
  label: 'confirmed',
  probability: 0.97,
  independentSources: 1,
  firstReportedAt: '2026-05-20',
  lastReportedAt: '2026-05-20',
  reportCount: 1,
  reports: [report({ headline: 'Say "aboard"|now' })],
  rivals: [],
  supersededBy: null,
  outcome: null,
  spoiler: null,
  weights: [],
  ...told,
})
const items = { 'low-tide': 'Q1', 'ana-reyes': 'Q2' }
const lineOf = (one: Standing) => quickStatements(one, items, '2026-08-01').lines[0] ?? null
const start = (one: Standing) => lineOf(one)?.split('|S854')[0]

test('each property that Wikidata has becomes its statement', () => {
  const date = (edtf: string) =>
    ({ property: 'release date', value: { type: 'date', edtf, text: edtf } }) as const
  const count = (of: string, number: number) =>
    ({ property: 'count', value: { type: 'number', number, unit: of }, qualifiers: { of } }) as const
  const cases: readonly (readonly [Partial<Standing['claim']>, string | undefined])[] = [
    [{}, 'Q1|P161|Q2'],
    [{ property: 'crew member', qualifiers: { job: 'director' } }, 'Q1|P57|Q2'],
    [{ property: 'crew member', qualifiers: { job: 'gaffer' } }, undefined],
    [date('2026-11-20'), 'Q1|P577|+2026-11-20T00:00:00Z/11'],
    [date('2026-11'), 'Q1|P577|+2026-11-00T00:00:00Z/10'],
    [date('2026'), 'Q1|P577|+2026-00-00T00:00:00Z/9'],
    [date('2026-23'), undefined],
    [date('2026-09/2026-12'), undefined],
    [count('episodes', 8), 'Q1|P1113|8'],
    [count('minutes', 120), 'Q1|P2047|120U7727'],
    [count('viewers', 8), undefined],
    [{ property: 'title', value: { type: 'text', text: 'Low "Tide"|x' } }, 'Q1|P1476|en:"Low ”Tide”¦x"'],
    [{ property: 'statement', value: { type: 'text', text: 'a' } }, undefined],
  ]
  for (const [claim, expected] of cases) assert.equal(start(standing(claim)), expected, JSON.stringify(claim))
})

test('a statement has its reference, and no word of it ends a field', () => {
  const line = lineOf(standing({})) ?? ''
  assert.equal(
    line,
    'Q1|P161|Q2|S854|"https://dailyreel.example/a"|S1476|en:"Say ”aboard”¦now"|S577|+2026-05-20T00:00:00Z/11|S813|+2026-08-01T00:00:00Z/11',
  )
})

test('what is not confirmed, or no longer holds, or has no item is not offered, and it says why', () => {
  const outcome = { verdict: 'false', at: '2026-06-01', entry: 1, because: null } as const
  for (const told of [{ label: 'rumoured' }, { supersededBy: 'x' }, { outcome }] as const)
    assert.match(
      quickStatements(standing({}, told), items, '2026-08-01').missing ?? '',
      /Only what is confirmed/,
    )
  assert.match(quickStatements(standing({}), {}, '2026-08-01').missing ?? '', /No Wikidata item of Low Tide/)
  assert.match(
    quickStatements(standing({}), { 'low-tide': 'Q1' }, '2026-08-01').missing ?? '',
    /No Wikidata item of Ana Reyes/,
  )
})
