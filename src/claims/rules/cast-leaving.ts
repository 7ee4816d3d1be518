import { afterJob, asPart, cast, castWithOthers, inTitle } from './cast.ts'
import type { Found, Rule } from './rule.ts'

const forPart = `({parts} ${inTitle}|the {title}|{title})`
const role = '(the|a|its)? (lead|title)? (role|roles|part|parts)? (of|in|as)? ...'

/** "In talks to lead Copper Lane": what is led or joined is the work, not a part of its name. */
const leadsWork = (found: Found) =>
  found.mentions('parts').every(({ type }) => type === 'title') &&
  (/^(?:lead|join|board|star)$/.test(found.verb()?.lemma ?? '') ||
    found.mentions('parts').every(({ name }) => name === found.title()?.name))

export const beingEyed: Rule = {
  id: 'being-eyed',
  says: 'X is in talks for Z, X is being eyed for Y, they are circling X for Y: a negotiation, never a signing.',
  over: 'clause',
  cues: [
    '(offer|offers) (<be>|is|are)? .. out to {people} (for {parts})?',
    '(shortlist|list|longlist|field|race|search|choice|finalists|contenders) .. (<whittle|narrow|come|boil|include|consist|be|stand:*>) .. (to|of|at)? {persons:people}',
    '{persons:people} .. (<test|read|audition|screen-test|chemistry-read>|screen-tested) for (her|him|it|them|the_role|the_part|(the|a)? .. (role|part|lead)|... {parts}|{title})',
    `{people} .. <be> (now|still|reportedly|currently|said_to_be|also)? in (early|final|advanced|preliminary|late|active)? (talks|negotiations|discussions|contention|consideration|the_running|the_mix|the_frame) (for|to_join|about|over|to_board|with) ${role} ${forPart}`,
    `{people} (,)? in (early|final|advanced|preliminary|late|active)? (talks|negotiations|discussions) (for|to_join|to_board|to_star_in|<join|star|play|board|lead:i>) (as|in)? ${role} ${forPart}`,
    `{people} .. <eye|consider|court|circle|woo|want|approach|offer|rumor|rumour|shortlist|float|link|line|tip|seek|pursue:p> (up)? (for|as|to_play|to|with|about)? ${role} ${forPart}`,
    '{people} .. <eye|consider|court|circle|woo|want|approach|seek|pursue:p> (for|as|to_play) {noun}',
    `.. (<eye|circle|court|consider|woo|want|chase|hear|float|pursue|like:fdg>|floats|hearing|hear) {people} (for|as|to_play) ${role} {parts} ${inTitle}`,
    `{person:people} .. <approach|ask|offer:p> (about|for)? (a|the)? {role} ${inTitle}`,
    `{person:people} .. <circle|eye:fdg> ${role} {character:parts}`,
    `{people} .. <test|screen-test|audition|chemistry-test|read:*> .. for (the|a)? ({role}|role|part|lead) (of ... {parts})? ${inTitle}`,
    '{people} .. <circle:*> ({title}|the_project|the_role|the_part|the_lead)?',
    `(offer|offers) ~ <go|make|extend:*> (out)? to {people} (for ${role} {parts}?)?`,
    `{people} .. <be> .. in (early|final|advanced|active)? (talks|negotiations|discussions) (for|over|about|on) .. (year|season|deal|contract|return|comeback|{season})`,
  ],
  claims: (found) =>
    cast(found, {
      certainty: found.verb()?.negated === true ? 'denied' : 'possible',
      ...(leadsWork(found) ? { parts: 'nobody' } : {}),
    }),
  examples: [
    {
      text: 'Ana Reyes is in final talks to play Mira in Copper Lane.',
      yields: ['Copper Lane · cast member · Ana Reyes (Mira)'],
    },
    {
      text: 'Ana Reyes is being eyed for the role of Mira in Copper Lane.',
      yields: ['Copper Lane · cast member · Ana Reyes (Mira)'],
    },
    { text: 'Ana Reyes talks to fans of Copper Lane.', yields: [] },
  ],
}

