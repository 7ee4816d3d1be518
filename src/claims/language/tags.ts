/**
 * The tags that `tag` gives, in the order of their codes: Universal POS, with verbs and auxiliaries told apart by
 * form (Penn's letters: VB base, VBP present, VBZ third person, VBD past, VBN participle, VBG -ing, MD modal).
 */
export const tags = [
  'ADJ',
  'ADP',
  'ADV',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'X',
  'VERB.VB',
  'VERB.VBP',
  'VERB.VBZ',
  'VERB.VBD',
  'VERB.VBN',
  'VERB.VBG',
  'AUX.VB',
  'AUX.VBP',
  'AUX.VBZ',
  'AUX.VBD',
  'AUX.VBN',
  'AUX.VBG',
  'AUX.MD',
] as const

/** A tag by name; `tag` speaks in its code, the name's index in `tags`. */
export type Tag = (typeof tags)[number]

const codes: ReadonlyMap<string, number> = new Map(tags.map((name, code) => [name, code]))
const firstVerb = tags.indexOf('VERB.VB')
const firstAuxiliary = tags.indexOf('AUX.VB')

/** Name → code. */
export function tagCode(name: Tag): number {
  return codes.get(name) ?? 0
}

/** A main verb in any form. */
export function isVerb(code: number): boolean {
  return code >= firstVerb && code < firstAuxiliary
}

/** An auxiliary or a copula in any form, modals among them. */
export function isAuxiliary(code: number): boolean {
  return code >= firstAuxiliary
}

/** Code → Universal POS without the verb's form ("VERB.VBD" is "VERB"). */
export function universalTag(code: number): string {
  if (code >= firstAuxiliary) return 'AUX'
  return code >= firstVerb ? 'VERB' : (tags[code] ?? 'X')
}
