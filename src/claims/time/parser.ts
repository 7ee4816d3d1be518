import type { Meaning } from './meaning.ts'

/** What a phrase is like, for the refiners that may take it further. */
export type Form =
  | 'day'
  | 'weekday'
  | 'week'
  | 'weekend'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'span'

/** `edtf` stands in where there is no day to work out: a set (`XXXX-WXX-1`), a duration (`P3Y`), a time (`T21:00`). */
export type Parsed =
  | {
      readonly kind: 'date'
      readonly form: Form
      readonly meaning: Meaning
      /** 1 to 7, of a plain weekday. */
      readonly weekday?: number
      /** It recurs every year and its year is not said. */
      readonly yearless?: boolean
      /** It needs none of the parser's support. */
      readonly sure?: boolean
    }
  | { readonly kind: 'set' | 'duration' | 'time'; readonly edtf: string }

/** What stood where: the match's named groups and its text. */
export type Found = { readonly text: string; readonly group: (name: string) => string }

export type Example = {
  readonly text: string
  readonly published?: string
  readonly narrative?: true
  /** "words = EDTF", each. */
  readonly yields: readonly string[]
}

/** What the text ends with before the phrase, starts with after it, or the phrase itself is; all that are given must hold. */
export type Support = { readonly before?: string; readonly after?: string; readonly words?: string }

/** A kind of date phrase: one file, one idea. */
export type Parser = {
  readonly id: string
  /** One sentence for the rule's documentation. */
  readonly says: string
  /** Words (lower case) that the phrase may start with; `#` is any digit. */
  readonly starts: readonly string[]
  /** See pattern.ts. */
  readonly pattern: string
  /** Null refuses the match. */
  readonly read: (found: Found) => Parsed | null
  /**
   * Where the words alone are not enough ("May", "Wednesday", "2018"): what must stand beside them (patterns), in
   * any one of these ways. A phrase that a refiner took further needs no other support.
   */
  readonly support?: readonly Support[]
  /** Histories are full of bare years and seldom speak of titles: there the words alone are enough. */
  readonly sureInNarrative?: true
  readonly examples: readonly Example[]
}
