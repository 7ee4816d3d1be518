import { surer } from './apply.ts'
import type { Claim, Value } from './claim.ts'
import { settleHomes } from './homes.ts'
import { withDelays } from './moved-dates.ts'
import type { Report } from './report.ts'
import { settleSuccessors } from './successors.ts'

const valueKey = (value: Value): string => {
  switch (value.type) {
    case 'date':
      return value.edtf
    case 'number':
      return `${value.number} ${value.unit}`
    case 'text':
      return value.text.toLowerCase()
    default:
      return value.name.toLowerCase()
  }
}
const slotKey = (claim: Claim) =>
  `${claim.property}|${claim.subject?.name.toLowerCase() ?? ''}|${valueKey(claim.value)}|${claim.continuity}`
const qualifier = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : String(value)

/** True when every qualifier of `a` is one of `b`'s: `b` says at least as much. */
const within = (a: Claim, b: Claim) =>
  Object.entries(a.qualifiers).every(
    ([key, value]) => b.qualifiers[key] !== undefined && qualifier(b.qualifiers[key]) === qualifier(value),
  )

const agree = (a: Claim, b: Claim) =>
  Object.entries(a.qualifiers).every(
    ([key, value]) => b.qualifiers[key] === undefined || qualifier(b.qualifiers[key]) === qualifier(value),
  )

/** One report per claim and voicing: what one sentence says of one claim in several ways is joined. */
function joinInSentence(reports: readonly Report[]): readonly Report[] {
  const joined: Report[] = []
  for (const report of reports) {
    const at = joined.findIndex(
      (held) =>
        held.in === report.in &&
        held.photo === report.photo &&
        held.start === report.start &&
        slotKey(held.claim) === slotKey(report.claim) &&
        (held.certainty === 'denied') === (report.certainty === 'denied') &&
        agree(report.claim, held.claim),
    )
    const held = joined[at]
    if (held === undefined) {
      joined.push(report)
      continue
    }
    const sure =
      surer(report.certainty, held.certainty) > 0 &&
      Object.keys(report.claim.qualifiers).length >= Object.keys(held.claim.qualifiers).length
        ? report
        : held
    joined[at] = {
      ...sure,
      claim: { ...held.claim, qualifiers: { ...report.claim.qualifiers, ...held.claim.qualifiers } },
      evidence: [...new Set([...held.evidence, ...report.evidence])],
      rules: [...new Set([...held.rules, ...report.rules])],
    }
  }
  return joined
}

/** A bare claim is left out where the same sentence or the headline says it with its character or role. */
function withoutBare(reports: readonly Report[]): readonly Report[] {
  return reports.filter((report, i) => {
    const same = reports.filter(
      (other, j) =>
        j !== i && slotKey(other.claim) === slotKey(report.claim) && other.certainty === report.certainty,
    )
    return !same.some(
      (other) =>
        within(report.claim, other.claim) &&
        (Object.keys(other.claim.qualifiers).length > Object.keys(report.claim.qualifiers).length ||
          (other.start === report.start && other.in === report.in && reports.indexOf(other) < i)),
    )
  })
}

/** "Director Petra Vane has left": that she was the director is only presupposed. */
function withoutPresupposed(reports: readonly Report[]): readonly Report[] {
  const place = (report: Report) => `${report.in}|${report.photo}|${report.start}|${slotKey(report.claim)}`
  const denied = reports.filter(
    ({ certainty, claim }) => certainty === 'denied' && claim.property === 'crew member',
  )
  return denied.length === 0
    ? reports
    : reports.filter(
        (report) =>
          report.certainty !== 'stated' ||
          !denied.some((other) => place(other) === place(report) && agree(report.claim, other.claim)),
      )
}

/** A person is never a title, a character never its own relation; a season is no title. */
function sensible(report: Report): boolean {
  const { subject, value, property } = report.claim
  if (property === 'statement') return true
  if (subject === null || subject.name.length < 2) return false
  if ('name' in value && value.name.toLowerCase() === subject.name.toLowerCase())
    return property === 'based on'
  return true
}

/** Reports → reports: one per claim and voicing, bare ones dropped, in the order of the text. */
export function refine(reports: readonly Report[]): readonly Report[] {
  return withDelays(
    withoutPresupposed(withoutBare(joinInSentence(settleSuccessors(settleHomes(reports.filter(sensible)))))),
  )
}
