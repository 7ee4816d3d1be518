import { asPart, cast, castWithOthers, inTitle } from './cast.ts'
import type { Found, Rule } from './rule.ts'

const isCharacter = (found: Found) => found.mentions('parts').every(({ type }) => type === 'character')

export const praisedAs: Rule = {
  id: 'praised-as',
  says: 'X is terrific as Y, X shines as Y, X pops up as Y, X brings Y to life, X in the role of Y.',
  over: 'clause',
  cues: [
    '{person:people} .. <be|shine|excel|dazzle|impress|delight|charm|triumph|give|deliver|turn|continue|double|wow|stun|nail|win|earn|don|look|work|spend|pop|show|crop|debut|have:fdgi> (up|in)? .. as ... {parts}',
    '{person:people} .. <bring> ... {parts} (to|back_to) life',
    '{person:people} .. <breathe> .. life into ... {parts}',
    '{person:people} in the (role|part|title_role|lead_role) of ... {parts}',
    '{person:people} , {character:parts} (in|on) {title}',
    '{person:people} , the (original|first|new|one_true)? {parts} (himself|herself)',
  ],
  claims: (found) => (isCharacter(found) && !/^'s /.test(found.after) ? cast(found) : []),
  examples: [
    {
      text: 'Ana Reyes plays Mira Holt. Tom Weld plays Captain Dunn. Ana Reyes shines as Mira Holt in Copper Lane.',
      yields: [
        'Copper Lane · cast member · Ana Reyes (Mira Holt)',
        'Copper Lane · cast member · Tom Weld (Captain Dunn)',
      ],
    },
    { text: 'Ana Reyes is known as a gardener.', yields: [] },
  ],
}

/** Wordings after which a name can only be a part's. */
const told =
  / (?:behind|(?:role|part|character) .*by|himself|herself|, (?:the|our|your) (?:original|old|new|current|former|first|og)|who be\/\S+) | 's \S+ $/

export const knownAsPart: Rule = {
  id: 'known-as-part',
  says: 'X, best known as Y (in Z); X (aka Y); the actor behind Y, X; Y, whom X plays; Y, as played by X.',
  over: 'phrase',
  cues: [
    `{person:people} (,|⟨)? (who_is|perhaps|still)? (better|best|also|forever)? (<know:*> (to .. ..)? as|aka|a.k.a.|a.k.a|alias|also_known_as|better_known_as) (the)? ... {character:parts} ${inTitle}`,
    '(actor|actress|star|man|woman|performer|talent|voice|face) behind (the)? ... {parts} ,? {person:people}',
    '{person:people} , (the)? .. (actor|actress|star|man|woman|performer|talent|voice|face) behind (the)? ... {parts}',
    '{character:parts} ,? (whom|who|that)? {person:people} .. <play|portray|voice|embody|originate:*>',
    '(role|part|character) (first|originally|once|previously|already)? <make|originate|create|immortalise|immortalize:pn> (famous|iconic)? (..)? by {people}',
    "{person:people} , {title} 's ({character:parts}|{name:parts})",
    '{person:people} , the {name:parts} (himself|herself)',
    '{person:people} , (the|our|your) (original|old|new|current|former|og) ({character:parts}|{name:parts}|{person:parts}) (,|.|;)',
    '{person:people} , who <be> ({character:parts}|{name:parts}) (from|until|till|for|before)',
    '{parts} ,? as (<be>)? <play|portray|voice:pn> .. by {people}',
    '(after|following) ~ as (the)? ... {character:parts} ((on|in) {title})? , {person:people}',
    'i (also)? <play|portray|voice|reprise|be:*> (back_as)? ... {character:parts} ~ {person:people} .. <say|tell|add|explain|reveal|confirm|tease|joke|write|post>',
    'i (also)? <play|portray|voice|reprise|be:*> (back_as)? ... {character:parts} ~ <say|tell|add|explain|reveal|confirm|tease|joke> {person:people}',
  ],
  claims: (found) => (isCharacter(found) || told.test(` ${found.words('whole')} `) ? cast(found) : []),
  examples: [
    {
      text: 'Ana Reyes plays Mira Holt. Tom Weld, better known as Captain Dunn, waved. Captain Dunn is a smuggler. Copper Lane opens in May. Tom Weld plays Captain Dunn.',
      yields: [
        'Copper Lane · cast member · Ana Reyes (Mira Holt)',
        'Copper Lane · cast member · Tom Weld (Captain Dunn)',
      ],
    },
    { text: 'Ana Reyes, also known as the voice of reason, waved.', yields: [] },
  ],
}

const lemmaOf = (found: Found) => found.verb()?.lemma ?? ''

export const narrates: Rule = {
  id: 'narrates',
  says: 'X narrates Z; Z is narrated by X; a cameo from X; the cast is completed by X and W; X beats W to the part.',
  over: 'clause',
  cues: ['{people} .. <narrate:fdgi> {title}?', '{title} .. <narrate:pn> by {people}'],
  claims: (found) => cast(found, { role: 'voice' }),
  examples: [
    {
      text: 'Copper Lane is narrated by Ana Reyes.',
      yields: ['Copper Lane · cast member · Ana Reyes [voice]'],
    },
    { text: 'The narrator is lost.', yields: [] },
  ],
}

export const castBy: Rule = {
  id: 'cast-by',
  says: 'The ensemble is completed by X and W; Z has found its Y in X; with X attached to star; a network taps X to lead Z.',
  over: 'clause',
  cues: [
    '(cast|ensemble|line-up|lineup) (of {title})? .. <complete|round|lead|head|top|headline|anchor|fill|front:pn> (out|up)? by {persons:people}',
    '{title} .. <find|get|land> (its|their|the|a) (new)? ... {parts} in {persons:people}',
    'with {people} (now|already|also)? (<attach|set|cast|sign:*> (on|to)?|aboard|on_board|onboard) (<star|lead|topline|play:i>)? (as ... {parts})?',
    '({organisation}|{name}|{person:maker}|{job}|producers|bosses|network|studio|streamer) .. <tap|cast|set|enlist|hire|sign|book|choose|recruit:fdgi> {persons:people} <lead|star|topline|headline|front|join|head:i> (in)? ({title}|{kind})?',
    '({organisation}|{name}|{person:maker}|{job}|producers|bosses|network|studio|streamer) .. <tap|cast|set|enlist|hire|sign|book|choose|recruit:fdgi> {persons:people} <play|voice|portray|star:i> (as)? ... {parts}',
    '{people} <kill:p> off (in|from|of|at|during|after)? (the_end_of|the_finale_of)? ({season} of {title}|{title}|{season})?',
    '{people} .. <edge|beat|pip> out {persons:others}',
    '{persons:others} .. <lose|miss|pass:*> (out)? (on)? (the|that)? (role|part|lead|job) (of ... {parts})? to {people}',
    '{people} .. <attach|cast|confirm|sign|board:p>',
    '{people} .. (<expect|confirm|book|schedule:p>|<be> due|<be> set) back',
    `{people} .. <extend|renew|ink> (his|her|their|a|new)? .. (contract|contracts|deal) (through|until|for|with|on) .. ({season}|{title}|{date}|{count})`,
    '{people} .. <re-up|re-sign:fdgi> for ({season}|{title}|{date}|{count}|another)',
    '{people} .. <beat|edge|pip> (out)? {persons:others} (for|to) (the|that)? .. (role|part|lead|job|{role}) (of ... {parts})?',
  ],
  claims: (found) => {
    const bare =
      /^(?:attach|cast|confirm|sign|board)$/.test(lemmaOf(found)) &&
      !/ (?:back|with) /.test(` ${found.words('whole')} `)
    if (
      bare &&
      !found.has('title') &&
      !found.has('parts') &&
      !found.has('verb2') &&
      !/^(?:$|[.,;!])/.test(found.after)
    )
      return []
    return found.has('others')
      ? [...cast(found), ...cast(found, { people: 'others', certainty: 'denied' })]
      : cast(found)
  },
  examples: [
    {
      text: 'Ana Reyes lost out on the role of Mira Holt to Joan Marsh.',
      yields: [
        'Copper Lane · cast member · Ana Reyes (Mira Holt)',
        'Copper Lane · cast member · Joan Marsh (Mira Holt)',
      ],
    },
    {
      text: 'Ana Reyes beat out Joan Marsh.',
      yields: ['Copper Lane · cast member · Ana Reyes', 'Copper Lane · cast member · Joan Marsh'],
    },
    {
      text: 'The ensemble of Copper Lane is completed by Ana Reyes and Tom Weld.',
      yields: ['Copper Lane · cast member · Ana Reyes', 'Copper Lane · cast member · Tom Weld'],
    },
    { text: 'The circle was completed by a moat.', yields: [] },
  ],
}

export const standingFrom: Rule = {
  id: 'standing-from',
  says: 'A cameo from X (as Y); guest turns by X and W; meet your new Y: X; returning alongside X.',
  over: 'phrase',
  hedged: true,
  cues: [
    `({role}|cameo|cameos|guest_spots|guest_turns|walk-on) (roles|spots|turns|appearances)? (from|by) ... {persons:people} ${asPart}`,
    `<meet|welcome|introduce:*> (your|our|the|its)? (new|next)? ... {character:parts} (:|—|,) {person:people}`,
    '<return|star|join|appear|reprise:g> (alongside|opposite|with) {persons:people} ~ <be>',
  ],
  claims: (found) => {
    const words = ` ${found.words('whole')} `
    const role = / cameos? | walk-on /.test(words) ? 'cameo' : / guest/.test(words) ? 'guest' : undefined
    return role === undefined ? cast(found) : castWithOthers(found, { role })
  },
  examples: [
    {
      text: 'Look out for a cameo from Tom Weld in Copper Lane.',
      yields: ['Copper Lane · cast member · Tom Weld [cameo]'],
    },
    { text: 'There is a letter from Tom Weld.', yields: [] },
  ],
}

const because =
  /^(?:$|[.,;!)]|over |because |due |after |following |amid |citing |when |and |but |in |on |last |this |earlier |from )/

