import type { Story } from '../story/index.ts'
import { applyRules, type Granted } from './apply.ts'
import type { Claim } from './claim.ts'
import { attributionOf, type Speakers } from './context/attribution.ts'
import { evidenceOf } from './context/evidence.ts'
import { mark } from './mark.ts'
import { refine } from './refine.ts'
import type { Attribution, Certainty, Report } from './report.ts'
import type { Sentence } from './sentence.ts'
import { readStatements, type Statement } from './statements.ts'

/** What reading one story yields. */
export type Reading = { readonly story: Story; readonly reports: readonly Report[] }

/**
 * Story → reports: its sentences are marked (names, dates, phrases, focus, continuity), every rule is tried on every
 * clause, what no property holds is heard as a statement, and each finding is put in context — who says so, how
 * surely, on what. Pure: the same story yields the same reports. Dates are read relative to `story.published`.
 */
export function read(story: Story): Reading {
  const { sentences } = mark(story)
  const granted = sentences.map(applyRules)
  const speakers = speakersOf(story, granted.flat())
  const reports = sentences.flatMap((sentence, i) => reportsOf(sentence, granted[i] ?? [], speakers))
  return { story, reports: refine(reports) }
}

/** Who makes the works of the story: they speak officially about them. */
function speakersOf(story: Story, granted: readonly Granted[]): Speakers {
  const makers = new Set<string>()
  for (const { draft } of granted) {
    if (
      (draft.property === 'cast member' || draft.property === 'crew member') &&
      draft.value.type === 'person'
    )
      makers.add(draft.value.name)
  }
  return { makers, outlet: story.outlet, issuer: issuerOf(story) }
}

const dateline =
  /^(?:FOR IMMEDIATE RELEASE|[A-Z][A-Z .,']{2,30}(?:,\s*[A-Z][a-z.]+)?,?\s*(?:\(|[–—-]+ ?|, ?\d|, [A-Z][a-z]+ \d).{0,30}?(?:\)|\d{4})\s*[–—-])/m
const pressOffice =
  /\b(?:newsroom|press|press room|press centre|press center|media centre|media center|press office|communications|pr newswire)\b/i

/** The company behind a press release; null where the story is an outlet's own. */
function issuerOf(story: Story): string | null {
  const office = story.outlet !== null && pressOffice.test(story.outlet)
  if (
    !office &&
    !dateline.test(story.text.slice(0, 400)) &&
    !/^FOR IMMEDIATE RELEASE/m.test(story.headline ?? '')
  )
    return null
  return office ||
    /\btoday (?:announced|announces|confirmed|unveiled|revealed)\b|\bannounced today\b|# # #|FOR IMMEDIATE RELEASE/i.test(
      story.text,
    )
    ? (story.outlet ?? 'press release')
    : null
}

function reportsOf(sentence: Sentence, granted: readonly Granted[], speakers: Speakers): readonly Report[] {
  const spoken = attributionOf(sentence.items, speakers)
  const claims = granted.map((one) => reportOf(sentence, one, spoken, speakers.issuer))
  return [
    ...claims,
    ...readStatements(sentence).map((statement) => statementOf(sentence, statement, spoken, speakers.issuer)),
  ]
}

type Spoken = { readonly attribution: Attribution; readonly id: string } | null

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

const worldless = new Set(['notable work'])

function reportOf(sentence: Sentence, granted: Granted, spoken: Spoken, issuer: string | null): Report {
  const { draft, certainty } = granted
  const claim: Claim = {
    subject: draft.subject,
    property: draft.property,
    value: draft.value,
    qualifiers: draft.qualifiers ?? {},
    continuity: draft.continuity ?? (worldless.has(draft.property) ? 'screen' : sentence.continuity),
  }
  const attribution = attributed(spoken, certainty, granted.hearsay, issuer)
  const text = sentence.passage.source.slice(sentence.start, sentence.end)
  const evidence = [
    ...new Set([...(draft.evidence ?? []), ...evidenceOf(text, claim.continuity, attribution, certainty)]),
  ]
  return {
    claim,
    certainty,
    attribution,
    evidence,
    ...place(sentence, sentence.start, sentence.end),
    rules: [...granted.rules, ...(spoken === null ? [] : [spoken.id])],
  }
}

function statementOf(
  sentence: Sentence,
  statement: Statement,
  spoken: Spoken,
  issuer: string | null,
): Report {
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
    evidence: evidenceOf(statement.text, sentence.continuity, attribution, statement.certainty),
    ...place(sentence, statement.start, statement.end),
    rules: [statement.rule, ...(spoken === null ? [] : [spoken.id])],
  }
}
