import type { Relate, SlotValue } from './relate.ts'
import { type HeardReport, isOfficial, logOddsOf, type Stance, stanceOf } from './weight.ts'

/** What one side has to say of one value in the end. `at` is when it last said so. */
export type Word = {
  readonly claimId: string
  readonly side: string
  readonly stance: Stance
  readonly at: string
  readonly spoken: HeardReport
  readonly logOdds: number
}

/** All officials of a work are one side: when the network moves the date, the studio's older date is moved, too. */
function sideOf(report: HeardReport): string {
  return isOfficial(report) ? 'official' : report.source.id
}

/** Echoes are not heard. A side that changed its mind is heard as it spoke since; within that, at its strongest. */
export function lastWords(value: SlotValue): readonly Word[] {
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
export function byTime(a: HeardReport, b: HeardReport): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? -1 : 1
  return logOddsOf(b) - logOddsOf(a) || (a.id < b.id ? -1 : 1)
}

/** Finds the later words that replaced a word: its side's own, on what they exclude, and official ones against anybody's. */
export function replacements(words: readonly Word[], relate: Relate): (word: Word) => readonly Word[] {
  const bySide = Map.groupBy(words, (word) => word.side)
  const official = bySide.get('official') ?? []
  const replaces = (later: Word, word: Word) =>
    isLater(later.at, word.at) && isFirm(later) && contradicts(later, word, relate)
  return (word) => {
    const own = word.side === 'official' ? [] : (bySide.get(word.side) ?? [])
    return [...own, ...official].filter((later) => replaces(later, word))
  }
}

const isFirm = (word: Word) => word.stance === 'against' || word.spoken.certainty !== 'possible'

function contradicts(a: Word, b: Word, relate: Relate): boolean {
  if (a.claimId === b.claimId) return a.stance !== b.stance
  return a.stance === 'for' && b.stance === 'for' && relate(a.claimId, b.claimId) === 'excludes'
}

/** "2015-08-05" and "2015-08-05T10:00:00Z" are one moment: a day is not later than its own hours. */
export function isLater(a: string, b: string): boolean {
  const precision = Math.min(a.length, b.length)
  return a.slice(0, precision) > b.slice(0, precision)
}
