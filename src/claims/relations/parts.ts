import type { Granted } from '../apply.ts'
import type { Qualifiers } from '../claim.ts'
import type { Sentence } from '../sentence.ts'
import { type Found, valueKey } from './drafts.ts'

/** The one part that a story gives to each performer; nobody who plays several. */
function partsOf(found: readonly Found[], sentences: readonly Sentence[]): ReadonlyMap<string, string> {
  const parts = new Map<string, Set<string>>()
  for (const { relation, sentence, place, partner } of found) {
    const name = valueKey(sentences[sentence]?.items[place])
    if (relation !== 'plays' || name === null) continue
    parts.set(name, (parts.get(name) ?? new Set()).add(partner.of.name))
  }
  return new Map(
    [...parts].flatMap(([name, [part, ...more]]) => (part && more.length === 0 ? [[name, part]] : [])),
  )
}

/** Performers of one title of the story, and of no other. */
function ofOneTitle(granted: readonly Granted[]): ReadonlySet<string> {
  const titles = new Map<string, Set<string>>()
  for (const { draft } of granted)
    if (draft.property === 'cast member' && draft.value.type === 'person')
      titles.set(draft.value.name, (titles.get(draft.value.name) ?? new Set()).add(draft.subject?.name ?? ''))
  return new Set([...titles].flatMap(([name, of]) => (of.size === 1 ? [name] : [])))
}

/** A performer's part that another sentence names: "Ana Reyes leads the cast. … Reyes's Mira Holt runs the docks." */
export function withParts(
  drafts: readonly (readonly Granted[])[],
  found: readonly Found[],
  sentences: readonly Sentence[],
): readonly (readonly Granted[])[] {
  const parts = partsOf(found, sentences)
  const once = ofOneTitle(drafts.flat())
  return drafts.map((held) =>
    held.map((one) => {
      const { property, value, qualifiers = {} } = one.draft
      const part = property === 'cast member' && value.type === 'person' ? parts.get(value.name) : undefined
      if (part === undefined || value.type !== 'person' || !once.has(value.name)) return one
      if (qualifiers.character !== undefined) return one
      const character: Qualifiers = { character: { type: 'character', name: part } }
      return { ...one, draft: { ...one.draft, qualifiers: { ...qualifiers, ...character } } }
    }),
  )
}
