import type { Claim } from './claim.ts'

/** How sure the words sound, surest first; `open` says that nobody knows. */
export const certainties = ['stated', 'likely', 'possible', 'open', 'unlikely', 'denied'] as const
export type Certainty = (typeof certainties)[number]

export const attributionTypes = ['official', 'outlet', 'insider', 'person', 'author', 'none'] as const
export type AttributionType = (typeof attributionTypes)[number]

/** Who stands behind the words. `name` as the story names them; null where nobody is named. */
export type Attribution = { readonly type: AttributionType; readonly name: string | null }

export const evidenceKinds = [
  'official media',
  'announcement',
  'interview',
  'social post',
  'set sighting',
  'merchandise',
  'filing',
  'leak',
  'source material',
  'other report',
  'inference',
] as const
export type Evidence = (typeof evidenceKinds)[number]

/** The part of the story that a quote stands in; `photo` is the photo's index for `caption` and `alt`. */
export const parts = ['text', 'headline', 'dek', 'caption', 'alt'] as const
export type Part = (typeof parts)[number]

/** One story voicing one claim. `part.slice(start, end) === quote`, in UTF-16 code units. `in` is left out for the text. */
export type Report = {
  readonly claim: Claim
  readonly certainty: Certainty
  readonly attribution: Attribution
  readonly evidence: readonly Evidence[]
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly in?: Exclude<Part, 'text'>
  readonly photo?: number
  /** Ids of the rules that made it, first the one that read the claim. */
  readonly rules: readonly string[]
}
