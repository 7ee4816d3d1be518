import type { Relate, SlotValue } from './relate.ts'
import { type HeardReport, isOfficial, logOddsOf, type Stance, stanceOf } from './weight.ts'

/**
 * What one side has to say of one value in the end. `at` is when it last said so; `news` when that was new, which is
 * what counts between values: a March date that is recalled in April does not replace the one of early April.
 */
export type Word = {
  readonly claimId: string
  readonly side: string
  readonly stance: Stance
  readonly at: string
  readonly news: string
  readonly spoken: HeardReport
  readonly logOdds: number
}

/** All officials of a work are one side: when the network moves the date, the studio's older date is moved, too. */
function sideOf(report: HeardReport): string {
  return isOfficial(report) ? 'official' : report.source.id
}

/** Echoes are not heard. A side that changed its mind is heard as it spoke since; within that, at its strongest. */
export function lastWords(values: readonly SlotValue[], relate: Relate): readonly Word[] {
  const firstSaid = new Map(values.map((value) => [value.claimId, firstFor(value)]))
  return values.flatMap((value) => {
    const within = values.filter(
      (other) => other === value || relate(other.claimId, value.claimId) === 'narrows',
    )
    const first = within.map((other) => firstSaid.get(other.claimId) ?? '~').reduce((a, b) => (a < b ? a : b))
    const heard = value.reports.filter((report) => !report.echo && stanceOf(report) !== 'open')
    return [...Map.groupBy(heard, sideOf)].map(([side, ordered]) =>
      lastWord(value.claimId, side, ordered, first),
    )
  })
}

function lastWord(claimId: string, side: string, ordered: readonly HeardReport[], first: string): Word {
  const last = ordered.at(-1)
  const turned = ordered.findLastIndex((report) => last && stanceOf(report) !== stanceOf(last))
  const since = ordered.slice(turned + 1)
  const spoken = since.reduce((a, b) => (Math.abs(logOddsOf(b)) > Math.abs(logOddsOf(a)) ? b : a))
  const at = last?.publishedAt ?? spoken.publishedAt
  // Officials may go back to an old date themselves, in their own place.
  const own = since.findLast((report) => report.firstHand && isOfficial(report))?.publishedAt
  return {
    claimId,
    side,
    stance: stanceOf(spoken),
    at,
    news: own ?? first,
    spoken,
    logOdds: logOddsOf(spoken),
  }
}

/** When anybody first stood by the value; undefined where nobody has. */
function firstFor(value: SlotValue): string | undefined {
  return value.reports.find((report) => !report.echo && stanceOf(report) === 'for')?.publishedAt
}

/** Oldest first. Of two words at one moment the denial counts as the last. */
export function byTime(a: HeardReport, b: HeardReport): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? -1 : 1
  return logOddsOf(b) - logOddsOf(a) || (a.id < b.id ? -1 : 1)
}

/** Finds the later words that replaced a word: its side's own, on what they exclude, and official ones against anybody's. */
export function replacements(words: readonly Word[], relate: Relate): (word: Word) => readonly Word[] {
  const bySide = Map.groupBy(words, (word) => word.side)
  const official = bySide.get('official') ?? []
  const replaces = (later: Word, word: Word) => isFirm(later) && contradicts(later, word, relate)
  return (word) => {
    const own = word.side === 'official' ? [] : (bySide.get(word.side) ?? [])
    return [...own, ...official].filter((later) => replaces(later, word))
  }
}

const isFirm = (word: Word) => word.stance === 'against' || word.spoken.certainty !== 'possible'

/** Later word against the same value, or for another one that excludes it. */
function contradicts(later: Word, word: Word, relate: Relate): boolean {
  if (later.claimId === word.claimId) return later.stance !== word.stance && isLater(later.at, word.at)
  if (later.stance !== 'for' || word.stance !== 'for' || !isLater(later.news, word.news)) return false
  return relate(later.claimId, word.claimId) === 'excludes'
}

/** "2015-08-05" and "2015-08-05T10:00:00Z" are one moment: a day is not later than its own hours. */
export function isLater(a: string, b: string): boolean {
  const precision = Math.min(a.length, b.length)
  return a.slice(0, precision) > b.slice(0, precision)
}
