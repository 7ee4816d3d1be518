import { attributionCues } from './context/attribution.ts'
import { chatter } from './context/chatter.ts'
import { turns } from './context/continuity.ts'
import { evidenceCues } from './context/evidence.ts'
import { hedges } from './context/hedges.ts'
import { releaseMarks } from './context/issuer.ts'
import { plotCues } from './context/plot.ts'
import { rhetorical } from './context/questions.ts'
import { sceneCues } from './context/scene.ts'
import { speakerRules } from './context/speaker-rules.ts'
import { takeBacks } from './context/taken-back.ts'
import { carries } from './context/voices.ts'
import { phrases } from './mentions/phrases/index.ts'
import { learntHere, namedTypes } from './mentions/typer.ts'
import { rules } from './rules/index.ts'

/** What the parts of the reader are asked: "claim" grants claims, the others say how a claim is to be taken. */
export const rulebookParts = [
  'claim',
  'certainty',
  'attribution',
  'voice',
  'evidence',
  'continuity',
  'plot',
  'question',
  'chatter',
  'issuer',
  'name',
] as const
export type RulebookPart = (typeof rulebookParts)[number]

/** One rule of the reader with what proves it. `id` is unique within its part; `grants` is what a match says. */
export type RulebookEntry = {
  readonly part: RulebookPart
  readonly id: string
  /** In words, where the cue does not speak for itself. */
  readonly says: string | null
  readonly grants: string | null
  readonly cues: readonly string[]
  readonly examples: readonly { readonly text: string; readonly yields: readonly string[] }[]
  readonly refuses: readonly string[]
}

type Row = {
  readonly id: string
  readonly cue: RegExp
  readonly examples: readonly string[]
  readonly refuses?: readonly string[]
}

function tableOf<R extends Row>(
  part: RulebookPart,
  rows: readonly R[],
  grants: (row: R) => string | null,
): readonly RulebookEntry[] {
  return rows.map((row) => ({
    part,
    id: row.id,
    says: null,
    grants: grants(row),
    cues: [row.cue.source],
    examples: row.examples.map((text) => ({ text, yields: [] })),
    refuses: row.refuses ?? [],
  }))
}

const claimRules = rules.map(
  ({ id, says, cues, examples }): RulebookEntry => ({
    part: 'claim',
    id,
    says,
    grants: null,
    cues,
    examples: examples.filter(({ yields }) => yields.length > 0),
    refuses: examples.filter(({ yields }) => yields.length === 0).map(({ text }) => text),
  }),
)

const attributionRules = attributionCues.map(
  ({ id, cue, type, examples }): RulebookEntry => ({
    part: 'attribution',
    id,
    says: null,
    grants: type === 'speaker' ? 'whoever speaks' : type,
    cues: [cue],
    examples: examples.flatMap(({ text, yields }) => (yields === null ? [] : [{ text, yields: [yields] }])),
    refuses: examples.filter(({ yields }) => yields === null).map(({ text }) => text),
  }),
)

const rulesOfSpeakers = speakerRules.map(
  ({ id, says, type, examples }): RulebookEntry => ({
    part: 'attribution',
    id,
    says,
    grants: type === 'speaker' ? 'whoever speaks' : type,
    cues: [],
    examples: examples.flatMap(({ text, yields }) => (yields === null ? [] : [{ text, yields: [yields] }])),
    refuses: examples.filter(({ yields }) => yields === null).map(({ text }) => text),
  }),
)

/** What a phrase around a name was learnt to say: the types it speaks for and against, strongest first. */
function weighed(key: string): string {
  const row = learntHere(key).map((weight) => weight / 100)
  const said = namedTypes.flatMap((type, i) => {
    const weight = row[i] ?? 0
    return type === 'name' || Math.abs(weight) < 0.1 ? [] : [{ type, weight }]
  })
  const strongest = said.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 3)
  return strongest
    .map(({ type, weight }) => `${type} ${weight > 0 ? '+' : '−'}${Math.abs(weight)}`)
    .join(', ')
}

/** Phrases of one id say the same of a name in several surroundings. */
const nameEvidence = [...Map.groupBy(phrases, ({ id, type }) => `${type}/${id}`)].map(
  ([key, same]): RulebookEntry => ({
    part: 'name',
    id: same[0]?.id ?? key,
    says: `What may stand around a name of type ${same[0]?.type ?? 'name'}.`,
    grants: weighed(key),
    cues: same.map(({ left, right }) => `${left?.source ?? ''} NAME ${right?.source ?? ''}`.trim()),
    examples: [],
    refuses: [],
  }),
)

