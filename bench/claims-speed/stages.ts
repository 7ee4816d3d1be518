import { Session } from 'node:inspector/promises'

/**
 * The steps of a reading, each by the functions that it begins with (`file:function`, under src/claims). A step within
 * another is taken from it, so that all add up to the whole.
 */
const stages: readonly (readonly [stage: string, functions: readonly string[]])[] = [
  ['field', ['context/topic:isOfTheField']],
  ['tokens and sentences', ['mentions/drafts:draftSentences']],
  ['tags', ['language/tag:tag']],
  [
    'layout: entries, listings, heads',
    [
      'entry-heads:entryHeads',
      'entries:entriesOf',
      'listings:listingsOf',
      'headed-lines:headedLine',
      'lead-ins:leadInsOf',
    ],
  ],
  ['names: where they stand', ['mentions/names:nameSentences']],
  ['names: what they name', ['mentions/type-names:typeNames']],
  ['dates', ['time/find-dates:findDates']],
  ['phrases and verbs', ['phrases/items:readItems']],
  [
    'focus and people',
    ['focus:resolveFocus', 'people:resolvePeople', 'standing:standingsOf', 'phrases/nameless:nameFollowers'],
  ],
  ['marking, the rest', ['mark:mark']],
  ['rules: clauses', ['clauses:clausesOf']],
  ['rules: cues that may fit', ['print:print', 'cue-needs:fitting']],
  ['rules: cues that fit', ['cue-machine:findCue']],
  ['rules: claims', ['apply:applyRules']],
  ['relations: evidence', ['relations/read-relations:weighables']],
  ['relations: weighing', ['relations/read-relations:withRelations']],
  [
    'voices',
    ['context/voices:voicesOf', 'context/grounds:groundsOf', 'guest:talksOf', 'context/scene:leadScene'],
  ],
  ['statements', ['statements:readStatements']],
  ['reports', ['voice:reportsOf']],
  [
    'refining',
    [
      'qualifiers/with-qualifiers:withQualifiers',
      'refine:refine',
      'seasons:withSeasons',
      'networks:withNetwork',
      'animated:withVoices',
    ],
  ],
  ['reading, the rest', ['read:read']],
]

const stageOf = new Map(
  stages.flatMap(([stage, functions]) => functions.map((name) => [name, stage] as const)),
)
const collecting = 'collecting garbage'
const outside = 'outside of reading'

/** How much of the time of `work` each stage took, 0–1, by a sample every fifth of a millisecond. */
export async function sharesOfStages(
  work: () => void,
): Promise<readonly (readonly [stage: string, share: number])[]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const ticks = new Map<string, number>()
  const held = new Map<number, string>()
  const visit = (id: number, above: string) => {
    const { callFrame, children } = nodes.get(id) ?? {}
    const file = /\/src\/claims\/(.+)\.ts$/.exec(callFrame?.url ?? '')?.[1]
    const name =
      callFrame?.functionName === '(garbage collector)' ? collecting : `${file}:${callFrame?.functionName}`
    const stage = name === collecting ? collecting : (stageOf.get(name) ?? above)
    held.set(id, stage)
    for (const child of children ?? []) visit(child, stage)
  }
  visit(profile.nodes[0]?.id ?? 1, outside)
  for (const id of profile.samples ?? []) {
    const stage = held.get(id) ?? outside
    ticks.set(stage, (ticks.get(stage) ?? 0) + 1)
  }
  const all = profile.samples?.length ?? 1
  return [...stages.map(([stage]) => stage), collecting, outside].map((stage) => [
    stage,
    (ticks.get(stage) ?? 0) / all,
  ])
}
