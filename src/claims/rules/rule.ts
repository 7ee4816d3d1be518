import type { Claim, Continuity, Entity, Property, Qualifiers, Value } from '../claim.ts'
import { parseCue } from '../cue.ts'
import { type CompiledCue, compileCue, type Match } from '../cue-machine.ts'
import { itemsOf, type Printed, type Range, sourceOf, startingIn, wordsOf } from '../print.ts'
import type { Certainty, Evidence } from '../report.ts'
import type { Count, Item, Kind, Mention, Season, Sentence, Verb } from '../sentence.ts'

/** A claim as a rule grants it. What it leaves out — certainty, attribution, continuity — the context fills in. */
export type Draft = {
  readonly subject: Entity
  readonly property: Property
  readonly value: Value
  readonly qualifiers?: Qualifiers
  readonly certainty?: Certainty
  readonly continuity?: Continuity
  readonly evidence?: readonly Evidence[]
}

/** What a cue found: captures by slot name; the slot `whole` holds the whole match. */
export type Found = {
  readonly sentence: Sentence
  /** True when the slot was filled. */
  has(slot: string): boolean
  items(slot: string): readonly Item[]
  mentions(slot: string): readonly Mention[]
  mention(slot: string): Mention | null
  /** The title in the slot, or the story's focus where there is none. */
  title(slot?: string): Entity | null
  verb(slot?: string): Verb | null
  work(slot?: string): Kind | null
  season(slot?: string): Season | null
  count(slot?: string): Count | null
  date(slot?: string): Value | null
  jobs(slot?: string): readonly string[]
  role(slot?: string): string | null
  kin(slot?: string): string | null
  /** What is printed before the match, for a cue that must look back. */
  readonly before: string
  /** What is printed after the match. */
  readonly after: string
  /** The items after the match. */
  rest(): readonly Item[]
  /** The words captured, as printed. */
  words(slot: string): string
  /** The words captured, as the story writes them. */
  text(slot: string): string
}

/**
 * A rule of language as data: what it says, what it looks for, what it grants, sentences that prove it and sentences
 * that it must refuse. `over`: `clause` cues see simple clauses with their subject, `phrase` cues the whole sentence.
 */
export type Rule = {
  readonly id: string
  readonly says: string
  readonly over: 'clause' | 'phrase'
  /** A phrase rule's claims are presupposed; these are as sure as what governs them says. */
  readonly hedged?: true
  readonly cues: readonly string[]
  readonly claims: (found: Found) => readonly (Draft | null)[]
  readonly examples: readonly { readonly text: string; readonly yields: readonly string[] }[]
}

export type CompiledRule = { readonly rule: Rule; readonly cues: readonly CompiledCue[] }

export const compile = (rule: Rule): CompiledRule => ({
  rule,
  cues: rule.cues.map((cue) => compileCue(parseCue(cue))),
})

export const entity = (mention: Mention): Entity => ({
  type: mention.type === 'name' || mention.type === 'outlet' ? 'organisation' : mention.type,
  name: mention.name,
})

export const as = (type: Entity['type'], mention: Mention): Entity => ({ type, name: mention.name })

/**
 * "A second spin-off of Copper Lane", "a Copper Lane movie", "the untitled Copper Lane sequel": what is spoken of has no name yet. Null where the
 * title itself is meant, and for "its sequel", which the focus knows.
 */
function followerOf(items: readonly Item[], mention: Mention): string | null {
  const at = items.findIndex((item) => item.kind === 'mention' && item.mention === mention)
  const [before, joint] = [items[at - 2], items[at - 1]]
  const after = items[at + 1]
  const ofIt =
    joint?.kind === 'word' && /^(?:of|to|from|for)$/.test(joint.text) && before?.kind === 'work'
      ? before
      : null
  const its = after?.kind === 'work' && isAnother(joint?.text ?? '', before?.text ?? '') ? after : null
  const apposed = ofIt === null || items[at - 3]?.text !== ',' ? undefined : items[at - 4]
  if (apposed?.kind === 'mention' && apposed.mention.type === 'title') return apposed.mention.name
  const work = (ofIt ?? its)?.work
  return work === undefined || (work.follows === null && its === null) || work.definite
    ? null
    : untitled(mention.name, work)
}