const stepOf = (part: RulebookPart, id: string, says: string, grants: string): RulebookEntry => ({
  part,
  id,
  says,
  grants,
  cues: [],
  examples: [],
  refuses: [],
})

/** Steps that go by where a sentence stands, not by its words. */
const steps: readonly RulebookEntry[] = [
  stepOf(
    'attribution',
    'hidden-speaker',
    'A speaker whom a description stands for: "one person on the set says".',
    'insider',
  ),
  stepOf('voice', 'answer', 'What stands after a question in an interview is its guest’s.', 'official'),
  stepOf(
    'voice',
    'quotation-goes-on',
    'A quotation that its last sentence opened is the same speaker’s.',
    'the voice of the sentence before',
  ),
  stepOf(
    'voice',
    'headline',
    'A headline or dek says what the first sentences say, on the same authority.',
    'the voice of the lead',
  ),
  stepOf('plot', 'of-the-page', 'What is told of the comics or books is plot.', 'a statement about the plot'),
  stepOf(
    'certainty',
    'told-by-not',
    '“A pandit who has never got one right”, “not until the finale”: what is told by a negation is told.',
    'stated',
  ),
  stepOf('question', 'question', 'A real question about a work leaves it open.', 'open'),
  stepOf(
    'claim',
    'moved-dates',
    'A date that gives way to a later one leaves the work delayed.',
    'status · delayed',
  ),
  stepOf(
    'claim',
    'only-network',
    'The one network that a story about a series names, and that acts in it, is its home.',
    'platform',
  ),
]

/** What the learnt table grants where no rule has words for it: see relations/. */
const learntRelations = (
  [
    ['cast member', 'A performer of the title'],
    ['crew member', 'A maker of the title'],
    ['notable work', 'A title that a person is known by'],
    ['platform', 'Who shows or sells the title'],
    ['production company', 'Who makes the title'],
    ['release date', 'When the title comes out'],
    ['count', 'How many of something the title has'],
    ['filming location', 'Where the title is filmed'],
    ['setting', 'Where the title takes place'],
  ] as const
).map(([property, says]) =>
  stepOf(
    'claim',
    `learnt-${property.replaceAll(' ', '-')}`,
    `${says}, told in words that no rule has: a table learnt from labelled stories finds it likely from the words, verbs and names around.`,
    property,
  ),
)

/** Every rule of the reader, part by part, in the order in which each part asks them. */
export const rulebook: readonly RulebookEntry[] = [
  ...claimRules,
  ...tableOf('certainty', hedges, ({ certainty }) => certainty),
  ...rulesOfSpeakers,
  ...attributionRules,
  ...tableOf('voice', carries, ({ from }) => `the voice of the ${from} goes on`),
  ...tableOf('evidence', evidenceCues, ({ evidence }) => evidence),
  ...tableOf('evidence', sceneCues, ({ evidence }) => `${evidence}, of the whole story`),
  ...tableOf('continuity', turns, ({ to }) => to),
  ...tableOf('plot', plotCues, () => 'a statement about the plot'),
  ...tableOf('question', rhetorical, () => 'a question that asks nothing of a work'),
  ...tableOf('certainty', takeBacks, () => 'denied, of the sentence before'),
  ...tableOf('chatter', chatter, () => 'no statement'),
  ...tableOf('issuer', releaseMarks, () => 'the story is its subject’s own release'),
  ...nameEvidence,
  ...steps,
  ...learntRelations,
]

/**
 * The entries that a report's rule or a reader's word names: "in-talks", "certainty/expected", and "statement-expected"
 * for the hedge that made a statement. Empty where there is none.
 */
export function findRules(name: string): readonly RulebookEntry[] {
  const [part, id] = name.includes('/') ? name.split('/', 2) : [null, name]
  const bare = id?.replace(/^statement-(?:plot-)?/, '')
  const wanted = bare === id ? [] : /^statement-plot-/.test(id ?? '') ? ['plot'] : ['certainty', 'question']
  return rulebook.filter(
    (entry) =>
      (entry.id === id && (part === null || entry.part === part)) ||
      (wanted.includes(entry.part) && entry.id === bare),
  )
}
