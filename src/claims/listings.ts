import type { DateValue } from './claim.ts'
import { beforeChannel } from './head-channels.ts'
import { headedLine } from './headed-lines.ts'
import { platforms } from './lexicon/index.ts'
import type { NamedSentence } from './mentions/names.ts'
import { withoutOwner } from './mentions/owners.ts'
import type { Mention, Passage } from './sentence.ts'
import { findDates } from './time/index.ts'

/**
 * An entry of a calendar: "June 3" as heading and "Copper Lane (Netflix)" below it, or both in one line. `head` is
 * where its title stands, in the part's text; null in passages that only say more of the entry above them.
 */
export type Listing = {
  readonly day: DateValue | null
  readonly platform: string | null
  readonly head: { readonly start: number; readonly end: number } | null
  readonly name: string
}

type Section = { readonly day: DateValue | null; readonly platform: string | null }
const nothing: Section = { day: null, platform: null }

/** Words that a heading may have beside its day: "November, dates to come". */
const besides =
  /\b(?:dates?|to|come|coming|tba|tbc|tbd|premieres?|releases?|arrivals?|arriving|new|on|in|this|week|the|and|late|mid|early)\b|[\s,.:;–—|()*#!-]/gi

/** A day or a month; a heading that is only a year, an hour or a span of weeks heads no calendar. */
const isDay = (edtf: string) => /^\d{4}-\d\d/.test(edtf)

/** A calendar looks ahead: a day without its year is the next one of that name. */
function dayIn(
  text: string,
  published: string | null,
): { day: DateValue; start: number; end: number } | null {
  const date = findDates(text, { published, masks: [], start: 0, end: text.length, tense: 'future' }).find(
    (found) => found.kind === 'date' && isDay(found.edtf),
  )
  if (date === undefined) return null
  const { edtf, start, end } = date
  return { day: { type: 'date', edtf, text: text.slice(start, end) }, start, end }
}

const bullet = '^[\\s•*–—→✦★▪◦·#-]*'
const hour =
  '(?:\\d{1,2}(?:[:.]\\d\\d)?\\s*(?:a\\.?m\\.?|p\\.?m\\.?)(?:\\s*(?:ET|PT|GMT|BST|JST))?[\\s,:–—-]*)?'
const channel = '(?:(?<channel>\\p{Lu}[\\p{L}\\d+&’\' ]{1,22}):\\s+(?=["“‘*\\p{Lu}\\d]))?'
const small = '(?:a|an|the|of|and|in|on|to|for|at|from|with|by|or|is|not|vs?\\.?|de|la|le|&|—|who|that|my)'
const word = '’?[\\p{Lu}\\d][^\\s(:|;,–—"”]*'
const titled = `(?<title>${word}(?:,? (?:${word}|${small}(?= \\S)))*)`
/** What ends a head: the rest of the entry, or the entry. */
const rest =
  '(?=["”’*]*\\s*(?:\\(|:\\s|\\s[–—|-]\\s|\\||;|,\\s+(?:seasons?|series|episodes?|\\p{Ll}|\\d)|,\\s+[\\p{L}\\d+ ]{2,20}(?:,|$)|\\.?\\s*$|\\.\\s))'
const headed = new RegExp(`${bullet}${hour}["“‘*]*${titled}${rest}`, 'u')
const behindChannel = new RegExp(`${bullet}${hour}${channel}["“‘*]*${titled}${rest}`, 'u')
const afterDay = new RegExp(`^\\s*[:–—|-]\\s*["“‘*]*${titled}${rest}`, 'u')

type Head = {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly channel: string | null
}

/** "Copper Lane, Season 2": which part of a series comes is no part of its name. */
const ofSeason = /(?:,|:)? (?:Seasons?|Series|Episodes?|S) ?(?:\d+|One|Two|Three|Four|Five|Six)(?:[–-]\d+)?$/

/** "NOT COMING BACK:", "MIDSEASON:": a label that opens another part of the story. */
const label = /^\p{Lu}[\p{Lu}\s’'-]{4,}:/u

function headIn(line: string, at: number, pattern: RegExp): Head | null {
  const match = pattern.exec(line.slice(at))
  const title = match?.groups?.title
  if (match === null || title === undefined) return null
  const name = withoutOwner(beforeChannel(title.replace(/[.’'”*]+$/, '').replace(ofSeason, '')))
  if (name.length < 2 || name.split(' ').length > 9) return null
  const start = at + match.index + match[0].indexOf(name, match[0].length - title.length - 1)
  const whole = withSubtitle(line, start, name)
  return { start, end: start + whole.length, name: whole, channel: match.groups?.channel ?? null }
}

/** "Copper Lane: The Long Way Home (Hulu)": what stands in title case behind the colon, and ends as titles end. */
function withSubtitle(line: string, start: number, name: string): string {
  if (line[start + name.length] !== ':') return name
  const read = headedLine(line, start)
  return read?.name.startsWith(`${name}: `) && read.mark !== ',' && read.person !== 'surely'
    ? read.name
    : name
}

const isPlatform = (text: string) =>
  platforms.has(text.toLowerCase()) || platforms.has(`the ${text.toLowerCase()}`)

const bare = (text: string) => text.replace(/^[\s•*–—→✦★▪◦·#-]*/, '')

/** What a heading opens: a day, a platform, an entry with its day in one line, or nothing. */
function heading(
  line: string,
  section: Section,
  published: string | null,
): { section: Section; head: Head | null } {
  if (isPlatform(line.trim())) return { section: { day: null, platform: line.trim() }, head: null }
  const dated = dayIn(line, published)
  if (dated === null) return { section: nothing, head: null }
  const left = `${line.slice(0, dated.start)} ${line.slice(dated.end)}`.replace(besides, '')
  if (left === '') return { section: { ...section, day: dated.day }, head: null }
  const head = headIn(line, dated.end, afterDay)
  return head === null ? { section: nothing, head: null } : { section: { ...section, day: dated.day }, head }
}

/** A line of its own that is a day heads what follows, however it is set. */
function isOnlyDay(line: string, published: string | null): boolean {
  if (line.length > maxDayChars) return false
  const dated = dayIn(line, published)
  return (
    dated !== null && `${line.slice(0, dated.start)} ${line.slice(dated.end)}`.replace(besides, '') === ''
  )
}

const maxDayChars = 40

/** "June 3: Copper Lane (Netflix)", "Mon 11/20 | Copper Lane": a line that holds its own day, before its title. */
function ownDay(line: string, published: string | null): { day: DateValue; head: Head } | null {
  // What parts a day from its title stands right behind it; dates are looked for only where it does.
  const joint = line.search(/[:–—|-]/)
  if (joint < 0 || (joint > maxDayChars && line.slice(maxDayChars, joint).trim() !== '')) return null
  const dated = dayIn(line.slice(0, maxDayChars), published)
  if (dated === null || /\p{L}{4}/u.test(line.slice(0, dated.start).replace(/\p{L}+day/u, ''))) return null
  const head = headIn(line, dated.end, afterDay)
  return head === null ? null : { day: dated.day, head }
}

/** "10th: Copper Lane" under "JANUARY": a day of the month that the heading names. */
const dayOfMonth = /^[\s•*–—→✦★▪◦·#-]*(?<day>\d{1,2})(?:st|nd|rd|th)?\s*(?::|[–—|-]\s)/u

function dayUnder(line: string, month: DateValue | null): { day: DateValue; head: Head } | null {
  const match = dayOfMonth.exec(line)
  const number = Number(match?.groups?.day)
  if (match === null || month === null || !/^\d{4}-\d\d$/.test(month.edtf) || number < 1 || number > 31)
    return null
  const head = headIn(line, match[0].length, headed)
  if (head === null) return null
  const edtf = `${month.edtf}-${String(number).padStart(2, '0')}`
  return { day: { type: 'date', edtf, text: match.groups?.day ?? '' }, head }
}

/** "Copper Lane, BBC One, 9pm" under a day: a heading with its channel is an entry of that day. */
function entryUnder(line: string, day: DateValue | null): { day: DateValue; head: Head } | null {
  if (day === null || beforeChannel(line) === line) return null
  const head = headIn(line, 0, headed)
  return head === null ? null : { day, head }
}

type State = {
  readonly section: Section
  readonly entry: Listing | null
  /** The heading names the entry: what follows it goes on about that, and only list items begin others. */
  readonly named: boolean
}

/** One passage further: the state after it, in which `entry` is what the passage belongs to. */
function step(state: State, passage: Passage, published: string | null): State {
  const line = passage.source.slice(passage.start, passage.end)
  const { section, entry } = state
  const entryOf = (day: DateValue | null, head: Head, platform: string | null): Listing => ({
    day,
    platform: head.channel !== null && isPlatform(head.channel) ? head.channel : platform,
    name: head.name,
    head: { start: passage.start + head.start, end: passage.start + head.end },
  })
  const under =
    passage.layout === 'heading' ? (dayUnder(line, section.day) ?? entryUnder(line, section.day)) : null
  if (under !== null) return { section, entry: entryOf(under.day, under.head, section.platform), named: true }
  if (passage.layout === 'heading' || isOnlyDay(line, published)) {
    const opened = heading(line, section, published)
    const { day, platform } = opened.section
    const { head } = opened
    return {
      section: opened.section,
      entry: head === null ? null : entryOf(day, head, platform),
      named: head !== null,
    }
  }
  const named = /^([^:]{2,24}):/.exec(line)?.[1] ?? ''
  if (label.test(line) && !isPlatform(named)) return { section: nothing, entry: null, named: false }
  const own = section.day === null ? ownDay(line, published) : dayUnder(line, section.day)
  if (own !== null) return { section, entry: entryOf(own.day, own.head, section.platform), named: false }
  const begins =
    passage.layout === 'list item'
      ? section.day !== null || section.platform !== null
      : section.day !== null && !state.named
  const head = begins ? headIn(line, 0, isPlatform(bare(named)) ? behindChannel : headed) : null
  if (head !== null)
    return { section, entry: entryOf(section.day, head, section.platform), named: state.named }
  return {
    ...state,
    entry:
      entry === null || (section.day === null && section.platform === null) ? null : { ...entry, head: null },
  }
}

/** Passages → the calendar entries among them. A story with a single entry has no calendar. */
export function listingsOf(
  passages: readonly Passage[],
  published: string | null,
): ReadonlyMap<Passage, Listing> {
  const listings = new Map<Passage, Listing>()
  let state: State = { section: nothing, entry: null, named: false }
  for (const passage of passages) {
    if (passage.in !== 'text') continue
    state = step(state, passage, published)
    if (state.entry !== null) listings.set(passage, state.entry)
  }
  return [...listings.values()].filter((listing) => listing.head !== null).length > 1 ? listings : new Map()
}

/** Gives an entry's head its name: what capitals made of it gives way. */
export function withHead(
  sentence: NamedSentence,
  head: { readonly start: number; readonly end: number } | null | undefined,
  name: string | undefined,
): NamedSentence {
  if (name === undefined || head === null || head === undefined) return sentence
  if (head.start < sentence.start || head.end > sentence.end) return sentence
  const first = sentence.tokens.findIndex((token) => token.end > head.start)
  const after = sentence.tokens.findIndex((token) => token.start >= head.end)
  if (first < 0) return sentence
  const kept = sentence.candidates.flatMap((candidate, i) => {
    const mention = sentence.mentions[i]
    return mention === undefined || (candidate.start < head.end && candidate.end > head.start)
      ? []
      : [{ candidate, mention }]
  })
  const text = sentence.passage.source.slice(head.start, head.end)
  const mention: Mention = { type: 'title', name, text, start: head.start, end: head.end, anaphor: false }
  const candidate = {
    first,
    after: after < 0 ? sentence.tokens.length : after,
    start: head.start,
    end: head.end,
    text,
    typography: 'known' as const,
    rank: null,
  }
  const all = [...kept, { candidate, mention }].sort((a, b) => a.candidate.first - b.candidate.first)
  return {
    ...sentence,
    candidates: all.map((one) => one.candidate),
    mentions: all.map((one) => one.mention),
  }
}
