import { afterJob, asPart, cast, castWithOthers, inTitle, others } from './cast.ts'
import type { Found, Rule } from './rule.ts'

/** "X is lead director", "stays aboard as a producer". */
const beforeJob = (found: Found) =>
  /^(?:as |in the role of )?(?:an? |the |its )?(?:[a-z-]+ ){0,2}[\ueb00-\uebff] /.test(found.after)
/** "Netflix has tapped X to direct". */
const beforeMaking = (found: Found) =>
  /^(?:to )?(?:direct|helm|write|pen|co-write|co-direct|script|adapt|create|score|compose|run|showrun|oversee|executive|exec|rewrite|produce|co-produce)(?:\/i| )/.test(
    found.after,
  )
/** "He isn't on the cast list": whom the word stands for is anybody's guess. */
const isOnList = (found: Found) =>
  / cast (?:list )?$/.test(`${found.words('whole')} `) &&
  found.mentions('people').some(({ anaphor }) => anaphor)

const owner = "({organisation} 's|{organisation}|{name} 's|the|its|this)?"

export const starsIn: Rule = {
  id: 'stars-in',
  says: 'X stars (as Y) in Z, X returns as Y, X leads Z, X will be back as Y.',
  over: 'clause',
  cues: [
    `{people} .. <topline|headline|front|lead|anchor|head|topline:fdgi> (the_cast_of|the_ensemble_of)? ${owner} {title} ${others}`,
    `{people} .. <top|lead|head|topline|headline|front|round:fdgi> (out)? (the|its)? (cast|ensemble|list) (of|for) ${owner} {title}`,
    `{people} .. <star|co-star|topline|headline|appear|act|feature|guest:fdgi> {date} (in|on|for) ${owner} {title}`,
    `{people} .. <top:fdgi> (the_cast_of|the_bill_of|the_call_sheet_of)? ${owner} {title}`,
    `{people} .. <leave|depart|return|come|go|move|fly|relocate|reunite|re-team|reteam:*> <star|topline|headline|lead|front|appear:i> (in|on|for)? ${owner} {title} ${asPart}`,
    `{people} .. <get|make|have|find> (his|her|their) (start|break|big_break|first_break|breakthrough|acting_debut|screen_debut|tv_debut|film_debut|name) (on|in|with) ${owner} {title}`,
    `{people} <be> (already|also|still|now)? (committed|attached|contracted|signed|signed_up|confirmed) (to|for|on) ${owner} {title}`,
    `{people} .. <film:fg> ${owner} {title}`,
    '{people} <be> in (all|just|only|the_first|the_last|at_least)? {count}',
    `{people} <be> (back)? in ({season} (of {title})?|{title})`,
    `{people} <be> (in|on|part_of|back_in|back_on|also_in) (it|this_one|the_show|the_series|the_film|the_movie|the_cast|the_cast_list|the_poster)`,
    `{people} .. <reteam|reunite|re-team:fdgi> (on_screen)? with {persons:others} (in|on) ${owner} {title}`,
    `{people} .. <direct> (himself|herself|themselves) ${others} ${inTitle} as ... {parts}`,
    `{people} .. <see|spot|photograph|snap|picture|glimpse|appear|unveil|reveal|show:*> .. (in_costume|in_full_costume|in_character|on_set|in_full_armor|in_full_armour) as ... {parts}`,
    `{people} .. <credit|bill|list:pn> as ... {parts} ${inTitle}`,
    `{people} .. (<star|co-star|topline|headline|lead|appear|return|feature|act|debut|be_back|reunite|head|front:fdgi>|stars|star|co-stars|co-star) ${others} (.. (in|on|for) {title})? .. as ... {parts} ${others} ${inTitle}`,
    `{people} .. (<star|co-star|topline|headline|appear|act|feature:fdgi>|stars|star|co-stars|co-star) ${others} (in|on|for) ${owner} {title} ${others}`,
    `{people} .. <topline|headline|front|lead|anchor|head:fdgi> (the_cast_of|the_ensemble_of|the_voice_cast_of)? ${owner} {title}`,
    '{people} .. <topline|headline|front|lead|anchor|top:fdgi> (it|the_series|the_cast)',
    `{people} .. <come:fdg> back as ... {parts} ${inTitle}`,
    `{people} .. <return|be_back|come_back:fdg> (for|to) ${owner} ({season} of)? {title} {season}?`,
    `{people} .. (<star|co-star|topline:fdgi>|stars|star|co-stars|co-star) ${others}`,
    `{people} .. <lead|head|headline|topline:fdg> (the|its|a|an)? (starry|voice|ensemble|{role})? (cast|ensemble) (of {title})?`,
    `{people} .. <be> (all)? (back|also_back) (as ... {parts} ${inTitle}|(in|for|on) ${owner} ({title}|{season}))`,
    '{people} .. <reprise:fdgi> (his|her|their) (role|roles|part|parts)',
    `{people} <be> (also)? (among|one_of) the (stars|cast|leads) (of|in)? {title}?`,
    `{people} in (the|its|a)? {role:job} ${inTitle}`,
    `{people} as (the|its|a|an)? {role} ${inTitle}`,
    `{persons:people} .. <be> (on|in|part_of|among|back_on) (the|its|our)? (screen|screens|cast) (list)? (of|for)? {title}?`,
    'with {persons:people} <return|come_back|star|co-star:g>',
    '{people} .. <suit|lace|saddle:*> up',
    `with {persons:people} (now)? in the (title|titular|lead|leading|main|central|starring|same)? (role|part)`,
    `{people} {role} {role:role2}? cast (of {title})?`,
  ],
  claims: (found) =>
    afterJob(found) ||
    beforeJob(found) ||
    isOnList(found) ||
    /(?:^| )by $/.test(found.before) ||
    (found.has('job') && !/ (?:role|lead)s?$/.test(` ${found.text('job')}`))
      ? []
      : castWithOthers(found),
  examples: [
    {
      text: 'Tom Weld tops the cast of Copper Lane.',
      yields: ['Copper Lane · cast member · Tom Weld [lead]'],
    },
    {
      text: 'Ana Reyes is leaving to star in the film Cold Crossing.',
      yields: ['Cold Crossing · cast member · Ana Reyes'],
    },
    {
      text: 'Tom Weld left to film a wedding.',
      yields: [],
    },
    {
      text: 'Ana Reyes will star as Mira opposite Tom Weld in Copper Lane.',
      yields: ['Copper Lane · cast member · Ana Reyes (Mira) [lead]', 'Copper Lane · cast member · Tom Weld'],
    },
    { text: 'Ana Reyes was among the guests at the pottery fair.', yields: [] },
  ],
}

