import type { Continuity, EntityType } from './claim.ts'
import type { Pronoun } from './genders.ts'
import type { Listing } from './listings.ts'
import type { Certainty, Part } from './report.ts'
import type { DateMention } from './time/index.ts'

/** A stretch of the story that is read as one: a paragraph, a headline, a caption. Offsets are into the part's text. */
export type Passage = {
  readonly in: Part
  readonly photo: number | null
  readonly layout:
    | 'headline'
    | 'dek'
    | 'paragraph'
    | 'heading'
    | 'list item'
    | 'quote'
    | 'table row'
    | 'caption'
  /** The whole part that the passage stands in, so that offsets need no shifting. */
  readonly source: string
  readonly start: number
  readonly end: number
}

/** A name in the text. `name` is its fullest form in the story; `type` `name` means that nothing said what it names. */
export type MentionType = EntityType | 'outlet' | 'name'
export type Mention = {
  readonly type: MentionType
  readonly name: string
  readonly text: string
  readonly start: number
  readonly end: number
  /** True for "the series", "she": words that lead back to a name. */
  readonly anaphor: boolean
  readonly year?: number
  /** How likely the name is each of mentions/typer.ts's `namedTypes`, 0–1; absent where it was led back. */
  readonly likelihoods?: readonly number[]
  /** What a work without a name follows: "Untitled Copper Lane sequel" follows Copper Lane. */
  readonly follows?: { readonly name: string; readonly kind: string }
}

/** "will likely be returning", "is in talks to play": one verb with what its helpers say of it. */
export type Verb = {
  readonly lemma: string
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle' | 'past'
  readonly passive: boolean
  readonly negated: boolean
  readonly tense: 'past' | 'present' | 'future' | 'none'
  /** What the helpers say of its certainty; null where they say nothing. */
  readonly certainty: Certainty | null
  /** Set for verbs that stand in "X is in talks", "X is rumoured": an unnamed voice behind them. */
  readonly hearsay: boolean
}

/** "the upcoming Netflix series", "Amazon's one-hour drama", "a sequel": a work by its kind. */
export type Kind = {
  readonly word: string
  readonly medium: 'screen' | 'page' | 'game'
  readonly definite: boolean
  readonly possessed: boolean
  readonly follows: string | null
  readonly organisations: readonly Mention[]
  readonly owner: Mention | null
  readonly episodes: number | null
  readonly year: number | null
  readonly words: readonly string[]
}

export type Count = { readonly number: number; readonly of: string; readonly unit: string }
export type Season = { readonly season: number | string; readonly of: 'season' | 'episode' }

type At = { readonly start: number; readonly end: number; readonly text: string }

/** A token, or several read as one. Rules match over items. `text` is lower case, quotes and apostrophes made plain. */
export type Item =
  | (At & { readonly kind: 'word' })
  | (At & { readonly kind: 'mention'; readonly mention: Mention; readonly work: Kind | null })
  | (At & { readonly kind: 'verb'; readonly verb: Verb })
  | (At & { readonly kind: 'work'; readonly work: Kind })
  | (At & { readonly kind: 'date'; readonly date: DateMention })
  | (At & { readonly kind: 'count'; readonly count: Count })
  | (At & { readonly kind: 'season'; readonly season: Season })
  | (At & { readonly kind: 'job'; readonly jobs: readonly string[]; readonly former: boolean })
  | (At & { readonly kind: 'role'; readonly role: string })
  | (At & { readonly kind: 'kin'; readonly kin: string })

/** Characters spoken of before a sentence, the nearest first, and which pronoun a name takes. */
export type Spoken = {
  readonly characters: readonly Mention[]
  readonly genders: ReadonlyMap<string, Pronoun>
}

export type Sentence = {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly items: readonly Item[]
  readonly question: boolean
  readonly spoken: Spoken
  /** The title that the sentence is about where its grammar does not say: the story's focus. */
  readonly focus: Mention | null
  readonly continuity: Continuity
  /** The standing of the performers that the sentence lists, where a heading above them says it. */
  readonly castRole: string | null
  /** The words of the heading that the sentence stands under. */
  readonly section: string | null
  /** Where the title stands that heads the sentence's entry, in the text. */
  readonly entry: { readonly start: number; readonly end: number } | null
  /** The calendar entry that the sentence belongs to. */
  readonly listing: Listing | null
}
