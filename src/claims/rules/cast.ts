import type { Certainty } from '../report.ts'
import { as, type Draft, type Found, type Rule, seasonOf } from './rule.ts'

type Options = {
  readonly role?: string
  readonly certainty?: Certainty
  readonly people?: string
  readonly parts?: string
}

/** People × parts: as many parts as people are dealt out in order ("respectively"), one part goes to everyone. */
function cast(found: Found, options: Options = {}): readonly (Draft | null)[] {
  const title = found.title()
  if (title === null) return []
  const people = found.mentions(options.people ?? 'people')
  const parts = found
    .mentions(options.parts ?? 'parts')
    .filter((part) => part.type !== 'person' || part.anaphor === false)
  const role = options.role ?? found.role() ?? undefined
  const season = seasonOf(found.season())
  return people.map((person, i) => {
    if (person.name === title.name) return null
    const part = parts.length === people.length ? parts[i] : parts.length === 1 ? parts[0] : undefined
    const character =
      part === undefined || part.name === person.name ? {} : { character: as('character', part) }
    return {
      subject: title,
      property: 'cast member',
      value: as('person', person),
      qualifiers: { ...character, ...(role === undefined ? {} : { role }), ...season },
      ...(options.certainty === undefined ? {} : { certainty: options.certainty }),
    }
  })
}

const others = '(.. (opposite|alongside|with) {people:others})?'
const inTitle =
  "(.. (in|on|of|for|from) (the|season_one_of)? ({season} of)? ({organisation} 's)? {title} {season}?)?"

const withOthers = (found: Found, options: Options = {}) => [
  ...cast(found, options),
  ...(found.has('others') ? cast(found, { people: 'others', parts: 'nobody' }) : []),
]

/** "Director Amara Singh is returning": to her job, not to a cast. */
const afterJob = (found: Found) => /[\ueb00-\uebff] $/.test(found.before)

export const playsPart: Rule = {
  id: 'plays-part',
  says: 'X plays Y (in Z), X will portray Y, X reprises the role of Y.',
  over: 'clause',
  cues: [
    `{people} .. <play|portray|voice|reprise|originate|embody|essay|limn> (the|his|her|their|a)? (lead|title|titular)? (role|part|role_as|character)? (of|as)? ({character:owner} 's (own|late|younger|older|elder|little|big|estranged)? {kin} ,?)? .. {parts} ${others} ${inTitle}`,
    `{people} .. <take> (on|over) (the)? (role|part|mantle)? (of|as)? .. {parts} ${inTitle}`,
    `{people} .. <be> (the)? (new)? {parts} (in|on) {title}`,
  ],
  claims: (found) => withOthers(found),
  examples: [
    {
      text: 'Ana Reyes plays the smuggler Mira Holt in Night Ferry.',
      yields: ['Night Ferry · cast member · Ana Reyes (Mira Holt)'],
    },
    { text: 'Ana Reyes plays chess.', yields: [] },
  ],
}

export const starsIn: Rule = {
  id: 'stars-in',
  says: 'X stars (as Y) in Z, X returns as Y, X joins Z, X leads Z.',
  over: 'clause',
  cues: [
    `{people} .. <star|co-star|topline|headline|lead|appear|return|feature|act|debut|be_back|reunite|toplines> ${others} (.. (in|on) {title})? .. as (the|a|an|his|her)? .. {parts} ${others} ${inTitle}`,
    `{people} .. <star|co-star|topline|headline|appear|act> ${others} (in|on) ({organisation} 's|the)? {title}`,
    `{people} .. <topline|headline|front|lead|anchor> ({organisation} 's)? {title}`,
    `{people} .. <star|co-star|topline|return> ${others}`,
    `{people} .. <be> back as (the)? .. {parts} ${inTitle}`,
  ],
  claims: (found) => (afterJob(found) ? [] : withOthers(found)),
  examples: [
    {
      text: 'Ana Reyes will star as Mira opposite Tom Weld in Night Ferry.',
      yields: ['Night Ferry · cast member · Ana Reyes (Mira)', 'Night Ferry · cast member · Tom Weld'],
    },
    { text: 'Ana Reyes stars at the pottery fair.', yields: [] },
  ],
}

