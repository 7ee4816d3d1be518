import type { AttributionType, Certainty, Continuity, Evidence } from '../claims/index.ts'
import type { Label } from './labels.ts'
import type { OutletRole } from './outlet.ts'
import type { SourceCard } from './records/source-record.ts'

/** A report as it is weighed: its words, and the source that its trail ends at. */
export type HeardReport = {
  readonly id: string
  readonly storyId: string
  readonly publishedAt: string
  readonly certainty: Certainty
  readonly attribution: AttributionType
  readonly evidence: readonly Evidence[]
  readonly continuity: Continuity
  /** Role of the outlet that printed it; `press` where nobody has said. */
  readonly printedBy: OutletRole
  /** `role` of the outlet that speaks, or whose insider speaks; `official` of a body that speaks for its own work. */
  readonly source: Pick<SourceCard, 'id' | 'name' | 'kind'> & { readonly role: OutletRole }
  /** In the source's own place: its outlet, an official press site. */
  readonly firstHand: boolean
  readonly echo: boolean
  /** What verdicts taught of such words from such a source, in log-odds beyond the first guess. */
  readonly learnt?: number
}

/** Log-odds of a value that nobody has spoken for: about one in three. In a slot, "none of these" weighs 0. */
export const priorLogOdds = -0.6

/** Words alone never make certain: that is for verdicts. 6 is 99.75%. */
export const mostLogOdds = 6

export type Stance = 'for' | 'against' | 'open'
export type Speaker = 'official' | 'trade' | 'press' | 'person' | 'fan' | 'insider' | 'author'

/**
 * Log-odds that a flat statement adds. First guesses in the order that every hand-made tier list agrees on (official,
 * trades, press, named people, fans, unnamed insiders, the writer's own inference); verdicts teach better ones (learning).
 */
const speakerLogOdds: Readonly<Record<Speaker, number>> = {
  official: 4.4,
  trade: 2.4,
  press: 1.8,
  person: 1.2,
  fan: 1,
  insider: 0.3,
  author: 0.2,
}

/** The share of it that hedged words keep. A denial outweighs a statement: it is said by those who know of both. */
const certaintyShare: Readonly<Record<Certainty, number>> = {
  stated: 1,
  likely: 0.6,
  possible: 0.3,
  open: 0,
  unlikely: -0.6,
  denied: -1.5,
}

/** What can be looked up weighs more than what was told. The strongest kind counts, the others usually come with it. */
const evidenceLogOdds: Readonly<Record<Evidence, number>> = {
  'official media': 2,
  'source material': 2,
  announcement: 1.2,
  filing: 1.2,
  interview: 0.3,
  'set sighting': 0.3,
  merchandise: 0.3,
  'social post': 0,
  leak: 0,
  'other report': 0,
  inference: 0,
}

export function stanceOf(report: Pick<HeardReport, 'certainty'>): Stance {
  const share = certaintyShare[report.certainty]
  return share > 0 ? 'for' : share < 0 ? 'against' : 'open'
}

/** The log-odds one report adds if it is heard alone. Evidence backs a statement; it does not sharpen a denial. */
export function logOddsOf(report: HeardReport): number {
  const share = certaintyShare[report.certainty]
  const { learnt = 0 } = report
  const backing = share > 0 ? Math.max(0, ...report.evidence.map((kind) => evidenceLogOdds[kind])) : 0
  const guess = speakerLogOdds[speakerOf(report)]
  if (share > 0) return share * (guess + backing) + learnt
  // Nobody is so often wrong that a denial would speak for what it denies.
  return share * Math.max(leastOfDenial, guess + learnt)
}

const leastOfDenial = 0.05

/** The odds that such words are right by the first guess, where nobody else speaks; in log-odds. */
export function speakerOdds(speaker: Speaker, certainty: Certainty): number {
  return priorLogOdds + certaintyShare[certainty] * speakerLogOdds[speaker]
}

/** Whose words of this kind verdicts teach of: not officials, who are taken at their word, nor a writer's inference. */
export function taughtSpeakerOf(report: HeardReport): Speaker | null {
  const speaker = speakerOf(report)
  return speaker === 'official' || speaker === 'author' ? null : speaker
}

/** As what certainty words are judged: a denial by how firmly its source is to be believed. */
export function taughtCertaintyOf({ certainty }: HeardReport): Certainty {
  return certaintyShare[certainty] > 0 ? certainty : 'stated'
}

/** "Netflix (official): said flatly; evidence: announcement". */
export function whyOf(report: HeardReport): string {
  const evidence = report.evidence.length > 0 ? `; evidence: ${report.evidence.join(', ')}` : ''
  const words = `${certaintyWords[report.certainty]}${evidence}`
  const speaker = speakerOf(report)
  const record = byRecord(report)
  return `${report.source.name} (${speaker === 'author' ? 'the writer’s inference' : speaker}): ${words}${record}`
}

const certaintyWords: Readonly<Record<HeardReport['certainty'], string>> = {
  stated: 'said flatly',
  likely: 'called likely',
  possible: 'called possible',
  open: 'left open',
  unlikely: 'called unlikely',
  denied: 'denied',
}

/** Less is hardly told from chance. */
const leastTold = 0.05

function byRecord({ learnt = 0 }: HeardReport): string {
  if (Math.abs(learnt) < leastTold) return ''
  return learnt > 0 ? '; trusted more by what was settled' : '; trusted less by what was settled'
}

export function isOfficial(report: HeardReport): boolean {
  return speakerOf(report) === 'official'
}

function speakerOf(report: HeardReport): Speaker {
  if (report.attribution === 'author') return 'author'
  // An insider's blog that says "Netflix confirmed" is still an insider's blog.
  if (report.source.kind === 'official') return report.printedBy === 'insider' ? 'person' : 'official'
  return report.source.kind === 'outlet' ? report.source.role : report.source.kind
}

/** The label that one report would earn a claim alone: from its certainty, attribution, evidence and outlet together. */
export function gradeOf(report: HeardReport): Label {
  const { certainty, evidence } = report
  const speaker = speakerOf(report)
  if (certainty === 'open') return 'open'
  if (certainty === 'denied') return 'denied'
  if (certainty === 'unlikely' || speaker === 'author' || evidence.includes('inference')) return 'speculated'
  if (speaker === 'insider' || evidence.includes('leak')) return 'rumoured'
  if (certainty === 'stated' && isSeen(report, speaker)) return 'confirmed'
  if (certainty === 'stated') return 'reported'
  const checked = speaker === 'official' || speaker === 'trade' || speaker === 'press'
  return certainty === 'likely' && checked ? 'reported' : 'rumoured'
}

/** Official word, or a thing that anyone can look at: official photos, an announcement, the comic itself. */
function isSeen(report: HeardReport, speaker: Speaker): boolean {
  if (report.printedBy === 'insider') return false
  if (speaker === 'official') return true
  if (report.attribution !== 'none' && report.attribution !== 'official') return false
  const onPage = report.continuity === 'page' && report.evidence.includes('source material')
  return onPage || report.evidence.some((kind) => kind === 'official media' || kind === 'announcement')
}
