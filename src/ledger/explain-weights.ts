import type { Weight } from './fuse.ts'
import type { Relate, SlotValue } from './relate.ts'
import type { Voices } from './voices.ts'
import { type HeardReport, stanceOf, whyOf } from './weight.ts'
import type { Word } from './words.ts'

/** What each report of a value added to its log-odds, in words. */
export function weightsOf(
  value: SlotValue,
  words: readonly Word[],
  current: ReadonlySet<Word>,
  voices: Voices | undefined,
): readonly Weight[] {
  const spoken = new Map(words.map((word) => [word.spoken.id, word]))
  return value.reports.map((report) => {
    const word = spoken.get(report.id)
    return weightOf(report, word, current, word ? shareOf(word, voices) : 1)
  })
}

const shareOf = ({ side }: Word, voices: Voices | undefined) => voices?.shareOf(side) ?? 1

function weightOf(
  report: HeardReport,
  word: Word | undefined,
  current: ReadonlySet<Word>,
  share: number,
): Weight {
  const nothing = (why: string) => ({ reportId: report.id, logOdds: 0, why })
  if (report.echo) return nothing(`repeats ${report.source.name}: adds nothing`)
  if (stanceOf(report) === 'open') return nothing('leaves it open: adds nothing')
  if (!word) return nothing(`${report.source.name} is already heard on this`)
  if (!current.has(word)) return nothing(`${whyOf(report)}; replaced by later word`)
  return { reportId: report.id, logOdds: share * word.logOdds, why: `${whyOf(report)}${asFurther(share)}` }
}

/** Less is hardly told from a voice that is heard alone. */
const leastTold = 0.05

function asFurther(share: number): string {
  if (Math.abs(share - 1) < leastTold) return ''
  return `; a further voice, which what was settled shows to be worth ${share < 1 ? 'less' : 'more'} than it says`
}

/** What words on narrower and wider values add to this one, of sides that say nothing of it themselves. */
export function impliedFor(
  value: SlotValue,
  words: readonly Word[],
  current: ReadonlySet<Word>,
  relate: Relate,
  voices: Voices | undefined,
): readonly Weight[] {
  const heard = new Set(words.filter((word) => word.claimId === value.claimId).map((word) => word.side))
  return [...current]
    .filter((word) => {
      const bears = word.stance === 'for' ? 'narrows' : 'is narrowed by'
      return relate(word.claimId, value.claimId) === bears && !heard.has(word.side)
    })
    .map((word) => ({
      reportId: word.spoken.id,
      logOdds: shareOf(word, voices) * word.logOdds,
      why: impliedBy(word),
    }))
}

const impliedBy = (word: Word) =>
  word.stance === 'for'
    ? `${whyOf(word.spoken)}, for a narrower value within this one`
    : `${whyOf(word.spoken)}, for a wider value that holds this one`
