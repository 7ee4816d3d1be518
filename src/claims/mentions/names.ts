import type { Story } from '../../story/index.ts'
import { type EntryHead, entryHeads } from '../entry-heads.ts'
import { lemma, type Token } from '../language/index.ts'
import {
  functionWords,
  givenNames,
  newsVerbs,
  commonWords as ordinary,
  outlets,
  platforms,
  studios,
  titleConnectors,
} from '../lexicon/index.ts'
import type { Mention, Passage } from '../sentence.ts'
import { bracketedNames, namesInBrackets } from './bracketed-names.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './candidates.ts'
import { type Draft, draftSentences, weakAt } from './drafts.ts'
import { type JoinWeights, titleSpans } from './joined/index.ts'
import { type Known, type Wholes, wholesOf } from './known-runs.ts'
import { ambiguous } from './letters.ts'
import { keyOf, plain } from './tally.ts'
import { typeNames } from './type-names.ts'
import type { Typer } from './typer.ts'

/** A sentence with its tokens and the names found in it; `mentions[i]` belongs to `candidates[i]`. */
export type NamedSentence = {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly candidates: readonly Candidate[]
  readonly mentions: readonly Mention[]
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const dated = new RegExp(
  `^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.? \\d|^(?:mon|tue|wed|thu|fri|sat|sun)$|^${month}\\.? \\d|^${month}\\.?$`,
)
/** June Avery is June in the next sentence, where no date can stand. */
const monthlyNames = /^(?:april|may|june|august|wednesday|friday|sunday|tuesday)$/
const datedBefore =
  /^(?:in|on|of|by|since|until|till|from|to|this|next|last|early|late|mid|for|before|after|and|or|\d+)$/i
const days =
  /^(?:christmas(?: day| eve)?|easter|halloween|thanksgiving(?: day)?|new year's(?: eve| day)?|memorial day|labor day|independence day|valentine's day|boxing day|good friday|super bowl sunday|(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: nights?)?)$/
const noNames =
  /^(?:am|pm|et|pt|est|pst|gmt|bst|tv|ok|q|a|dvd|cgi|vfx|ceo|imax|lgbtq|aka|og|exclusive|update|ps|btw|imo|tbh|faq|pr|uk|us|nope|yep|yeah|yes|sorry|hmm|wow|ugh|meh|hooray|alas|renewed|cancell?ed|axed|ended|ending|returning|revived|ordered|delayed|postponed|saved|winners?|nominees?|original|former|fellow|veteran|longtime|current|previous|main|(?:north|south|latin|central) american|s\d{1,2}|n't)\.?$/
/** After these a capital first word is a name: "Vale's", "Wren,", "Farr says". */
const nameGoesOn =
  /^(?:['’]s?|,|\(|and|&|is|are|was|has|had|will|said|says|also|won't|wo|would|could|may|might|–|—|who|stars|:)$/

/** After these a capital first word is a work: "Tidewrack panel". */
const headsTitle = /^(?:panel|trailer|teaser|finale|recap|spoilers|sequel|spin-?off|premiere|season)$/

/** Plurals and mass nouns begin sentences without an article; "Harbor One has set" must be a name. */
const bareNoun =
  /(?:s|ing|tion|sion|ment|ance|ence|graphy|ity|ness|ism)$|^(?:music|work|word|time|talk|life|love|death|art|money|history|age|fame|viewership|everyone|anyone|nobody|cast|crew|people|critics)$/

/** A capital run that is a date, an abbreviation, or an ordinary word at the start of a sentence is no name. */
function isName(candidate: Candidate, draft: Draft, known: Known, common: ReadonlySet<string>): boolean {
  if (
    candidate.typography === 'quoted' ||
    candidate.typography === 'italic' ||
    candidate.typography === 'known'
  )
    return true
  const word = plain(candidate.text)
  const before = draft.tokens[candidate.first - 1]?.text ?? ''
  if (/^(?:m|k|b|bn|mn|mil)$/.test(word) && /^[\d.,]+$/.test(before)) return false
  if (
    /^(?:head|president|director|chief|vp|svp|evp|controller|commissioner|chair|secretary|vice president|editor) of /.test(
      word,
    )
  )
    return false
  const somebody = monthlyNames.test(word) && known.has(word) && !datedBefore.test(before)
  if (((dated.test(word) || days.test(word)) && !somebody) || noNames.test(word)) return false
  const single = candidate.after - candidate.first === 1
  if (!single || known.has(word) || !weakAt(draft.tokens)(candidate.first)) return true
  const next = draft.tokens[candidate.after]?.text ?? '.'
  const listed = givenNames.has(word) || platforms.has(keyOf(word)) || studios.has(keyOf(word))
  if (common.has(word)) return false
  return (
    listed ||
    headsTitle.test(next) ||
    ((nameGoesOn.test(next) || newsVerbs.has(lemma(next))) &&
      !(ordinary.has(word) && bareNoun.test(word) && !/^['’]s$/.test(next)))
  )
}

/** Words that the story writes small somewhere: "fans", "cameras". */
function commonWords(drafts: readonly Draft[]): ReadonlySet<string> {
  const common = new Set<string>()
  for (const draft of drafts)
    for (const token of draft.tokens) if (/^\p{Ll}/u.test(token.text)) common.add(token.text)
  return common
}

const famous = new Set([...platforms, ...outlets].filter((name) => !ambiguous.test(name) && name.length > 2))

/** All names found so far, with and without article, a title's part after its colon, and the surnames of what are surely people. */
function knownNames(candidates: readonly Candidate[]): Known {
  const known = new Set<string>()
  for (const { text } of candidates) {
    const name = plain(text)
    if (functionWords.has(name)) continue
    known.add(name).add(keyOf(text))
    const subtitle = /: (.{4,})$/.exec(name)?.[1]
    if (subtitle !== undefined) known.add(subtitle)
    const words = keyOf(text).split(' ')
    const last = words.at(-1) ?? ''
    const personal = givenNames.has(words[0] ?? '') || !words.some((word) => ordinary.has(word))
    if (words.length > 1 && monthlyNames.test(words[0] ?? '')) known.add(words[0] ?? '')
    if (words.length > 1 && words.length < 4 && last.length > 2 && personal) known.add(last)
  }
  return { has: (name) => known.has(name) || famous.has(name) }
}

/** Titles that typography marked somewhere are titles wherever their words stand. */
function markedNames(candidates: readonly Candidate[], common: ReadonlySet<string>): Set<string> {
  const marked = new Set<string>()
  for (const { text, typography } of candidates) {
    if (typography !== 'quoted' && typography !== 'italic') continue
    const name = plain(text)
    if (name.includes(' ') || (name.length > 3 && !functionWords.has(name) && !common.has(name)))
      marked.add(name)
  }
  return marked
}

/** "Friday 8 May: Lydia, Ohio (cinemas)", "June 3 — Copper Lane (Netflix)": what stands between a date and the rest. */
function calendarNames(passages: readonly Passage[]): readonly string[] {
  return passages.flatMap(({ layout, source, start, end }) => {
    if (layout !== 'heading' && layout !== 'list item') return []
    const line = source.slice(start, end)
    const match =
      /^[•*\s–—-]*[^:–—]{0,30}\d[^:–—]{0,16}\s?[:–—]\s*["“‘']?(\p{Lu}[^(–—:"”;]{2,60}?)["”’']?\s*(?:\(|–|—|:|,? on \p{Lu}|$)/u.exec(
        line,
      )
    const name = match?.[1]?.replace(/[,.’']+$/, '')
    // "Copper Lane (A24) – Mira Holt directs" has its words in small letters.
    const words = name?.split(' ') ?? []
    const written = words.every((word) => /^[\p{Lu}\d&]/u.test(word) || titleConnectors.has(word))
    return name === undefined || words.length > 7 || !written ? [] : [plain(name)]
  })
}

/** "Harbor One's Copper Lane", where Copper Lane is marked elsewhere: a work and whose it is, no name of one. */
const isOwned = (name: string, marked: ReadonlySet<string>): boolean =>
  marked.has(/^.+?'s (.+)$/.exec(name)?.[1] ?? '')

/** What titles its entry is that name wherever it stands. */
const headNames = (heads: ReadonlyMap<Passage, EntryHead>): readonly string[] =>
  [...heads.values()].flatMap(({ name }) => (name.includes(' ') ? [plain(name)] : []))

/** Tables to find and type names with in place of the learnt ones. */
export type NameTables = { readonly types?: Typer; readonly joins?: JoinWeights }

/**
 * Names of a story: first those that capitals and typography show, then, with these known, those that only a headline
 * or a repetition shows; typed, and led back to their fullest form.
 */
export function nameSentences(
  passages: readonly Passage[],
  story: Story,
  { types, joins }: NameTables = {},
  heads: ReadonlyMap<Passage, EntryHead> = entryHeads(passages),
): readonly NamedSentence[] {
  const drafts = passages.flatMap(draftSentences)
  const common = commonWords(drafts)
  const italics = story.spans.filter((span) => span.kind === 'italic')
  const find = (draft: Draft, known: Known, whole: Wholes) =>
    findCandidates(draft.tokens, draft.passage.source, {
      italics: draft.passage.in === 'text' ? italics : [],
      titleCase: draft.titleCase,
      known,
      whole,
      titles: spans.get(draft) ?? [],
      weak: weakAt(draft.tokens),
    }).filter((candidate) => isName(candidate, draft, known, common))
  const spans = titleSpans(drafts, joins)
  const joined = new Set([...spans.values()].flat().flatMap((span) => (span.joined ? [span.name] : [])))
  const begun = wholesOf(joined)
  const first = drafts.flatMap((draft) => find(draft, new Set(), begun))
  const known = knownNames(first)
  const marked = markedNames(first, common)
  const names = new Set([
    ...[...joined].filter((name) => !isOwned(name, marked)),
    ...bracketedNames(drafts),
    ...namesInBrackets(drafts),
    ...marked,
    ...calendarNames(passages),
    ...headNames(heads),
  ])
  const whole = wholesOf(names)
  const found = drafts.map((draft) => ({ ...draft, candidates: find(draft, known, whole) }))
  const mentions = typeNames(found, story, heads, types)
  return found.map((draft, i) => ({ ...draft, mentions: mentions[i] ?? [] }))
}
