import { isCalling } from '../lexicon/callings.ts'
import { kinship } from '../lexicon/index.ts'
import { cast, castWithOthers, describedPart, describesNoun, inTitle, namedNext, others } from './cast.ts'
import type { Found, Rule } from './rule.ts'
import { as } from './rule.ts'

const playing = 'play|portray|voice|reprise|originate|embody|essay|depict|inhabit'
const partOf =
  '(the|his|her|their|a)? (lead|title|titular|same)? (role|roles|part|parts|character|characters|mantle) (of|as)?'

export const playsPart: Rule = {
  id: 'plays-part',
  says: 'X plays Y (in Z), X will portray Y, X reprises the role of Y, X to play Y.',
  over: 'clause',
  cues: [
    `{people} .. (<any> (to|of|with)?)? (on|by)? <${playing}:g> (${partOf})? (as|both)? ... {parts} ${others} ${inTitle}`,
    `{people} .. <provide|do|supply|give|perform|record|speak> (the|her|his)? ({role}|voice|voices|lines) (of|for|to) ... {parts} ${inTitle}`,
    `{people} .. <see|hear|bill|credit|unveil:p> as ... {parts} ${inTitle}`,
    `{people} .. <pull|do> double duty as ... {parts} ${inTitle}`,
    `{parts} .. <bring:p> to (life|the_screen|our_screens) by {people} ${inTitle}`,
    `{people} .. <step|slip|move|get> into (the)? (role|part|shoes|boots|costume) of ... {parts} ${inTitle}`,
    `{people} .. <${playing}:fdg> (${partOf})? (as)? ... {parts} ${others} ${inTitle}`,
    `{people} ((,)? <line|close|ink|finalize|finalise|near|strike|sign|land|negotiate|tap|set|confirm|choose|return|cast:*> ..)? <${playing}:i> (${partOf})? (as)? ... {parts} ${others} ${inTitle}`,
    `{people} .. <take> (on|over) (${partOf})? ... {parts} ${inTitle}`,
    `{people} .. <have|land|win|get|score|nab|bag|secure|inherit> (the|a)? (lead|title|key|plum)? (role|part) (of|as) ... {parts} ${inTitle}`,
    `{people} .. <lend> (his|her|their|a)? (voice|voices|{role}|talents) (to|as) ... {parts} ${inTitle}`,
    `(role|part) of ... {parts} ${inTitle} .. <go> to {people}`,
  ],
  claims: (found) => (describesNoun(found) ? [] : castWithOthers(found)),
  examples: [
    {
      text: 'Playing Captain Dunn is Tom Weld.',
      yields: ['Copper Lane · cast member · Tom Weld (Captain Dunn)'],
    },
    {
      text: 'Mira Holt will be brought to life by Ana Reyes.',
      yields: ['Copper Lane · cast member · Ana Reyes (Mira Holt)'],
    },
    {
      text: 'Ana Reyes plays the smuggler Mira Holt in Copper Lane.',
      yields: ['Copper Lane · cast member · Ana Reyes (Mira Holt)'],
    },
    { text: 'Ana Reyes plays chess.', yields: [] },
  ],
}

