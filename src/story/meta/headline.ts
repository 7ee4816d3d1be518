import { type Element, textOf } from '../page/page.ts'
import { within } from '../page/tags.ts'
import { type Candidate, fromMetas, fromValue, type Sources } from './candidates.ts'

type Vote = Candidate<string> & { readonly weight: number }

/**
 * What each place's word is worth. One of them is right on 97–98% of pages, none alone on more than 84%, so that they
 * vote. The numbers are from wcxb, looked at by tenths only.
 */
const weights = { h1: 3, data: 2.5, og: 2, twitter: 0.9, title: 1.6, itemprop: 1, dc: 0.5 } as const

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
  const cut = (candidates: readonly Candidate<string>[]) =>
    candidates.map(({ rule, value }) => ({ rule, value: withoutSite(value, outlet) }))
  return [
    ...weigh(findH1s(sources).slice(0, 4), weights.h1),
    ...weigh(cut(fromValue('JSON-LD headline', data.headline)), weights.data),
    ...weigh(cut(fromMetas(sources, 'og:title').slice(0, 1)), weights.og),
    ...weigh(cut(fromMetas(sources, 'twitter:title').slice(0, 1)), weights.twitter),
    ...weigh(
      cut(fromMetas(sources, 'dc.title', 'dcterms.title', 'headline', 'parsely-title').slice(0, 1)),
      weights.dc,
    ),
    ...weigh(cut(fromValue('<title>', page.title)), weights.title),
    ...weigh(findMarked(sources), weights.itemprop),
  ]
}

function weigh(candidates: readonly Candidate<string>[], weight: number): readonly Vote[] {
  // Of several from one place the first says it: a page's second <h1> is often another story's.
  return candidates.map((candidate, i) => ({ ...candidate, weight: i === 0 ? weight : weight * 0.8 }))
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
  const parts = title.split(/\s+[|·•»›—–-]\s+|\s*[|｜ㅣ]\s*|(?<=\S)[：:](?=[^：:]{2,20}$)(?<=：)/)
  const [head = title] = parts
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return title
  const named = outlet !== null && isName(last, outlet)
  const first = outlet !== null && isName(head, outlet)
  if (first && parts.length === 2) return last
  const short = last.length < 32 && head.length > last.length
  if (!named && !short) return title
  return cutAt(title, parts.slice(0, -1))
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
