import type { Claim } from '../claims/index.ts'
import { compareValues, type Relation } from './compare-values.ts'
import { holds } from './property-rules.ts'
import type { Label } from './questions.ts'
import { isLaterStage } from './status.ts'
import { gradeOf, type HeardReport, isOfficial, logOddsOf, type Stance, stanceOf, whyOf } from './weight.ts'

/** One value of a slot with everything that was said of it. */
export type SlotValue = {
  readonly claimId: string
  readonly claim: Claim
  readonly reports: readonly HeardReport[]
}

/** Where one value stands. */
export type Fused = {
  readonly label: Label
  readonly probability: number
  readonly independentSources: number
  readonly rivals: readonly string[]
  readonly supersededBy: string | null
  readonly weights: readonly Weight[]
}
type Weight = { readonly reportId: string; readonly logOdds: number; readonly why: string }

/** What one side has to say of one value in the end. `at` is when it last said so. */
type Word = {
  readonly claimId: string
  readonly side: string
  readonly stance: Stance
  readonly at: string
  readonly spoken: HeardReport
  readonly logOdds: number
}
type Relate = (a: string, b: string) => Relation

/** Log-odds of a value that nobody has spoken for: about one in four. In a slot, "none of these" weighs 0. */
const priorLogOdds = -1
/** Words alone never make certain: that is for verdicts. 6 is 99.75%. */
const mostLogOdds = 6

/**
 * Reports of a slot → standing of each value. In six steps: who speaks of which value, in the end; which of these words
 * have since been replaced; what the others add up to; how the values share one probability; what to call it; what
 * came after it. Order of the reports does not matter; echoes add nothing; a denial never raises its value.
 */
export function fuse(slot: readonly SlotValue[]): ReadonlyMap<string, Fused> {
  const values = inOrder(slot)
  const relate = relateAll(values)
  const words = values.flatMap(lastWords)
  const current = words.filter((word) => replacementsOf(word, words, relate).length === 0)
  const logOdds = new Map(values.map(({ claimId }) => [claimId, addUp(claimId, current, relate)]))
  const probabilities = shareOut(logOdds, relate)
  return new Map(
    values.map((value) => {
      const own = current.filter((word) => word.claimId === value.claimId)
      const label = labelOf(own, value, (logOdds.get(value.claimId) ?? 0) < priorLogOdds)
      const fused = {
        label,
        probability: probabilities.get(value.claimId) ?? 0,
        independentSources: countSources(value, label),
        rivals: others(values, value.claimId, relate, 'excludes'),
        supersededBy: successorOf(value, values, words, probabilities, relate),
        weights: explain(value, words, current, relate),
      }
      return [value.claimId, fused]
    }),
  )
}

/** Sums of fractions depend on their order by a hair; one order makes the same record weigh the same to the last digit. */
function inOrder(slot: readonly SlotValue[]): readonly SlotValue[] {
  const ordered = slot.map((value) => ({ ...value, reports: value.reports.toSorted(byTime) }))
  return ordered.sort((a, b) => (a.claimId < b.claimId ? -1 : 1))
}

// 1. Who speaks of which value, in the end.

/** All officials of a work are one side: when the network moves the date, the studio's older date is moved, too. */
function sideOf(report: HeardReport): string {
  return isOfficial(report) ? 'official' : report.source.id
}

/** Echoes are not heard. A side that changed its mind is heard as it spoke since; within that, at its strongest. */
function lastWords(value: SlotValue): readonly Word[] {
  const heard = value.reports.filter((report) => !report.echo && stanceOf(report) !== 'open')
  const sides = Map.groupBy(heard, sideOf)
  return [...sides].map(([side, ordered]) => {
    const turned = ordered.findLastIndex((r) => stanceOf(r) !== stanceOf(ordered.at(-1) ?? r))
    const since = ordered.slice(turned + 1)
    const spoken = since.reduce((a, b) => (Math.abs(logOddsOf(b)) > Math.abs(logOddsOf(a)) ? b : a))
    const at = since.at(-1)?.publishedAt ?? spoken.publishedAt
    return { claimId: value.claimId, side, stance: stanceOf(spoken), at, spoken, logOdds: logOddsOf(spoken) }
  })
}

/** Oldest first. Of two words at one moment the denial counts as the last. */
function byTime(a: HeardReport, b: HeardReport): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? -1 : 1
  return logOddsOf(b) - logOddsOf(a) || (a.id < b.id ? -1 : 1)
}

// 2. Which words have since been replaced.

