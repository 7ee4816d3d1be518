import { clausesOf } from './clauses.ts'
import { governingCertainty, isOverturned, surest } from './context/certainty.ts'
import { isPutOff } from './context/put-off.ts'
import { type CompiledCue, findCue } from './cue-machine.ts'
import { indexCues } from './cue-needs.ts'
import { weaker } from './phrases/verbs.ts'
import { itemsOf, type Printed, print } from './print.ts'
import type { Certainty } from './report.ts'
import { compiledRules } from './rules/index.ts'
import { type CompiledRule, type Draft, foundIn } from './rules/rule.ts'
import type { Item, Sentence } from './sentence.ts'

/** A claim that a rule granted at one place of a sentence, with the certainty that its clause gives it. */
export type Granted = {
  readonly draft: Draft
  readonly certainty: Certainty
  readonly hearsay: boolean
  readonly rules: readonly string[]
  readonly sentence: Sentence
  readonly at: number
}

const plain = (text: string) => text.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'")

/** Every claim of a sentence asks for its words again. */
const plainTexts = new WeakMap<Sentence, string>()
function plainOf(sentence: Sentence): string {
  const held = plainTexts.get(sentence)
  if (held !== undefined) return held
  const text = plain(sentence.passage.source.slice(sentence.start, sentence.end))
  plainTexts.set(sentence, text)
  return text
}

type RuleCue = { readonly compiled: CompiledRule; readonly order: number; readonly cue: CompiledCue }

const cuesOver = (over: CompiledRule['rule']['over']): readonly RuleCue[] =>
  compiledRules.flatMap((compiled, order) =>
    compiled.rule.over === over ? compiled.cues.map((cue) => ({ compiled, order, cue })) : [],
  )

const finder = (cues: readonly RuleCue[]) => {
  const find = indexCues(cues)
  return (printed: Printed, view: number): readonly Trial[] =>
    find(printed).map((of) => ({ of, view, printed }))
}

/** A cue to be tried on a view of a sentence: the sentence itself, or a clause of it. */
type Trial = { readonly of: RuleCue; readonly view: number; readonly printed: Printed }

const trialsOfSentence = finder(cuesOver('phrase'))
const trialsOfClause = finder(cuesOver('clause'))

function grant({ compiled, cue }: RuleCue, printed: Printed, sentence: Sentence): readonly Granted[] {
  const granted: Granted[] = []
  let match = findCue(cue, printed)
  for (; match !== null; match = findCue(cue, printed, Math.max(match.to, match.from + 1))) {
    if (match.to === match.from) continue
    const items = itemsOf(printed, match)
    const at = Math.min(...items.map((item) => item.start), sentence.end)
    for (const draft of compiled.rule.claims(foundIn(printed, match, sentence))) {
      if (draft === null) continue
      granted.push({
        draft,
        ...certaintyAt(compiled, draft, items, sentence, at),
        rules: [compiled.rule.id],
        sentence,
        at,
      })
    }
  }
  return granted
}

/** Verbs that hedge what they say by what they mean: "is expected in May", "is being considered". */
const verbCertainty: ReadonlyMap<string, Certainty> = new Map(
  Object.entries<Certainty>({
    expect: 'likely',
    plan: 'likely',
    intend: 'likely',
    project: 'likely',
    tip: 'likely',
    anticipate: 'likely',
    aim: 'likely',
    believe: 'likely',
    understand: 'likely',
    eye: 'possible',
    consider: 'possible',
    discuss: 'possible',
    mull: 'possible',
    propose: 'possible',
    rumor: 'possible',
    rumour: 'possible',
    hope: 'possible',
    float: 'possible',
    circle: 'possible',
    court: 'possible',
    offer: 'possible',
    explore: 'possible',
    approach: 'possible',
    want: 'possible',
    weigh: 'possible',
  }),
)

/** Clause rules are hedged by their verbs and by what governs the clause; what stands in a phrase is presupposed. */
function certaintyAt(
  compiled: CompiledRule,
  draft: Draft,
  items: readonly Item[],
  sentence: Sentence,
  at: number,
): { certainty: Certainty; hearsay: boolean } {
  if (compiled.rule.over === 'phrase' && compiled.rule.hedged !== true)
    return { certainty: draft.certainty ?? 'stated', hearsay: false }
  return certaintyOfClause(draft, items, sentence, at)
}

/** How surely a clause says what is drafted from its items: by its verbs, and by what governs it. */
export function certaintyOfClause(
  draft: Draft,
  items: readonly Item[],
  sentence: Sentence,
  at: number,
): { certainty: Certainty; hearsay: boolean } {
  const verbs = items.flatMap((item) => (item.kind === 'verb' ? [item.verb] : []))
  const hearsay = verbs.some((verb) => verb.hearsay)
  const whole = plainOf(sentence)
  const place = Math.max(0, at - sentence.start)
  if (isOverturned(whole, place)) return { certainty: 'denied', hearsay }
  const governed = governingCertainty(whole.slice(0, place))?.certainty ?? null
  if (draft.certainty !== undefined)
    return { certainty: governed === 'open' || governed === 'denied' ? governed : draft.certainty, hearsay }
  if (verbs.some((verb) => verb.negated) && !isPutOff(whole)) return { certainty: 'denied', hearsay }
  const worded = verbs.reduce<Certainty | null>(
    (sum, verb) => weaker(weaker(sum, verb.certainty), verbCertainty.get(verb.lemma) ?? null),
    governed,
  )
  const asked = sentence.question ? weaker(worded, 'open') : worded
  return { certainty: asked ?? 'stated', hearsay }
}

/** Every rule over every view of a sentence. A claim granted twice keeps its surest-made first. */
export function applyRules(sentence: Sentence): readonly Granted[] {
  const trials = [
    ...trialsOfSentence(print(sentence.items), 0),
    ...clausesOf(sentence.items).flatMap((items, view) => trialsOfClause(print(items), view)),
  ]
  return trials
    .sort((a, b) => a.of.order - b.of.order || a.view - b.view)
    .flatMap(({ of, printed }) => grant(of, printed, sentence))
}

export const surer = (a: Certainty, b: Certainty) => surest.indexOf(a) - surest.indexOf(b)
