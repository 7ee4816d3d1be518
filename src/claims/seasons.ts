import type { Report } from './report.ts'
import type { Item, Sentence } from './sentence.ts'
import { standingsOf } from './standing.ts'

/** What is said of one season rather than of the whole series, where a season is what the news is about. */
const ofSeason = /^(?:renewed|ordered|filming|in production|wrapped|post-production|delayed|ending)$/

/** A season that is only looked back on: "after season 2", "since the first season". */
const behind = /^(?:after|since|until|following|previous|before|like|unlike|than|from)$/

/** How far back within a passage a season still holds. */
const reachSentences = 3

const numberOf = (items: readonly Item[], at: number): number | null => {
  const item = items[at]
  if (item?.kind !== 'season' || item.season.of !== 'season') return null
  const before = items[at - 1]?.text === 'the' ? items[at - 2] : items[at - 1]
  return typeof item.season.season !== 'number' || behind.test(before?.text ?? '') ? null : item.season.season
}

/** The one season that a sentence speaks of; null where it speaks of none or of several. */
function seasonIn(sentence: Sentence): number | null {
  const seasons = new Set(sentence.items.flatMap((_, at) => numberOf(sentence.items, at) ?? []))
  const [only] = seasons
  return seasons.size === 1 && only !== undefined ? only : null
}

const isAbout = (sentence: Sentence, title: string) =>
  sentence.focus?.name === title ||
  sentence.items.some((item) => item.kind === 'mention' && item.mention.name === title)

type Seasons = {
  readonly main: string | null
  /** The season that the news is about: the headline's, else the latest that is spoken of as a fact. */
  readonly news: number | null
  /** The same, where the headline names it or the text keeps to it. */
  readonly sure: number | null
}

/** A season named in so many sentences is what the story is about, though its headline does not say so. Three times finds 37 where two find 51. */
const timesKept = 2

function seasonsOf(sentences: readonly Sentence[]): Seasons {
  const main = standingsOf(sentences).main?.name ?? null
  const told = sentences.filter(
    (sentence) =>
      !sentence.question && (main === null || isAbout(sentence, main)) && seasonIn(sentence) !== null,
  )
  const headline = told.find(({ passage }) => passage.in === 'headline')
  const news = headline === undefined ? Math.max(0, ...told.map((s) => seasonIn(s) ?? 0)) : seasonIn(headline)
  if (news === 0 || news === null) return { main, news: null, sure: null }
  const kept = told.filter((sentence) => seasonIn(sentence) === news).length >= timesKept
  return { main, news, sure: headline !== undefined || kept ? news : null }
}

/** "The new run", "next season": a season without a number, which the story may give elsewhere. */
const isVague = (season: unknown) =>
  season === undefined || (typeof season === 'string' && /^(?:next|new|upcoming|latest)$/.test(season))

/** Whether a claim may be of one season though its sentence does not say so. */
function mayBeOfSeason({ claim, certainty }: Report): boolean {
  if (!isVague(claim.qualifiers.season) || claim.qualifiers.episode !== undefined) return false
  const { value } = claim
  switch (claim.property) {
    case 'release date':
      return claim.qualifiers.of === undefined
    case 'status':
      return value.type === 'text' && ofSeason.test(value.text)
    case 'count':
      return certainty !== 'denied' && /^(?:episodes|viewers)$/.test(String(claim.qualifiers.of))
    case 'filming location':
      return true
    default:
      return false
  }
}

/** Who comes, stays or goes does so with a season; who is in a series at all is not of one. */
const comesOrGoes =
  /\b(?:join(?:s|ed|ing)?|return(?:s|ed|ing)?|back|add(?:s|ed|ing)|tapped|cast|new(?:comers?)?|leav(?:es?|ing)|left|exit(?:s|ed|ing)?|depart(?:s|ed|ing)?|replac(?:es?|ed|ing)|recast|upped|promoted|guest|recur(?:s|ring)?|aboard|sign(?:s|ed) on|tak(?:es?|en|ing) over|step(?:s|ped|ping)|won['’]t|will|this (?:season|year|time)|sophomore|regulars?|takes? the reins)\b/i

/** The season of a performer or maker: the one named in his sentence, or the story's where he comes or goes. */
function seasonOfMaker({ claim, quote }: Report, sentence: Sentence, { main, sure }: Seasons): number | null {
  const { job, season } = claim.qualifiers
  if (!isVague(season) || /\bcreator\b/.test(String(job ?? ''))) return null
  const here = sentence.items.some((item) => item.kind === 'season' && item.season.of === 'season')
  if (here && sentence.question) return null
  const named = here ? seasonIn(sentence) : null
  // "Tom Weld is back as Holt, who died in season 2": the season gone by is another's than the one he is back in.
  const past = named !== null && sure !== null && named < sure && claim.subject?.name === main
  if (here && !past) return named
  const listed = sentence.passage.layout === 'list item' && claim.property === 'cast member'
  return claim.subject?.name === main && (listed || comesOrGoes.test(quote)) ? sure : null
}

const isOfMaker = ({ claim }: Report) => /^(?:cast|crew) member$/.test(claim.property)

/** What lies ahead is of the season in the news; what lies behind is of whichever it names itself. */
function isNews({ claim }: Report, published: string | null): boolean {
  const { value } = claim
  if (claim.property === 'count') return claim.qualifiers.of === 'episodes'
  return value.type !== 'date' || published === null || value.edtf.slice(0, 10) > published.slice(0, 10)
}

/**
 * "Season 2 is coming. It premieres on May 3": a season holds on from the sentence that names it, and the one in the
 * news holds for what is said of the story's own series.
 */
export function withSeasons(
  reports: readonly Report[],
  sentences: readonly Sentence[],
  published: string | null,
): readonly Report[] {
  const told = seasonsOf(sentences)
  const { main, news } = told
  const at = new Map(sentences.map((s, i) => [`${s.passage.in}|${s.passage.photo}|${s.start}`, i]))
  return reports.map((report) => {
    if (!mayBeOfSeason(report) && !isOfMaker(report)) return report
    const index = at.get(`${report.in ?? 'text'}|${report.photo ?? null}|${report.start}`)
    const title = report.claim.subject?.name
    const sentence = index === undefined ? undefined : sentences[index]
    if (index === undefined || title === undefined || sentence === undefined) return report
    const season = isOfMaker(report)
      ? seasonOfMaker(report, sentence, told)
      : (nearSeason(sentences, index, title) ?? (title === main && isNews(report, published) ? news : null))
    if (season === null) return report
    return { ...report, claim: { ...report.claim, qualifiers: { ...report.claim.qualifiers, season } } }
  })
}

/** The season named in the sentence itself, or in one shortly before it in its passage. */
function nearSeason(sentences: readonly Sentence[], index: number, title: string): number | null {
  const here = sentences[index]
  for (let i = index; i > index - reachSentences; i--) {
    const sentence = sentences[i]
    if (sentence === undefined || sentence.passage !== here?.passage || !isAbout(sentence, title)) break
    const named = sentence.items.some((item) => item.kind === 'season' && !isVague(item.season.season))
    if (named) return seasonIn(sentence)
  }
  return null
}