/** A side's later word replaces its earlier one on what it excludes; later official word replaces everybody's. */
function replacementsOf(word: Word, words: readonly Word[], relate: Relate): readonly Word[] {
  return words.filter((later) => {
    if (!isLater(later.at, word.at) || (later.side !== word.side && later.side !== 'official')) return false
    const firm = later.stance === 'against' || later.spoken.certainty !== 'possible'
    return firm && contradicts(later, word, relate)
  })
}

function contradicts(a: Word, b: Word, relate: Relate): boolean {
  if (a.claimId === b.claimId) return a.stance !== b.stance
  return a.stance === 'for' && b.stance === 'for' && relate(a.claimId, b.claimId) === 'excludes'
}

/** "2015-08-05" and "2015-08-05T10:00:00Z" are one moment: a day is not later than its own hours. */
function isLater(a: string, b: string): boolean {
  const precision = Math.min(a.length, b.length)
  return a.slice(0, precision) > b.slice(0, precision)
}

// 3. What the others add up to.

function addUp(claimId: string, current: readonly Word[], relate: Relate): number {
  const sides = new Set(current.map((word) => word.side))
  let total = priorLogOdds
  for (const side of sides)
    total += sideLogOdds(
      claimId,
      current.filter((w) => w.side === side),
      relate,
    )
  return Math.max(-mostLogOdds, Math.min(mostLogOdds, total))
}

/** Who says "20 November" also says "autumn"; who denies "autumn" also denies "20 November". */
function sideLogOdds(claimId: string, words: readonly Word[], relate: Relate): number {
  const own = words.find((word) => word.claimId === claimId)
  const implied = (stance: Stance, relation: Relation) =>
    words.filter((w) => w.stance === stance && relate(w.claimId, claimId) === relation).map((w) => w.logOdds)
  const support = [...implied('for', 'narrows'), ...(own?.stance === 'for' ? [own.logOdds] : [])]
  const denial = [
    ...implied('against', 'is narrowed by'),
    ...(own?.stance === 'against' ? [own.logOdds] : []),
  ]
  if (own?.stance === 'against' || support.length === 0) return Math.min(0, ...denial)
  return Math.max(...support)
}

// 4. How the values share one probability.

/** Values that exclude each other share one probability with "none of these"; a wide value holds at least what lies in it. */
function shareOut(logOdds: ReadonlyMap<string, number>, relate: Relate): ReadonlyMap<string, number> {
  const ids = [...logOdds.keys()]
  const related = (id: string, relation: Relation) => ids.filter((other) => relate(other, id) === relation)
  // Where one rival lies within another, counting both would count it twice.
  const widest = (some: readonly string[]) =>
    some.filter((id) => !some.some((other) => relate(id, other) === 'narrows'))
  const massOf = (id: string): number => {
    const within = widest(related(id, 'narrows')).reduce((sum, narrower) => sum + massOf(narrower), 0)
    return Math.max(Math.exp(logOdds.get(id) ?? 0), within)
  }
  const masses = new Map(ids.map((id) => [id, massOf(id)]))
  const total = (some: readonly string[]) => some.reduce((sum, id) => sum + (masses.get(id) ?? 0), 0)
  return new Map(
    ids.map((id) => [id, total([id]) / (1 + total([id]) + total(widest(related(id, 'excludes'))))]),
  )
}

// 5. What to call it.

const bestFirst = ['confirmed', 'reported', 'rumoured', 'speculated'] as const

/** `own` are the words on this value that still stand; `sunk` says that they speak against it on the whole. */
function labelOf(own: readonly Word[], value: SlotValue, sunk: boolean): Label {
  const grades = new Set(own.filter((word) => word.stance === 'for').map((word) => gradeOf(word.spoken)))
  const denials = own.filter((word) => gradeOf(word.spoken) === 'denied')
  const best = bestFirst.find((label) => grades.has(label))
  const overruled = denials.some((word) => word.side === 'official') || (denials.length > 0 && sunk)
  if (best && !(overruled && best !== 'confirmed')) return best
  if (denials.length > 0) return 'denied'
  if (own.length > 0) return 'speculated'
  // Nothing stands: either it was only ever asked, or every word on it was taken back.
  return value.reports.every((report) => stanceOf(report) === 'open') ? 'open' : 'denied'
}

/** Sources that say what the label says: those for it; of a denied value, those against it. */
function countSources(value: SlotValue, label: Label): number {
  const stance: Stance = label === 'denied' ? 'against' : label === 'open' ? 'open' : 'for'
  const saying = value.reports.filter((report) => stanceOf(report) === stance)
  return new Set(saying.map((report) => report.source.id)).size
}

