import type { Granted } from './apply.ts'
import type { Claim } from './claim.ts'
import type { Spoken } from './context/attribution.ts'
import { evidenceOf } from './context/evidence.ts'
import type { Attribution, Certainty, Evidence, Report } from './report.ts'
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
}

/** Nobody named: a hedge is the author's own inference, a flat sentence is background. */
const attributed = (
  spoken: Spoken,
  certainty: Certainty,
  hearsay: boolean,
  issuer: string | null,
): Attribution =>
  spoken?.attribution ??
  (issuer === null ? null : ({ type: 'official', name: issuer } as const)) ??
  (hearsay
    ? { type: 'insider', name: null }
    : { type: certainty === 'stated' || certainty === 'denied' ? 'none' : 'author', name: null })

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
const ofScreen: ReadonlySet<string> = new Set(['notable work', 'cast member', 'filming location', 'media'])

function reportOf(sentence: Sentence, granted: Granted, { spoken, issuer, scene }: Voice): Report {
  const { draft, certainty } = granted
  const claim: Claim = {
    subject: draft.subject,
    property: draft.property,
    value: draft.value,
    qualifiers: draft.qualifiers ?? {},
    continuity:
      draft.continuity ??
      (ofScreen.has(draft.property) && sentence.continuity === 'page' ? 'screen' : sentence.continuity),
  }
  const attribution = attributed(spoken, certainty, granted.hearsay, issuer)
  const text = sentence.passage.source.slice(sentence.start, sentence.end)
  const evidence = [
    ...new Set([
      ...(draft.evidence ?? []),
      ...evidenceOf(text, claim.continuity, attribution, certainty, scene),
    ]),
  ]
  return {
    claim,
    certainty,
    attribution,
    evidence,
    ...place(sentence, sentence.start, sentence.end),
    rules: [...granted.rules, ...(spoken === null ? [] : spoken.ids)],
  }
}

function statementOf(sentence: Sentence, statement: Statement, { spoken, issuer, scene }: Voice): Report {
  const attribution = attributed(spoken, statement.certainty, false, issuer)
  const subject = sentence.focus === null ? null : ({ type: 'title', name: sentence.focus.name } as const)
  const claim: Claim = {
    subject,
    property: 'statement',
    value: { type: 'text', text: statement.text },
    qualifiers: {},
    continuity: sentence.continuity,
  }
  return {
    claim,
    certainty: statement.certainty,
    attribution,
    evidence: evidenceOf(statement.text, sentence.continuity, attribution, statement.certainty, scene),
    ...place(sentence, statement.start, statement.end),
    rules: [statement.rule, ...(spoken === null ? [] : spoken.ids)],
  }
}
