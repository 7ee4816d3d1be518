import { surer } from './apply.ts'
import type { Claim, Value } from './claim.ts'
import { settleHomes } from './homes.ts'
import { withDelays } from './moved-dates.ts'
import { withCarriedRoles } from './qualifiers/carried-roles.ts'
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

/** Where a report's sentence stands, and what slot it fills: what is joined or dropped agrees in both. */
const placeKey = (report: Report) => `${report.in}|${report.photo}|${report.start}|${slotKey(report.claim)}`

/** One report per claim and voicing: what one sentence says of one claim in several ways is joined. */
function joinInSentence(reports: readonly Report[]): readonly Report[] {
  const joined: Report[] = []
  const places = new Map<string, number[]>()
  for (const report of reports) {
    const key = `${placeKey(report)}|${report.certainty === 'denied'}`
    const held = places.get(key) ?? []
    const at = held.find((index) => agree(report.claim, joined[index]?.claim ?? report.claim))
    const other = at === undefined ? undefined : joined[at]
    if (at === undefined || other === undefined) places.set(key, [...held, joined.push(report) - 1])
    else joined[at] = join(report, other)
  }
  return joined
}

function join(report: Report, held: Report): Report {
  const sure =
    surer(report.certainty, held.certainty) > 0 &&
    Object.keys(report.claim.qualifiers).length >= Object.keys(held.claim.qualifiers).length
      ? report
      : held
  return {
    ...sure,
    claim: { ...held.claim, qualifiers: { ...report.claim.qualifiers, ...held.claim.qualifiers } },
    evidence: [...new Set([...held.evidence, ...report.evidence])],
    rules: [...new Set([...held.rules, ...report.rules])],
  }
}

const voicingKey = ({ claim, certainty }: Report) => `${slotKey(claim)}|${certainty}`
const qualifiersKey = ({ qualifiers }: Claim) =>
  JSON.stringify(
    Object.entries(qualifiers)
      .map(([key, value]) => [key, qualifier(value)])
      .sort(),
  )

/** A bare claim is left out where the same sentence or the headline says it with its character or role. */
function withoutBare(reports: readonly Report[]): readonly Report[] {
  // Of a claim told a thousand times, each way of telling it is looked at once.
  const tellings = new Map<string, Map<string, Claim>>()
  for (const report of reports) {
    const key = voicingKey(report)
    const held = tellings.get(key)
    if (held === undefined) tellings.set(key, new Map([[qualifiersKey(report.claim), report.claim]]))
    else held.set(qualifiersKey(report.claim), report.claim)
  }
  const before = new Map<string, Claim[]>()
  return reports.filter((report) => {
    const { claim } = report
    const place = `${report.start}|${report.in}|${voicingKey(report)}`
    const earlier = before.get(place) ?? []
    before.set(place, [...earlier, claim])
    const fuller = [...(tellings.get(voicingKey(report))?.values() ?? [])].filter(
      (other) => Object.keys(other.qualifiers).length > Object.keys(claim.qualifiers).length,
    )
    return ![...fuller, ...earlier].some((other) => within(claim, other))
  })
}

/** "Director Petra Vane has left": that she was the director is only presupposed. */
function withoutPresupposed(reports: readonly Report[]): readonly Report[] {
  const denied = Map.groupBy(
    reports.filter(({ certainty, claim }) => certainty === 'denied' && claim.property === 'crew member'),
    placeKey,
  )
  return reports.filter(
    (report) =>
      report.certainty !== 'stated' ||
      !(denied.get(placeKey(report)) ?? []).some((other) => agree(report.claim, other.claim)),
  )
}

/** A person is never a title, a character never its own relation; a season is no title. */
function sensible(report: Report): boolean {
  const { subject, value, property } = report.claim
  if (property === 'statement') return true
  if (subject === null || subject.name.length < 2) return false
  if ('name' in value && value.name.toLowerCase() === subject.name.toLowerCase())
    return property === 'based on' || property === 'follows'
  return true
}

const isNoun = (text: string) => !/['’]s | by |\p{Lu}/u.test(text)

/** What a work is based on, by a name, by its author or by its kind alone: "books" adds nothing to "Hale's novels". */
function fullnessOf({ value }: Claim): number {
  if (value.type !== 'text') return 3
  return isNoun(value.text) ? 1 : 2
}

/** A source spoken of by its kind alone is left out where the story says what or whose it is. */
function withoutBareSources(reports: readonly Report[]): readonly Report[] {
  const fullest = new Map<string, number>()
  const sources = reports.filter(
    ({ claim, certainty }) => claim.property === 'based on' && certainty !== 'denied',
  )
  for (const { claim } of sources) {
    const name = claim.subject?.name ?? ''
    fullest.set(name, Math.max(fullest.get(name) ?? 0, fullnessOf(claim)))
  }
  return reports.filter(
    ({ claim, certainty }) =>
      claim.property !== 'based on' ||
      certainty === 'denied' ||
      fullnessOf(claim) > 1 ||
      (fullest.get(claim.subject?.name ?? '') ?? 0) <= 1,
  )
}

/** Reports → reports: one per claim and voicing, bare ones dropped, in the order of the text. */
export function refine(reports: readonly Report[]): readonly Report[] {
  return withDelays(
    withoutPresupposed(
      withoutBareSources(
        withoutBare(
          withCarriedRoles(joinInSentence(settleSuccessors(settleHomes(reports.filter(sensible))))),
        ),
      ),
    ),
  )
}
