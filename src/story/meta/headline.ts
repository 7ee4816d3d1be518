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
  const shown = new Set(h1s.map(({ value }) => keyOf(value)))
  const vote = (candidates: readonly Candidate<string>[], weight: number, guesses: boolean) =>
    weigh(candidates, weight, (title) =>
      shown.has(keyOf(title)) ? title : withoutSite(title, outlet, guesses),
    )
  return [
    ...vote(h1s.slice(0, 4), weights.h1, false),
    ...vote(fromValue('JSON-LD headline', data.headline), weights.data, true),
    ...vote(fromMetas(sources, 'og:title').slice(0, 1), weights.og, true),
    ...vote(fromMetas(sources, 'twitter:title').slice(0, 1), weights.twitter, true),
    ...vote(
      fromMetas(sources, 'dc.title', 'dcterms.title', 'headline', 'parsely-title').slice(0, 1),
      weights.dc,
      true,
    ),
    ...vote(fromValue('<title>', page.title), weights.title, true),
    ...vote(findMarked(sources), weights.itemprop, false),
    ...vote(findInTitle(sources), weights.inTitle, false),
  ]
}

/** A title with the site's name at its end votes for itself with and, more, without it. */
function weigh(
  candidates: readonly Candidate<string>[],
  weight: number,
  withoutName: (title: string) => string,
): readonly Vote[] {
  return candidates.flatMap((candidate, i) => {
    // Of several from one place the first says it: a page's second <h1> is often another story's.
    const own = i === 0 ? weight : weight * 0.8
    const cut = withoutName(candidate.value)
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
  const headings = page.elements.filter((element) => /^h[1-4]$/.test(element.tag) && !isAside(element))
  const repeated = headings
    .map((element) => textOf(page, element).replace(/\s+/g, ' '))
    .filter((text) => {
      const words = keyOf(text)
      return words.includes(' ') && words.length >= title.length * 0.3 && title.includes(words)
    })
  // The blog's name is repeated, too, and mostly the shorter of the two.
  const [longest] = repeated.sort((a, b) => b.length - a.length)
  return fromValue('heading that <title> repeats', longest)
}

/** What the title says beside its headline: the site's name, where a sign parts the two. */
export function findNameInTitle(sources: Sources): string | null {
  const title = sources.page.title ?? ''
  const [heading] = findInTitle(sources)
  const at = heading === undefined ? -1 : title.toLowerCase().indexOf(heading.value.toLowerCase())
  if (heading === undefined || at === -1) return null
  const before = /^(.{2,40}?)\s*[:|·•»–—-]\s*$/.exec(title.slice(0, at))?.[1]
  const after = /^\s*[|·•«–—-]\s*([^|·•–—]{2,40})$/.exec(title.slice(at + heading.value.length))?.[1]
  return (after ?? before)?.trim() ?? null
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

/** "Copper Lane Renewed | TV News | The Slate Line" → "Copper Lane Renewed". Only titles of the page's head are guessed at. */
function withoutSite(title: string, outlet: string | null, guesses: boolean): string {
  const isSite = (part: string) => outlet !== null && isName(part, outlet)
  const [, label, rest] = /^([^:]{2,40}):\s+(.+)$/s.exec(title) ?? []
  if (label !== undefined && rest !== undefined && keyOf(label) === keyOf(outlet ?? '')) return rest
  const bars = title.split(/\s*[|｜ㅣ]\s*/)
  const [beforeBar = title] = bars
  if (bars.length === 2 && isSite(beforeBar)) return bars[1] ?? title
  // A bar parts headline from section and site; what is left must still look like a headline.
  if (bars.length > 1 && ((guesses && beforeBar.length >= 20) || isSite(bars.at(-1) ?? ''))) return beforeBar
  const parts = title.split(/\s+[·•»›—–-]\s+|[：](?=[^：]{2,20}$)/)
  const [head = title] = parts
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return title
  if (parts.length === 2 && isSite(head)) return last
  const isShort = guesses && last.length < 32 && head.length > last.length
  return isSite(last) || isShort ? cutAt(title, parts.slice(0, -1)) : title
}

/** The title up to the end of its last kept part, its own separators kept. */
function cutAt(title: string, kept: readonly string[]): string {
  let end = 0
  for (const part of kept) end = title.indexOf(part, end) + part.length
  return title.slice(0, end).trim()
}

function isName(part: string, outlet: string): boolean {
  const a = keyOf(part)
  // A host's last label names no site.
  const b = keyOf(outlet.replace(/^([\w-]+(?:\.[\w-]+)*)\.[a-z]{2,}$/, '$1'))
  return (
    a !== '' &&
    b !== '' &&
    (a.includes(b) || b.includes(a) || a.replaceAll(' ', '') === b.replaceAll(' ', ''))
  )
}

function keyOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
}