export const joinsCast: Rule = {
  id: 'joins-cast',
  says: 'X joins the cast of Z (as Y), X joins Y in Z, X boards Z, they join the previously announced X.',
  over: 'clause',
  cues: [
    `{people} .. <add:p> to (the|its)? (starry|growing|stacked|voice)? (cast|ensemble|lineup|line-up|roster|call_sheet) (of|for)? ${owner} {title}? ${asPart}`,
    `{people} .. (<board|join:fdgi>|board|boards|join|joins) (the)? {kind}`,
    `{people} .. <join:fdgi> {persons:others} (and_the_cast)? (in|on|for) ${owner} {title} ${asPart}`,
    `{people} .. (<join|board:fdgi>|board|boards) (the|its)? (cast|ensemble|main_cast|lineup|voice_cast)? (of|in|on|for)? ({season} of)? ${owner} {title} {season}? ${asPart}`,
    `{people} .. <join:fdgi> (the|its) (cast|ensemble|main_cast|voice_cast) (.. as (a|an|the)? {role})? ${asPart}`,
    `{people} .. <join:fdgi> ({any} 's)? {persons:others} ${asPart}`,
    `{people} .. <join|board:fdgi> as ... {parts}`,
    `<join:fdgi> (the)? (previously|already)? <announce|cast|confirm|reveal:*> {persons:people} ${asPart}`,
    `{people} .. <join:p> .. by {persons:others} ${asPart}`,
    `(they|also|the_cast) .. <join:p> by ... {persons:people} ${asPart}`,
    `<return|star|appear|join|feature:g> as ... {parts} <be> {people}`,
    `<join:g> (the_cast|the_ensemble|the_series|the_show)? in .. {role} <be> (also)? {people}`,
    `<join|star|co-star|return|appear|feature|lend:g> (the_cast|him|her|them|their_voices|the_voices|{persons:others})? (this_season|in_{title})? <be> (also)? ... {people} ${asPart}`,
  ],
  // "Boards neo-western" is the work in hand; "boards a new drama" another.
  claims: (found) =>
    beforeJob(found) ||
    beforeMaking(found) ||
    /^(?:an?|another|new) /i.test(found.text('kind')) ||
    /\broom /.test(found.words('whole'))
      ? []
      : castWithOthers(found),
  examples: [
    // Writers, no cast: see writers-room.
    {
      text: "Petra Vane is joined in the writers' room of Copper Lane by Marcus Hale.",
      yields: ['Copper Lane · crew member · Marcus Hale [writer]'],
    },
    {
      text: 'Ana Reyes has joined the cast as Mira Holt.',
      yields: ['Copper Lane · cast member · Ana Reyes (Mira Holt)'],
    },
    { text: 'Ana Reyes joined the protest.', yields: [] },
  ],
}

