import type { Granted } from './apply.ts'
import type { Claim, Continuity } from './claim.ts'
import { evidenceOf } from './context/evidence.ts'
import type { Spoken } from './context/speakers.ts'
import type { Attribution, Certainty, Evidence, Report } from './report.ts'
import { isNetwork } from './rules/platform.ts'
import type { Draft } from './rules/rule.ts'
import type { Sentence } from './sentence.ts'
import { readStatements, type Statement } from './statements.ts'

/** A sentence's granted claims and its statements → reports, each with who stands behind it and what it rests on. */
export function reportsOf(sentence: Sentence, granted: readonly Granted[], voice: Voice): readonly Report[] {
  return [
    ...granted.map((one) => reportOf(sentence, one, voice)),
    ...readStatements(sentence).map((statement) => statementOf(sentence, statement, voice)),
  ]
}

/** Who stands behind a sentence, who behind the story, and what the story rests on. */
export type Voice = {
  readonly spoken: Spoken
  readonly issuer: string | null
  readonly scene: Evidence | null
  /** What it rests on by where it stands, whatever it speaks of. */
  readonly grounds: readonly Evidence[]
}

/** Who says something, on what, and the ids of the cues that tell. */
export type Context = {
  readonly attribution: Attribution
  readonly evidence: readonly Evidence[]
  readonly because: readonly string[]
}

/** What is said how surely, put in context: who stands behind it, and what it rests on. */
export function contextOf(
  text: string,
  said: { readonly certainty: Certainty; readonly hearsay: boolean; readonly continuity: Continuity },
  { spoken, issuer, scene, grounds }: Voice,
): Context {
  const attribution = attributed(spoken, said.certainty, said.hearsay, issuer)
  return {
    attribution,
    evidence: evidenceOf(text, said.continuity, said.certainty, { attribution, grounds, scene }),
    because: spoken?.ids ?? (issuer === null ? [] : ['press-release']),
  }
}

/** Nobody named: a hedge is the author's own inference, a flat sentence is background. */
function attributed(
  spoken: Spoken,
  certainty: Certainty,
  hearsay: boolean,
  issuer: string | null,
): Attribution {
  if (issuer !== null && spoken?.attribution.type !== 'official') return { type: 'official', name: issuer }
  if (spoken !== null) return spoken.attribution
  if (hearsay) return { type: 'insider', name: null }
  return { type: certainty === 'stated' || certainty === 'denied' ? 'none' : 'author', name: null }
}

function place(sentence: Sentence, start: number, end: number) {
  const { passage } = sentence
  return {
    quote: passage.source.slice(start, end),
    start,
    end,
    ...(passage.in === 'text' ? {} : { in: passage.in }),
    ...(passage.photo === null ? {} : { photo: passage.photo }),
  }
}

/** Performers, film sets and pictures belong to the screen, whatever the sentence speaks of beside them. */
const ofScreen: ReadonlySet<string> = new Set([
  'notable work',
  'cast member',
  'filming location',
  'media',
  'production company',
  'based on',
])
const screenJobs = /^(?:director|showrunner|(?:executive )?producer|composer|cinematographer|screenwriter)$/
const screenUnits = /^(?:episodes|seasons|viewers|minutes)$/

/** A novel has no network, no director and no episodes. */
function isOfScreen({ property, value, qualifiers }: Draft): boolean {
  if (ofScreen.has(property)) return true
  if (property === 'platform') return 'name' in value && isNetwork(value.name)
  if (property === 'crew member') return screenJobs.test(String(qualifiers?.job ?? ''))
  return property === 'count' && screenUnits.test(String(qualifiers?.of ?? ''))
}

/** What happens in a story is known from the page; who draws it and when it is out, from those who say so. */
const ofStory: ReadonlySet<string> = new Set([
  'relationship',
  'occupation',
  'ability',
  'alias',
  'setting',
  'appears in',
])

function reportOf(sentence: Sentence, granted: Granted, voice: Voice): Report {
  const { draft, certainty, hearsay } = granted
  const claim: Claim = {
    subject: draft.subject,
    property: draft.property,
    value: draft.value,
    qualifiers: draft.qualifiers ?? {},
    continuity:
      draft.continuity ??
      (isOfScreen(draft) && sentence.continuity === 'page' ? 'screen' : sentence.continuity),
  }
  const text = sentence.passage.source.slice(sentence.start, sentence.end)
  const continuity = ofStory.has(claim.property) ? claim.continuity : 'screen'
  const { attribution, evidence } = contextOf(text, { certainty, hearsay, continuity }, voice)
  return {
    claim,
    certainty,
    attribution,
    evidence: [...new Set([...(draft.evidence ?? []), ...evidence])],
    ...place(sentence, sentence.start, sentence.end),
    rules: [...granted.rules, ...(voice.spoken?.ids ?? [])],
  }
}

function statementOf(sentence: Sentence, statement: Statement, voice: Voice): Report {
  const { certainty } = statement
  const { continuity } = sentence
  const subject = sentence.focus === null ? null : ({ type: 'title', name: sentence.focus.name } as const)
  const claim: Claim = {
    subject,
    property: 'statement',
    value: { type: 'text', text: statement.text },
    qualifiers: {},
    continuity,
  }
  const { attribution, evidence } = contextOf(
    statement.text,
    { certainty, hearsay: false, continuity },
    voice,
  )
  return {
    claim,
    certainty,
    attribution,
    evidence,
    ...place(sentence, statement.start, statement.end),
    rules: [statement.rule, ...(voice.spoken?.ids ?? [])],
  }
}
