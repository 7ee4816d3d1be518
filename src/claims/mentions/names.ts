import type { Story } from '../../story/index.ts'
import { sentences, type Token, tokenize } from '../language/index.ts'
import {
  agencies,
  functionWords,
  givenNames,
  organisationEndings,
  outlets,
  outletWords,
  places,
  platforms,
  socialNetworks,
  studios,
} from '../lexicon/index.ts'
import type { Mention, MentionType, Passage } from '../sentence.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { votes } from './votes.ts'

/** A sentence with its tokens and the names found in it; `mentions[i]` belongs to `candidates[i]`. */
export type NamedSentence = {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly candidates: readonly Candidate[]
  readonly mentions: readonly Mention[]
}

type Tally = Map<MentionType, number>
type Draft = {
  passage: Passage
  start: number
  end: number
  tokens: readonly Token[]
  titleCase: boolean
  candidates: readonly Candidate[]
}

const plain = (text: string) => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
/** Names are compared without case, article and final possessive. */
export const keyOf = (name: string) => plain(name).replace(/^(?:the|a|an) /, '')

const symbol: Readonly<Record<MentionType, string>> = {
  person: '<P>',
  title: '<T>',
  character: '<C>',
  organisation: '<O>',
  place: '<L>',
  outlet: '<U>',
  name: '<N>',
}

/** Words that name a company, an outlet or a place, and something else as often. */
const ambiguous =
  /^(?:time|people|empire|jump|natalie|broadcast|puck|alibi|gold|dave|three|now|switch|max|fox|sky|stan|nine|focus|neon|legendary|trigger|bones|three|global|history|discovery|oxygen|bravo|dc|marvel|apple|prime|x|threads|georgia|jordan|austin|florence|sydney|paris|chelsea|savannah|devon|phoenix|victoria|sofia|charlotte|israel|madison|brooklyn|india|chad|valencia|lima|cork|bath|kent|norfolk|dallas|gothenburg|memphis|the beat|the stage|the wrap|the times|the sun|the mirror)$/

function add(tally: Tally, type: MentionType, weight: number) {
  tally.set(type, (tally.get(type) ?? 0) + weight)
}