export const signsOn: Rule = {
  id: 'signs-on',
  says: 'X is on board (as Y), X has signed on for season two, X stays aboard as Y, Z has X aboard.',
  over: 'clause',
  cues: [
    `{people} .. <sign|re-sign|contract|book|lock|commit|confirm:pn> (on|up|in)? (for|through|until|to) (another|{date}|{season}|{count}|the_run) ${inTitle}`,
    `{people} .. <be> (already|also|still|now)? (under_contract|locked_in|signed_up|off_book) (through|until|for) ({date}|{season}|{count}|..)`,
    `{people} .. <commit|attach|sign|confirm:pn> (on)? (to|for) ${owner} {title}`,
    `{title} .. <lock|sign|close|secure:fdg> (in|up|down|a_deal_with|deals_with)? {persons:people} ${asPart}`,
    `{people} .. <be|remain|stay|come> (already|also|now|still)? (on_board|aboard|onboard|attached|locked_in) ${asPart} ${inTitle}`,
    `{people} .. <sign|board|re-sign|come:*> (on|aboard|up)? (as|to) ... {parts} ${inTitle}`,
    `{people} .. <sign|re-sign|close|return|come_back:*> (on|up|deals)? for (another|a|{season}|one_more|more|{count}) .. {season}? (of {title})?`,
    '({title}|{kind}|it|comedy|drama|project) .. <have> (already|also)? {people} (already|also)? (aboard|on_board|onboard|attached|in_the_cast|signed_up|to_star)',
    '{people} .. <sign|re-sign> (on|up)? for {date}',
    '{title} .. <have> {people} as ... {parts}',
    `{people} .. <stay|remain:fdgi> (on|aboard|throughout)? as ... {parts}`,
    '{people} .. <stay|remain> (put|on) (on|in|with|for) {title}',
  ],
  claims: (found) => (afterJob(found) || beforeJob(found) ? [] : castWithOthers(found)),
  examples: [
    {
      text: 'Ana Reyes and Tom Weld are already on board.',
      yields: ['Copper Lane · cast member · Ana Reyes', 'Copper Lane · cast member · Tom Weld'],
    },
    { text: 'Ana Reyes signed the petition.', yields: [] },
  ],
}

/** "Confirmed for the original series “Copper Lane”": what one is cast for by its kind is a work, never a part. */
const isForWork = (found: Found) =>
  found.mentions('parts').some(({ type }) => type === 'title') &&
  / (?:for|in|on) .*[\ue100-\ue1ff]$/.test(found.words('whole')) &&
  !/ as /.test(found.words('whole'))

