import type { MentionType } from '../../src/claims/sentence.ts'
import { type GoldClaim, type GoldStory, goldStories } from '../gold-stories.ts'

/** A story whose claims say of what type its names are. `names` are as `plainName` writes them. */
export type LabelledStory = GoldStory & { readonly names: ReadonlyMap<string, LabelledName> }

/** `claims`: in how many claims the name stands. */
export type LabelledName = { readonly types: ReadonlySet<MentionType>; readonly claims: number }

function subjectType(property: string): MentionType | null {
  if (property === 'alias' || property === 'statement') return null
  if (property === 'notable work') return 'person'
  return /^(?:appears in|relationship|occupation|ability)$/.test(property) ? 'character' : 'title'
}

const valueTypes: ReadonlyMap<string, MentionType> = new Map([
  ['cast member', 'person'],
  ['crew member', 'person'],
  ['platform', 'organisation'],
  ['production company', 'organisation'],
  ['based on', 'title'],
  ['follows', 'title'],
  ['part of', 'title'],
  ['title', 'title'],
  ['notable work', 'title'],
  ['appears in', 'title'],
  ['filming location', 'place'],
  ['relationship', 'character'],
])

/** A name's types from the claims in which it stands. */
function namesOf(claims: readonly GoldClaim[]): ReadonlyMap<string, LabelledName> {
  const names = new Map<string, { types: Set<MentionType>; claims: number }>()
  const add = (of: readonly string[] | undefined, type: MentionType | null | undefined) => {
    if (type === null || type === undefined) return
    for (const name of of ?? []) {
      const held = names.get(name)
      names.set(name, { types: (held?.types ?? new Set()).add(type), claims: (held?.claims ?? 0) + 1 })
    }
  }
  for (const { property, subject, value, qualifiers } of claims) {
    add(subject, subjectType(property))
    add(value, valueTypes.get(property))
    add(qualifiers.character, 'character')
    add(qualifiers.platform, 'organisation')
  }
  return names
}

/** Gold stories with the types of their names; what claims nothing tells no types. */
export const labelledStories = (): readonly LabelledStory[] =>
  goldStories().flatMap((story) =>
    story.claims.length === 0 ? [] : [{ ...story, names: namesOf(story.claims) }],
  )