// 6. What came after it.

/** The value that replaced this one, or a likely one that says the same more precisely, or the next stage of a work. */
function successorOf(
  value: SlotValue,
  values: readonly SlotValue[],
  words: readonly Word[],
  probabilities: ReadonlyMap<string, number>,
  relate: Relate,
): string | null {
  const chance = (id: string) => probabilities.get(id) ?? 0
  const replacing = words
    .filter((word) => word.claimId === value.claimId && word.stance === 'for')
    .flatMap((word) => replacementsOf(word, words, relate).map((later) => later.claimId))
    .filter((id) => id !== value.claimId && chance(id) > chance(value.claimId))
  const better = values
    .filter((other) => chance(other.claimId) >= 0.5)
    .filter((o) => relate(o.claimId, value.claimId) === 'narrows' || isNextStage(o, value))
    .map((other) => other.claimId)
  return [...replacing, ...better].sort((a, b) => chance(b) - chance(a) || (a < b ? -1 : 1))[0] ?? null
}

function isNextStage(other: SlotValue, value: SlotValue): boolean {
  if (other.claim.property !== 'status' || value.claim.value.type !== 'text') return false
  if (other.claim.value.type !== 'text' || !isLaterStage(other.claim.value.text, value.claim.value.text))
    return false
  return isLater(latest(other), latest(value))
}

function latest(value: SlotValue): string {
  return value.reports.reduce((last, report) => (report.publishedAt > last ? report.publishedAt : last), '')
}

/** What each report added, in words; then what reports of narrower and wider values added. */
function explain(
  value: SlotValue,
  words: readonly Word[],
  current: readonly Word[],
  relate: Relate,
): readonly Weight[] {
  const own = value.reports.map((report) => weightOf(report, words, current))
  const implied = current
    .filter((word) => {
      const relation = relate(word.claimId, value.claimId)
      const speaks = words.some((w) => w.claimId === value.claimId && w.side === word.side)
      const bears = word.stance === 'for' ? relation === 'narrows' : relation === 'is narrowed by'
      return bears && !speaks
    })
    .map((word) => ({ reportId: word.spoken.id, logOdds: word.logOdds, why: impliedBy(word) }))
  return [...own, ...implied]
}

const impliedBy = (word: Word) =>
  word.stance === 'for'
    ? `${whyOf(word.spoken)}, for a narrower value within this one`
    : `${whyOf(word.spoken)}, for a wider value that holds this one`

function weightOf(report: HeardReport, words: readonly Word[], current: readonly Word[]): Weight {
  const nothing = (why: string) => ({ reportId: report.id, logOdds: 0, why })
  if (report.echo) return nothing(`repeats ${report.source.name}: adds nothing`)
  if (stanceOf(report) === 'open') return nothing('leaves it open: adds nothing')
  const word = words.find((w) => w.spoken.id === report.id)
  if (!word) return nothing(`${report.source.name} is already heard on this`)
  if (!current.includes(word)) return nothing(`${whyOf(report)}; replaced by later word`)
  return { reportId: report.id, logOdds: word.logOdds, why: whyOf(report) }
}

// How the values stand to each other.

function relateAll(values: readonly SlotValue[]): Relate {
  const claims = new Map(values.map((value) => [value.claimId, value]))
  const known = new Map<string, Relation>()
  return (a, b) => {
    const key = `${a} ${b}`
    const found = known.get(key)
    if (found) return found
    const [x, y] = [claims.get(a), claims.get(b)]
    const relation = x && y && a !== b ? relateTwo(x, y) : 'beside'
    known.set(key, relation)
    return relation
  }
}

/** Two directors whom one story names together are co-directors. */
function relateTwo(a: SlotValue, b: SlotValue): Relation {
  const relation = compareValues(a.claim, b.claim)
  if (relation !== 'excludes' || holds(a.claim) !== 'mostly one') return relation
  const stories = new Set(a.reports.filter(isHeardFor).map((report) => report.storyId))
  return b.reports.some((report) => isHeardFor(report) && stories.has(report.storyId)) ? 'beside' : 'excludes'
}

const isHeardFor = (report: HeardReport) => !report.echo && stanceOf(report) === 'for'

function others(
  values: readonly SlotValue[],
  id: string,
  relate: Relate,
  relation: Relation,
): readonly string[] {
  return values.map((value) => value.claimId).filter((other) => relate(other, id) === relation)
}
