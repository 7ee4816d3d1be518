import type { Span } from '../../story/index.ts'
import type { Token } from '../language/index.ts'
import {
  functionWords,
  givenNames,
  honorifics,
  jobs,
  kinds,
  nameConnectors,
  platforms,
  roles,
  titleConnectors,
} from '../lexicon/index.ts'

/** A stretch of tokens that may be a name. `first` and `after` are token indexes, `start` and `end` UTF-16 offsets. */
export type Candidate = {
  readonly first: number
  readonly after: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly typography: 'italic' | 'quoted' | 'capitals' | 'known' | null
  /** Rank or honorific before the name, left out of it. */
  readonly rank: string | null
}

const openers: Readonly<Record<string, string>> = {
  '‘': '’',
  '“': '”',
  '"': '"',
  "'": "'",
  '«': '»',
  '*': '*',
  _: '_',
  '`': "'",
}
const upper = /^[\p{Lu}\p{Lt}]/u
const numeral = /^(?:\d+|[IVX]+)$/
const plain = (text: string) => text.toLowerCase().replaceAll('’', "'")

/** A quoted or starred run that is written as a title is: "The Lantern Coast", not “We will never bring her back.” */
function quotedRun(tokens: readonly Token[], open: number): Candidate | null {
  const opener = tokens[open]
  const close = opener === undefined ? undefined : openers[opener.text]
  if (opener === undefined || close === undefined) return null
  const before = tokens[open - 1]
  if (opener.text === "'" && before !== undefined && before.end === opener.start) return null
  let last = -1
  for (let i = open + 1; i < Math.min(tokens.length, open + 14); i++) {
    const token = tokens[i]
    if (token?.text === close || (close === "'" && token?.text === '’')) {
      if (i - open === 1) return null
      last = i
      break
    }
  }
  if (last < 0) return null
  let end = last
  while (end > open + 1 && /^[,.]$/.test(tokens[end - 1]?.text ?? '')) end--
  const inner = tokens.slice(open + 1, end)
  const head = inner[0]
  const tail = inner.at(-1)
  if (head === undefined || tail === undefined || !/^[\p{Lu}\d#@]/u.test(head.text)) return null
  // A title's last word is capital; words of speech end small: "Turn it up".
  if (
    inner.length > 1 &&
    !/^[\p{Lu}\d]|^[!?)]/u.test(tail.text) &&
    !/^\p{Lu}/u.test(inner.at(-2)?.text ?? '')
  )
    return null
  const titled = inner.every(
    (token) =>
      /^[\p{Lu}\d]/u.test(token.text) ||
      titleConnectors.has(plain(token.text)) ||
      /^(?:[:,&!?–—-]|\.\.\.|…|'s|’s|n't|n’t|\/|'|’)$/.test(token.text),
  )
  if (!titled || inner.some((token, i) => /^[.;]$/.test(token.text) && i < inner.length - 1)) return null
  if (inner.length === 1 && functionWords.has(plain(head.text)) && !/^\p{Lu}{2,}$/u.test(head.text))
    return null
  return {
    first: open + 1,
    after: end,
    start: head.start,
    end: tail.end,
    text: '',
    typography: 'quoted',
    rank: null,
  }
}

function italicRun(tokens: readonly Token[], at: number, spans: readonly Span[]): Candidate | null {
  const token = tokens[at]
  if (token === undefined) return null
  const span = spans.find((s) => s.start <= token.start && token.start < s.end)
  if (span === undefined || span.end - span.start > 80) return null
  let after = at
  while (after < tokens.length && (tokens[after]?.end ?? Infinity) <= span.end) after++
  while (after > at + 1 && /^[,.;:'’]$/.test(tokens[after - 1]?.text ?? '')) after--
  const inner = tokens.slice(at, after)
  const last = inner.at(-1)
  if (last === undefined || (!upper.test(token.text) && !/^\d/.test(token.text))) return null
  const capitals = inner.filter((t) => /^[\p{Lu}\d]/u.test(t.text)).length
  const small = inner.filter((t) => titleConnectors.has(plain(t.text)) || !/\p{L}/u.test(t.text)).length
  if (capitals + small < inner.length) return null
  return { first: at, after, start: token.start, end: last.end, text: '', typography: 'italic', rank: null }
}

type Reader = {
  readonly tokens: readonly Token[]
  /** True where the capital letter of a token says nothing: first word of the sentence, title-case headline. */
  readonly weak: (index: number) => boolean
  /** True for names known from elsewhere in the story, lower case. */
  readonly known: ReadonlySet<string>
}

/** May a name begin here? A function word may where its capital means something and another capital follows. */
const isName = ({ tokens, weak, known }: Reader, i: number): boolean => {
  const token = tokens[i]
  const next = tokens[i + 1]?.text ?? ''
  if (token === undefined || !upper.test(token.text) || describing.test(token.text)) return false
  const word = plain(token.text)
  if (
    word === 'i' ||
    /^i'/.test(word) ||
    /^(?:aka|a\.k\.a\.?|og|exclusive|update|breaking|spoiler|spoilers|rumou?r)$/.test(word) ||
    (nationality.test(word) && !upper.test(next))
  )
    return false
  if (!functionWords.has(word)) return true
  if (weak(i)) return (known.has(word) && word.length > 3) || known.has(`${word} ${plain(next)}`)
  return (
    (startsNames.test(word) && upper.test(next) && !functionWords.has(plain(next))) ||
    (token.text.length > 1 && token.text === token.text.toUpperCase() && upper.test(next)) ||
    (known.has(word) && word.length > 3)
  )
}

/** Function words that names begin with: "Long Skerry", "No Fixed Abode", "Two Rivers". */
const startsNames =
  /^(?:long|new|last|first|good|great|best|better|big|little|old|young|real|true|short|two|three|four|five|six|seven|eight|nine|ten|no|all|every|under|over|after|before|into|without|between|behind|beyond|only|never|half|next|back|main|off|out|up|down|news|night)$/
/** "Glasgow-set", "Sunday-night": an adjective, whatever stands before its hyphen. */
const describing =
  /^\p{Lu}[\p{L}.]*-(?:set|based|produced|led|directed|born|style|winning|nominated|like|themed|night|day|era|inspired|backed|owned|created|starring|penned|helmed|centric|fronted|run|made|bound|only|wide|area|shot|filmed|hit|trained|speaking|language|bred|educated|wannabe|esque|approved|adjacent|obsessed)s?$/u
const nationality =
  /^(?:american|british|english|irish|scottish|welsh|canadian|australian|french|german|italian|spanish|mexican|brazilian|japanese|korean|chinese|indian|danish|swedish|norwegian|finnish|dutch|belgian|polish|russian|turkish|israeli|african|asian|european|victorian|edwardian|georgian|christian|jewish|muslim|hispanic|latino|nordic|scandinavian|aussie|brit|kiwi)s?$/

function runEnd(reader: Reader, from: number): number {
  const { tokens } = reader
  let after = from + 1
  for (;;) {
    const token = tokens[after]
    if (token === undefined) return after
    const next = tokens[after + 1]
    if (describing.test(token.text)) return after
    if (
      upper.test(token.text) &&
      !(
        functionWords.has(plain(token.text)) &&
        /^(?:season|series|episode|part|chapter|volume|vol|issue)$/i.test(token.text) &&
        numeral.test(next?.text ?? '')
      )
    ) {
      if (
        token.text === 'I' &&
        !numeral.test(tokens[after - 1]?.text ?? '') &&
        next !== undefined &&
        !upper.test(next.text)
      )
        return after
      after++
      continue
    }
    if (
      numeral.test(token.text) &&
      !/^(?:season|series|episode|%|percent|million|episodes|seasons|years)$/i.test(next?.text ?? '') &&
      token.text.length < 4
    ) {
      after++
      continue
    }
    if (/^#\d+$/.test(token.text)) return after + 1
    if (token.text === 'of' && after - from > 1 && givenNames.has(plain(tokens[from]?.text ?? '')))
      return after
    const shouts = (text: string | undefined) => text !== undefined && /^\p{Lu}{3,}$/u.test(text)
    if (token.text === ':' && shouts(tokens[after - 1]?.text) && shouts(next?.text)) {
      after += 2
      continue
    }
    if (nameConnectors.has(plain(token.text)) && next !== undefined) {
      if (upper.test(next.text) && !functionWords.has(plain(next.text))) {
        after += 2
        continue
      }
      if (/^the$/i.test(next.text) && token.text === 'of' && upper.test(tokens[after + 2]?.text ?? '')) {
        after += 3
        continue
      }
    }
    if (
      (token.text === '&' || (token.text === '-' && tokens[after - 1]?.end === token.start)) &&
      next !== undefined &&
      upper.test(next.text)
    ) {
      after += 2
      continue
    }
    if (
      /^["“]$/.test(token.text) &&
      next !== undefined &&
      upper.test(next.text) &&
      /^["”]$/.test(tokens[after + 2]?.text ?? '') &&
      upper.test(tokens[after + 3]?.text ?? '') &&
      after - from === 1
    ) {
      after += 4
      continue
    }
    return after
  }
}

/** Drops leading job, kind and rank words that only the start of a sentence made capital ("Director Amara Singh"). */
function trimLead(reader: Reader, first: number, after: number): { first: number; rank: string | null } {
  const { tokens, known } = reader
  let at = first
  let rank: string | null = null
  while (at < after - 1) {
    const word = plain(tokens[at]?.text ?? '')
    const rest = plain(
      tokens
        .slice(at, after)
        .map((t) => t.text)
        .join(' '),
    )
    if (known.has(rest)) break
    const pair = `${word} ${plain(tokens[at + 1]?.text ?? '')}`
    if (at < after - 2 && (jobs.has(pair) || roles.has(pair))) at += 2
    else if (
      jobs.has(word) ||
      roles.has(word) ||
      /^(?:actor|actress|star|comedian|author|novelist|newcomer|developer|publisher|distributor|network|streamer|studio|mangaka|scooper|insider|ceo|chairman|president|novelist|cartoonist|co-star)s?$/.test(
        word,
      ) ||
      (kinds.has(word) && reader.weak(at) && at === first)
    )
      at++
    else if (honorifics.has(word) && after - at > 2) {
      rank = tokens[at]?.text ?? null
      at++
    } else break
  }
  return { first: at, rank }
}

function capitalRun(reader: Reader, from: number): Candidate | null {
  const { tokens } = reader
  const article =
    /^(?:the|a|an)$/i.test(tokens[from]?.text ?? '') &&
    upper.test(tokens[from]?.text ?? '') &&
    !reader.weak(from)
  const begin =
    article || (/^the$/i.test(tokens[from]?.text ?? '') && isName(reader, from + 1)) ? from + 1 : from
  if (!isName(reader, begin) && !(begin > from && /^\d{2,3}$/.test(tokens[begin]?.text ?? ''))) return null
  const after = runEnd(reader, begin)
  const trimmed = trimLead(reader, begin, after)
  const withArticle = begin > from && trimmed.first === begin && upper.test(tokens[from]?.text ?? '')
  const first = withArticle ? from : trimmed.first
  const head = tokens[first]
  const tail = tokens[after - 1]
  if (head === undefined || tail === undefined || !/^[\p{Lu}\d]/u.test(head.text)) return null
  const words = tokens.slice(trimmed.first, after).filter((t) => /\p{L}/u.test(t.text))
  const capitals =
    words.length > 0 &&
    words.every((t) => t.text === t.text.toUpperCase()) &&
    words.some((t) => t.text.length > 3)
  return {
    first,
    after,
    start: head.start,
    end: tail.end,
    text: '',
    typography: capitals ? 'capitals' : null,
    rank: trimmed.rank,
  }
}

/** Lists of companies and channels hold names such as "Disney+" that no run of capitals finds whole. */
function listedRun(tokens: readonly Token[], from: number): number {
  for (let length = 4; length > 1; length--) {
    const words = tokens.slice(from, from + length)
    if (words.length === length && platforms.has(plain(words.map((t) => t.text).join(' '))))
      return from + length
  }
  return from
}

/**
 * Tokens of one sentence → stretches that may be names, left to right, never overlapping. `known` holds names
 * (lower case) found elsewhere in the story; in a title-case headline only they, quotes and lists count.
 */
export function findCandidates(
  tokens: readonly Token[],
  source: string,
  options: {
    readonly italics: readonly Span[]
    readonly titleCase: boolean
    readonly known: ReadonlySet<string>
    readonly whole: ReadonlySet<string>
    readonly weak: (index: number) => boolean
  },
): readonly Candidate[] {
  const reader: Reader = {
    tokens,
    weak: options.weak,
    known: options.known,
  }
  const found: Candidate[] = []
  let at = 0
  while (at < tokens.length) {
    const listed = listedRun(tokens, at)
    const candidate =
      quotedRun(tokens, at) ??
      italicRun(tokens, at, options.italics) ??
      wholeRun(tokens, at, options.whole) ??
      (listed > at && !options.titleCase ? capitalRun(reader, at) : null) ??
      (options.titleCase ? (knownRun(reader, at) ?? headedRun(reader, at)) : capitalRun(reader, at))
    if (candidate === null) {
      at++
      continue
    }
    found.push({ ...candidate, text: source.slice(candidate.start, candidate.end).replace(/\s+/g, ' ') })
    at = candidate.after
  }
  return found
}

/** The longest run that is a name known to hold small words, a comma or a colon. */
function wholeRun(tokens: readonly Token[], from: number, whole: ReadonlySet<string>): Candidate | null {
  const head = tokens[from]
  if (head === undefined || whole.size === 0 || !/^[\p{Lu}\d]/u.test(head.text)) return null
  let best = from
  let words = ''
  for (let i = from; i < Math.min(tokens.length, from + 10); i++) {
    const token = tokens[i]
    if (token === undefined) break
    words += i > from && (tokens[i - 1]?.end ?? 0) < token.start ? ` ${plain(token.text)}` : plain(token.text)
    if (whole.has(words)) best = i + 1
  }
  const tail = tokens[best - 1]
  if (best === from || tail === undefined) return null
  return {
    first: from,
    after: best,
    start: head.start,
    end: tail.end,
    text: '',
    typography: 'known',
    rank: null,
  }
}

/** In a title-case headline: the longest run that the story's text names too. */
function knownRun(reader: Reader, from: number): Candidate | null {
  const { tokens, known } = reader
  const head = tokens[from]
  if (head === undefined || !/^[\p{Lu}\d]/u.test(head.text)) return null
  let words = ''
  let best = from
  for (let i = from; i < Math.min(tokens.length, from + 10); i++) {
    const token = tokens[i]
    const gap = i > from && token !== undefined && tokens[i - 1]?.end === token.start ? '' : ' '
    words = i === from ? plain(token?.text ?? '') : `${words}${gap}${plain(token?.text ?? '')}`
    if (known.has(words) || known.has(words.replace(/^(?:the|a|an) /, ''))) best = i + 1
  }
  const tail = tokens[best - 1]
  if (best === from || tail === undefined) return null
  return {
    first: from,
    after: best,
    start: head.start,
    end: tail.end,
    text: '',
    typography: null,
    rank: null,
  }
}

/** What only titles stand before: "the Tin Magpie Teaser", "Night Ferry Season 2". */
const headNoun =
  /^(?:teaser|trailer|poster|season|cast|finale|premiere|reboot|revival|sequel|prequel|spinoff|spin-off|movie|star|showrunner|creator|director|writer|set|adaptation|episode)s?$/

/** In a title-case headline: up to four capital words before a noun that only titles stand before. */
function headedRun({ tokens }: Reader, from: number): Candidate | null {
  const head = tokens[from]
  const before = plain(tokens[from - 1]?.text ?? '')
  if (head === undefined || !upper.test(head.text) || functionWords.has(plain(head.text))) return null
  if (from > 0 && !/^(?:the|for|from|of|on|in|to|and|:|['’]s|–|—|,|new|first|official)$/.test(before))
    return null
  for (let after = from + 1; after < Math.min(tokens.length, from + 5); after++) {
    const token = tokens[after]
    const last = tokens[after - 1]
    if (token === undefined || last === undefined || !upper.test(token.text)) return null
    if (headNoun.test(plain(token.text)) && after - from > 1) {
      return { first: from, after, start: head.start, end: last.end, text: '', typography: null, rank: null }
    }
    if (functionWords.has(plain(token.text))) return null
  }
  return null
}
