import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entity, Reading } from '../../src/claims/index.ts'
import { readStories } from '../../src/intake/index.ts'
import { type Ledger, openLedger } from '../../src/ledger/index.ts'

const demo = join(import.meta.dirname, '..', '..', 'demo')

const fold = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/^(the|a|an) /, '')
    .replaceAll('’', "'")
const keyOf = (type: string, name: string) => `${type} ${fold(name)}`

/** Who a name is, by type and name. */
function loadTruth(): ReadonlyMap<string, string> {
  const lines = readFileSync(join(import.meta.dirname, 'demo.txt'), 'utf8').split('\n')
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    rows.flatMap((line) => {
      const [type = ''] = line.split(' ')
      const forms = line.slice(type.length + 1).split(' = ')
      return forms.map((form) => [keyOf(type, form), keyOf(type, forms[0] ?? '')] as const)
    }),
  )
}

/** Every name that a careful reader finds in the demo, whatever it names. */
function loadGoldNames(): ReadonlySet<string> {
  const names = new Set<string>()
  const add = (part: unknown) => {
    if (typeof part === 'string') names.add(fold(part))
    else if (Array.isArray(part)) part.forEach(add)
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(add)
  }
  for (const line of readFileSync(join(demo, 'gold.jsonl'), 'utf8').trim().split('\n'))
    for (const { subject, value, qualifiers } of JSON.parse(line).claims)
      add([subject, value, qualifiers?.character])
  return names
}

type Mention = { readonly truth: string; readonly got: string; readonly shown: string }

function entitiesOf({ reports }: Reading): readonly Entity[] {
  const parts = reports.flatMap(({ claim }) => [
    claim.subject,
    claim.value,
    ...Object.values(claim.qualifiers),
  ])
  const named = parts.filter((part) => typeof part === 'object' && part !== null && 'name' in part)
  return [...new Map(named.map((entity) => [keyOf(entity.type, entity.name), entity])).values()]
}

/** The share of mentions in the demo whose entity is the one that most mentions of the same are, and only theirs. */
export async function demoAccuracy(showMisses: boolean): Promise<void> {
  const [truth, gold] = [loadTruth(), loadGoldNames()]
  const ledger = await openLedger(':memory:')
  const read: { readonly storyId: string; readonly reading: Reading }[] = []
  for await (const outcome of readStories([join(demo, 'pages')])) {
    if ('problem' in outcome) continue
    const { input, result: reading } = outcome
    const { storyId } = await ledger.record({ input, reading, readAt: '2026-06-01T00:00:00Z' })
    read.push({ storyId, reading })
  }
  const mentions: Mention[] = []
  let others = 0
  for (const { storyId, reading } of read)
    for (const entity of entitiesOf(reading)) {
      if (!gold.has(fold(entity.name)) && !truth.has(keyOf(entity.type, entity.name))) others++
      else {
        const key = keyOf(entity.type, entity.name)
        const got = await entityIn(ledger, storyId, entity)
        mentions.push({
          truth: truth.get(key) ?? key,
          got,
          shown: `${entity.type} ${entity.name} in ${storyId}`,
        })
      }
    }
  report(mentions, others, showMisses)
}

/** The entity that a story means by a name: of those that go by it, the one that the story's claims name. */
async function entityIn(ledger: Ledger, storyId: string, { type, name }: Entity): Promise<string> {
  const story = await ledger.findStory(storyId)
  const named = new Set(
    (story?.standings ?? []).flatMap(({ entities: { subject, value, qualifiers } }) => [
      subject,
      value,
      ...Object.values(qualifiers),
    ]),
  )
  const { matches } = await ledger.findEntities(name)
  const fitting = matches.filter((card) => card.type === type && named.has(card.id))
  return fitting.map((card) => card.id).join(' or ')
}

function report(mentions: readonly Mention[], others: number, showMisses: boolean): void {
  const count = (some: readonly Mention[], by: 'truth' | 'got') =>
    [...Map.groupBy(some, (one) => one[by])]
      .map(([id, all]) => [id, all.length] as const)
      .sort((a, b) => b[1] - a[1])
  const entityOf = new Map(
    [...Map.groupBy(mentions, ({ truth }) => truth)].map(([id, some]) => [id, count(some, 'got')[0]?.[0]]),
  )
  const truthOf = new Map(
    [...Map.groupBy(mentions, ({ got }) => got)].map(([id, some]) => [id, count(some, 'truth')[0]?.[0]]),
  )
  const right = mentions.filter(({ truth, got }) => entityOf.get(truth) === got && truthOf.get(got) === truth)
  const share = (right.length / mentions.length).toFixed(4)
  console.log(
    `demo: ${share} of ${mentions.length} names the right entity (to reach: .98); ${others} others are no name in the demo’s gold`,
  )
  if (!showMisses) return
  const wrong = mentions.filter((mention) => !right.includes(mention))
  for (const { truth, got, shown } of wrong)
    console.log(`  ${shown}: ${got || 'nothing'}, not ${entityOf.get(truth)}`)
}
