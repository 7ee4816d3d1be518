import type { Property } from '../../claims/index.ts'
import { intervalOf } from '../edtf.ts'
import type { SlotValue } from '../relate.ts'
import { sayDate } from '../say-date.ts'
import { type HeardReport, isOfficial, stanceOf } from '../weight.ts'
import { isLater } from '../words.ts'
import type { Finding, SlotFacts, VerdictRule } from './proposal.ts'

/** What those who make a work decide, so that their word settles it. A date is settled by its day, not by a plan. */
const decidedByMakers: ReadonlySet<Property> = new Set([
  'cast member',
  'crew member',
  'platform',
  'production company',
  'status',
  'count',
  'title',
  'based on',
  'follows',
  'part of',
  'filming location',
  'media',
])

const saysFlatly = (report: HeardReport) => report.certainty === 'stated' && !report.echo
const isFirstHand = (report: HeardReport) => isOfficial(report) && report.firstHand
/** Official word that a trade or a newspaper prints. */
const isToldOn = (report: HeardReport) =>
  isOfficial(report) && !report.firstHand && (report.printedBy === 'trade' || report.printedBy === 'press')
const day = (report: HeardReport) => sayDate(report.publishedAt.slice(0, 10))

/** Somebody else made the claim, or a rival one, before official word came: only then is there something to settle. */
function wasAsked(value: SlotValue, word: HeardReport, { values, relate }: SlotFacts): boolean {
  const earlier = (report: HeardReport) =>
    stanceOf(report) !== 'open' && !isOfficial(report) && isLater(word.publishedAt, report.publishedAt)
  return values.some(
    (other) => (other === value || relate(other, value) === 'excludes') && other.reports.some(earlier),
  )
}

/** A story that gives one part to two people may have been misread. */
function isAlone(value: SlotValue, word: HeardReport, { values, relate }: SlotFacts): boolean {
  const sameStory = (report: HeardReport) => report.storyId === word.storyId && stanceOf(report) === 'for'
  return !values.some((other) => relate(other, value) === 'excludes' && other.reports.some(sameStory))
}

function stated(slot: SlotFacts, speaks: (report: HeardReport) => boolean): readonly Finding[] {
  return slot.values.flatMap((value) => {
    if (!decidedByMakers.has(value.claim.property)) return []
    const report = value.reports.find(
      (word) => saysFlatly(word) && speaks(word) && wasAsked(value, word, slot) && isAlone(value, word, slot),
    )
    if (!report) return []
    const why = `Stated officially by ${report.source.name} ${day(report)}.`
    return [{ claimId: value.claimId, verdict: 'true', report, at: report.publishedAt, why }]
  })
}

const officialStates: VerdictRule = {
  id: 'official-states',
  says: 'Those who make the work say so themselves, in their own place, after somebody else had said so or otherwise.',
  safe: true,
  find: (slot) => stated(slot, isFirstHand),
}

const officialToldOn: VerdictRule = {
  id: 'official-told-on',
  says: 'A trade or a newspaper prints that those who make the work say so.',
  safe: false,
  find: (slot) => stated(slot, isToldOn),
}

/** Official word for the value, by itself or as two outlets print it. */
function stoodBefore(value: SlotValue, moment: string, slot: SlotFacts): HeardReport | null {
  const words = value.reports.filter(
    (report) =>
      saysFlatly(report) &&
      isOfficial(report) &&
      isAlone(value, report, slot) &&
      isLater(moment, report.publishedAt),
  )
  const stories = new Set(words.map((report) => report.storyId))
  return words.some(isFirstHand) || stories.size > 1 ? (words.at(-1) ?? null) : null
}

/** A value given up in the very story that names the new one: "moves from 18 December". */
const isGivenUp = (value: SlotValue, word: HeardReport) =>
  value.reports.some((report) => report.storyId === word.storyId && stanceOf(report) === 'against')

/** Checked outlets and officials often print a change before it is announced; insiders' word is no moment to go by. */
const isChecked = (report: HeardReport) =>
  report.source.kind !== 'insider' && report.attribution !== 'author' && report.printedBy !== 'insider'