export const joinsCast: Rule = {
  id: 'joins-cast',
  says: 'X joins the cast of Z, X joins Y in Z, X boards Z.',
  over: 'clause',
  cues: [
    `{people} .. <join> {persons:others} (and_the_cast)? (in|on|for) ({organisation} 's|the)? {title} (.. as .. {parts})?`,
    `{people} .. <join|board> (the|its)? (cast|ensemble|main_cast|lineup|voice_cast|series)? (of|in|on|for)? ({season} of)? ({organisation} 's|the)? {title} {season}? (.. as (the|a|an)? .. {parts})?`,
    `{people} .. <join> (the|its) (cast|ensemble|main_cast|voice_cast|series) (.. as (a|an|the)? {role})? (.. as (the|a|an)? .. {parts})?`,
    `{people} .. <join> ${others} (.. as (the|a|an)? .. {parts})?`,
  ],
  claims: (found) => withOthers(found),
  examples: [
    {
      text: 'Ana Reyes has joined the cast of Night Ferry as Mira.',
      yields: ['Night Ferry · cast member · Ana Reyes (Mira)'],
    },
    { text: 'Ana Reyes joined the protest.', yields: [] },
  ],
}

export const castAs: Rule = {
  id: 'cast-as',
  says: 'X has been cast (as Y) in Z, X is confirmed for Z, Z casts X.',
  over: 'clause',
  cues: [
    `{people} .. <cast|tap|hire|book|choose|select|confirm|sign|announce|unveil|reveal|set|recast|add|enlist:pn> (as|to_play|for|in_the_role_of|in) (a|an|the)? {role} ${others} ${inTitle}`,
    `{people} .. <cast|tap|hire|book|choose|select|confirm|announce|unveil|reveal|set|recast|enlist|attach|name:p> (as|in|for)? (the)? (lead|title|titular)? (role|part)? (of)? .. (as)? {parts} ${others} ${inTitle}`,
    `{people} .. <cast|tap|hire|book|choose|select|confirm|sign|attach|add|announce:p> (in|for|to) ({organisation} 's|the)? {title}`,
    `{title} .. <cast|add|tap|enlist|nab|recruit|land|hire|book|sign|find|set> (its)? (lead|star|villain)? (in)? {persons:people} (.. as (the|a|an)? .. {parts})?`,
    `{organisation} .. <cast|tap|enlist|hire|sign> {persons:people} (as|for|to_play|in) (the)? .. {parts} ${inTitle}`,
  ],
  claims: (found) => withOthers(found),
  examples: [
    {
      text: 'Ana Reyes has been cast as a series regular in Night Ferry.',
      yields: ['Night Ferry · cast member · Ana Reyes [main]'],
    },
    { text: 'The net was cast into the sea.', yields: [] },
  ],
}

export const titleStars: Rule = {
  id: 'title-stars',
  says: 'Z stars X, Z features X as Y, starring X.',
  over: 'clause',
  cues: [
    `{title} .. <star|co-star|feature|headline|topline> (newcomer|newcomers|the_likes_of)? {people} (as (the)? .. {parts})?`,
    `{title} .. <star|feature|co-star:g> {people} (as (the)? .. {parts})?`,
    `{title} .. <headline|lead|front|topline|anchor:pn> by {people} (as (the)? .. {parts})?`,
    `(the)? (cast|ensemble) .. <include|feature|comprise|boast|consist> .. {people}`,
    `<star|co-star:g> {people} (as (the)? .. {parts})?`,
    `<round> out (the|its) (cast|ensemble) <be> {people}`,
    `{people} .. <round> out the (cast|ensemble)`,
    `{title} , with {people} (in (the)? (lead|leads|lead_roles|leading_role|role|starring_roles))?`,
  ],
  claims: (found) => cast(found),
  examples: [
    {
      text: 'Night Ferry stars Ana Reyes and Tom Weld.',
      yields: ['Night Ferry · cast member · Ana Reyes', 'Night Ferry · cast member · Tom Weld'],
    },
    { text: 'Night Ferry features a storm.', yields: [] },
  ],
}

export const personAsPart: Rule = {
  id: 'person-as-part',
  says: 'X as Y, in a list of cast: "with Ana Reyes as Mira and Tom Weld as Holt".',
  over: 'clause',
  cues: [
    '{person:people} (in_costume)? as (the)? (villainous|evil|new|lead|young|older|late)? {character:parts}',
    '{name:people} as {character:parts}',
  ],
  claims: (found) => cast(found),
  examples: [
    {
      text: 'Night Ferry stars Ana Reyes as Mira Holt and Tom Weld as Captain Dunn.',
      yields: [
        'Night Ferry · cast member · Ana Reyes (Mira Holt)',
        'Night Ferry · cast member · Tom Weld (Captain Dunn)',
      ],
    },
    { text: 'Critics hailed Ana Reyes as a genius.', yields: [] },
  ],
}

