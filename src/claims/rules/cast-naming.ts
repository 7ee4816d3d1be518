import { asPart, cast, inTitle } from './cast.ts'
import type { Rule } from './rule.ts'

const offices = '(role|part|lead|title_role|job)'

export const partGoesTo: Rule = {
  id: 'part-goes-to',
  says: 'The part of Y in Z goes to X; the role has gone to X.',
  over: 'clause',
  cues: [
    `(the)? ${offices} of ... {parts} ${inTitle} ~ <go|fall|pass> to ... {persons:people}`,
    `(the|that) ${offices} ~ <go|fall|pass> to ... {persons:people}`,
  ],
  claims: (found) => cast(found),
  examples: [
    {
      text: 'The part of Mira Holt in Copper Lane will go to Ana Reyes.',
      yields: ['Copper Lane · cast member · Ana Reyes (Mira Holt)'],
    },
    { text: 'The profits of the ferry will go to charity.', yields: [] },
  ],
}

export const inTheFrame: Rule = {
  id: 'in-the-frame',
  says: 'X is in the frame (for Y); X and W are among the names under discussion; X is the front-runner.',
  over: 'clause',
  cues: [
    `{persons:people} .. <be> (still|now|also|reportedly)? in the (frame|mix) (for (the_role_of|the_part_of|the)? .. {parts})? ${inTitle}`,
    `{persons:people} .. <be> (still|now|also)? in the (running|hunt) for (the_role_of|the_part_of|the)? .. {parts} ${inTitle}`,
    `{persons:people} .. <be> (among|one_of) the (names|actors|contenders|candidates|favourites|favorites|front-runners|performers) .. (for (the_role_of|the_part_of|the)? .. {parts})? ${inTitle}`,
    `{persons:people} .. <be> (the|a|an|one_of_the)? (front-runner|frontrunner|favourite|favorite|contender|early_favourite|early_favorite|leading_contender) (for|to) (the_role_of|the_part_of|play|<play:*>)? .. {parts} ${inTitle}`,
    `(names|name|actors) .. (include|mentioned|bandied_about|<include>|<be>) ~ {persons:people} (for .. {parts})? ${inTitle}`,
  ],
  claims: (found) => cast(found, { certainty: 'possible' }),
  examples: [
    {
      text: 'Ana Reyes is in the frame for the role of Mira in Copper Lane.',
      yields: ['Copper Lane · cast member · Ana Reyes (Mira)'],
    },
    { text: 'Ana Reyes is in the running club.', yields: [] },
  ],
}

export const namedFor: Rule = {
  id: 'named-for',
  says: 'We hear X for Y; the post floats X for Y: a name passed around, never a signing.',
  over: 'phrase',
  cues: [
    '<hear|float|mention|tip|suggest|link|want|see|picture|name:*> (that)? ... {persons:people} (⟨ ~ ⟩)? for (the_role_of|the_part_of)? {character:parts}',
    `{persons:people} in (final|early|advanced|late|exclusive|preliminary)? (talks|negotiations) (for|to_join|to_lead|to_board|to_star_in|<join|board|lead:i>) (.. )?({title}|{character:parts} ${inTitle})`,
  ],
  claims: (found) => cast(found, { certainty: 'possible' }),
  examples: [
    {
      text: 'Copper Lane is casting. We hear Ana Reyes for Mira Holt. Tom Weld plays Mira Holt.',
      yields: [
        'Copper Lane · cast member · Ana Reyes (Mira Holt)',
        'Copper Lane · cast member · Tom Weld (Mira Holt)',
      ],
    },
    { text: 'We hear bells for Christmas.', yields: [] },
  ],
}

export const voicesOf: Rule = {
  id: 'voices-of',
  says: 'X and W are the voices of the pair; X is the voice of Y; X is heard as Y.',
  over: 'clause',
  cues: [
    '{persons:people} .. <be> (also)? (among)? the (voices|voice|{role:job}) of ... ({parts}|the)',
    `{persons:people} .. <hear:p> as ... {parts} ${inTitle}`,
    'the (voices|voice) of (the)? {persons:people}',
  ],
  claims: (found) => cast(found, { role: 'voice' }),
  examples: [
    {
      text: 'In Copper Lane, Ana Reyes is heard as Mira Holt.',
      yields: ['Copper Lane · cast member · Ana Reyes (Mira Holt) [voice]'],
    },
    { text: 'The voice of the sea was heard.', yields: [] },
  ],
}

export const replacementIs: Rule = {
  id: 'replacement-is',
  says: "X's replacement is W; W takes over the part of Y from X; her role, Y, was recast with W.",
  over: 'clause',
  cues: [
    `{person:others} 's (replacement|successor|understudy) (as ... {parts})? .. <be> {persons:people} ${inTitle}`,
    `{persons:people} .. <take|inherit|assume> (over)? (the|her|his|their)? ${offices} (of|,)? ... {parts} from {persons:others} ${inTitle}`,
    `(the|her|his|their) ${offices} (of|,)? ... {parts} ,? ~ <recast:*> with {persons:people} ${inTitle}`,
    `{persons:people} .. <be> (the)? new {character:parts} ${asPart} ${inTitle}`,
  ],
  claims: (found) => [...cast(found), ...cast(found, { people: 'others', certainty: 'denied' })],
  examples: [
    {
      text: 'Ana Reyes took over the part of Mira Holt from Joan Marsh in Copper Lane.',
      yields: [
        'Copper Lane · cast member · Ana Reyes (Mira Holt)',
        'Copper Lane · cast member · Joan Marsh (Mira Holt)',
      ],
    },
    { text: "The lamp's replacement is a candle.", yields: [] },
  ],
}
