import type { Story } from '../../story/index.ts'
import type { Mention, MentionType } from '../sentence.ts'
import type { Candidate } from './candidate.ts'
import type { Draft } from './drafts.ts'
import { fullNames } from './full-names.ts'
import { isEponymous, isFixed, isFixedName, isPersonal, isStyled, ownVotes } from './own-votes.ts'
import { shownForms } from './shown-forms.ts'
import { add, best, floor, keyOf, plain, type Tally } from './tally.ts'
import { votes } from './votes.ts'

const symbol: Readonly<Record<MentionType, string>> = {
  person: '<P>',
  title: '<T>',
  character: '<C>',
  organisation: '<O>',
  place: '<L>',
  outlet: '<U>',
  name: '<N>',
}

/** The sentence around a candidate, with other names as their symbols. */
function contexts(
  draft: Draft & { readonly candidates: readonly Candidate[] },
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

function contextVotes(
  left: string,
  right: string,
  candidate: Candidate,
  local: Tally,
  ids: Set<string>,
  doc: Tally,
) {
  const personal = isPersonal(candidate)
  for (const vote of votes) {
    if (vote.left !== undefined && !vote.left.test(left)) continue
    if (vote.right !== undefined && !vote.right.test(right)) continue
    if (vote.type === 'place' && (isMarked(candidate) || candidate.typography === 'known')) continue
    const doubted =
      personal &&
      (vote.type === 'title' || vote.type === 'organisation') &&
      (vote.sure !== true || !isStyled(candidate))
    const surer = vote.sure === true && candidate.text.includes(' ') && /^\)/.test(right) ? 1.5 : 1
    const weight = vote.weight * (doubted ? 0.45 : surer)
    add(local, vote.type, weight)
    const seen = `${vote.type} ${vote.id}`
    add(doc, vote.type, ids.has(seen) ? weight * 0.25 : weight)
    ids.add(seen)
  }
}

type Found = Draft & { readonly candidates: readonly Candidate[] }
type Typing = { readonly tallies: Map<string, Tally>; readonly locals: readonly (readonly Tally[])[] }

const isMarked = (candidate: Candidate) =>
  candidate.typography === 'quoted' || candidate.typography === 'italic'

/** One round of voting: every use of every name, with the other names as the last round typed them. */
function vote(
  found: readonly Found[],
  story: Story,
  types: ReadonlyMap<string, MentionType>,
  full: ReadonlyMap<string, string>,
): Typing {
  const tallies = new Map<string, Tally>()
  const heard = new Map<string, Set<string>>()
  const locals = found.map((draft) => {
    const around = contexts(draft, types)
    return draft.candidates.map((candidate, i) => {
      const key = full.get(keyOf(candidate.text)) ?? keyOf(candidate.text)
      const doc: Tally = tallies.get(key) ?? new Map()
      const ids = heard.get(key) ?? new Set<string>()
      tallies.set(key, doc)
      heard.set(key, ids)
      // A short form's letters say nothing of the long one's type.
      const own = keyOf(candidate.text) === key ? `own ${isMarked(candidate) ? 'marked' : 'plain'}` : 'short'
      if (own !== 'short' && !ids.has(own)) ownVotes(candidate, story, doc)
      ids.add(own)
      const local: Tally = new Map()
      const { left = '', right = '' } = around[i] ?? {}
      if (!isFixed(candidate) && !isFixedName(key)) contextVotes(left, right, candidate, local, ids, doc)
      if (isMarked(candidate)) add(local, 'title', 1.5)
      if (candidate.rank !== null) add(local, 'character', 1)
      if (/(?:^| )the $/.test(left) && !/^the /i.test(candidate.text)) add(local, 'title', -0.6)
      return local
    })
  })
  return { tallies, locals }
}

/** Nothing but a faint vote, or one for a title, speaks of it. */
const isUntyped = (tally: Tally | undefined) => {
  const type = best(tally, 0.7)
  return tally !== undefined && (type === 'name' || type === 'title')
}

type Use = { readonly opening: boolean; readonly count: number; readonly works: boolean }

/** Names that could be a work's by their letters, and how the story uses them. */
function worksUses(found: readonly Found[]): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>()
  found.forEach((draft, index) => {
    for (const candidate of draft.candidates) {
      if (draft.tokens[candidate.first - 1]?.text === 'the' || isPersonal(candidate) || isFixed(candidate))
        continue
      const key = keyOf(candidate.text)
      const held = uses.get(key)
      const opening = held?.opening === true || draft.passage.in === 'headline' || index < 2
      uses.set(key, {
        opening,
        count: (held?.count ?? 0) + 1,
        works: held?.works === true || /^The | /.test(candidate.text),
      })
    }
  })
  return uses
}

/**
 * A name that the opening and the text repeat, and that nothing types, is what the story is about. Where no title was
 * found at all, the most used of the names that could be one is.
 */
