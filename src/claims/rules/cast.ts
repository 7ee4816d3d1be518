import type { Entity } from '../claim.ts'
import { isCalling } from '../lexicon/callings.ts'
import { jobs } from '../lexicon/index.ts'
import type { Certainty } from '../report.ts'
import type { Item, Mention, Season } from '../sentence.ts'
import { readNoun } from './noun.ts'
import { as, type Draft, type Found, seasonOf } from './rule.ts'

export type Casting = {
  readonly role?: string
  readonly certainty?: Certainty
  /** The slots that hold the performers and the parts. */
  readonly people?: string
  readonly parts?: string
  /** Their standing is not what the match says: it is another's. */
  readonly besides?: true
  /** The slot of the season, where it is not `season`. */
  readonly season?: string
  /** What all of them play: "detectives". */
  readonly plural?: string
}

/** What a verb says of standing: who voices is a voice, who toplines a lead. */
const roleOf: Readonly<Record<string, string>> = {
  voice: 'voice',
  topline: 'lead',
  headline: 'lead',
  front: 'lead',
  anchor: 'lead',
  carry: 'lead',
  top: 'lead',
  lead: 'lead',
  recur: 'recurring',
  cameo: 'cameo',
}

/** "(in|on) Copper Lane", with what may stand before and after the name. */
export const inTitle =
  "({date}? .. (in|on|of|for|from) (the|its|season_one_of)? {date}? ({season} of|an_episode_of)? (((a|the|its) {organisation}? .. (version|adaptation|take|production|retelling)|{kind}) (of|on))? ({organisation} 's|{name} 's|{place} 's|{person:maker} 's)? {title} {season}?)?"
export const others =
  '(,? (opposite|alongside) {people:others}|.. (opposite|alongside|with) (leads|stars|star|<lead|star>)? {people:others})?'
/** "as Mira", "as her brother, Holt". */
export const asPart = '(.. as ... {parts})?'

/** A name that nothing typed is a performer's only if it looks like one's: two capitalised words. */
export const isPlayer = (mention: Mention) =>
  mention.type === 'person' ||
  (!/^The /.test(mention.name) && /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+)+$/u.test(mention.name))

