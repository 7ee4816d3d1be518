import type { Label } from '../labels.ts'
import { meantOthers } from '../names/claims-then.ts'
import { spoilersOf } from '../spoilers-of.ts'
import { spoiltQuotes } from '../spoilt-quotes.ts'
import { type ClaimRow, listClaimsByKey } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { type FoundQuote, listQuotes, listQuotesBefore } from '../store/search.ts'
import { listTexts } from '../store/search-texts.ts'
import { listStandings } from '../store/standings.ts'
import { listVersionCards, versionId } from '../store/stories.ts'
import { sentencesOf, standingsOf } from '../views.ts'
import { type Asking, placeOf } from './asking.ts'
import type { ClaimHit, Hits } from './found.ts'
import { mark, matches, matchOf } from './match.ts'
import type { Query } from './read-query.ts'

type AskingClaims = Asking & { readonly label: Label | null }

/** Quotes looked at for one page: a common word with a rare label is not followed through the whole record at once. */
const mostSeen = 4096
/** So many at a time. */
const batches = [24, 40, 256, 1024, 2752]
/** Where labels have to be worked out as of a date, fewer. */
const mostWeighed = 64

type Candidate = { readonly quote: FoundQuote; readonly at: number }
type Gathered = {
  readonly candidates: readonly Candidate[]
  readonly lookedAt: number | null
  readonly isEnd: boolean
}

/** Claims by what was said of them: each once, at the newest quote that matches, newest first. */
export function searchClaims(db: Database, query: Query, asking: AskingClaims): Hits<ClaimHit> {
  const match = matchOf(query)
  if (match === null) return { items: [], next: null }
  const { candidates, lookedAt, isEnd } = gather(db, query, match, asking)
  const hits = toHits(db, query, candidates, asking)
  const items = hits.slice(0, asking.limit).map(({ hit }) => hit)
  const last = hits[asking.limit - 1]
  if (hits.length > asking.limit && last) return { items, next: String(last.at) }
  return { items, next: isEnd || lookedAt === null ? null : String(lookedAt) }
}

/** Quotes that match, of a claim each, until there are enough for a page. */
function gather(db: Database, query: Query, match: string, asking: AskingClaims): Gathered {
  const { bound, label, limit, from, after } = asking
  const until = earlier(asking.until, bound)
  const isWeighed = bound !== null && label !== null
  const most = isWeighed ? mostWeighed : limit + 1
  const start = placeOf(after)
  const claims = new Set<number>()
  const candidates: Candidate[] = []
  let lookedAt = start
  let looked = 0
  for (let round = 0; looked < mostSeen; round += 1) {
    const size = batches[round] ?? mostSeen
    const texts = listTexts(db, 'quote', match, { from, until, before: lookedAt }, size)
    const keys = texts.map(({ key }) => key)
    const rows = listQuotes(db, keys, bound, { from, until }, isWeighed ? null : label)
    const byKey = new Map(rows.map((row) => [row.reportKey, row]))
    for (const { at, key } of texts) {
      if (candidates.length === most) return { candidates, lookedAt, isEnd: false }
      lookedAt = at
      const quote = byKey.get(key)
      if (!quote || claims.has(quote.claimKey) || !matches(query, quote.quote)) continue
      claims.add(quote.claimKey)
      if (start === null || !wasShown(db, query, quote, bound, { from, until }))
        candidates.push({ quote, at })
    }
    looked += texts.length
    if (texts.length < size) return { candidates, lookedAt, isEnd: true }
  }
  return { candidates, lookedAt, isEnd: false }
}

/** Was the claim on an earlier page, for a newer quote? */
function wasShown(
  db: Database,
  query: Query,
  quote: FoundQuote,
  bound: string | null,
  span: { readonly from: string | null; readonly until: string | null },
): boolean {
  return listQuotesBefore(db, quote, bound, span).some((one) => matches(query, one.quote))
}

const earlier = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a < b ? a : b)

function toHits(
  db: Database,
  query: Query,
  candidates: readonly Candidate[],
  { bound, label }: AskingClaims,
): readonly { readonly hit: ClaimHit; readonly at: number }[] {
  const quotes = candidates.map(({ quote }) => quote)
  const cards = listVersionCards(db, quotes)
  const stand = bound === null ? standNow(db, quotes) : standThen(db, quotes, bound)
  const spoilt = spoiltQuotes(db, quotes)
  return candidates.flatMap(({ quote, at }) => {
    const standing = stand.get(quote.claimKey)
    const story = cards.get(versionId(quote))
    if (!standing || !story || (label !== null && standing.label !== label)) return []
    const { reportId, saidAt } = quote
    const marked = mark(query, quote.quote)
    const quoteSpoiler = spoilt(quote)
    return [{ hit: { ...standing, reportId, publishedAt: saidAt, quote: marked, quoteSpoiler, story }, at }]
  })
}

type Stand = Pick<ClaimHit, 'claimId' | 'sentence' | 'property' | 'spoiler' | 'label' | 'probability'>

function standNow(db: Database, quotes: readonly FoundQuote[]): ReadonlyMap<number, Stand> {
  const keys = quotes.map(({ claimKey }) => claimKey)
  const [sentences, spoilers] = [sentencesOf(db, keys), spoilersOf(db, keys)]
  const claims = listClaimsByKey(db, keys)
  const standings = listStandings(db, claims)
  return new Map(
    claims.flatMap(({ key, id, claim: { property } }) => {
      const standing = standings.get(id)
      if (!standing) return []
      const { label, probability } = standing.standing
      const said = { sentence: sentences.get(id) ?? '', spoiler: spoilers.get(id) ?? null }
      return [[key, { claimId: id, ...said, property, label, probability }] as const]
    }),
  )
}

function standThen(db: Database, quotes: readonly FoundQuote[], bound: string): ReadonlyMap<number, Stand> {
  const claims = listClaimsByKey(
    db,
    quotes.map(({ claimKey }) => claimKey),
  )
  const slots = [...new Set(claims.map(({ slotId }) => slotId))]
  if (!meantOthers(db, slots, bound)) return standSteady(db, claims, bound)
  const reportClaims = new Map(quotes.map(({ reportId, claimKey }) => [reportId, claimKey]))
  const { standings } = standingsOf(db, claims, bound)
  return new Map(
    standings.flatMap(({ claimId, sentence, claim: { property }, spoiler, label, probability, reports }) =>
      reports.flatMap(({ id }) => {
        const key = reportClaims.get(id)
        return key === undefined
          ? []
          : [[key, { claimId, sentence, property, spoiler, label, probability }] as const]
      }),
    ),
  )
}

/** Where every name meant what it means now, the claims are those of today: their other reports need not be told. */
function standSteady(db: Database, claims: readonly ClaimRow[], bound: string): ReadonlyMap<number, Stand> {
  const keys = new Map(claims.map(({ id, key }) => [id, key]))
  const spoilers = spoilersOf(db, [...keys.values()])
  return new Map(
    standingsOf(db, claims, bound, 1).standings.flatMap((standing) => {
      const { claimId, sentence, claim, label, probability } = standing
      const key = keys.get(claimId)
      const spoiler = standing.spoiler ?? spoilers.get(claimId) ?? null
      const told = { claimId, sentence, property: claim.property, spoiler, label, probability }
      return key === undefined ? [] : [[key, told] as const]
    }),
  )
}
