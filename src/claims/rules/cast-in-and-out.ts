import { asPart, cast, inTitle } from './cast.ts'
import type { Draft, Found, Rule } from './rule.ts'

const ended = /^(?:$|[.,;!?:)]|and (?!about)|but |as |after |following |because |due )/

/** Whom a match has in and whom out. */
const swap = (found: Found): readonly (Draft | null)[] => [
  ...(found.has('people') ? cast(found, { people: 'people' }) : []),
  ...(found.has('gone') ? cast(found, { people: 'gone', certainty: 'denied' }) : []),
]

export const inAndOut: Rule = {
  id: 'in-and-out',
  says: 'X out, Y in (as Z); X is out; Y is in; X returns, Y does not; without X.',
  over: 'phrase',
  hedged: true,
  cues: [
    `{persons:gone} (<be>)? (now)? out (of {title})? (,|and|;|—) {persons:people} (<be>)? (now)? in ${asPart} ${inTitle}`,
    `{persons:people} (<be>)? (now)? in (,|and|;|—) {persons:gone} (<be>)? (now)? out`,
    '{persons:gone} <be> (now|officially|also|already)? (out_of_it|off_it|off_the_show|off_the_film|off_the_project|gone|out|off) (of {title})?',
    "{persons:gone} (do|does|did|is|are|will|has|have|wo) (not|n't)",
    '{persons:gone} , who ~ <any> ~ ({character} ,)? <be:f>',
    '{persons:gone} , (who|whose) ~ <any> ~ (, {character} ,)? ,? <be> (now|officially|also)? out',
    '(<return|come_back|be_back|be:*>|back|returns|on_may|{date}) ~ (,|—)? (without|minus|sans) {persons:gone}',
    '{title} ~ (without|minus|sans) {persons:gone}',
  ],
  claims: (found) => {
    const verb = found.verb()
    const last = found.items('whole').at(-1)
    // "… is back, but X, who plays his wife, isn't."
    if (
      last?.kind === 'verb' &&
      last.verb.lemma === 'be' &&
      !/ (?:out|off|gone)\b/.test(found.words('whole'))
    )
      return last.verb.negated &&
        /^(?:$|[.,;!])/.test(found.after) &&
        /(?:back|return\/\S+) /.test(found.before)
        ? swap(found)
        : []
    if (/ (?:not|n't)$/.test(found.words('whole')))
      return ended.test(found.after) &&
        /(?:return|be)\/[fg]\S* (?:back )?(?:,|;|—|and|but) $/.test(found.before)
        ? swap(found)
        : []
    if (verb?.negated === true || (!found.has('people') && !ended.test(found.after))) return []
    return swap(found)
  },
  examples: [
    {
      text: "Ana Reyes is back as Mira, but Tom Weld, who plays Dunn, isn't.",
      yields: ['Copper Lane · cast member · Ana Reyes (Mira)', 'Copper Lane · cast member · Tom Weld (Dunn)'],
    },
    {
      text: 'Ana Reyes is out, Joan Marsh is in as Mira Holt.',
      yields: [
        'Copper Lane · cast member · Ana Reyes (Mira Holt)',
        'Copper Lane · cast member · Joan Marsh (Mira Holt)',
      ],
    },
    { text: 'Copper Lane returns in May, minus Tom Weld.', yields: ['Copper Lane · cast member · Tom Weld'] },
    { text: 'Ana Reyes is out and about.', yields: [] },
  ],
}

export const recastWith: Rule = {
  id: 'recast-with',
  says: 'X has been recast (with Y); Y fills in for X; filling in for X is Y; Y steps into the part that X played.',
  over: 'clause',
  cues: [
    '{persons:gone} .. <recast:p> (with|by)? {persons:people}? (as ... {parts})?',
    `{persons:people} .. (<fill|stand|sub|deputise|deputize|pinch-hit|step|cover|understudy:fdgi>) (in|up)? for {persons:gone} ${asPart} ${inTitle}`,
    '<fill|stand|step|sub|cover:g> (in|up)? for {persons:gone} ~ <be> {persons:people} (as ... {parts})?',
    `{persons:people} .. <step|slip|move|take> (into|over|on) (the|a)? (role|part|shoes|boots|spot) (once|first|previously|originally|last)? (<vacate|leave|hold|play|originate|create|make:pnd>) .. by {persons:gone}`,
    "{persons:people} .. <step|slip|move> into {person:gone} 's (role|part|shoes|boots|spot|place)",
    '<replace|succeed:g> {persons:gone} (as ... {parts})? <be> {persons:people}',
    '{persons:people} , <replace|succeed:g> {persons:gone}',
    '{persons:people} .. <replace|succeed:i> {persons:gone}',
  ],
  claims: (found) => {
    const verb = found.verb()
    // "Is set to be recast": whoever plays the part goes.
    return verb?.negated === true
      ? []
      : [
          ...(found.has('people') ? cast(found) : []),
          ...cast(found, { people: 'gone', certainty: verb?.certainty === null ? 'denied' : 'possible' }),
        ]
  },
  examples: [
    {
      text: 'Filling in for Joan Marsh is Ana Reyes.',
      yields: ['Copper Lane · cast member · Ana Reyes', 'Copper Lane · cast member · Joan Marsh'],
    },
    { text: 'Ana Reyes fills in for a sick colleague.', yields: [] },
  ],
}
