import type { Qualifiers } from '../claim.ts'
import type { Report } from '../report.ts'
import type { Sentence } from '../sentence.ts'
import { ofEpisode } from './of-episode.ts'
import { saidDate } from './said-dates.ts'
import { regionOfAll, saidRegion } from './said-regions.ts'
import { saidRole } from './said-roles.ts'
import { shownOn } from './shown-on.ts'
import type { Telling } from './telling.ts'

type Place = { readonly in?: string; readonly photo?: number | null; readonly start: number }

const placeKey = ({ in: part, photo, start }: Place) => `${part ?? 'text'}|${photo ?? null}|${start}`

/**
 * What a sentence says more exactly of a claim than the rule that found it asked for: in what standing, on which
 * platform, where in the world, when, in which episode. What a rule has read is left as it is.
 */
export function withQualifiers(
  reports: readonly Report[],
  sentences: readonly Sentence[],
  published: string | null,
): readonly Report[] {
  const held = new Map(
    sentences.map((s) => [placeKey({ in: s.passage.in, photo: s.passage.photo, start: s.start }), s]),
  )
  const beside = Map.groupBy(reports, placeKey)
  const fill: readonly ((telling: Telling) => Qualifiers)[] = [
    saidRole,
    shownOn(reports, published),
    saidRegion(regionOfAll(sentences)),
    saidDate,
    ofEpisode,
  ]
  return reports.map((report) => {
    const sentence = held.get(placeKey(report))
    if (sentence === undefined || report.claim.property === 'statement') return report
    const telling = { report, sentence, beside: beside.get(placeKey(report)) ?? [] }
    const added = Object.assign({}, ...fill.map((one) => one(telling)))
    if (Object.keys(added).length === 0) return report
    return { ...report, claim: { ...report.claim, qualifiers: { ...added, ...report.claim.qualifiers } } }
  })
}