export const playsNoun: Rule = {
  id: 'plays-noun',
  says: 'X plays a harbor pilot: a character that has no name yet.',
  over: 'clause',
  cues: [
    `{people} .. <direct> (himself|herself) as {noun}`,
    `in {title} ,? {person:people} .. <be> {noun}`,
    `{people} .. <${playing}:fdgi> (the_role_of|the_part_of|the_roles_of)? {noun} ${inTitle}`,
    `{people} .. <lend> (his|her|their)? (voice|voices|{role}) to {noun} ${inTitle}`,
    `{people} .. <provide|do|supply|give|perform|record> (the|her|his)? ({role}|voice|voices|lines) (of|for|to) {noun} ${inTitle}`,
    '<play|voice|portray:g> {noun} <be> {people}',
    `{people} .. <see|bill|credit:p> as {noun} ${inTitle}`,
    `{people} .. <double|guest|cameo|recur|appear|return:fdgi> as {noun} ${inTitle}`,
    `{people} {role} <star:fdgi> as {noun} ${inTitle}`,
    `{noun} ,? (<be>)? <play|portray|voice|embody:pn> by {people}`,
  ],
  claims: (found) =>
    describedPart(found) === null || namedNext(found) || /[\ue000-\ue6ff]$/.test(found.words('noun'))
      ? []
      : castWithOthers(
          found,
          / (?:voices?|lines) /.test(` ${found.words('whole')} `) || found.role() === 'voice'
            ? { role: 'voice' }
            : {},
        ),
  examples: [
    {
      text: 'Tom Weld provides the voice of the ferryman.',
      yields: ['Copper Lane · cast member · Tom Weld (ferryman) [voice]'],
    },
    {
      text: 'Ana Reyes guest stars as a judge.',
      yields: ['Copper Lane · cast member · Ana Reyes (judge) [guest]'],
    },
    {
      text: 'Ana Reyes plays a disgraced harbor pilot in Copper Lane.',
      yields: ['Copper Lane · cast member · Ana Reyes (disgraced harbor pilot)'],
    },
    { text: 'Ana Reyes plays a key role in the campaign.', yields: [] },
  ],
}

/** A plural that names what people do or are to each other: "custodians", "sisters". */
const isPluralPart = (word: string) =>
  /s$|men$/.test(word) && (isCalling(word.replace(/men$/, 'man').replace(/s$/, '')) || kinship.has(word))

export const playPlural: Rule = {
  id: 'play-plural',
  says: 'X and Y play rival detectives, X and Y star as sisters: parts told together.',
  over: 'clause',
  cues: [
    `{people} .. <${playing}:fdgi> (the)? ({epithet:noun}|{owned:noun}|{kin:noun}) ${inTitle}`,
    `{people} .. <star|co-star|appear|team|cast:*> (up)? as (the)? ({owned:noun}|{kin:noun}) ${inTitle}`,
  ],
  claims: (found) => {
    const part = found.text('noun').trim()
    return found.mentions('people').length > 1 &&
      isPluralPart(part.split(' ').at(-1) ?? '') &&
      !found.has('parts')
      ? cast(found, { plural: part })
      : []
  },
  examples: [
    {
      text: 'Ana Reyes and Tom Weld play rival detectives in Copper Lane.',
      yields: [
        'Copper Lane · cast member · Ana Reyes (rival detectives)',
        'Copper Lane · cast member · Tom Weld (rival detectives)',
      ],
    },
    { text: 'Ana Reyes and Tom Weld play games.', yields: [] },
  ],
}

