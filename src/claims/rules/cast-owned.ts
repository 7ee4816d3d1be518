import { cast, castWithOthers, inTitle } from './cast.ts'
import type { Rule } from './rule.ts'

const work =
  '(portrayal|performance|turn|role|stint|run|debut|return|comeback|exit|departure|tenure|interpretation|depiction|casting|work|spin|take|part|cameo|scenes|version|reading|{role})'
const leaving = / (?:exit|departure|firing|axing|farewell|resignation) /

export const ownWork: Rule = {
  id: 'own-work',
  says: "X's portrayal of Y, X's turn as Y, X's exit from Z, X on playing Y: a part told as what the performer did with it.",
  over: 'phrase',
  hedged: true,
  cues: [
    `{people} 's .. ${work} (as|in_the_role_of) ... {parts} ${inTitle}`,
    `{people} 's .. (portrayal|depiction|interpretation|performance|casting) of ... ({character:parts}|{name:parts}|{person:parts}) ${inTitle}`,
    `{people} 's .. (casting|hiring|signing|exit|departure|firing|axing|return|comeback|debut|cameo|farewell) (from|in|on|to|as|for) ({organisation} 's|the|its)? ({title}|{kind})`,
    "{people} 's (exit|departure|firing|axing)",
    '{people} on <play|portray|voice|join|reprise:g> (both|the_role_of)? ... {parts}',
    '(casting|signing|hiring|addition|arrival|return) of ... {persons:people} (as ... {parts})?',
  ],
  claims: (found) =>
    / 's \S+$/.test(found.words('whole')) &&
    !/^(?:$|[.,;—]|and |after |following |amid |was |has |is |in )/.test(found.after)
      ? []
      : cast(found, {
          ...(leaving.test(` ${found.words('whole')} `) ? { certainty: 'denied' as const } : {}),
          ...(/ cameo /.test(found.words('whole')) ? { role: 'cameo' } : {}),
        }),
  examples: [
    {
      text: "Ana Reyes plays Mira Holt and Tom Weld plays Abel Dunn. Critics loved Tom Weld's portrayal of Abel Dunn.",
      yields: [
        'Copper Lane · cast member · Ana Reyes (Mira Holt)',
        'Copper Lane · cast member · Tom Weld (Abel Dunn)',
      ],
    },
    {
      text: "Ana Reyes's departure from Copper Lane hurt.",
      yields: ['Copper Lane · cast member · Ana Reyes'],
    },
    { text: "Ana Reyes's view of the harbor is grim.", yields: [] },
  ],
}

export const coStar: Rule = {
  id: 'co-star',
  says: "X's co-star Y; her co-star Y; Y, her castmate in Z; Y's portrayer, X.",
  over: 'phrase',
  cues: [
    "{persons:others} 's (former|onetime)? (co-star|co-stars|costar|costars|castmate|castmates|leading_man|leading_lady|on-screen_partner) ,? {persons:people}",
    '(his|her|their|whose) .. (co-star|co-stars|costar|costars|castmate|castmates|leading_man|leading_lady) ,? {persons:people}',
    '{person:people} , (his|her|their) .. (co-star|costar|castmate|leading_man|leading_lady)',
    "({character:parts} 's|his|her|the|its) (portrayer|interpreter) ,? {person:people}",
    '(co-star|co-stars|castmate|castmates) (of)? {persons:people}',
  ],
  claims: (found) =>
    / (?:former|onetime|ex) /.test(found.words('whole'))
      ? []
      : castWithOthers(found, { certainty: 'stated' }),
  examples: [
    {
      text: 'Actor Tom Weld spoke. Ana Reyes’s co-star Tom Weld opened the Copper Lane exhibition.',
      yields: ['Copper Lane · cast member · Ana Reyes', 'Copper Lane · cast member · Tom Weld'],
    },
    { text: 'Her manager Tom Weld was late.', yields: [] },
  ],
}
