export const entityTypes = ['title', 'character', 'person', 'organisation', 'place'] as const
export type EntityType = (typeof entityTypes)[number]

/** A named thing as a story names it, at its fullest. `year` only where two works of one name differ by it. */
export type Entity = {
  readonly type: EntityType
  readonly name: string
  readonly year?: number
}

/** `edtf` is EDTF (ISO 8601-2) level 1, with intervals; `text` the words it was read from. */
export type DateValue = { readonly type: 'date'; readonly edtf: string; readonly text: string }
export type NumberValue = { readonly type: 'number'; readonly number: number; readonly unit: string }
export type TextValue = { readonly type: 'text'; readonly text: string }
export type Value = Entity | DateValue | NumberValue | TextValue

export const properties = [
  'cast member',
  'crew member',
  'release date',
  'platform',
  'production company',
  'status',
  'count',
  'title',
  'based on',
  'follows',
  'part of',
  'alias',
  'appears in',
  'relationship',
  'occupation',
  'ability',
  'setting',
  'filming location',
  'notable work',
  'media',
  'statement',
] as const
export type Property = (typeof properties)[number]

/** The world in which a claim holds. */
export const continuities = ['screen', 'page', 'game', 'real'] as const
export type Continuity = (typeof continuities)[number]

/** `character` and `platform` are entities; `season` and `episode` numbers, or words where there is no number. */
export type Qualifiers = Readonly<Record<string, Entity | string | number | boolean>>

/** Subject – property – value with qualifiers, in one continuity (MODEL.md, "Claim"). `subject` is null only for some statements. */
export type Claim = {
  readonly subject: Entity | null
  readonly property: Property
  readonly value: Value
  readonly qualifiers: Qualifiers
  readonly continuity: Continuity
}