export const titularPart: Rule = {
  id: 'titular-part',
  says: 'X as the titular character: the part is named as the title is.',
  over: 'clause',
  cues: [
    '{title} .. <star|feature> {people} as (the|its) (titular|title|eponymous) (character|hero|heroine|role|detective|lead|superhero)?',
    `{people} .. <play|star|portray> (as)? (the|its)? (titular|title|eponymous) (character|hero|heroine|role|lead)? ${inTitle}`,
    '{people} as (the|its) (titular|title|eponymous) (character|hero|heroine|role|lead)',
  ],
  claims: (found) => {
    const title = found.title()
    if (title === null) return []
    return found.mentions('people').map((person) => ({
      subject: title,
      property: 'cast member' as const,
      value: as('person', person),
      qualifiers: { character: { type: 'character' as const, name: title.name } },
    }))
  },
  examples: [
    {
      text: 'Mira Holt stars Ana Reyes as the titular character.',
      yields: ['Mira Holt · cast member · Ana Reyes (Mira Holt)'],
    },
    { text: 'Mira Holt is the title of the film.', yields: [] },
  ],
}

export const playedBy: Rule = {
  id: 'played-by',
  says: 'Y, played by X; Y is voiced by X; Y (X).',
  over: 'phrase',
  cues: [
    '{character:parts} ,? — ? (who_is|who_will_be|to_be|will_be|is)? <play|portray|voice|embody:pn> by {people}',
    '{character:parts} ⟨ (<play|portray|voice:pn> by)? {person:people} ⟩',
    '{person:people} ⟨ {character:parts} ⟩',
    "{person:people} 's {character:parts}",
  ],
  claims: (found) => cast(found),
  examples: [
    {
      text: 'In Night Ferry, Captain Dunn, played by Tom Weld, runs the docks.',
      yields: ['Night Ferry · cast member · Tom Weld (Captain Dunn)'],
    },
    { text: 'The song was played by the band.', yields: [] },
  ],
}

export const rolePlayed: Rule = {
  id: 'role-played',
  says: 'X recurs, guest stars, cameos; X has been upped to series regular; X is the lead of Z.',
  over: 'clause',
  cues: [
    `{people} .. <recur> (as (the)? .. {parts})? ${inTitle}`,
    `{people} .. <up|promote|bump|elevate|upgrade:pn> (up)? to (a|full|the)? {role} ${inTitle}`,
    `{people} .. <have|land|snag|score|nab|book|secure|win|get|bag|take> (a|an|the)? .. {role} (as (the)? {parts})? ${inTitle}`,
    `{people} .. <be|join|return|board|star> (in|as)? (a|an|the|its)? .. {role} (as (the)? .. {parts})? ${inTitle}`,
  ],
  claims: (found) => {
    const lemma = found.verb()?.lemma
    return cast(found, lemma === 'recur' ? { role: 'recurring' } : {})
  },
  examples: [
    {
      text: 'Tom Weld, who plays Holt, has been upped to series regular on Night Ferry.',
      yields: ['Night Ferry · cast member · Tom Weld [main]'],
    },
    { text: 'Tom Weld has been promoted to captain of the football team.', yields: [] },
  ],
}

export const guestStars: Rule = {
  id: 'guest-stars',
  says: 'X will guest star or cameo (as Y) in Z.',
  over: 'clause',
  cues: [
    `{people} .. <guest|guest-star|guest_star> (star|stars|starring|starred)? (as (the)? .. {parts})? ${inTitle}`,
    `{people} .. <cameo> (as (the)? .. {parts})? ${inTitle}`,
    `{people} .. <make> (a|an)? .. (cameo|guest_appearance|appearance|{role}) (as (the)? .. {parts})? ${inTitle}`,
  ],
  claims: (found) =>
    cast(found, {
      role:
        found.verb()?.lemma === 'cameo' || /cameo/.test(found.verb()?.lemma ?? '')
          ? 'cameo'
          : (found.role() ?? 'guest'),
    }),
  examples: [
    {
      text: 'Tom Weld will cameo as Holt in Night Ferry.',
      yields: ['Night Ferry · cast member · Tom Weld (Holt) [cameo]'],
    },
    { text: 'The dog had a cameo.', yields: [] },
  ],
}