export const castAs: Rule = {
  id: 'cast-as',
  says: 'X has been cast (as Y) in Z, X is confirmed for Z, Z casts X.',
  over: 'clause',
  cues: [
    `{people} .. <cast:p> (in|on|last|back_in|since)? {date} (,)?`,
    `{persons:people} .. <join:fd> (in|on|last|back_in)? {date} (,)? ${asPart}`,
    `{people} .. <cast|tap|hire|book|choose|select|confirm|sign|announce|unveil|reveal|set|recast|add|enlist:pn> (as|to_play|for|in_the_role_of|in) (a|an|the)? {role} ${others} ${inTitle}`,
    `{people} .. <cast|tap|hire|book|choose|select|confirm|announce|unveil|reveal|set|recast|enlist|attach|name:p> (as|in|for|to)? (the)? (lead|title|titular)? (role|part)? (of)? (as)? ... {parts} ${others} ${inTitle}`,
    `{people} .. <cast|tap|hire|book|choose|select|confirm|sign|attach|add|announce|set:pn> ${others} (in|for|to|on) ${owner} {title}`,
    `{people} .. <cast|set|tap:p> ${others} (in|for|to|on) (a|an) .. (arc|stint|role|part|{role}) (on|in) ${owner} {title}`,
    `{title} (from {persons:makers})? .. <cast|add|tap|enlist|nab|recruit|land|hire|book|sign|find|set|bring_back|welcome:fdg> (its|in)? ({role}|lead|star|villain|{character})? (in)? {persons:people} ${asPart}`,
    `({organisation}|network|studio|streamer|producers|it) .. <cast> {persons:people} (in|for) ${owner} {title} ${asPart}`,
    `<play|voice|portray:g> ... {parts} <be> {people}`,
    `{organisation} .. <cast|tap|enlist|hire|sign> {persons:people} (as|for|to_play) (the)? ... {parts} ${inTitle}`,
  ],
  claims: (found) => {
    if (beforeMaking(found) || isForWork(found)) return []
    // "Was originally cast as": whoever it was, it is no more.
    if (/\b(?:originally|initially|previously|first)\b/.test(found.items('verb')[0]?.text ?? ''))
      return cast(found, { certainty: 'denied' })
    if (!/^['’]s /.test(found.after)) return castWithOthers(found)
    // "Revealed as Mira's uncle" is the plot's doing; "announced as Mira's uncle" is a casting.
    return found.verb()?.lemma === 'reveal' ? [] : castWithOthers(found, { parts: 'nobody' })
  },
  examples: [
    {
      text: 'HBO has cast Ana Reyes in Copper Lane.',
      yields: ['Copper Lane · cast member · Ana Reyes'],
    },
    {
      text: 'Ana Reyes has been cast as a series regular in Copper Lane.',
      yields: ['Copper Lane · cast member · Ana Reyes [main]'],
    },
    {
      text: 'Ana Reyes has been cast as Mira’s sister in Copper Lane.',
      yields: ['Copper Lane · cast member · Ana Reyes (Mira’s sister)'],
    },
    { text: 'Otis Crane will be revealed as Mira’s uncle in Copper Lane.', yields: [] },
    { text: 'The net was cast into the sea.', yields: [] },
  ],
}

export const titleStars: Rule = {
  id: 'title-stars',
  says: 'Z stars X, Z features X as Y, starring X, with X; rounding out the cast are X and W.',
  over: 'clause',
  cues: [
    `{title} .. (<star|co-star|feature|headline|topline:fdg>|stars|star) (newcomer|newcomers|the_likes_of|..)? {people} ${asPart}`,
    `{title} .. <headline|lead|front|topline|anchor:pn> by {people} ${asPart}`,
    `(the)? (cast|ensemble) .. (<include|feature|comprise|boast|consist>|also_includes|includes|:) (of)? {people} ${asPart}`,
    `(<star|co-star:g>|starring|co-starring|featuring) (the_likes_of|newcomer)? {people} ${asPart}`,
    'out (the|its) (cast|ensemble|call_sheet) (of (the)? {title})? (<be>|:) {people}',
    '{people} .. <round> out the (cast|ensemble)',
    `{title} (,|<be> back|<return>) with {people} (in (the)? (lead|leads|lead_roles|leading_role|role|starring_roles|{role}))?`,
    `with {people} (<return|star|co-star|reprise|appear:g>|returning|starring) (the_roles_of|their_roles)? as ... {parts}`,
  ],
  claims: (found) => cast(found),
  examples: [
    {
      text: 'Copper Lane stars Ana Reyes and Tom Weld.',
      yields: ['Copper Lane · cast member · Ana Reyes [lead]', 'Copper Lane · cast member · Tom Weld [lead]'],
    },
    { text: 'Copper Lane features a storm.', yields: [] },
  ],
}

export const castLabel: Rule = {
  id: 'cast-label',
  says: 'X and W in Z, with no verb: a calendar line, a caption.',
  over: 'clause',
  cues: ["{persons:people} in ({organisation} 's|{person:maker} 's)? {title}"],
  claims: (found) => (found.before === '' && /^(?:$|[.,;:(—])/.test(found.after) ? cast(found) : []),
  examples: [
    {
      text: 'Ana Reyes and Tom Weld in Copper Lane.',
      yields: ['Copper Lane · cast member · Ana Reyes', 'Copper Lane · cast member · Tom Weld'],
    },
    { text: 'Ana Reyes in Copper Lane mode delighted fans.', yields: [] },
  ],
}

const isAfterVerb = (found: Found) =>
  (found.items('people')[0]?.start ?? 0) > (found.items('verb')[0]?.start ?? Number.POSITIVE_INFINITY)

export const rolePlayed: Rule = {
  id: 'role-played',
  says: 'X recurs, X has been upped to series regular, X is the lead of Z, X lands a guest role.',
  over: 'clause',
  cues: [
    `{people} .. <have|land|snag|score|nab|book|secure|win|get|bag|take|earn|find> (himself|herself)? (a|an|the|his|her|another|its)? .. (role|part|gig|spot|turn|arc|{role}) .. (in|on) ${owner} {title}`,
    `{people} .. <land|snag|score|nab|book|bag|win> (a|the|his|her|another)? .. (role|part|gig|spot|arc)`,
    `{people} .. (<recur:fdgi>|recur|recurs) ${asPart} ${inTitle}`,
    `{people} .. <up|promote|bump|elevate|upgrade:pn> (up)? (to|as) (a|full|the)? {role} ${inTitle}`,
    `{people} .. <play|voice|fill> (a|an|the|its)? {role} ${inTitle}`,
    `{people} .. <have|land|snag|score|nab|book|secure|win|get|bag|take> (a|an|the)? .. {role} (as ... {parts})? ${inTitle}`,
    `{people} .. <be|join|return|board|star> (in|as)? (a|an|the|its|aboard_as)? .. {role} (as ... {parts})? ${inTitle}`,
    `<recur:fdgi> (alongside|opposite|with) (leads|stars|<lead|star>|{role})? {people}`,
  ],
  claims: (found) => {
    const lemma = found.verb()?.lemma
    if (beforeJob(found) || (found.role() === 'voice' && /^of /.test(found.after))) return []
    // "Recurs alongside leads A and B": these don't recur.
    if (lemma === 'recur' && isAfterVerb(found))
      return cast(
        found,
        / (?:leads|lead\/\S+) /.test(` ${found.words('whole')} `) ? { role: 'lead' } : { besides: true },
      )
    return cast(found, lemma === 'recur' && !found.has('role') ? { role: 'recurring' } : {})
  },
  examples: [
    {
      text: 'Tom Weld, who plays Holt, has been upped to series regular on Copper Lane.',
      yields: ['Copper Lane · cast member · Tom Weld (Holt) [main]'],
    },
    { text: 'Tom Weld has been promoted to captain of the football team.', yields: [] },
  ],
}

export const castIs: Rule = {
  id: 'cast-is',
  says: '"The cast: A, B and C", "brings out the stars: A and B".',
  over: 'phrase',
  cues: [
    '(cast|stars|ensemble|cast_members|voice_cast|{role}) (of {title})? (:|—) (stars|actors)? {persons:people}',
  ],
  claims: (found) => {
    const ofCast =
      /(?:^| )(?:cast|stars|ensemble|members)(?: |$)/.test(found.words('whole')) ||
      / cast$/.test(found.text('role'))
    return ofCast && found.mentions('people').length > 1 ? cast(found) : []
  },
  examples: [
    {
      text: 'On stage for Copper Lane is the cast: Ana Reyes, Tom Weld and Joan Marsh.',
      yields: [
        'Copper Lane · cast member · Ana Reyes',
        'Copper Lane · cast member · Joan Marsh',
        'Copper Lane · cast member · Tom Weld',
      ],
    },
    { text: 'The plaster cast: Ana Reyes broke her arm.', yields: [] },
  ],
}

export const opposite: Rule = {
  id: 'opposite',
  says: '"opposite Tom Weld", "alongside leads A and B": who is named so is in the cast.',
  over: 'phrase',
  cues: [
    'opposite (series|the|fellow)? (leads|stars|star|newcomer|<lead|star:*>|{role})? {persons:people}',
    'opposite {person:people} as ... {parts}',
    'opposite {person:people} as {noun}',
    'alongside (series|the)? (leads|stars|<lead|star:*>) {persons:people}',
  ],
  claims: (found) =>
    cast(found, {
      certainty: 'stated',
      ...(/^\S+ (?:series |the )?(?:leads|lead\/)/.test(found.words('whole')) ? { role: 'lead' } : {}),
    }),
  examples: [
    {
      text: 'Joan Marsh has signed on to recur in Copper Lane, opposite leads Ana Reyes and Tom Weld.',
      yields: [
        'Copper Lane · cast member · Ana Reyes [lead]',
        'Copper Lane · cast member · Joan Marsh [recurring]',
        'Copper Lane · cast member · Tom Weld [lead]',
      ],
    },
    { text: 'The diner is opposite the church.', yields: [] },
  ],
}

export const guestStars: Rule = {
  id: 'guest-stars',
  says: 'X will guest star or cameo (as Y) in Z; guest spots: X as Y.',
  over: 'clause',
  cues: [
    `{people} (cameos|guests|guest-stars|recurs) ${asPart} ${inTitle}`,
    `{people} .. (in|with) (a|an) (surprise|brief|uncredited|blink-and-you'll-miss-it|one-off)? (cameo|guest_spot|guest_turn|guest_role|guest_appearance|{role})`,
    `{people} .. <guest|guest-star|guest_star:fdgi> (star|stars|starring|starred)? (in {count} ..)? ${asPart} ${inTitle}`,
    `{people} .. {role} <star:fdgi> ${asPart} ${inTitle}`,
    `{people} .. <cameo:fdgi> ${asPart} ${inTitle}`,
    `{people} .. <make> (a|an|his|her)? .. (cameo|guest_appearance|appearance|acting_debut|{role}) ${asPart} ${inTitle}`,
    `{people} .. <appear|pop_up|turn_up|show_up:fdgi> in {count} ${asPart}`,
  ],
  claims: (found) => {
    const cameo = /cameos?/.test(found.words('whole')) || found.role() === 'cameo'
    const guest = /guest/.test(found.words('whole'))
    const recurs = / recurs /.test(`${found.words('whole')} `)
    return cast(
      found,
      cameo ? { role: 'cameo' } : guest ? { role: 'guest' } : recurs ? { role: 'recurring' } : {},
    )
  },
  examples: [
    {
      text: 'Tom Weld will cameo as Holt in Copper Lane.',
      yields: ['Copper Lane · cast member · Tom Weld (Holt) [cameo]'],
    },
    { text: 'The dog had a cameo.', yields: [] },
  ],
}

/** What may stand before "star Ana Reyes"; "pop star" and "Spanish star" are no cast. */
const ofCast =
  /(?:^|[,:;("—] |\b(?:and|between|series|original|show|film|returning|longtime|its|the|fellow|with|by|from|blame|alongside|of|former co-) |(?:say|tell|reveal|confirm|reunite|join)\/\S+ )$/

export const titleStar: Rule = {
  id: 'title-star',
  says: '"Copper Lane star Ana Reyes", "series star Ana Reyes", "its stars, A and B": the person is in its cast.',
  over: 'phrase',
  cues: [
    '{role:job} ,? {person:people}',
    "{title} ('s)? (star|stars|lead|leads|actor|actress|co-star|co-stars|leading_man|leading_lady) ,? {persons:people}",
    '(star|stars|actor|lead) of {title} , {persons:people}',
    '(star|stars|co-star|co-stars|<star:f>) ,? {persons:people}',
    '{persons:people} , (the)? (star|stars|lead|leads) of {title}',
  ],
  claims: (found) => {
    const words = found.words('whole')
    const bare = /^(?:co-)?stars?(?:\/| |$)/.test(words)
    if (bare && (!ofCast.test(found.before) || found.text('verb') === 'stars')) return []
    if (/(?:former|ex|onetime|one-time) $/.test(found.before)) return []
    if (
      found.has('job') &&
      !/^(?:the |its |original )?(?:(?:co-)?leads?|leading (?:man|lady)|series regulars?|guest stars?)$/.test(
        found.text('job').toLowerCase(),
      )
    )
      return []
    const lead = / (?:star|stars|lead|leads|leading man|leading lady|star\/\S+) /.test(` ${words} `)
    return cast(found, lead && !/co-/.test(words) ? { role: 'lead' } : {})
  },
  examples: [
    {
      text: 'Copper Lane star Ana Reyes opened the exhibition.',
      yields: ['Copper Lane · cast member · Ana Reyes [lead]'],
    },
    { text: 'A star was seen over Copper Lane.', yields: [] },
    { text: 'The pop star Ana Reyes opened the exhibition.', yields: [] },
  ],
}