/** "is the Eel", "is your new Harbormaster": a name with an article, and nothing after it, is a part's. */
const theName = (found: Found) =>
  / (?:the|our|your) (?:new |young |old )?[\ue600-\ue6ff](?: (?:in|on|of) \S+)?$/.test(
    found.words('whole'),
  ) && /^(?:$|[.,;!?(]|in |for )/.test(found.after)

/** "is Dunn's clerk, Amy": whoever stands so close to a character is one. */
const kinOfPart = (found: Found) =>
  /(?:[\ue200-\ue2ff] 's|\b(?:his|her|their)) .*, \S$/.test(found.words('whole'))

export const isPart: Rule = {
  id: 'is-part',
  says: 'X is Y, X is the new Y, Y is X: performer and part told in one breath.',
  over: 'clause',
  cues: [
    `{person:people} <be> (also|now|here|our|your|back_as|of_course)? ... {character:parts} ${inTitle}`,
    `{character:parts} <be> (none_other_than)? (newcomer)? {person:people}`,
    '{person:people} <be> {title:parts}',
  ],
  claims: (found) =>
    found
      .mentions('parts')
      .some(
        (part) =>
          !part.anaphor &&
          (part.type === 'character' ||
            (part.type === 'person' && kinOfPart(found)) ||
            (part.type === 'title' &&
              part.name === found.sentence.focus?.name &&
              found.before === '' &&
              /^(?:$|[.,;])/.test(found.after)) ||
            theName(found)),
      ) &&
    found.verb()?.passive !== true &&
    !/^'s /.test(found.after) &&
    found.mentions('people').every((person) => !person.anaphor)
      ? cast(found)
      : [],
  examples: [
    {
      text: 'Actors Tom Weld and Ana Reyes star in Copper Lane. Tom Weld plays Captain Dunn; Ana Reyes is his estranged daughter, Mira Holt.',
      yields: [
        'Copper Lane · cast member · Tom Weld (Captain Dunn) [lead]',
        'Copper Lane · cast member · Ana Reyes (Mira Holt) [lead]',
      ],
    },
    { text: 'Ana Reyes is thirty.', yields: [] },
  ],
}

/** The sentence speaks of parts, so that "Tom Weld is the sheriff" can only mean his. */
const ofParts = /\b(?:plays?|played|playing|portrays?|stars?|starring|co-stars?|casts?|role|part|voices?)\b/i

const speaksOfParts = (found: Found) =>
  ofParts.test(found.sentence.passage.source.slice(found.sentence.start, found.sentence.end))

/** "The winner is", "the author is": people of the news, not of the story. */
const ofNews =
  /^(?:winner|author|novelist|founder|editor|host|presenter|reporter|owner|singer|songwriter|narrator|photographer|journalist|player|speaker|moderator|interviewer|successor|contender|frontrunner|distributor|seller|buyer|executive|president|chairman|publicist|designer|mangaka|cinematographer|translator|letterer)$/

export const isNoun: Rule = {
  id: 'is-noun',
  says: 'X plays a harbor pilot; Y is the sheriff: a part told by what it does.',
  over: 'clause',
  cues: ['{person:people} <be> (also|now)? {noun}', '{noun} <be> {person:people}'],
  claims: (found) => {
    const part = describedPart(found)
    const told =
      part !== null && isCalling(part.head) && /^(?:the|his|her|their|its) /i.test(found.text('noun'))
    const inverted =
      part !== null &&
      /^(?:the|his|her|their|its) /.test(found.words('whole')) &&
      found.before === '' &&
      !ofNews.test(part.head)
    return told &&
      (speaksOfParts(found) || found.sentence.listing !== null || inverted) &&
      found.verb()?.passive !== true
      ? cast(found)
      : []
  },
  examples: [
    {
      text: 'Ana Reyes plays a smuggler; Tom Weld is the sheriff.',
      yields: [
        'Copper Lane · cast member · Ana Reyes (smuggler)',
        'Copper Lane · cast member · Tom Weld (sheriff)',
      ],
    },
    { text: 'Tom Weld is the sheriff of Cork.', yields: [] },
  ],
}

/** "Replaces Weld as Dunn", "takes over from Weld as Dunn": whoever it is, it is not Weld any more. */
const ofAnother =
  /(?:(?:replace|succeed|recast|follow|supplant|drop|fire)\/\S+|\b(?:from|for|than|unlike|instead of|not)) (?:the late )?$/

export const personAsPart: Rule = {
  id: 'person-as-part',
  says: 'X as Y, in a list of cast: "with Ana Reyes as Mira and Tom Weld as the sheriff".',
  over: 'clause',
  cues: [
    '{person:people} (in_costume)? (,)? (back)? as (, respectively ,)? ... {parts}',
    '{people} as (, respectively ,)? ... {parts}',
    '{person:people} as (herself|himself|themselves|themself) (⟨ {season} ⟩)?',
    '{person:people} ⟨ {season} (— ..)? ⟩ as ... {parts}',
    '{name:people} as ... {character:parts}',
  ],
  claims: (found) =>
    !describesNoun(found) &&
    !/^'s /.test(found.after) &&
    !ofAnother.test(found.before) &&
    found
      .mentions('parts')
      .every((part) => part.type === 'character' || (part.type !== 'title' && listed(found)))
      ? cast(found)
      : [],
  examples: [
    {
      text: 'Copper Lane stars Ana Reyes as Mira Holt and Tom Weld as Captain Dunn.',
      yields: [
        'Copper Lane · cast member · Ana Reyes (Mira Holt) [lead]',
        'Copper Lane · cast member · Tom Weld (Captain Dunn) [lead]',
      ],
    },
    { text: 'Critics hailed Ana Reyes as a genius.', yields: [] },
  ],
}

export const sharedPart: Rule = {
  id: 'shared-part',
  says: '"X (series 1) and W (series 2) as Y": one part, one performer after the other.',
  over: 'phrase',
  cues: [
    '{person:people} ⟨ {season} .. ⟩ (and|,|then) {person:others} ⟨ {season:later} .. ⟩ as ... {parts}',
    '{person:people} (and|then) (later)? {person:others} as ... {character:parts}',
  ],
  claims: (found) =>
    found.has('season') || (found.before === '' && found.sentence.castRole !== null)
      ? [...cast(found), ...cast(found, { people: 'others', season: 'later' })]
      : [],
  examples: [
    {
      text: 'Cast of Copper Lane\n\n• Ana Reyes (series 1) and Joan Marsh (series 2) as Mira Holt',
      yields: [
        'Copper Lane · cast member · Ana Reyes (Mira Holt)',
        'Copper Lane · cast member · Joan Marsh (Mira Holt)',
      ],
    },
    { text: 'Ana Reyes (1970) and Joan Marsh (1980) as children.', yields: [] },
  ],
}

export const roleAside: Rule = {
  id: 'role-aside',
  says: '"X as Y (voice)", "X as Y (recurring)": parentheses that say the role.',
  over: 'phrase',
  cues: ['{person:people} as ... {parts} ⟨ (as_a|a)? {role} .. ⟩'],
  claims: (found) => cast(found),
  examples: [
    {
      text: 'Copper Lane stars Ana Reyes as Mira Holt (voice).',
      yields: ['Copper Lane · cast member · Ana Reyes (Mira Holt) [voice]'],
    },
    { text: 'Ana Reyes sings (voice and piano).', yields: [] },
  ],
}

/** True at the start of a clause, in a list, after "with" or a verb of casting: not after "hailed", "described". */
const listed = (found: Found) =>
  /^$|(?:with|and|including|include|plus|:|;|,|—|see|newcomer|actors?|actress|comedian|introducing) $|(?:^|\W)with (?:[a-z-]+ ){1,3}$|(?:star|feature|cast|include|have|join|find|see|add|unite|pair|boast|topline|be)\/\S+ $/.test(
    found.before,
  )

const praise =
  '(superb|excellent|terrific|brilliant|great|good|wonderful|extraordinary|perfect|fantastic|hilarious|magnetic|riveting|touching|memorable|funny|fine|outstanding|revelatory|chilling|charming|convincing|unrecognisable|unrecognizable|miscast|wasted|marvellous|marvelous|sublime|compelling|electric|heartbreaking|strong|solid|splendid)'

export const personAsNoun: Rule = {
  id: 'person-as-noun',
  says: 'with X as the sheriff and Y as a retired smuggler: characters told by what they do.',
  over: 'clause',
  cues: [
    '{person:people} (in_costume)? (,)? as {noun}',
    `{person:people} <be> ~ ${praise} ~ as {noun}`,
    '{person:people} <give|deliver|shine|excel|dazzle|impress|triumph> ~ as {noun}',
    '{people} as {noun}',
    '{people} .. (<star|co-star|appear|return|feature|recur|guest|guest-star|cameo|turn|show|pop|join|board|cast|announce|confirm|set|hire|hear|see:*>|stars|star) .. as {noun}',
  ],
  claims: (found) =>
    describedPart(found) !== null && !namedNext(found) && (found.has('verb') || listed(found))
      ? cast(found)
      : [],
  examples: [
    {
      text: 'Ana Reyes was superb as the ferryman.',
      yields: ['Copper Lane · cast member · Ana Reyes (ferryman)'],
    },
    {
      text: 'Actors Ana Reyes and Tom Weld star in Copper Lane, with Ana Reyes as a retired smuggler and Tom Weld as the sheriff.',
      yields: [
        'Copper Lane · cast member · Ana Reyes (retired smuggler) [lead]',
        'Copper Lane · cast member · Tom Weld (sheriff) [lead]',
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
    '{title} .. <star|feature:fdg> {people} as (the|its) (titular|title|eponymous) (character|hero|heroine|detective|superhero)',
    `{people} .. <play|star|portray> (as|in)? (the|its)? (titular|title|eponymous) (character|hero|heroine|{role}|role) ${inTitle}`,
    '{people} as (the|its) (titular|title|eponymous) (character|hero|heroine)',
  ],
  claims: (found) => {
    const title = found.title()
    if (title === null || found.has('role')) return cast(found, { role: 'lead' })
    return found.mentions('people').map((person) => ({
      subject: title,
      property: 'cast member' as const,
      value: as('person', person),
      qualifiers: { character: { type: 'character' as const, name: title.name }, role: 'lead' },
    }))
  },
  examples: [
    {
      text: 'The film Mira Holt stars Ana Reyes as the titular character.',
      yields: ['Mira Holt · cast member · Ana Reyes (Mira Holt) [lead]'],
    },
    { text: 'Mira Holt is the title of the film.', yields: [] },
  ],
}

export const playedBy: Rule = {
  id: 'played-by',
  says: "Y, played by X; Y is voiced by X; Y (X); X (Y); X's Y.",
  over: 'phrase',
  cues: [
    '{part:parts} ⟨ <play|portray|voice:pn> .. by ... {person:people}',
    '({name:parts}|{person:parts}) ,? <play|portray|voice:pn> .. by ... {person:people}',
    '{title} <voice:p> by ... {people}',
    '({character:parts}|{title:parts}) .. <make|appear|debut|feature> ~ in {title} (⟨ ~ ⟩)? ,? <play|portray|voice:pn> .. by {people}',
    '{character:parts} ⟨ {person:people} ,? ({date}|.. {date}) (;|,|and) (then|now|later)? {person:others}',
    '{character:parts} ⟨ {person:people} (,|;|and|then|later) (then|now|later|and)? {person:others}',
    '{character:parts} ,? — ? (who_is|who_will_be|to_be|will_be|is)? <play|portray|voice|embody:pn> .. by ... {people}',
    '{character:parts} <be> .. <play|portray|voice:p> .. by ... {people}',
    '{character:parts} ⟨ (<play|portray|voice:pn> .. by)? (newcomer|series_star|star|actor|actress|comedian|a_very_..|dame|sir)? {person:people} (⟩|,|;)',
    '{character:parts} ⟨ (<play|portray|voice:pn> .. by)? {name:people} ⟩',
    '{person:people} ⟨ (as)? (the)? ... {character:parts} (⟩|,)',
  ],
  claims: (found) =>
    found.mentions('parts').some((part) => part.type === 'character') || found.has('verb')
      ? [...cast(found), ...(found.has('others') ? cast(found, { people: 'others' }) : [])]
      : [],
  examples: [
    {
      text: 'In Copper Lane, Captain Dunn, played by Tom Weld, runs the docks.',
      yields: ['Copper Lane · cast member · Tom Weld (Captain Dunn)'],
    },
    { text: 'The song was played by the band.', yields: [] },
  ],
}

/** "Weld's Abel Dunn dies": what acts is a part; "Vane's Cold Crossing, in which" is a film. */
const acts = (found: Found) => /^\S+\/[fd]/.test(found.after)

export const ownPart: Rule = {
  id: 'own-part',
  says: "X's Y, X, whose Y: the performer owns the part.",
  over: 'clause',
  cues: [
    "{person:people} 's (own|late|young|new|old)? ({character:parts}|{person:parts}|{name:parts})",
    "{person:people} 's (character)? , ... {character:parts}",
    "{person:people} 's character <be> ... {parts}",
    "{person:people} 's character , (a|an|the) .. <name|call:*> {character:parts}",
  ],
  claims: (found) =>
    found
      .mentions('parts')
      .every(
        (part) =>
          part.type === 'character' || part.type === 'name' || (part.type === 'person' && acts(found)),
      )
      ? cast(found)
      : [],
  examples: [
    {
      text: 'Tom Weld spoke. His character, Captain Dunn, is dead.',
      yields: ['Copper Lane · cast member · Tom Weld (Captain Dunn)'],
    },
    {
      text: "Tom Weld plays Captain Dunn in Copper Lane. Tom Weld's Captain Dunn runs the docks.",
      yields: ['Copper Lane · cast member · Tom Weld (Captain Dunn)'],
    },
    { text: "Ana Reyes's agent declined to comment.", yields: [] },
  ],
}

/** Whom people have in life, not in a part. */
const ofLife =
  /^(?:agent|manager|publicist|lawyer|attorney|doctor|representative|rep|spokes\w+|trainer|coach|assistant|driver|bodyguard|boss|teacher|tutor|director|producer|writer|showrunner|creator|composer|editor|biographer|photographer|stylist|designer|hairdresser|employer|ghostwriter|debut|fan|supporter|follower|biggest|landlord|neighbor|neighbour)$/

export const ownNoun: Rule = {
  id: 'own-noun',
  says: "X's surgeon has a choice to make; praise for X's innkeeper, Y: a part told by what it does.",
  over: 'phrase',
  cues: ["{person:people} 's {owned:noun}", "{person:people} 's {epithet:noun} {part:parts}"],
  claims: (found) => {
    const part = describedPart(found)
    if (part === null || !isCalling(part.head) || ofLife.test(part.head) || ofNews.test(part.head)) return []
    const named = found.mentions('noun').length > 0 || /^[\ue000-\ue6ff]/.test(found.after)
    return named && !found.has('parts') ? [] : cast(found)
  },
  examples: [
    {
      text: "Tom Weld stars in Copper Lane. Tom Weld's surgeon has a decision to make.",
      yields: ['Copper Lane · cast member · Tom Weld (surgeon) [lead]'],
    },
    {
      text: "In Copper Lane, Tom Weld's innkeeper Abel Dunn hides a ledger.",
      yields: ['Copper Lane · cast member · Tom Weld (Abel Dunn)'],
    },
    { text: "Tom Weld's lawyer declined to comment.", yields: [] },
  ],
}

export const voiceOf: Rule = {
  id: 'voice-of',
  says: 'X is the voice of Y; X, the voice of Y; with the voices of X and W.',
  over: 'clause',
  cues: [
    `{people} (,)? (<be|return|remain|serve:*> (back)? (as)?)? (the)? {role} (only)? of ... {parts}`,
    `{people} <be> the (voice|voices) of ... {parts}`,
    'voices of {people}',
    'with the {role} of {people}',
  ],
  claims: (found) => (found.has('role') && found.role() !== 'voice' ? [] : cast(found, { role: 'voice' })),
  examples: [
    {
      text: 'Ana Reyes is the voice of Captain Dunn in Copper Lane.',
      yields: ['Copper Lane · cast member · Ana Reyes (Captain Dunn) [voice]'],
    },
    { text: 'Ana Reyes is the voice of a generation.', yields: [] },
  ],
}
