import { findCredits, howCredited } from './credit-phrases.ts'
import { distinctCredits } from './credits.ts'
import { readByline } from './meta/byline.ts'
import { unglued } from './meta/unglued.ts'
import { normal } from './normal.ts'
import { echoesHost, isFirm, isOutletName, spellsHost } from './outlets.ts'
import type { Page, Passage } from './page/page.ts'
import { type Address, isSameSite, readAddress } from './page-address.ts'
import { isMaker } from './photos/caption-credit.ts'
import type { Credit, CreditHow, Span } from './story.ts'
import { resolveUrl } from './urls.ts'

const maxLineChars = 240

export function urlOf(
  name: string,
  text: string,
  links: readonly Span[],
  base: string | null,
): string | null {
  const link = links.find(({ start, end }) => {
    const words = text.slice(start, end)
    return words.includes(name) || (words.length > 2 && name.includes(words))
  })
  return link?.url === undefined ? null : resolveUrl(link.url, base)
}

/** Bylines stand so near the headline. */
const linesToByline = 10
/** "Ada Finch with Agence Ponant", "Von Ada Finch, mit Material von dpa" */
const agency =
  /(?<!\p{L})(?:with|mit|avec|con|met|med)(?: reporting (?:by|from)| material (?:von|der)| información de)? (?:l[’'])?((?:the )?[\p{L}\d][\p{L}\d’'.&-]*(?: \p{Lu}[\p{L}’'&-]*){0,3})/giu

/** The line that signs stands under the last one. */
const linesToSignature = 3
/** "Ada Finch | / Agencia Ponant | Port Ellery": a part of its own. */
const besides = /(?<=\s|^)\/\s?(\p{Lu}[\p{L}\d’'.&-]*(?: \p{Lu}[\p{L}’'&-]*){0,3})(?=\s*(?:[|/,]|$))/gu

/** Agencies that a byline names beside its people. `top` is the passage that shows the headline. */
export function creditBylines(
  page: Page,
  top: number,
  last: number,
  writers: readonly string[],
  base: string | null,
): readonly Credit[] {
  if (top < 0) return []
  const near = [
    ...page.passages.slice(top + 1, top + linesToByline),
    ...page.passages.slice(Math.max(top + linesToByline, last - 1), last + linesToSignature),
  ]
  return near.flatMap(({ text: line, element }) => {
    const isSigned = writers.some((name) => line.startsWith(name))
    if (line.length > maxLineChars || (!isSigned && readByline(line) === null)) return []
    const holder = page.elements[element]
    const text = isSigned && holder !== undefined ? unglued(page, holder) : line
    const names = [...text.matchAll(agency), ...(isSigned ? text.matchAll(besides) : [])].map(
      ([, name = '']) => name.replace(/^the /i, ''),
    )
    return names
      .filter((name) => isOutletName(name) && (base === null || !echoesHost(name, base)))
      .map((name): Credit => ({ name, url: null, how: 'source' }))
  })
}

type Body = { readonly text: string; readonly spans: readonly Span[] }

/**
 * Credits that the text itself gives, with the links on them: names that a sentence gives its news to, linked or not, and
 * links whose words are another outlet's name. `outlet` is who publishes the story: none credits itself.
 */
export function findTextCredits(
  { text, spans }: Body,
  base: string | null,
  outlet: string | null,
  passages: readonly Passage[],
): readonly Credit[] {
  const links = spans.filter(({ kind, end, start }) => kind === 'link' && end - start <= maxLineChars)
  const own = readAddress(base)
  const names = links.flatMap((link) => nameOn(link, text, base, own) ?? [])
  const linked = names.flatMap(({ name, url, start, end, how: said }): readonly Credit[] => {
    const how = said ?? howCredited(text, start, end)
    if (how === 'reported-by' && isFirm(name)) return []
    if (how !== null) return [{ name, url, how }]
    if (isLastInBrackets(text, start, end) && echoesHost(name, url)) return [{ name, url, how: 'source' }]
    return isBareCredit(name, url, text, start, end) ? [{ name, url, how: 'link' }] : []
  })
  // A sentence's source in italics is a publication; people stand upright.
  const italics = spans
    .filter(({ kind }) => kind === 'italic')
    .map(({ start, end }) => text.slice(start, end))
  const known = new Set([
    ...names.filter(({ name, url }) => echoesHost(name, url) && !isFirm(name)).map(({ name }) => name),
    ...italics,
  ])
  const hostOf = (name: string): string | null => {
    if (isFirm(name)) return null
    for (const { start, url: href } of links) {
      if (!text.slice(Math.max(0, start - maxLead), start).includes(name)) continue
      const url = foreignUrl(href, base, own)
      if (url !== null && spellsHost(name, url)) return url
    }
    return null
  }
  const said = [
    ...findCredits(text, (name, how) => known.has(name) || (how === 'reported-by' && hostOf(name) !== null)),
    ...findSigned(text),
    ...findBeforeLinks(text, links, (href) => foreignUrl(href, base, own)),
    ...findDateline(text, outlet),
  ].map((credit) => ({
    ...credit,
    name: credit.how === 'hat-tip' ? personAt(credit.name, text, links) : credit.name,
    url: urlOf(credit.name, text, links, base) ?? hostOf(credit.name),
  }))
  const credits = distinctCredits([...linked.filter(({ how }) => how !== 'link'), ...said, ...linked])
  const foreign = credits.filter(({ name, url }) => !isOwn(name, url, base, own, outlet))
  return foreign.filter(({ name, url }) => url !== null || own === null || !isOwnShow(name, passages, own))
}

/** "The Gaffer reported that <a>she left twice</a>": the link's address says the name that its words leave out. */
function foreignUrl(href: string | undefined, base: string | null, own: Address | null): string | null {
  const url = href === undefined ? null : resolveUrl(href, base)
  const there = readAddress(url)
  if (there === null || there.site === null || (own !== null && isSameSite(there, own))) return null
  return there.parts.length === 0 ? null : url
}

/** "… on Friday. [Pier Post]": the last words of a paragraph, in square brackets. */
function isLastInBrackets(text: string, start: number, end: number): boolean {
  return text[start - 1] === '[' && /^\](?:\n|$)/.test(text.slice(end, end + 2))
}

/** A cheap look: the word before a place begins with a capital. */
function endsInCapital(text: string, at: number): boolean {
  const from = text.lastIndexOf(' ', at - 2) + 1
  const first = text[from] ?? ''
  return text[at - 1] === ' ' && at - from > 2 && first !== first.toLowerCase()
}

const nameAtEnd =
  /(?<![\p{L}\p{N}’'-])(?<name>(?:The )?\p{Lu}[\p{L}\p{N}&’'-]*(?: (?:(?:of|the|and|&) )?\p{Lu}[\p{L}\p{N}&’'-]*){0,3})[”"’]? $/u

/** What somebody does who reports nothing. */
const opines =
  /^(?:(?:has|have|had|once|also|even|still|already) )*(?:guess|think|thought|hope|predict|joke|ask|wonder|call|rank|nam(?:e|ing)|review|describ|praise|is\b|are\b|was\b|were\b|and\b|or\b|in\b|on\b|at\b|of\b|for\b|with\b|to\b)/i

/** "The Envelope Desk <a>had six of the nine winners</a>": the address says whose page it is, and so do the words before it. */
function findBeforeLinks(
  text: string,
  links: readonly Span[],
  foreign: (href: string | undefined) => string | null,
): readonly Credit[] {
  return links.flatMap(({ start, end, url: href }): readonly Credit[] => {
    // Only a verb goes on after the name: "Pier Post <a>had</a> …".
    const words = text.slice(start, end)
    if (!endsInCapital(text, start) || !/^\p{Ll}/u.test(words) || opines.test(words)) return []
    const name = nameAtEnd.exec(text.slice(Math.max(0, start - maxLead), start))?.groups?.name
    if (name === undefined || isFirm(name) || isMaker(name)) return []
    const url = foreign(href)
    return url === null || !spellsHost(name, url) ? [] : [{ name, url, how: 'reported-by' }]
  })
}

/** A link belongs to the name that stands so near before it. */
const maxLead = 80

/** "h/t Nadia at Pier Post": who is thanked, as far as the link on it goes. */
function personAt(name: string, text: string, links: readonly Span[]): string {
  const words = links.map(({ start, end }) => text.slice(start, end))
  return words.find((one) => one.startsWith(`${name} at `) || one.startsWith(`${name} of `)) ?? name
}

/** The last words, "… which was enough. — The Pier Wire": an agency or a paper that the story was taken over from. */
function findSigned(text: string): readonly Credit[] {
  const name = signed.exec(text.slice(-maxSignedChars))?.groups?.name
  return name !== undefined && isOutletName(name) ? [{ name, url: null, how: 'source' }] : []
}

const maxSignedChars = 60
const signed =
  /[.!?…]["'”’»)\]]*\s+[—–-]{1,2}\s*(?:[Tt]he )?(?<name>[\p{Lu}\d][\p{L}\d’'.&-]*(?: (?:of |the |and |& )?[\p{Lu}\d][\p{L}\d’'.&-]*){0,4})$/u

/** "PORT ELLERY (Reuters) - …", "(Channel 9/Harbour Wire)": the agency that a story begins with. */
function findDateline(text: string, outlet: string | null): readonly Credit[] {
  const names = dateline.exec(text.slice(0, maxDatelineChars))?.groups?.name?.split(/\s?\/\s?/) ?? []
  return (
    names
      .filter((name) => isOutletName(name))
      // An agency's own pages have it, too.
      .filter((name) => !normal(outlet ?? '').startsWith(normal(name)))
      .map((name) => ({ name, url: null, how: 'source' }))
  )
}

const maxDatelineChars = 100
const dateline =
  /^\p{Lu}[\p{L}\s,.'’-]{1,40}(?:,? \p{L}{3,9}\.? \d{1,2})?\s\((?<name>\p{Lu}[\p{L}\s]{1,30}(?:\s?\/\s?\p{Lu}[\p{L}\s]{1,30})?)\)\s?[-–—]\s/u

/** A programme or a supplement of the house: a link of that name leads to a page of the site. */
function isOwnShow(name: string, passages: readonly Passage[], own: Address): boolean {
  const words = name.toLowerCase()
  return passages.some(({ text, spans }) => {
    if (!text.toLowerCase().includes(words)) return false
    return spans.some(({ kind, url, start, end }) => {
      if (kind !== 'link' || url === undefined || text.slice(start, end).toLowerCase() !== words) return false
      if (tagPath.test(url)) return false
      const there = /^(?:https?:)?\/\//i.test(url) ? readAddress(resolveUrl(url, null)) : own
      return there !== null && there.site !== null && isSameSite(there, own)
    })
  })
}

/** What a site has written about, an outlet among others. */
const tagPath = /\/(?:tags?|topics?|t|labels?|keywords?|thema|themen)\//i

type LinkedName = {
  readonly name: string
  readonly url: string
  readonly start: number
  readonly end: number
  /** How the link's own words credit it, where they are more than the name. */
  readonly how: CreditHow | null
}

const maxNameChars = 50

/** Links of a few words that name an outlet and what it did: "Pier Post reported", "according to Pier Post", "Pier Post’s interview". */
const saysSo: readonly (readonly [CreditHow, RegExp])[] = [
  ['via', /^(?:news |story )?v[ií]a (?<name>\S.+)$/i],
  ['hat-tip', /^(?:h\/t|hat[ -]tip)(?: to)?:? (?<name>\S.+)$/i],
  [
    'reported-by',
    /^(?:as |in )?(?:(?:an?|the|this|his|her|their) )?(?:(?:new|recent|exclusive|long) )?(?:(?:was |were )?(?:first |originally |exclusively )?(?:reported|revealed|told|published|broken|spotted|noted|confirmed|announced)|according|speaking|talking|said|says|report|story|interview|reporting|article|piece|scoop)(?: (?:by|to|in|with|at|from|on|for)) (?<name>\S.+)$/i,
  ],
  [
    'reported-by',
    /^(?<name>\S.+?)(?: (?:has|had|have|was|first|also|now|exclusively|originally|earlier))* (?:reported|reports?|says|said|revealed|reveals|writes|wrote|confirmed|confirms|notes|noted|hears|understands|broke (?:the )?(?:news|story))$/i,
  ],
  [
    'reported-by',
    /^(?<name>\S.+?)(?:[’']s? (?:(?:new|own|recent|exclusive|original|long) )*(?:scoop|story|interview|article|profile|exclusive|account|report|reporting|review|podcast)| (?:report|article|interview|scoop))$/i,
  ],
]

/** The outlet that a link's words name beside other words; null where they name none that the address spells. */
function readLinkWords(
  words: string,
  url: string,
): { readonly name: string; readonly how: CreditHow } | null {
  for (const [how, pattern] of saysSo) {
    const name = pattern.exec(words)?.groups?.name?.replace(/^the (?=\p{Lu})|^["“„«‘]|["”“»’.,:]+$/gu, '')
    if (name === undefined || name.length > maxNameChars || !/^[\p{Lu}\p{Lo}@/\d]/u.test(name)) continue
    if (isProper(name) && (isOutletName(name) || (spellsHost(name, url) && !isMaker(name))))
      return { name, how }
  }
  return null
}

/** A link to a page of another site whose words are a name, or say what one reported. People's pages on networks are left out. */
export function nameOn(
  { start, end, url: href }: Span,
  text: string,
  base: string | null,
  own: Address | null,
): LinkedName | null {
  const url = href === undefined ? null : resolveUrl(href, base)
  const there = readAddress(url)
  if (url === null || there === null || there.site === null || (own !== null && isSameSite(there, own)))
    return null
  if (there.parts.length === 0 || social.test(url)) return null
  const words = text.slice(start, end)
  const said = words.length > maxLinkChars ? null : readLinkWords(words.trim(), url)
  if (said !== null) return { ...said, url, start, end }
  const name = words
    .replace(/^the (?=\p{Lu})/u, '')
    .replace(/^[([](?=.*[)\]]$)|[)\]]$/g, '')
    .replace(/^["“„«‘]|[’']s$|["”“»’.,]$/gu, '')
  if (name.length > maxNameChars || !/^(?:[\p{Lu}\p{Lo}@/]|\d+\p{L})/u.test(name) || !isProper(name))
    return null
  return { name, url, start, end, how: null }
}

const maxLinkChars = 90

/** A name's longer words have capitals. */
function isProper(name: string): boolean {
  const words = name.split(/\s+/)
  return (
    words.length <= 6 &&
    words.every((word) => word.length <= 3 || !/^\p{Ll}/u.test(word) || word.includes('.'))
  )
}

const social =
  /^https?:\/\/(?:[\w-]+\.)?(?:x|twitter|facebook|instagram|tiktok|threads|linkedin|youtube|imdb|wikipedia|themoviedb|amazon|apple|spotify|google)\.\w+\//i

/** "(Pier Post)", or an outlet's name that leads to a page of the outlet itself. */
function isBareCredit(name: string, url: string, text: string, start: number, end: number): boolean {
  if (!echoesHost(name, url)) return false
  const isSpelled = spellsHost(name, url) && !isMaker(name)
  if (name.includes(' ') && isSpelled && judges.test(text.slice(end, end + 60))) return true
  // "a film that plays every note twice,” as Pier Post had it.
  if (isSpelled && /^["”’]? (?:had|has|put|puts) it\b/.test(text.slice(end, end + 12))) return true
  const isBracketed =
    (/[([]\s*$/.test(text.slice(0, start).slice(-3)) && /^\s*[)\]]/.test(text.slice(end, end + 3))) ||
    /^[([].*[)\]]$/.test(text.slice(start, end))
  return isBracketed || (isOutletName(name) && !/\sat\s|\d$/.test(name))
}

/** What a publication does with what the story is about. */
const judges =
  /^["”’]? (?:(?:has|had|have|recently|once|also|even|already|rightly) ){0,2}(?:calls?|called|says?|said|writes?|wrote|puts?|ranks?|ranked|names?|named|gives?|gave|had it|has it|describes?|described|praises?|praised|reviewed|dubbed|notes?|noted|reckons?|thinks?)\b/

function isOwn(
  name: string,
  url: string | null,
  base: string | null,
  own: Address | null,
  outlet: string | null,
): boolean {
  const there = readAddress(url)
  if (there !== null && own !== null && isSameSite(there, own)) return true
  return (outlet !== null && normal(name) === normal(outlet)) || (base !== null && echoesHost(name, base))
}
