import type { Entity } from '../claim.ts'
import { isCalling } from '../lexicon/callings.ts'
import type { Certainty } from '../report.ts'
import type { Mention } from '../sentence.ts'
import { readNoun } from './noun.ts'
import { as, type Draft, type Found, seasonOf } from './rule.ts'

export type Casting = {
  readonly role?: string
  readonly certainty?: Certainty
  /** The slots that hold the performers and the parts. */
  readonly people?: string
  readonly parts?: string
}

/** "(in|on) Copper Lane", with what may stand before and after the name. */
export const inTitle =
  "(.. (in|on|of|for|from) (the|season_one_of)? ({season} of)? ({organisation} 's|{name} 's|{place} 's)? {title} {season}?)?"
export const others = '(.. (opposite|alongside|with) (leads|stars|star|<lead|star>)? {people:others})?'
/** "as Mira", "as her brother, Holt". */
export const asPart = '(.. as ... {parts})?'

/** A name that nothing typed is a performer's only if it looks like one's: two capitalised words. */
const isPlayer = (mention: Mention) =>
  mention.type === 'person' ||
  (!/^The /.test(mention.name) && /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+)+$/u.test(mention.name))

/** Nouns after "plays a" that are no character: "a key role", "a version of herself". */
const noPart =
  /^(?:role|roles|part|parts|character|characters|lead|leads|version|one|both|kind|sort|lot|piece|number|game|games|music|song|voice|voices|guest|regular|regulars|cast|ensemble|star|stars|member|members|cameo|cameos|trick|hand|double|time|fan|fans|family|reason|series|film|show|movie|season|episode|result|producer|director|writer|showrunner|executive|favou?rite|hero's|title|series-regular|addition|arc|stint|spot|appearance|place|same|whole|genius|success|hit|surprise|thing|following)$/

/** A character who has no name but a noun: "the harbor's pilot". */
export function describedPart(found: Found, slot = 'noun'): { name: string; head: string } | null {
  const noun = readNoun(found.text(slot))
  if (noun === null || noPart.test(noun.head) || /^\p{Lu}/u.test(noun.head)) return null
  return { name: noun.text, head: noun.head }
}

/** "Director Petra Vane is returning": to her job, not to a cast. */
export const afterJob = (found: Found) => /[\ueb00-\uebff] $/.test(found.before)

/** "his housekeeper, Mabel": the character has a name after all. */
export const namedNext = (found: Found) =>
  /^, (?:the )?[\ue000-\ue6ff] (?:$|[.,;(]|who |and )/.test(found.after)

/** "the Quay Street landlady": the name only describes the noun after it. */
export const describesNoun = (found: Found) => {
  const [first = '', second = ''] = found.after.split(' ')
  return /^[a-z-]+$/.test(first) && (isCalling(first) || (/^[a-z-]+$/.test(second) && isCalling(second)))
}

/** "Cold Crossing, starring Tom Weld as the sheriff": whoever a title is said to star is in that, not in the one in hand. */
function titleBefore(found: Found): Entity | null {
  const { items } = found.sentence
  const first = found.items('people')[0]
  let at = items.findIndex((item) => item === first) - 1
  while (
    items[at]?.kind === 'word' &&
    /^(?:newcomers?|actors?|actress|comedian)$/.test(items[at]?.text ?? '')
  )
    at--
  const stars = items[at]
  if (!(stars?.kind === 'verb' && stars.verb.lemma === 'star' && stars.verb.form === 'gerund')) return null
  const before = items.slice(0, at).findLast((item) => !/^[,"”’']$/.test(item.text))
  return before?.kind === 'mention' && before.mention.type === 'title' ? as('title', before.mention) : null
}

/** "… a lead role in an Apple TV+ pilot": the part is in a work that has no name yet, not in the one in hand. */
function inAnother(found: Found): boolean {
  const last = found.items('whole').at(-1)
  const at = found.sentence.items.findIndex((item) => last !== undefined && item.start > last.start)
  const [joint, next] = found.sentence.items.slice(at, at + 2)
  return (
    at >= 0 &&
    /^(?:in|on|for)$/.test(joint?.text ?? '') &&
    next?.kind === 'work' &&
    !next.work.definite &&
    next.work.follows === null
  )
}

/** People × parts: as many parts as people are dealt out in order ("respectively"), a single one is the last one's. */
export function cast(found: Found, options: Casting = {}): readonly (Draft | null)[] {
  const title = found.has('title') ? found.title() : (titleBefore(found) ?? found.title())
  if (title === null || (!found.has('title') && inAnother(found))) return []
  const people = found.mentions(options.people ?? 'people')
  const parts = found
    .mentions(options.parts ?? 'parts')
    .filter((part) => part.type !== 'person' || part.anaphor === false)
  const noun = parts.length === 0 && options.parts === undefined ? describedPart(found) : null
  const role = options.role ?? found.role() ?? undefined
  const season = seasonOf(found.season())
  const verb = found.verb()
  const certainty = options.certainty ?? (verb?.lemma === 'be' && verb.negated ? 'denied' : undefined)
  return people.map((person, i) => {
    if (person.name === title.name || !isPlayer(person)) return null
    const last = i === people.length - 1
    const part = parts.length === people.length ? parts[i] : parts.length === 1 && last ? parts[0] : undefined
    const name = part?.name ?? (last ? noun?.name : undefined)
    const named = name !== undefined && name !== person.name
    return {
      subject: title,
      property: 'cast member',
      value: as('person', person),
      qualifiers: {
        ...(named ? { character: { type: 'character' as const, name } } : {}),
        ...(role === undefined ? {} : { role }),
        ...season,
      },
      ...(certainty === undefined ? {} : { certainty }),
    }
  })
}

/** Those named with "opposite" or "alongside" are in the cast, their parts unsaid. */
export const castWithOthers = (found: Found, options: Casting = {}) => [
  ...cast(found, options),
  ...(found.has('others')
    ? cast(found, {
        people: 'others',
        parts: 'nobody',
        ...(options.certainty === 'denied' ? {} : { certainty: options.certainty ?? 'stated' }),
      })
    : []),
]