export const beingEyed: Rule = {
  id: 'being-eyed',
  says: 'X is in talks for Z, X is being eyed for Y, they are circling X for Y: a negotiation, never a signing.',
  over: 'clause',
  cues: [
    `{people} .. <be> (now|still|reportedly|currently|said_to_be|also)? in (early|final|advanced|preliminary|late)? (talks|negotiations|discussions|contention|consideration|the_running|the_mix) (for|to_join|about|over|to_board) (the_role_of|the_part_of|a_role_in|the)? .. ({parts} (in {title})?|{title})`,
    `{people} .. <eye|consider|court|circle|woo|want|approach|offer|rumor|rumour|shortlist|float:p> (for|as|to_play|the_role_of|the_part_of)? (the|a)? (role|part)? (of)? .. ({parts} (in {title})?|{title})`,
    `.. <eye|circle|court|consider|woo|want|chase> {persons:people} (for|as|to_play) (the)? .. {parts} (in {title})?`,
  ],
  claims: (found) => cast(found, { certainty: 'possible' }),
  examples: [
    {
      text: 'Ana Reyes is in final talks to play Mira in Night Ferry.',
      yields: ['Night Ferry · cast member · Ana Reyes (Mira)'],
    },
    {
      text: 'Ana Reyes is being eyed for the role of Mira in Night Ferry.',
      yields: ['Night Ferry · cast member · Ana Reyes (Mira)'],
    },
    { text: 'Ana Reyes talks to fans of Night Ferry.', yields: [] },
  ],
}

export const leavesCast: Rule = {
  id: 'leaves-cast',
  says: 'X leaves Z, X will not return, X is not involved in Z: the cast membership, denied.',
  over: 'clause',
  cues: [
    `{persons:people} .. <leave|exit|depart|quit|ankle> (as (the)? {parts})? ({organisation} 's|the)? {title} ({season}|after_{season}|ahead_of_{season})?`,
    `{persons:people} .. <write:p> out of {title}`,
    `{persons:people} .. <be> (involved|in_talks|part|attached|in|on_board) (with|in|of|to|for)? (the_cast_of)? {what:title}`,
  ],
  claims: (found) => {
    const verb = found.verb()
    if (verb?.lemma === 'be') return verb.negated ? cast(found, { certainty: 'denied' }) : []
    return cast(found, { certainty: verb?.negated === true ? 'stated' : 'denied' })
  },
  examples: [
    { text: 'Ana Reyes is leaving Night Ferry.', yields: ['Night Ferry · cast member · Ana Reyes'] },
    { text: 'Ana Reyes left the building.', yields: [] },
  ],
}

export const replaces: Rule = {
  id: 'replaces',
  says: 'X replaces Y (as W), Y is replaced by X, X takes over from Y: one is in, the other denied.',
  over: 'clause',
  cues: [
    `{persons:people} .. <replace|succeed|supplant> {persons:others} (.. as (the)? {parts})? ${inTitle}`,
    `{persons:people} .. <take|step> (over|in) (the_role|the_part)? (from|for) {persons:others} (.. as (the)? {parts})? ${inTitle}`,
    `{persons:others} .. <replace|succeed:pn> by {persons:people} (.. as (the)? {parts})? ${inTitle}`,
  ],
  claims: (found) => [...cast(found), ...cast(found, { people: 'others', certainty: 'denied' })],
  examples: [
    {
      text: 'Ana Reyes replaces Joan Marsh as Mira in Night Ferry.',
      yields: [
        'Night Ferry · cast member · Ana Reyes (Mira)',
        'Night Ferry · cast member · Joan Marsh (Mira)',
      ],
    },
    { text: 'Ana Reyes replaced the lamp.', yields: [] },
  ],
}

export const titleStar: Rule = {
  id: 'title-star',
  says: '"Night Ferry star Ana Reyes": the person is in its cast.',
  over: 'phrase',
  cues: [
    "{title} ('s)? (star|lead|actor|actress|co-star|<star>|<lead>) {person:people}",
    '(star|actor) of {title} , {person:people}',
  ],
  claims: (found) => cast(found),
  examples: [
    {
      text: 'Night Ferry star Ana Reyes opened the exhibition.',
      yields: ['Night Ferry · cast member · Ana Reyes'],
    },
    { text: 'A star was seen over Night Ferry.', yields: [] },
  ],
}

export const haveBack: Rule = {
  id: 'have-back',
  says: 'She would love to have X back as Y.',
  over: 'clause',
  cues: ['<have|bring|see|get|welcome> {person:people} back (as (the)? {parts})? (in|on|for)? {title}?'],
  claims: (found) => cast(found),
  examples: [
    {
      text: 'Farr would love to have Ana Reyes back as Mira in Night Ferry.',
      yields: ['Night Ferry · cast member · Ana Reyes (Mira)'],
    },
    { text: 'Farr would love to have the keys back.', yields: [] },
  ],
}
