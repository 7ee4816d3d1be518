import type { Granted } from './apply.ts'
import { parseCue } from './cue.ts'
import { compileCue, findCue } from './cue-machine.ts'
import { indexCues } from './cue-needs.ts'
import { isCalling } from './lexicon/callings.ts'
import { print } from './print.ts'
import { describedPart, namedNext } from './rules/cast.ts'
import { type Found, foundIn } from './rules/rule.ts'
import type { Sentence } from './sentence.ts'

/** What a noun must be: a part at all; what somebody does, or a relative; several people at once. */
type Asked = 'part' | 'calling' | 'many'

/** "comes aboard", "is expected to join": what performers do on the way to their part. */
const deeds = '~ (<any:*> ~ (<any:*> ~)?)?'
const aside = '(, .. ,)?'

/**
 * Words that tell a performer's part by what it does. Looser than the rules that grant claims: they are asked only of
 * performers whom something else has put in the cast.
 */
const tellings: readonly { readonly cue: string; readonly asks: Asked }[] = [
  { cue: `{people} ${deeds} (,)? as ${aside} {noun}`, asks: 'part' },
  { cue: `{people} ${deeds} as {owned:noun}`, asks: 'many' },
  { cue: `{people} ${deeds} (in|for|to) the (role|part) of {noun}`, asks: 'part' },
  {
    cue: '{people} (⟨ ~ ⟩)? (,|who)? .. (<any:*> ..)? <play|portray|voice|embody:*> .. {noun}',
    asks: 'part',
  },
  { cue: '{people} ~ <play|portray|voice|embody|be:*> .. {owned:noun}', asks: 'many' },
  { cue: '{noun} (,|⟨|—)? .. <play|portray|voice|embody:pn> ~ by ... {people}', asks: 'part' },
  { cue: '{noun} (⟨|,|—) ... {person:people} (⟩|,|;|.|—)', asks: 'calling' },
  { cue: '{noun} <be> .. {person:people}', asks: 'calling' },
  { cue: '{people} (⟨ ~ ⟩)? <be> .. {noun}', asks: 'calling' },
  { cue: '{person:people} {noun}', asks: 'calling' },
]
const cues = tellings.map(({ cue, asks }) => ({ asks, cue: compileCue(parseCue(cue)) }))
const findCues = indexCues(cues)

const isMany = (head: string) => /[^s]s$/.test(head)

/** "controllers" → "controller". */
const one = (head: string) => head.replace(/s$/, '')

/** People in a story who are called by no trade and no kinship. */
const somebody =
  /^(?:m[ae]n|wom[ae]n|girl|boy|kid|child|baby|teen|teenager|stranger|villain|villainess|hero|heroine|baddie|victim|bride|groom|widower|neighbou?r|friend|lover|boyfriend|girlfriend|suitor|rival|nemesis|boss|superior|rep|roommate|colleague|classmate|survivor|president|creature|monster|alien|robot)$/

function isCallingOf(found: Found, head: string): boolean {
  const kin = found.items('noun').some((item) => item.kind === 'kin' && item.text.endsWith(head))
  const single = (isMany(head) ? one(head) : head).replace(/^ex-/, '')
  return kin || isCalling(single) || somebody.test(single)
}

/** "Ana Reyes stars, with Tom Weld as the sheriff": between a performer and the part nobody is named. */
const speaksOfOthers = (found: Found) => {
  const people = found.items('people')
  const others = found
    .items('whole')
    .some((item) => item.kind === 'mention' && item.mention.type === 'person' && !people.includes(item))
  return others || / respectively\b/.test(found.after)
}

/** Who is told to play what by one match. */
function toldBy(found: Found, asks: Asked): readonly (readonly [person: string, part: string])[] {
  const part = describedPart(found)
  if (part === null || namedNext(found) || speaksOfOthers(found)) return []
  if (asks === 'calling' && !isCallingOf(found, part.head)) return []
  const people = found.mentions('people')
  if (asks === 'many' && !(isMany(part.head) && people.length > 1)) return []
  const players = isMany(part.head) && people.length > 1 ? people : people.slice(-1)
  return players.map(({ name }) => [name, part.name])
}

/** Parts that a sentence tells by what they do, by their performers. */
export function partsToldIn(sentence: Sentence): ReadonlyMap<string, string> {
  const printed = print(sentence.items)
  const told = new Map<string, string>()
  for (const { cue, asks } of findCues(printed))
    for (
      let match = findCue(cue, printed);
      match !== null;
      match = findCue(cue, printed, Math.max(match.to, match.from + 1))
    )
      for (const [person, part] of toldBy(foundIn(printed, match, sentence), asks))
        if (!told.has(person)) told.set(person, part)
  return told
}

/** "as Mira's mother": the name that a looser reading took for the part only says whose mother it is. */
const isOwnerIn = (part: string, known: string) =>
  part.startsWith(`${known}'s `) || part.startsWith(`${known}’s `)

function withPart(held: Granted, told: ReadonlyMap<string, string>): Granted {
  const { draft } = held
  const part = isCasting(held) && 'name' in draft.value ? told.get(draft.value.name) : undefined
  const known = draft.qualifiers?.character
  if (part === undefined || (typeof known === 'object' && !isOwnerIn(part, known.name))) return held
  const character = { type: 'character', name: part } as const
  return { ...held, draft: { ...draft, qualifiers: { ...draft.qualifiers, character } } }
}

const isCasting = ({ draft: { property, value } }: Granted) =>
  property === 'cast member' && value.type === 'person'

/** Performers without a part, each with the part that the sentence tells by what it does: "as the hotel's night clerk". */
export function withToldParts(granted: readonly Granted[]): readonly Granted[] {
  const sentence = granted.find(isCasting)?.sentence
  if (sentence === undefined) return granted
  const told = partsToldIn(sentence)
  return told.size === 0 ? granted : granted.map((held) => withPart(held, told))
}