/** "A Copper Lane film", "a third Copper Lane film", "the untitled Copper Lane film": one that has no name yet. */
const isAnother = (word: string, before: string): boolean =>
  /^(?:untitled|an?|another)$/.test(word) ||
  (/^(?:second|third|fourth|fifth|sixth|seventh|new)$/.test(word) && /^(?:an?|another)$/.test(before))

/** What follows a work and has no name yet is called by what it follows. */
export const untitled = (name: string, work: Kind): string => `Untitled ${name} ${work.word}`

export const foundIn = (printed: Printed, match: Match, sentence: Sentence): Found =>
  new FoundMatch(printed, match, sentence)

/** A class, because rules ask little of most of what is found, and its methods made anew took longer than the finding. */
class FoundMatch implements Found {
  readonly sentence: Sentence
  readonly #printed: Printed
  readonly #match: Match

  constructor(printed: Printed, match: Match, sentence: Sentence) {
    this.sentence = sentence
    this.#printed = printed
    this.#match = match
  }

  #range(slot: string): Range {
    const { captured } = this.#match
    if (slot === 'whole') return this.#match
    return captured(slot) ?? captured(`${slot}2`) ?? captured(`${slot}3`) ?? nowhere
  }

  #only<Kind extends Item['kind']>(slot: string, kind: Kind): Extract<Item, { kind: Kind }> | null {
    const item = this.items(slot)[0]
    return item !== undefined && isOf(item, kind) ? item : null
  }

  get before() {
    return wordsOf(this.#printed, { from: 0, to: this.#match.from })
  }

  get after() {
    return wordsOf(this.#printed, { from: this.#match.to, to: this.#printed.ids.length })
  }

  rest() {
    return startingIn(this.#printed, { from: this.#match.to, to: this.#printed.ids.length })
  }

  has(slot: string) {
    return this.#range(slot) !== nowhere
  }

  items(slot: string) {
    return itemsOf(this.#printed, this.#range(slot))
  }

  mentions(slot: string) {
    return this.items(slot).flatMap((item) => (item.kind === 'mention' ? [item.mention] : []))
  }

  mention(slot: string) {
    return this.mentions(slot)[0] ?? null
  }

  title(slot = 'title'): Entity | null {
    const mention = this.mention(slot)
    const { items, entry, focus } = this.sentence
    const follower = mention === null ? null : followerOf(items, mention)
    // "LOW TIDE. A prequel to COPPER LANE": what follows another work is the entry's own.
    const headed = follower === null || entry === null ? null : focus
    const name = headed?.name ?? follower ?? mention?.name ?? focus?.name
    return name === undefined ? null : { type: 'title', name }
  }

  verb(slot = 'verb') {
    return this.#only(slot, 'verb')?.verb ?? null
  }

  work(slot = 'kind') {
    return this.#only(slot, 'work')?.work ?? this.#only(slot, 'mention')?.work ?? null
  }

  season(slot = 'season') {
    return this.#only(slot, 'season')?.season ?? null
  }

  count(slot = 'count') {
    return this.#only(slot, 'count')?.count ?? null
  }

  date(slot = 'date'): Value | null {
    const item = this.#only(slot, 'date')
    return item === null ? null : { type: 'date', edtf: item.date.edtf, text: item.text }
  }

  jobs(slot = 'job') {
    return this.#only(slot, 'job')?.jobs ?? []
  }

  role(slot = 'role') {
    return this.#only(slot, 'role')?.role ?? null
  }

  kin(slot = 'kin') {
    return this.#only(slot, 'kin')?.kin ?? null
  }

  text(slot: string) {
    return sourceOf(this.#printed, this.#range(slot), this.sentence.passage.source)
  }

  words(slot: string) {
    return wordsOf(this.#printed, this.#range(slot)).trim()
  }
}

const nowhere: Range = { from: 0, to: 0 }
const isOf = <Kind extends Item['kind']>(item: Item, kind: Kind): item is Extract<Item, { kind: Kind }> =>
  item.kind === kind

/** A season qualifier, where one was found. */
export const seasonOf = (season: Season | null): Qualifiers =>
  season === null ? {} : { [season.of]: season.season }

export const claimKey = (claim: Claim): string =>
  JSON.stringify([claim.property, claim.subject, claim.value, claim.qualifiers])