/** Nouns after "plays a" that are no character: "a key role", "a version of herself". */
export const noPart =
  /^(?:role|roles|part|parts|character|characters|lead|leads|version|one|both|kind|sort|lot|piece|number|game|games|music|song|voice|voices|guest|regular|regulars|cast|ensemble|star|stars|member|members|cameo|cameos|trick|hand|double|time|fan|fans|family|reason|series|film|show|movie|season|episode|result|producer|director|writer|showrunner|executive|favou?rite|hero's|title|series-regular|addition|arc|stint|spot|appearance|place|same|whole|genius|success|hit|surprise|thing|following)$/

/** A character who has no name but a noun: "the harbor's pilot". */
export function describedPart(found: Found, slot = 'noun'): { name: string; head: string } | null {
  const noun = readNoun(found.text(slot))
  if (noun === null || noPart.test(noun.head) || /^\p{Lu}/u.test(noun.head)) return null
  return { name: apposedName(found, slot, noun.head) ?? noun.text, head: noun.head }
}

/** "as Mira's mother, Sandra": the clause may have lost the name that the sentence sets beside the noun. */
function apposedName(found: Found, slot: string, head: string): string | null {
  const { items } = found.sentence
  const last = found.items(slot).at(-1)
  if (last?.kind !== 'kin' || !last.text.endsWith(head)) return null
  const at = items.indexOf(last)
  const [comma, named] = items.slice(at + 1, at + 3)
  return comma?.text === ',' && named?.kind === 'mention' && named.mention.type === 'character'
    ? named.mention.name
    : null
}

/** "Director Petra Vane is returning": to her job, not to a cast. */
export const afterJob = (found: Found) => /[\ueb00-\uebff] $/.test(found.before)

/** "his housekeeper, Mabel": the character has a name after all. */
export const namedNext = (found: Found) =>
  /^, (?:the )?[\ue000-\ue6ff] (?:$|[.,;(]|who |and )/.test(found.after)

/** "the Quay Street landlady": the name only describes the noun after it. */
export const describesNoun = (found: Found) => {
  const [first = '', second = ''] = found.after.split(' ')
  if (/^(?:and|or|but|who|as|in|on|with|while)$/.test(first)) return false
  return /^[a-z-]+$/.test(first) && (isCalling(first) || (/^[a-z-]+$/.test(second) && isCalling(second)))
}

/** "Cold Crossing, starring Tom Weld as the sheriff": whoever a title is said to star is in that, not in the one in hand. */
function titleBefore(found: Found, first: Item | undefined): Entity | null {
  const { items } = found.sentence
  let at = first === undefined ? -1 : items.indexOf(first) - 1
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

/** The title whose cast is told from item `first` on: the one captured, the one said to star them, the one in hand. */
export const titleAround = (found: Found, first: Item | undefined): Entity | null =>
  found.has('title') ? found.title() : (titleBefore(found, first) ?? found.title())

type Part = {
  readonly character: string | null | undefined
  readonly role: string | undefined
  readonly season: Season | null
  readonly certainty: Certainty | undefined
}

/** One performer's claim; null for a name that cannot be one's. */
export function castingOf(title: Entity, person: Mention, part: Part): Draft | null {
  if (person.name === title.name || !isPlayer(person)) return null
  const { character, role, certainty } = part
  const named = character !== undefined && character !== null && character !== person.name
  return {
    subject: title,
    property: 'cast member',
    value: as('person', person),
    qualifiers: {
      ...(named ? { character: { type: 'character' as const, name: character } } : {}),
      ...(role === undefined ? {} : { role }),
      ...seasonOf(part.season),
    },
    ...(certainty === undefined ? {} : { certainty }),
  }
}

const sentenceText = ({ sentence }: Found) => sentence.passage.source.slice(sentence.start, sentence.end)

/** "has taken over the part": whose part it is was said before. */
function partMeant(found: Found): Mention | null {
  const words = ` ${found.words('whole')} `
  if (
    !/ (?:the|that) (?:part|role) $| (?:the|that) (?:part|role) from | read\S* for (?:her|him) /.test(words)
  )
    return null
  if (/^(?:of|as|in|on|opposite|,) /.test(found.after)) return null
  return found.sentence.spoken.characters[0] ?? null
}

/** People × parts: as many parts as people are dealt out in order ("respectively"), a single one is the last one's. */
export function cast(found: Found, options: Casting = {}): readonly (Draft | null)[] {
  const title = titleAround(found, found.items('people')[0])
  if (title === null || (!found.has('title') && inAnother(found))) return []
  const people = found.mentions(options.people ?? 'people')
  const parts = found
    .mentions(options.parts ?? 'parts')
    .filter((part) => part.type !== 'person' || part.anaphor === false)
  // "Stays on as an EP": a job with the work, no part in it.
  if (parts.some(({ name }) => jobs.has(name.toLowerCase()) && name === name.toUpperCase())) return []
  const shared = people.length > 1 && /\brespectively\b/.test(sentenceText(found))
  if (shared && options.plural !== undefined) return []
  const noun = parts.length === 0 && options.parts === undefined && !shared ? describedPart(found) : null
  const meant = parts.length === 0 && noun === null && people.length === 1 ? partMeant(found) : null
  const role =
    options.besides === true
      ? undefined
      : (options.role ??
        (found.verb()?.lemma === 'voice' ? 'voice' : found.role()) ??
        roleOf[found.verb()?.lemma ?? ''] ??
        found.sentence.castRole ??
        undefined)
  const verb = found.verb()
  const certainty = options.certainty ?? (verb?.lemma === 'be' && verb.negated ? 'denied' : undefined)
  return people.map((person, i) => {
    const last = i === people.length - 1
    const part = parts.length === people.length ? parts[i] : parts.length === 1 && last ? parts[0] : undefined
    const character = options.plural ?? part?.name ?? (last ? noun?.name : undefined) ?? meant?.name
    return castingOf(title, person, { character, role, season: found.season(options.season), certainty })
  })
}

/** Those named with "opposite" or "alongside" are in the cast, their parts unsaid. */
export const castWithOthers = (found: Found, options: Casting = {}) => [
  ...cast(found, options),
  ...(found.has('others')
    ? cast(found, {
        people: 'others',
        parts: 'nobody',
        besides: true,
        ...(options.certainty === 'denied' ? {} : { certainty: options.certainty ?? 'stated' }),
      })
    : []),
]