/** When the change was first on record: the first firm word otherwise since the value was last confirmed. */
function changedAt(value: SlotValue, last: HeardReport | null, word: HeardReport, slot: SlotFacts): string {
  const since = (report: HeardReport) =>
    isChecked(report) && (last === null || isLater(report.publishedAt, last.publishedAt))
  const otherwise = slot.values
    .filter((other) => slot.relate(other, value) === 'excludes')
    .flatMap((other) => other.reports.filter((report) => saysFlatly(report) && since(report)))
  const against = value.reports.filter((report) => report.certainty === 'denied' && since(report))
  const moments = [...otherwise, ...against].map((report) => report.publishedAt)
  return moments.reduce((first, at) => (at < first ? at : first), word.publishedAt)
}

const officialReplaces: VerdictRule = {
  id: 'official-replaces',
  says: 'Those who make the work name another value in their own place, after official word had stood by this one.',
  safe: true,
  find: (slot) =>
    slot.values.flatMap((value) => {
      const rivals = slot.values.filter((other) => slot.relate(other, value) === 'excludes')
      const words = rivals.flatMap((rival) =>
        rival.reports.filter((word) => saysFlatly(word) && isFirstHand(word) && isAlone(rival, word, slot)),
      )
      const report = words
        .toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
        .find((word) => stoodBefore(value, word.publishedAt, slot) !== null || isGivenUp(value, word))
      if (!report || returned(value, report)) return []
      const at = changedAt(value, stoodBefore(value, report.publishedAt, slot), report, slot)
      const why = `Another value was named officially by ${report.source.name} ${day(report)}.`
      return [{ claimId: value.claimId, verdict: 'changed', report, at, why }]
    }),
}

/** Officials may go back to what they had given up. */
const returned = (value: SlotValue, word: HeardReport) =>
  value.reports.some(
    (report) => saysFlatly(report) && isFirstHand(report) && isLater(report.publishedAt, word.publishedAt),
  )

const officialDenies: VerdictRule = {
  id: 'official-denies',
  says: 'Those who make the work deny it, and have never said so. Denials are sometimes part of the show.',
  safe: false,
  find: ({ values }) =>
    values.flatMap((value) => {
      const official = value.reports.filter(isOfficial)
      const report = official.find((word) => word.certainty === 'denied' && !word.echo)
      if (!report || official.some((word) => stanceOf(word) === 'for')) return []
      const earlier = value.reports.some((word) => isLater(report.publishedAt, word.publishedAt))
      if (!earlier) return []
      const why = `Denied officially by ${report.source.name} ${day(report)}.`
      return [{ claimId: value.claimId, verdict: 'false', report, at: report.publishedAt, why }]
    }),
}

const datePassed: VerdictRule = {
  id: 'date-passed',
  says: 'The day has passed, nobody had moved it, and a checked outlet reports the release or what it took.',
  safe: true,
  find: (slot) =>
    slot.values.flatMap((value) => {
      const { property, value: date, qualifiers } = value.claim
      // What a soundtrack or an episode does is not told by the work's own release.
      if (
        property !== 'release date' ||
        date.type !== 'date' ||
        'of' in qualifiers ||
        'episode' in qualifiers
      )
        return []
      const latest = intervalOf(date.edtf)?.latest
      const report = slot.outReports.find(
        (out) => latest && isLater(out.publishedAt, latest) && isChecked(out),
      )
      if (!report || !isLastWord(value, report, slot)) return []
      const why = `It was due ${sayDate(date.edtf)}, and is reported to be out ${day(report)}.`
      return [{ claimId: value.claimId, verdict: 'true', report, at: report.publishedAt, why }]
    }),
}

/** The last firm word before the release was for this value, or a wider one; no other day lay between. */
function isLastWord(value: SlotValue, out: HeardReport, { values, relate }: SlotFacts): boolean {
  const lastFirm = (one: SlotValue) =>
    one.reports.findLast(
      (word) => word.certainty === 'stated' && isChecked(word) && isLater(out.publishedAt, word.publishedAt),
    )
  const own = lastFirm(value)
  if (!own) return false
  return values.every((other) => {
    const word = relate(other, value) === 'excludes' ? lastFirm(other) : undefined
    return !word || isLater(own.publishedAt, word.publishedAt)
  })
}

/** In the order in which they are tried: the first finding on a claim is proposed. */
export const verdictRules: readonly VerdictRule[] = [
  officialReplaces,
  officialStates,
  datePassed,
  officialDenies,
  officialToldOn,
]
