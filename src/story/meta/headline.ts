import { type Element, textOf } from '../page/page.ts'
import { within } from '../page/tags.ts'
import { type Candidate, fromMetas, fromValue, type Sources } from './candidates.ts'

type Vote = Candidate<string> & { readonly weight: number }

/**
 * What each place's word is worth. One of them is right on 97–98% of pages, none alone on more than 84%, so that they
 * vote. The numbers are from wcxb, looked at by tenths only.
 */
const weights = {
  h1: 3,
  data: 2.5,
  og: 2,
  twitter: 0.9,
  title: 1.6,
  itemprop: 1,
  dc: 0.5,
  inTitle: 1.2,
} as const

/** Candidates for the headline, the one most places agree on first. */
export function findHeadlines(sources: Sources, outlet: string | null): readonly Candidate<string>[] {
  const votes = gatherVotes(sources, outlet)
  const groups = new Map<string, { readonly best: Vote; readonly total: number }>()
  for (const vote of votes) {
    const key = keyOf(vote.value)
    if (key === '') continue
    const group = groups.get(key)
    groups.set(key, { best: group?.best ?? vote, total: (group?.total ?? 0) + vote.weight })
  }
  return [...groups.values()].sort((a, b) => b.total - a.total).map(({ best }) => best)
}

function gatherVotes(sources: Sources, outlet: string | null): readonly Vote[] {
  const { page, data } = sources
  const h1s = findH1s(sources).filter(({ value }) => outlet === null || !isName(value, outlet))
  const vote = (candidates: readonly Candidate<string>[], weight: number) => weigh(candidates, weight, outlet)
  return [
    ...vote(h1s.slice(0, 4), weights.h1),
    ...vote(fromValue('JSON-LD headline', data.headline), weights.data),
    ...vote(fromMetas(sources, 'og:title').slice(0, 1), weights.og),
    ...vote(fromMetas(sources, 'twitter:title').slice(0, 1), weights.twitter),
    ...vote(
      fromMetas(sources, 'dc.title', 'dcterms.title', 'headline', 'parsely-title').slice(0, 1),
      weights.dc,
    ),
    ...vote(fromValue('<title>', page.title), weights.title),
    ...vote(findMarked(sources), weights.itemprop),
    ...vote(findInTitle(sources), weights.inTitle),
  ]
}

/** A title with the site's name at its end votes for itself with and, more, without it. */
function weigh(
  candidates: readonly Candidate<string>[],
  weight: number,
  outlet: string | null,
): readonly Vote[] {
  return candidates.flatMap((candidate, i) => {
    // Of several from one place the first says it: a page's second <h1> is often another story's.
    const own = i === 0 ? weight : weight * 0.8
    const cut = withoutSite(candidate.value, outlet)
    if (cut === candidate.value) return [{ ...candidate, weight: own }]
    return [
      { ...candidate, value: cut, weight: own },
      { ...candidate, weight: own * wholeShare },
    ]
  })
}

/** A whole title is right where an <h1> agrees with it; then this share must carry it. */
const wholeShare = 0.55

/** A heading whose words the page's title has too: on blogs the <h1> is the blog's name. */
function findInTitle({ page }: Sources): readonly Candidate<string>[] {
  const title = keyOf(page.title ?? '')
  const found = page.elements.find((element) => {
    if (!/^h[1-4]$/.test(element.tag) || isAside(element)) return false
    const words = keyOf(textOf(page, element))
    return words.split(' ').length >= 3 && title.includes(words)
  })
  return found === undefined ? [] : fromValue('heading that <title> repeats', textOf(page, found))
}

function findH1s({ page }: Sources): readonly Candidate<string>[] {
  const found = page.elements
    .filter((element) => element.tag === 'h1' && !isAside(element))
    .map((element) => textOf(page, element))
  return found.flatMap((text) => fromValue('<h1>', text.replace(/\s+/g, ' ')))
}

function isAside(element: Element): boolean {
  return (element.within & (within.nav | within.footer | within.hidden)) !== 0
}

function findMarked({ page }: Sources): readonly Candidate<string>[] {
  const marked = page.elements.find(
    ({ attributes }) =>
      /\b(?:headline|name)\b/.test(attributes.itemprop ?? '') && attributes.itemprop?.includes('headline'),
  )
  return marked === undefined
    ? []
    : fromValue('microdata headline', marked.attributes.content ?? textOf(page, marked))
}

/** "Night Ferry Renewed | TV News | The Slate Line" → "Night Ferry Renewed". */
function withoutSite(title: string, outlet: string | null): string {
  const bars = title.split(/\s*[|｜ㅣ]\s*/)
  const [beforeBar = title] = bars
  const afterBar = bars.at(-1) ?? ''
  if (bars.length === 2 && outlet !== null && isName(beforeBar, outlet)) return afterBar
  // A bar parts headline from section and site; what is left must still look like a headline.
  if (bars.length > 1 && (beforeBar.length >= 20 || (outlet !== null && isName(afterBar, outlet))))
    return beforeBar
  const parts = title.split(/\s+[·•»›—–-]\s+|[：](?=[^：]{2,20}$)/)
  const [head = title] = parts
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return title
  if (parts.length === 2 && outlet !== null && isName(head, outlet)) return last
  const isNamed = outlet !== null && isName(last, outlet)
  const isShort = last.length < 32 && head.length > last.length
  return isNamed || isShort ? cutAt(title, parts.slice(0, -1)) : title
}

/** The title up to the end of its last kept part, its own separators kept. */
function cutAt(title: string, kept: readonly string[]): string {
  let end = 0
  for (const part of kept) end = title.indexOf(part, end) + part.length
  return title.slice(0, end).trim()
}

function isName(part: string, outlet: string): boolean {
  const [a, b] = [keyOf(part), keyOf(outlet)]
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a))
}

function keyOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
}