export const isGone: Rule = {
  id: 'is-gone',
  says: 'X has been axed; bosses have dropped X; X was let go; X has filmed her last scenes; X’s contract was not renewed.',
  over: 'clause',
  cues: [
    '{persons:people} .. <axe|fire|sack|dump|oust|drop|let:p> (go|off|out)? (from|of)? ((the|its)? {title})?',
    '(bosses|producers|chiefs|execs|network|studio|{organisation}|{job}|they|show) .. <axe|drop|fire|sack|dump|oust:fdg> {persons:people} (from {title})?',
    '{persons:people} .. <film|shoot|wrap:fdgi> (on)? (his|her|their) (final|last) (scenes|scene|episode|episodes|day)',
    "{person:people} 's (contract|deal|option|option_for_a_.._season) .. <renew|pick:p>",
    "{person:people} 's (contract|deal|option) .. <expire|lapse|end:fd>",
    '{persons:people} .. <drop|pull|bow|back|bail|walk:fd> out',
  ],
  claims: (found) => {
    const verb = found.verb()
    const kept = /^(?:renew|pick)$/.test(verb?.lemma ?? '')
    if (verb === null || (!found.has('title') && !because.test(found.after))) return []
    return cast(found, { certainty: verb.negated === kept ? 'denied' : 'stated' })
  },
  examples: [
    { text: 'Tom Weld has been axed from Copper Lane.', yields: ['Copper Lane · cast member · Tom Weld'] },
    { text: 'Tom Weld dropped out of college.', yields: [] },
  ],
}
