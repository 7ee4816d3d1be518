import { beforeChannel } from './head-channels.ts'
import { mayBeTitle } from './head-labels.ts'
import { headPlace } from './head-places.ts'
import { issueHeads } from './issue-heads.ts'
import { platforms } from './lexicon/index.ts'
import type { NamedSentence } from './mentions/names.ts'
import { withoutOwner } from './mentions/owners.ts'
import type { Passage } from './sentence.ts'
import { titleCaseHeads } from './title-case-heads.ts'

/** Where the title of an entry stands that begins with it: "7. DR. DANGER. What was that?", "02:10 — DUST BUGGIES: moved!". */
export type EntryHead = {
  readonly start: number
  readonly end: number
  readonly name: string
  /** True where what follows says that it is a work, and no person or company. */
  readonly sure: boolean
  /** True where it has its line to itself: what stands below it is its entry. */
  readonly alone: boolean
}

/** A full stop within a name: "DR. DANGER", "DUCK, P.I.". */
const dot = '(?:(?<=\\b(?:DR|MR|MRS|MS|ST|SGT|LT|CAPT|COL|GEN|PROF|VS|\\p{Lu}))\\.)?'
const capital = `[\\p{Lu}\\d][\\p{Lu}\\d’'&!?-]*s?${dot}`
const capitals = new RegExp(
  `^["“‘]?(?<name>(?=[^a-z]*\\p{Lu}[^a-z]*\\p{Lu})${capital}(?:[,:]? (?:&|${capital})(?=[ .,:;!?—–("”’]|$))*)`,
  'u',
)
const named =
  /^["“‘*]*(?<name>\p{Lu}[\p{L}\d’'&-]*(?:[,:]? (?:[\p{Lu}\d][\p{L}\d’'&-]*|of|the|a|an|and|in|on|to|for|at|from|with|by))*)["”’*]*(?=[.:!?(;—–]| [(—–-]|$)/u

/** After a head comes a mark, its season, or nothing: who "has closed" or "boards" something is no head. */
const ends = /^[”’"*]*\s*(?:[.,:;!?(—–#|-]|$|(?:seasons?|series|s\d|episodes?)\b)/i

type Found = EntryHead & { readonly passage: Passage; readonly kind: 'capitals' | 'named' | 'led' }

function headOf(passage: Passage): Found | null {
  const line = passage.source.slice(passage.start, passage.end)
  const { at, numbered, stamped, led } = headPlace(line)
  const match =
    capitals.exec(line.slice(at)) ?? ((numbered && !stamped) || led ? named.exec(line.slice(at)) : null)
  const head = match?.groups?.name?.replace(/[.!?,:]+$/, (end) => (/^[!?]/.test(end) ? end : ''))
  if (match === null || head === undefined) return null
  const name = withoutOwner(beforeChannel(head))
  if (!mayBeTitle(name, false)) return null
  if (!ends.test(line.slice(at + match[0].length))) return null
  const start = passage.start + at + match[0].indexOf(name)
  return {
    passage,
    start,
    end: start + name.length,
    name,
    sure: false,
    alone: false,
    kind: led ? 'led' : /\p{Ll}{2}/u.test(name) ? 'named' : 'capitals',
  }
}

const ofWorks =
  /\b(?:seasons?|series|episodes?|film|movie|drama|comedy|trailer|teaser|pilot|sequel|reboot|revival|renewed|cancel+ed|stars?|starring|cast|director|directed|creator|premieres?|released?|special|half-hour|anthology|script|network|streamer|cinemas|theaters)\b/i

const speaksOfWorks = ({ passage, end }: Found) => {
  const rest = passage.source.slice(end, Math.min(passage.end, end + 260))
  if (ofWorks.test(rest)) return true
  const small = rest.toLowerCase()
  return longPlatforms.some((name) => small.includes(name))
}
const longPlatforms = [...platforms].filter((name) => name.length > 2)

/** A title set apart: "‘Copper Lane’", "_Copper Lane_", "his saga COPPER LANE". */
const setApart =
  /(?<![\p{L}\p{N}])[“"‘'_*](?:the )?\p{Lu}[^“”"_*\n.,]{2,50}?[,.!?]?[”"’'_*](?![\p{L}\p{N}])|(?<=[\p{Ll},] )\p{Lu}{3,}(?: (?:\p{Lu}{2,}|&))+/u

/** "SPLASHDOWN. The audio COPPER LANE is out": where most entries name their works themselves, what heads them are labels. */
function areLabels(heads: readonly Found[]): boolean {
  const named = heads.filter(({ passage, end }) =>
    setApart.test(passage.source.slice(end, Math.min(passage.end, end + 300)).replace(/^[”’"*_]+/, '')),
  )
  return named.length * 2 > heads.length
}

/**
 * Passages that each begin with the name of what they are about. Heads of one make are heads where there are several and
 * most speak of films and series; the names of those that spoke before a colon again and again are no heads.
 */
export function entryHeads(passages: readonly Passage[]): ReadonlyMap<Passage, EntryHead> {
  const found = passages.flatMap((passage) => {
    const head = passage.in === 'text' ? headOf(passage) : null
    return head === null ? [] : [head]
  })
  const times = (name: string) => found.filter((head) => head.name === name).length
  // "WHISPER ONE", "WHISPER TWO": so entries are counted, not named.
  const openings = (name: string) =>
    found.filter((head) => head.name.split(' ')[0] === name.split(' ')[0]).length
  const heads = new Map<Passage, EntryHead>([...titleCaseHeads(passages), ...issueHeads(passages)])
  for (const kind of ['capitals', 'named', 'led'] as const) {
    const alike = found.filter(
      (head) =>
        head.kind === kind &&
        times(head.name) === 1 &&
        (openings(head.name) < 3 || /^(?:the|a)$/i.test(head.name.split(' ')[0] ?? '')),
    )
    if (
      alike.length < (kind === 'led' ? 1 : 2) ||
      alike.filter(speaksOfWorks).length * 2 < alike.length ||
      areLabels(alike)
    )
      continue
    for (const { passage, kind: _, ...head } of alike) heads.set(passage, head)
  }
  return heads
}

/** The head's name as the story writes it elsewhere, where it is one: "The Tucker Boys" for "THE TUCKER BOYS". */
export const nameOfHead = ({ mentions }: NamedSentence, { start, end, name }: EntryHead): string =>
  mentions.find(
    (mention) =>
      mention.start <= start && mention.end >= end && !part.test(mention.text.slice(end - mention.start)),
  )?.name ?? name

/** "Copper Lane S2": the season is no part of the name. */
const part = /^,? (?:S\d+|(?:season|series) \S+)$/i

/** Where the whole head is the name of a company, a place or a title already, it keeps what it is. */
export const isOtherwiseNamed = ({ mentions }: NamedSentence, head: EntryHead): boolean =>
  mentions.some(
    ({ type, text, start, end }) =>
      start <= head.start &&
      end >= head.end &&
      ((type === 'title' && !part.test(text.slice(head.end - start))) ||
        (!head.sure && /^(?:organisation|outlet|person)$/.test(type))),
  )

/** What heads an entry is a title in the rest of the story, too; where words told it from its hero, they stay apart. */
export function withHeadsEverywhere(
  sentences: readonly NamedSentence[],
  heads: ReadonlyMap<Passage, EntryHead>,
): readonly NamedSentence[] {
  const names = new Set([...heads.values()].map(({ name }) => name))
  if (names.size === 0) return sentences
  const starts = new Set([...heads.values()].map(({ start }) => start))
  const told = new Set(
    sentences.flatMap(({ passage, mentions }) =>
      mentions.flatMap(({ type, text, start }) =>
        type === 'title' && !(passage.in === 'text' && starts.has(start)) ? [text] : [],
      ),
    ),
  )
  return sentences.map((sentence) => ({
    ...sentence,
    mentions: sentence.mentions.map((mention) =>
      names.has(mention.text) &&
      (mention.type === 'name' || (/^(?:character|person)$/.test(mention.type) && !told.has(mention.text)))
        ? { ...mention, type: 'title' as const, name: mention.text }
        : mention,
    ),
  }))
}
