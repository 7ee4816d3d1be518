import type { Weight } from './fuse.ts'
import type { Relate, SlotValue } from './relate.ts'
import { type HeardReport, stanceOf, whyOf } from './weight.ts'
import type { Word } from './words.ts'

/** What each report of a value added to its log-odds, in words. */
export function weightsOf(
  value: SlotValue,
  words: readonly Word[],
  current: ReadonlySet<Word>,
): readonly Weight[] {
  const spoken = new Map(words.map((word) => [word.spoken.id, word]))
  return value.reports.map((report) => weightOf(report, spoken.get(report.id), current))
}

function weightOf(report: HeardReport, word: Word | undefined, current: ReadonlySet<Word>): Weight {
  const nothing = (why: string) => ({ reportId: report.id, logOdds: 0, why })
  if (report.echo) return nothing(`repeats ${report.source.name}: adds nothing`)
  if (stanceOf(report) === 'open') return nothing('leaves it open: adds nothing')
  if (!word) return nothing(`${report.source.name} is already heard on this`)
  if (!current.has(word)) return nothing(`${whyOf(report)}; replaced by later word`)
  return { reportId: report.id, logOdds: word.logOdds, why: whyOf(report) }
}

/** What words on narrower and wider values add to this one, of sides that say nothing of it themselves. */
export function impliedFor(
  value: SlotValue,
  words: readonly Word[],
  current: ReadonlySet<Word>,
  relate: Relate,
): readonly Weight[] {
  const heard = new Set(words.filter((word) => word.claimId === value.claimId).map((word) => word.side))
  return [...current]
    .filter((word) => {
      const bears = word.stance === 'for' ? 'narrows' : 'is narrowed by'
      return relate(word.claimId, value.claimId) === bears && !heard.has(word.side)
    })
    .map((word) => ({ reportId: word.spoken.id, logOdds: word.logOdds, why: impliedBy(word) }))
}

const impliedBy = (word: Word) =>
  word.stance === 'for'
    ? `${whyOf(word.spoken)}, for a narrower value within this one`
    : `${whyOf(word.spoken)}, for a wider value that holds this one`