/** What a name's own letters say of its type. */
function ownVotes(candidate: Candidate, story: Story, tally: Tally) {
  const name = plain(candidate.text)
  const words = name.split(' ')
  const first = words[0] ?? ''
  const last = words.at(-1) ?? ''
  const listed = ambiguous.test(name) ? 1 : 3
  const marked = candidate.typography === 'quoted' || candidate.typography === 'italic'
  if (!marked) {
    if (platforms.has(name) || platforms.has(`the ${name}`)) add(tally, 'organisation', listed)
    else if (studios.has(name) || agencies.has(name)) add(tally, 'organisation', listed)
    else if (words.length > 1 && organisationEndings.has(last)) add(tally, 'organisation', 2.5)
    if (outlets.has(name) || outlets.has(`the ${name}`))
      add(tally, 'outlet', platforms.has(name) ? 1 : listed)
    else if (words.length > 1 && outletWords.has(last)) add(tally, 'outlet', 1.2)
    if (socialNetworks.has(name)) add(tally, 'outlet', 1.2)
    if (places.has(name) || places.has(`the ${name}`)) add(tally, 'place', listed === 1 ? 0.8 : 2)
    if (story.outlet !== null && keyOf(story.outlet) === keyOf(candidate.text)) add(tally, 'outlet', 3)
    if (candidate.text.startsWith('@')) add(tally, 'outlet', 2)
  }
  if (story.byline.some((author) => keyOf(author) === keyOf(candidate.text))) add(tally, 'person', 3)
  if (marked) add(tally, 'title', words.length === 1 && candidate.typography === 'quoted' ? 1.5 : 1.9)
  if (candidate.typography === 'capitals') add(tally, 'title', 0.8)
  const shape = words.length > 1 && words.length < 5 && words.every((word) => /^[\p{L}.'-]+$/u.test(word))
  if (shape && givenNames.has(first.split('-')[0] ?? '')) {
    add(tally, 'person', marked ? 0.5 : 1.35)
    add(tally, 'character', marked ? 0.3 : 0.9)
  } else if (shape && words.length < 4 && !/^(?:the|a) |'s\b| of | the /.test(name)) {
    add(tally, 'person', 0.4)
    add(tally, 'character', 0.3)
  }
  if (/^the /.test(name) && words.length > 1 && words.length < 4) add(tally, 'title', 0.4)
  if (/ of | the | & |:| \d+$|'s /.test(name) || /^\d/.test(name)) add(tally, 'title', 0.5)
  if (candidate.rank !== null) {
    const person = /^(?:sir|dame)$/i.test(candidate.rank)
    add(tally, person ? 'person' : 'character', 1.6)
  } else if (
    /^(?:mr|mrs|ms|dr|doctor|captain|lady|lord|professor|sister|mother|father|sergeant|inspector|detective|agent|queen|king|princess|prince|sheriff|deputy|nana|old|uncle|aunt)\.? /.test(
      name,
    ) &&
    !marked
  ) {
    add(tally, 'character', 1.4)
  }
}

/** The sentence around a candidate, with other names as their symbols. */
function contexts(
  draft: Draft,
  types: ReadonlyMap<string, MentionType>,
): readonly { left: string; right: string }[] {
  const slots: { text: string; candidate: number | null }[] = []
  let at = 0
  draft.candidates.forEach((candidate, index) => {
    for (; at < candidate.first; at++)
      slots.push({ text: plain(draft.tokens[at]?.text ?? ''), candidate: null })
    slots.push({ text: symbol[types.get(keyOf(candidate.text)) ?? 'name'], candidate: index })
    at = candidate.after
  })
  for (; at < draft.tokens.length; at++)
    slots.push({ text: plain(draft.tokens[at]?.text ?? ''), candidate: null })
  const quiet = slots.filter(
    (slot, i) =>
      slot.candidate !== null ||
      !/^(?:["“”'‘’*_]|``)$/.test(slot.text) ||
      (i > 0 && /^["”]$/.test(slot.text)),
  )
  const found: { left: string; right: string }[] = []
  quiet.forEach((slot, i) => {
    if (slot.candidate === null) return
    const join = (part: readonly { text: string }[]) => part.map((s) => `${s.text} `).join('')
    found.push({ left: join(quiet.slice(Math.max(0, i - 10), i)), right: join(quiet.slice(i + 1, i + 11)) })
  })
  return found
}

/** A listed company or one that is called "Studios" is one whatever stands around it. */
function isFixed(candidate: Candidate): boolean {
  if (candidate.typography === 'quoted' || candidate.typography === 'italic') return false
  const name = plain(candidate.text)
  if (ambiguous.test(name)) return false
  const words = name.split(' ')
  return (
    places.has(name) ||
    platforms.has(name) ||
    studios.has(name) ||
    (words.length > 1 &&
      /^(?:studios|pictures|entertainment|productions|television|inc\.?|ltd\.?|animation|films|media|interactive)$/.test(
        words.at(-1) ?? '',
      ))
  )
}

function contextVotes(left: string, right: string, local: Tally, ids: Set<string>, doc: Tally) {
  for (const vote of votes) {
    if (vote.left !== undefined && !vote.left.test(left)) continue
    if (vote.right !== undefined && !vote.right.test(right)) continue
    add(local, vote.type, vote.weight)
    const seen = `${vote.type} ${vote.id}`
    add(doc, vote.type, ids.has(seen) ? vote.weight * 0.25 : vote.weight)
    ids.add(seen)
  }
}

const best = (tally: Tally, floor: number): MentionType => {
  let type: MentionType = 'name'
  let most = floor
  for (const [candidate, weight] of tally) {
    if (weight > most) {
      most = weight
      type = candidate
    }
  }
  return type
}

const floor = 1.25

/** Short forms lead to the fullest: "Vale" → "Idris Vale", "Vesper" → "Vesper Quill", "Titan" → "Titan Studios". */
function fullNames(tallies: ReadonlyMap<string, Tally>): ReadonlyMap<string, string> {
  const full = new Map<string, string>()
  const keys = [...tallies.keys()]
  for (const key of keys) {
    const words = key.split(' ')
    if (words.length > 2) continue
    const longer = keys.filter((other) => {
      if (other === key || other.length <= key.length) return false
      const parts = other.split(' ')
      const voted = best(tallies.get(other) ?? new Map(), 0.9)
      const personal =
        givenNames.has(parts[0] ?? '') ||
        (parts.length === 2 && parts.every((part) => /^[\p{L}-]+$/u.test(part)))
      const type =
        voted === 'name' || (voted === 'title' && givenNames.has(parts[0] ?? ''))
          ? personal && parts.length < 4
            ? 'person'
            : voted
          : voted
      if (type === 'person' || type === 'character') {
        return words.length === 1
          ? parts.at(-1) === key || parts[0] === key || (parts.length > 2 && parts.includes(key))
          : other.endsWith(` ${key}`) ||
              (/^(?:dr|mr|mrs|ms|doctor|captain|detective|agent|sergeant|sheriff|deputy|reverend|inspector)\.? /.test(
                key,
              ) &&
                parts.at(-1) === words[1])
      }
      if (type === 'organisation')
        return words.length === 1 && parts[0] === key && organisationEndings.has(parts.at(-1) ?? '')
      return false
    })
    if (longer.length === 0) continue
    const own = best(tallies.get(key) ?? new Map(), 2.2)
    if (own === 'organisation' || own === 'place' || own === 'outlet') continue
    const surname = longer.filter((other) => other.endsWith(` ${key}`))
    const chosen = (surname.length === 1 ? surname : longer)[0]
    if (chosen !== undefined) full.set(key, chosen)
  }
  return full
}

function draftSentences(passage: Passage): Draft[] {
  return sentences(passage.source, passage.start, passage.end).map(({ start, end }) => {
    const tokens = tokenize(passage.source, start, end)
    const words = tokens.filter((token) => /^\p{L}/u.test(token.text) && token.text.length > 3)
    const capital = words.filter((token) => /^\p{Lu}/u.test(token.text)).length
    const last = tokens.at(-1)?.text ?? ''
    const ends = /^[.!?]$/.test(last) || (/^[”"’']$/.test(last) && /^[.!?]$/.test(tokens.at(-2)?.text ?? ''))
    const titleCase =
      !(ends && passage.layout === 'paragraph') && words.length > 2 && capital / words.length > 0.7
    return { passage, start, end, tokens, titleCase, candidates: [] }
  })
}

/** The capital of a sentence's first word says nothing, nor that after a quote or a bullet. */
const weakAt = (tokens: readonly Token[]) => (index: number) => {
  for (let i = index - 1; i >= 0; i--) {
    const text = tokens[i]?.text ?? ''
    if (/^(?:["“‘'*_•–—-]|\(|:)$/.test(text)) {
      if (/^[:–—-]$/.test(text)) return true
      continue
    }
    return false
  }
  return true
}

/** A first word in lower case elsewhere in the story is no name: "Fans", "Cameras". */
function commonWords(drafts: readonly Draft[]): ReadonlySet<string> {
  const common = new Set<string>()
  for (const draft of drafts)
    for (const token of draft.tokens) if (/^\p{Ll}/u.test(token.text)) common.add(token.text)
  return common
}

/**
 * Names of a story: found, typed by votes over the whole story and at each use, led back to their fullest form.
 * `taggedNoun` says whether a sentence-initial word is an ordinary word by its part of speech.
 */
export function nameSentences(passages: readonly Passage[], story: Story): readonly NamedSentence[] {
  const drafts = passages.flatMap(draftSentences)
  const common = commonWords(drafts)
  let possessives: ReadonlySet<string> = new Set()
  const italics = (passage: Passage) =>
    passage.in === 'text' ? story.spans.filter((span) => span.kind === 'italic') : []
  const find = (draft: Draft, known: ReadonlySet<string>) =>
    findCandidates(draft.tokens, draft.passage.source, {
      italics: italics(draft.passage),
      titleCase: draft.titleCase,
      known,
      possessives,
      weak: weakAt(draft.tokens),
    }).filter((candidate) => {
      const word = plain(candidate.text)
      const single = candidate.after - candidate.first === 1
      const initial = weakAt(draft.tokens)(candidate.first)
      const next = draft.tokens[candidate.after]?.text ?? '.'
      if (candidate.typography === 'quoted' || candidate.typography === 'italic') return true
      if (
        /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? \d/.test(
          word,
        ) ||
        /^(?:christmas (?:day|eve)|new year's(?: eve| day)?|memorial day|labor day|independence day|valentine's day|thanksgiving day|boxing day|good friday|super bowl sunday|(?:mon|tues|wednes|thurs|fri|satur|sun)day nights?)$/.test(
          word,
        )
      )
        return false
      if (
        single &&
        initial &&
        !known.has(word) &&
        (common.has(word) ||
          (!givenNames.has(word) &&
            !platforms.has(word) &&
            !/^(?:['’]s?|,|\(|and|&|is|are|was|has|had|will|said|says|also|won't|wo|would|could|may|might|–|—|who|stars|:)$/.test(
              next,
            )))
      )
        return false
      return !/^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|halloween|thanksgiving|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|am|pm|et|pt|est|pst|gmt|bst|tv|ok|q|a|dvd|cgi|vfx|ceo|imax|lgbtq|aka|og|exclusive|update)\.?$/.test(
        word,
      )
    })
  const none: ReadonlySet<string> = new Set()
  const firstPass = drafts.filter((draft) => !draft.titleCase).flatMap((draft) => find(draft, none))
  possessives = possessiveNames(drafts, find)
  const quoted = drafts.filter((draft) => draft.titleCase).flatMap((draft) => find(draft, none))
  const known = new Set(
    [...firstPass, ...quoted]
      .filter((c) => !functionWords.has(plain(c.text)))
      .flatMap((c) => [plain(c.text), keyOf(c.text)]),
  )
  for (const key of [...known]) {
    const words = key.split(' ')
    if (words.length > 1 && words.length < 4 && givenNames.has(words[0] ?? '')) {
      const last = words.at(-1)
      if (last !== undefined && last.length > 2) known.add(last)
    }
  }
  for (const list of [platforms, outlets])
    for (const name of list) if (!ambiguous.test(name) && name.length > 2) known.add(name)
  for (const draft of drafts) draft.candidates = find(draft, known)
  return typeNames(drafts, story)
}

/** A possessor that is never named by itself is part of a longer name: "Hell's Kitchen", "Saint Jude's". */
function possessiveNames(
  drafts: readonly Draft[],
  find: (draft: Draft, known: ReadonlySet<string>) => readonly Candidate[],
): ReadonlySet<string> {
  const alone = new Set<string>()
  const pairs = new Map<string, number>()
  const owners = new Map<string, boolean>()
  for (const draft of drafts) {
    for (const candidate of draft.titleCase ? [] : find(draft, new Set())) {
      const name = plain(candidate.text)
      const next = draft.tokens[candidate.after]?.text ?? ''
      const after = draft.tokens[candidate.after + 1]?.text ?? ''
      if (!/^['’]s$/.test(next)) alone.add(name)
      else if (/^\p{Lu}/u.test(after) && candidate.after - candidate.first === 1) {
        const pair = `${name}'s ${plain(after)}`
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
      } else if (/^(?:is|has|was|will|had|returns|finds)$/.test(after)) owners.set(name, true)
    }
  }
  const listed = (name: string) =>
    platforms.has(name) || studios.has(name) || givenNames.has(name) || places.has(name)
  const held = new Set<string>()
  for (const [pair, count] of pairs) {
    const owner = pair.slice(0, pair.indexOf("'s"))
    if (!alone.has(owner) && !listed(owner) && (count > 1 || dayNames.test(owner))) held.add(pair)
  }
  for (const owner of owners.keys()) if (!alone.has(owner) && !listed(owner)) held.add(`${owner}'s`)
  return held
}

const dayNames =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|hell|heaven|winter|summer|midsummer|devil|king|queen|women|men|children|new year)$/

function typeNames(drafts: readonly Draft[], story: Story): readonly NamedSentence[] {
  let types = new Map<string, MentionType>()
  let tallies = new Map<string, Tally>()
  let locals: Tally[][] = []
  let full: ReadonlyMap<string, string> = new Map()
  for (let round = 0; round < 3; round++) {
    tallies = new Map()
    const ids = new Map<string, Set<string>>()
    locals = drafts.map((draft) => {
      const around = contexts(draft, types)
      return draft.candidates.map((candidate, i) => {
        const key = full.get(keyOf(candidate.text)) ?? keyOf(candidate.text)
        const doc = tallies.get(key) ?? new Map<MentionType, number>()
        const seen = ids.get(key) ?? new Set<string>()
        if (seen.size === 0) ownVotes(candidate, story, doc)
        const local: Tally = new Map()
        const { left = '', right = '' } = around[i] ?? {}
        if (!isFixed(candidate)) contextVotes(left, right, local, seen, doc)
        if (candidate.typography === 'quoted' || candidate.typography === 'italic') add(local, 'title', 1.5)
        if (candidate.rank !== null) add(local, 'character', 1)
        seen.add('own')
        tallies.set(key, doc)
        ids.set(key, seen)
        return local
      })
    })
    if (round === 0) full = fullNames(tallies)
    types = new Map()
    for (const [key, tally] of tallies) types.set(key, best(tally, floor))
    for (const [short, long] of full) types.set(short, types.get(long) ?? 'name')
  }
  const shown = fullestForms(drafts, full)
  return drafts.map((draft, d) => ({
    ...draft,
    mentions: draft.candidates.map((candidate, c) => {
      const key = full.get(keyOf(candidate.text)) ?? keyOf(candidate.text)
      const mixed: Tally = new Map(tallies.get(key))
      for (const [type, weight] of locals[d]?.[c] ?? []) add(mixed, type, weight * 1.5)
      const type = best(mixed, floor)
      return {
        type,
        name: shown.get(key) ?? candidate.text,
        text: candidate.text,
        start: candidate.start,
        end: candidate.end,
        anaphor: false,
      }
    }),
  }))
}

/** Key → the form to show: mixed case before capitals, with its article where most uses have one. */
function fullestForms(
  drafts: readonly Draft[],
  full: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const draft of drafts) {
    for (const candidate of draft.candidates) {
      const key = keyOf(candidate.text)
      if (full.has(key)) continue
      const held = forms.get(key)
      const text = candidate.text.replace(/\s+/g, ' ')
      const shouted = (form: string) => form === form.toUpperCase() && /\p{L}{4}/u.test(form)
      if (
        held === undefined ||
        (shouted(held) && !shouted(text)) ||
        (/^the /i.test(text) && !/^the /i.test(held) && shouted(text) === shouted(held))
      )
        forms.set(key, text)
    }
  }
  for (const [key, text] of forms) {
    if (text === text.toUpperCase() && text.includes(' ') && /\p{L}{4}/u.test(text)) {
      forms.set(
        key,
        text
          .toLowerCase()
          .replace(
            /(^|[\s“"'(:-])(\p{L})/gu,
            (whole, before: string, letter: string) => `${before}${letter.toUpperCase()}`,
          )
          .replace(/\b(?:Of|The|A|An|And|In|On|At|To|For|With|By)\b/g, (word, offset: number) =>
            offset === 0 ? word : word.toLowerCase(),
          )
          .replace(/’S\b|'S\b/g, (s) => s.toLowerCase()),
      )
    }
  }
  return forms
}
