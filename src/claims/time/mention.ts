import type { CompiledSupport } from './compiled.ts'
import type { Meaning } from './meaning.ts'
import type { Form, Parsed } from './parser.ts'

/** A phrase on its way to becoming a date: where it stands, what it means, which rules made it so. */
export type Mention = {
  readonly start: number
  readonly end: number
  readonly rules: readonly string[]
  readonly kind: Parsed['kind']
  /** Null but for dates. */
  readonly form: Form | null
  readonly meaning: Meaning | null
  /** Null for dates, which are worked out last. */
  readonly edtf: string | null
  readonly weekday: number | null
  readonly yearless: boolean
  /** Nothing more must vouch for it. */
  readonly sure: boolean
  readonly sureInNarrative: boolean
  readonly support: readonly CompiledSupport[]
  /** A part or bound was taken that ends with its period: "before the end of the year" is by that end. */
  readonly closes: boolean
}

export type DatedMention = Mention & { readonly kind: 'date'; readonly meaning: Meaning; readonly form: Form }

export function isDate(mention: Mention | undefined): mention is DatedMention {
  return mention !== undefined && mention.kind === 'date' && mention.meaning !== null && mention.form !== null
}

/** How far back a rule looks for the words before a phrase; longer ones than these don't occur. */
const lookBack = 48

export function textBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - lookBack), at)
}

export function textAfter(text: string, at: number): string {
  return text.slice(at, at + lookBack)
}