export const leavesCast: Rule = {
  id: 'leaves-cast',
  says: 'X leaves Z, X will not return, X is not involved in Z: the cast membership, denied.',
  over: 'clause',
  cues: [
    `{persons:people} .. <leave|exit|depart|quit|ankle|bow:fdgi> (out)? (of|from)? (the|its)? ({kind} of|{organisation} 's) {title}`,
    `{title} .. <lose|drop|axe|fire:fdg> (star|lead|its_star|its_lead)? {persons:people}`,
    `{persons:people} .. <exit|depart|go:p>`,
    `{persons:people} .. <exit|depart|quit:fd>`,
    `{persons:people} .. <miss|skip|sit:fdg> (out)? {season}`,
    `{persons:people} .. <hang> up (his|her|their) (boots|apron|badge|cape|uniform|hat|stethoscope|coat)`,
    `{people} .. <turn|pass:fd> (down|on) (the|a)? (part|role|lead|offer) (of ... {parts})? ${inTitle}`,
    `{persons:people} .. <leave|exit|depart|quit|ankle:fdgi> (as ... {parts})? ({organisation} 's|the|its|this)? {title} ({season}|after_{season}|ahead_of_{season}|at_the_end_of_{season})?`,
    `{persons:people} .. <write|drop|let|fire|axe|release:p> (out|go|from|as) (of|from)? ({title}|{parts})`,
    `{persons:people} .. <bow|drop|back|pull|bail:fdg> out of ({organisation} 's|the|its)? {title}`,
    `{persons:people} .. <exit|depart|quit|leave:fdg> as ... {parts} ${inTitle}`,
    `{persons:people} .. <be> (involved|in_talks|part|attached|in|on_board) (with|in|of|to|for)? (the_cast_of)? {title}`,
    '{person:people} .. <leave|exit|depart|quit:fdg> (after|in|before|during|at_the_end_of|ahead_of|midway_through) {season}',
    '{title} .. minus {persons:people}',
  ],
  claims: (found) => {
    if (afterJob(found)) return []
    const verb = found.verb()
    const bare = !found.has('title') && !found.has('season') && !found.has('parts')
    if (bare && !/^(?:$|[.,;!])/.test(found.after)) return []
    if (verb?.lemma === 'be') return verb.negated ? cast(found, { certainty: 'denied' }) : []
    return cast(found, { certainty: verb?.negated === true ? 'stated' : 'denied' })
  },
  examples: [
    { text: 'Ana Reyes is leaving Copper Lane.', yields: ['Copper Lane · cast member · Ana Reyes'] },
    { text: 'Ana Reyes left the building.', yields: [] },
  ],
}

export const notReturning: Rule = {
  id: 'not-returning',
  says: "X will not return (as Y), X won't be back, X is not coming back for season two.",
  over: 'clause',
  cues: [
    `{people} .. <come> back ${asPart} (for|to|in)? ({season})? (of)? {title}?`,
    `{people} .. <return|come_back:fdg> ${asPart} (for|to|in)? ({season})? (of)? {title}?`,
    `{people} <be> back ${asPart} (for|to|in)? ({season})? (of)? {title}?`,
  ],
  claims: (found) => {
    const verb = found.verb()
    if (verb === null || afterJob(found)) return []
    if (verb.negated) return cast(found, { certainty: 'denied' })
    // "Hopes to be back on air": with a work, not in one.
    if (/^(?:on|at|to|in|with|by) /.test(found.after)) return []
    const bare = !found.has('title') && !found.has('season') && /^(?:$|[.,;!])/.test(found.after)
    return verb.certainty === null && !bare ? [] : cast(found)
  },
  examples: [
    {
      text: 'Tom Weld will not return as Captain Dunn.',
      yields: ['Copper Lane · cast member · Tom Weld (Captain Dunn)'],
    },
    { text: 'Tom Weld is not expected to return.', yields: ['Copper Lane · cast member · Tom Weld'] },
    { text: 'Tom Weld returned to London on Monday.', yields: [] },
  ],
}

export const replaces: Rule = {
  id: 'replaces',
  says: 'X replaces Y (as W), Y is replaced by X, X takes over from Y: one is in, the other denied.',
  over: 'clause',
  cues: [
    `{people} .. <replace|succeed|supplant:fdgi> {persons:others} ${asPart} ${inTitle}`,
    `{people} .. <take|step:fdgi> (over|in) (as ... {parts})? (the_role|the_part)? (from|for) (the_late)? {persons:others} ${asPart} ${inTitle}`,
    `{people:others} .. <replace|succeed:pn> by {people} ${asPart} ${inTitle}`,
    `{people} .. <step|slip|move> into (the|a)? (role|part|shoes|boots|spot) (once)? (<vacate|leave|hold|play:pn>) by {persons:others} ${inTitle}`,
    `<replace:g> {people:others} <be> {people} ${asPart}`,
    '{title} <replace|succeed:g> {persons:others}',
  ],
  claims: (found) =>
    afterJob(found) ? [] : [...cast(found), ...cast(found, { people: 'others', certainty: 'denied' })],
  examples: [
    {
      text: 'Ana Reyes replaces Joan Marsh as Mira in Copper Lane.',
      yields: [
        'Copper Lane · cast member · Ana Reyes (Mira)',
        'Copper Lane · cast member · Joan Marsh (Mira)',
      ],
    },
    { text: 'Ana Reyes replaced the lamp.', yields: [] },
  ],
}

export const haveBack: Rule = {
  id: 'have-back',
  says: 'She would love to have X back as Y; the series brings back X.',
  over: 'clause',
  cues: [
    '<have|bring|see|get|welcome> {person:people} back (as ... {parts})? (in|on|for)? {title}?',
    '<bring|welcome> back {people} (as ... {parts})? (in|on|for)? {title}?',
  ],
  claims: (found) => castWithOthers(found),
  examples: [
    {
      text: 'Farr would love to have Ana Reyes back as Mira in Copper Lane.',
      yields: ['Copper Lane · cast member · Ana Reyes (Mira)'],
    },
    { text: 'Farr would love to have the keys back.', yields: [] },
  ],
}
