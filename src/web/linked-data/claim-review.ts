import type { ClaimView } from '../../server/contract/index.ts'
import { dayOf } from '../dates.ts'
import type { LinkedData } from '../markup.ts'
import { claimPath, safeUrl } from '../paths.ts'
import { verdictWords } from '../wording.ts'

/** How true each verdict says a claim was, of five; what is void was never found true or false, and has no review. */
const ratings = { true: 5, changed: 3, false: 1 } as const

/**
 * A settled claim as a review of it. Who made it: the source that its first report goes back to. Nothing for a claim that is
 * not settled: a probability is no verdict.
 */
export function claimReview({ standing }: ClaimView, urlOf: (path: string) => string): LinkedData | null {
  const { outcome, reports, sentence, claimId } = standing
  if (!outcome || outcome.verdict === 'void') return null
  const url = urlOf(claimPath(claimId))
  const first = reports.find(({ certainty }) => certainty !== 'denied') ?? reports[0]
  return {
    '@type': 'ClaimReview',
    '@id': `${url}#review`,
    url,
    datePublished: dayOf(outcome.at),
    author: { '@id': urlOf('/#publisher') },
    claimReviewed: sentence,
    itemReviewed: {
      '@type': 'Claim',
      datePublished: first ? dayOf(first.publishedAt) : undefined,
      author: first ? { '@type': 'Organization', name: first.source.name } : undefined,
      appearance: [...new Map(reports.map((report) => [report.url, report])).values()].flatMap(
        ({ url: address, headline }) => {
          const href = safeUrl(address)
          return href ? [{ '@type': 'CreativeWork', url: href, name: headline ?? undefined }] : []
        },
      ),
    },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: ratings[outcome.verdict],
      bestRating: 5,
      worstRating: 1,
      alternateName: verdictWords[outcome.verdict].word,
      ratingExplanation: verdictWords[outcome.verdict].meaning,
    },
  }
}