function nameTheSubject(found: readonly Found[], tallies: ReadonlyMap<string, Tally>) {
  const uses = [...worksUses(found)]
  const untyped = uses.filter(([key]) => isUntyped(tallies.get(key)))
  const opened = uses.some(([key, use]) => use.opening && best(tallies.get(key)) === 'title')
  for (const [key, use] of untyped) {
    const tally = tallies.get(key)
    if (tally !== undefined && !opened && use.opening && use.count > 1) add(tally, 'title', 1.3)
  }
  if ([...tallies.values()].some((tally) => best(tally) === 'title')) return
  const [first] = untyped.filter(([, use]) => use.works).sort(([, a], [, b]) => b.count - a.count)
  const tally = first === undefined ? undefined : tallies.get(first[0])
  if (tally !== undefined) add(tally, 'title', 1.3)
}

const of = (tally: Tally | undefined, type: MentionType) => tally?.get(type) ?? 0

const isSomebody = (type: MentionType) => type === 'person' || type === 'character'

/** Votes of one use of a name for a title, less those for somebody. */
const leaning = (local: Tally | undefined) =>
  of(local, 'title') - of(local, 'person') - of(local, 'character')

/** What looks like a person's name is a title only on far more evidence, or where its own surroundings say so. */
function decide(tally: Tally, personal: boolean, local?: Tally, story: Tally = tally): MentionType {
  const type = best(tally)
  const person = of(tally, 'person')
  const character = of(tally, 'character')
  if (personal && type === 'organisation' && person + character > 0)
    return person >= character ? 'person' : 'character'
  if (!personal || of(tally, 'title') < floor) return type
  const here = leaning(local)
  if (here > 0.4 && of(story, 'title') > 2.5) return 'title'
  if (type !== 'title' || (here >= 0 && of(tally, 'title') >= 2.2 * Math.max(person, character))) return type
  return person >= character ? 'person' : 'character'
}

/** What lists and letters alone say, so that the first round already knows the networks. */
function listedTypes(found: readonly Found[], story: Story): ReadonlyMap<string, MentionType> {
  const tallies = new Map<string, Tally>()
  for (const { candidates } of found) {
    for (const candidate of candidates) {
      const key = keyOf(candidate.text)
      if (tallies.has(key)) continue
      const tally: Tally = new Map()
      ownVotes(candidate, story, tally)
      tallies.set(key, tally)
    }
  }
  return new Map([...tallies].map(([key, tally]) => [key, best(tally)]))
}

/**
 * Types every name by votes over the whole story (three rounds: a title known helps to know its cast), then each use
 * by its own surroundings; leads each to its fullest form. One name may be a title here and a character there.
 */
export function typeNames(found: readonly Found[], story: Story): readonly (readonly Mention[])[] {
  let types: ReadonlyMap<string, MentionType> = listedTypes(found, story)
  let full: ReadonlyMap<string, string> = new Map()
  let typing: Typing = { tallies: new Map(), locals: [] }
  const keysOf = (test: (candidate: Candidate) => boolean) =>
    new Set(found.flatMap((draft) => draft.candidates.filter(test).map(({ text }) => keyOf(text))))
  const personal = keysOf(isPersonal)
  const eponymous = keysOf(isEponymous)
  for (let round = 0; round < 3; round++) {
    typing = vote(found, story, types, full)
    if (round === 0) full = fullNames(typing.tallies)
    if (round > 0) nameTheSubject(found, typing.tallies)
    const next = new Map<string, MentionType>()
    for (const [key, tally] of typing.tallies) next.set(key, decide(tally, personal.has(key)))
    for (const [short, long] of full) next.set(short, next.get(long) ?? 'name')
    types = next
  }
  const { tallies, locals } = typing
  const texts = found.flatMap((draft) => draft.candidates.map((candidate) => candidate.text))
  const shown = shownForms(texts.filter((text) => !full.has(keyOf(text))))
  return found.map((draft, d) =>
    draft.candidates.map((candidate, c) => {
      const key = full.get(keyOf(candidate.text)) ?? keyOf(candidate.text)
      const mixed: Tally = new Map(tallies.get(key))
      for (const [type, weight] of locals[d]?.[c] ?? []) add(mixed, type, weight * 1.5)
      const { text, start, end } = candidate
      const acts = eponymous.has(key) && !isMarked(candidate) && leaning(locals[d]?.[c]) <= -1
      const type = decide(
        mixed,
        isPersonal(candidate) || personal.has(key) || acts,
        locals[d]?.[c],
        tallies.get(key),
      )
      // "Mira" in a story about "Mira Holt" is whom the title is named for.
      const short = full.has(keyOf(text)) && !text.includes(' ') && (personal.has(key) || eponymous.has(key))
      // Nor does one use of "Mira" make somebody else of Mira Holt.
      const settled = full.has(keyOf(text)) ? (types.get(key) ?? 'name') : 'name'
      const swapped = isSomebody(type) && isSomebody(settled)
      return {
        type: short && type === 'title' ? 'character' : swapped ? settled : type,
        name: shown.get(key) ?? text,
        text,
        start,
        end,
        anaphor: false,
      }
    }),
  )
}
