import type { Qualifiers } from '../claim.ts'
import type { Certainty } from '../report.ts'
import type { Item, Mention } from '../sentence.ts'
import type { Draft, Found, Rule } from './rule.ts'
import { seasonOf } from './rule.ts'

const season = (found: Found) => seasonOf(found.season() ?? found.season('whole'))

function filmingDate(found: Found): Qualifiers {
  const date = found.date()
  return date?.type === 'date' && /^\d{4}/.test(date.edtf) ? { date: date.edtf } : {}
}

/** What stands between a place and when one films there: "in Galway, Cork and Malta | this spring". */
const betweenPlaceAndDate =
  /^(?:[\ue000-\ue6ff,]|and|in|on|at|from|for|this|next|last|by|during|starting|beginning|late|early|mid|the|[a-z]+ly)$/

/** When a work is filmed where it is: the date among the words of the match, or the one that follows its places. */
function filmedWhen(found: Found): Qualifiers {
  const within = found.items('whole').find(isDay)
  if (within?.kind === 'date') return { date: within.date.edtf }
  const rest = found.rest()
  const at = rest.findIndex((item) => item.kind === 'date')
  const next = rest[at]
  const near = at >= 0 && at < 7 && rest.slice(0, at).every(mayStandBetween)
  return near && next?.kind === 'date' && isDay(next) ? { date: next.date.edtf } : {}
}

const isDay = (item: Item): boolean => item.kind === 'date' && /^\d{4}/.test(item.date.edtf)
const mayStandBetween = (item: Item): boolean =>
  item.kind === 'mention'
    ? item.mention.type === 'place' || item.mention.type === 'name'
    : item.kind === 'word' && betweenPlaceAndDate.test(item.text)

/** That a work films, now or ahead, with the day where the match gives one. */
export const filmingStatus = (found: Found, certainty?: Certainty): Draft | null => {
  const draft = status(found, 'filming')
  return draft === null || certainty === undefined ? draft : { ...draft, certainty }
}

function status(found: Found, text: string): Draft | null {
  const title = found.title()
  return title === null
    ? null
    : {
        subject: title,
        property: 'status',
        value: { type: 'text', text },
        qualifiers: { ...season(found), ...(/filming|production/.test(text) ? filmingDate(found) : {}) },
      }
}

/** "Toronto", "Budapest, Hungary", "Corfu and Valletta": each place, and not the country it is in. */
function places(found: Found): readonly Mention[] {
  const all = ['where', 'also', 'third'].flatMap((slot) => found.mentions(slot))
  const { items } = found.sentence
  return all.filter((place) => {
    const at = items.findIndex((item) => item.kind === 'mention' && item.mention === place)
    const [comma, city] = [items[at - 1], items[at - 2]]
    const within =
      comma?.text === ',' &&
      city?.kind === 'mention' &&
      city.mention.type === place.type &&
      items[at - 3]?.text !== ','
    const listed = /^(?:and|,)$/.test(items[at + 1]?.text ?? '') && items[at + 2]?.kind === 'mention'
    return !within || listed
  })
}

function located(found: Found): readonly (Draft | null)[] {
  const title = found.title()
  if (title === null) return []
  // "No scenes were shot in London."
  const none =
    /(?:^| )(?:no|none of the) (?:\S+ )?$|^no /.test(found.before) || /^no /.test(found.words('whole'))
  const when = filmedWhen(found)
  return places(found).map((place) => ({
    ...(none ? { certainty: 'denied' as const } : {}),
    subject: title,
    property: 'filming location' as const,
    value: { type: 'place' as const, name: place.name },
    qualifiers: { ...season(found), ...when },
  }))
}

const shoot =
  '(filming|shooting|production|photography|principal_photography|cameras|lensing|shoot|<film:g>|<shoot:g>|<lens:g>|<lense:g>)'
const work =
  "({title}|{title} 's? {season}|{season} ((of|for) {title})?|(the|its) (show|film|movie)|(the|its|a)? {count} (season|run))"
/** After "in" or "at" a filming takes place though nothing else typed the name. */
const where =
  '(~ ((on|to|for) (the|old|nearby)? .. {places:where}|(in|at|around|near|outside|across) (the|old|nearby)? .. {wheres:where}) (~ ((,|and|,_and|,_then)? (in|at) {wheres:also}|(,|and|,_and) {places:also}))?)'
const dated = '(~ (in|on|from|for|this|next|by|,)? {date})'
const begins =
  '(<begin|start|roll|resume|commence|get|kick|continue|turn|take|move|shift|relocate|head|leave:*>|<set:p> (for|to_begin)|<be> (well|now|still|fully)? (underway|under_way|back_on|due|in_progress|ongoing|now_underway|set_for|planned|scheduled)|<go:*> on|<target|pencil|eye:p> for|begins|starts|rolls|resumes|gets|kicks|continues)'

/** "A production listing", "the production designer": things of a production that begin nothing. */
const otherProduction =
  /(?:^| )(?:production|shooting|filming) (?:[\ueb00-\uebff]|listings?|compan(?:y|ies)|design(?:er)?|team|offices?|assistants?|values|house|manager|source|notes|code|crew|banner|deal|budget|costs?|schedule|number|script|locations?|permits?) /

/** "Copper Lane films in Galway" tells where; "the Copper Lane films are" goes on otherwise. */
const isNoun = (words: string) =>
  /^[\ue100-\ue1ff] film\/f/.test(words) &&
  !/film\/f\S* (?:in|on|at|from|until|through|this|next|around|near|its|for|with|again|now|,|[\ue400-\ue4ff\ue700-\ue7ff])/.test(
    words,
  )

export const filming: Rule = {
  id: 'filming',
  says: 'Z begins filming in Galway next month; cameras roll in April; Z is shooting; Z was filmed.',
  over: 'clause',
  cues: [
    `${work} ~ (<begin|start|resume|be|commence|continue|enter|set|go:*>|begins|starts|enters|resumes) (its|principal|into|on|back)? ${shoot} ${dated}?`,
    `${work} ~ (<film|shoot|lens>|shoots) (again|now|on_location)? (in|on|at|from|until|through|this|next|around|near)? ${dated}?`,
    `${shoot} ~ (on|of|for)? ~ (<be>)? ${begins} (underway|under_way|off|rolling|place|over)? ${dated}?`,
    `(ahead_of|before) (a|an|its) {date} (start|shoot)`,
    `(we|they|{organisation}) ~ <begin|start|resume> ~ (filming|shooting|<film|shoot:g>) ${dated}?`,
    `(we|they) ~ <film|shoot> (in|at|on|from|this|next) ~ ${dated}?`,
    `{organisation} (is|are|'s)? (filming|<film|shoot:*>) {season} ((of|for) {title})?`,
    `{title} ,? (now|currently|still)? <film|shoot:g> (in|at|on|from|until) ${dated}?`,
    `filming (for|on|of) ({title}|{season}) ~ <bring|take|close|continue|cause|disrupt|shut|have:*>`,
    'filming <have:*> ~ {date} <run:i>',
    `<film|shoot:g> (the)? {season} (of {title})? ${dated}?`,
    '{title} ~ <be|go> ~ (before|in_front_of) (the)? cameras',
    '{person} ~ <film|shoot|spot:*> (filming|shooting|<film|shoot:*>) {title}? {season}?',
    `{person} ~ <begin|start|resume|commence> (filming|shooting|lensing|<film|shoot|lens:g>) ({organisation} 's)? ({title}|{season} (of ({organisation} 's)? {title})?|it)? ${dated}?`,
    `{person} ~ <film|shoot|lens:f> ({title}|{season} (of {title})?|it) ${dated}?`,
    `{organisation} ~ <film|shoot:f> ({season} (of {title})?|{title}) ${dated}?`,
    `cameras (~ <roll|start|begin|get:*>|roll|rolling|up) (over)? ${dated}?`,
    `(filming|shooting|<film|shoot:g>) 's (well|now|still|already)? (under_way|underway)`,
    `{organisation} ~ <film|shoot:f> (in|at|around|this|next|on)? ${dated}`,
    `{title} ~ <roll:f> ~ (in|at|on) ~ {date}`,
    `{title} ~ <enter:f> (its|the) final (week|weeks|day|days) of ${shoot}`,
    '(the|its) shoot ~ <enter:f> (its|the) ~ (week|weeks|month|leg|stretch)',
    `{title} , (which)? (<be>)? (now|currently|still|already) (<film|shoot|lens:*>|filming|shooting) (its|the|a)? {season}?`,
    '{title} ~ (<go|get:*>|<be>) ~ (before|in_front_of) (the)? cameras ~ {date}',
    `{organisation} ~ <get|put> {title} (before|in_front_of) (the)? cameras ${dated}?`,
  ],
  claims: (found) => {
    const verb = found.verb()
    const words = `${found.words('whole')} `
    if (otherProduction.test(words) || /^(?:\S+ ){0,3}down /.test(`${found.after} `)) return []
    // Cameras turn over, or away: see `cameras-turn`.
    if (/(?:^| )cameras (?:\S+ ){0,3}turn\//.test(words)) return []
    // "Production begins in Galway": of what is acted, that is the filming.
    const made =
      /(?:^| )production /.test(words) &&
      !/film|shoot|photography|camera|lens/.test(words) &&
      !/(?:begin|start|resume|commence|get|kick|roll)s?(?:\/|\b)/.test(words)
    // What was filmed is no longer filming; where and when it was are other claims.
    const [item] = found.items('verb')
    const done = verb?.tense === 'past' && !/ing$/.test(item?.text ?? '')
    // "Reyes will shoot Weld in the head": who shoots what is no work shoots no work.
    if (
      /^[\ue000-\ue0ff]/.test(words) &&
      verb !== null &&
      /^(?:film|shoot|lens)$/.test(verb.lemma) &&
      verb.tense === 'present' &&
      !/ing$/.test(item?.text ?? '')
    )
      return []
    if (verb !== null && /^(?:film|shoot|lens)$/.test(verb.lemma) && done) return []
    if (/(?:move|shift|relocate|leave)\//.test(words)) return []
    // "Filming took place in May": it is over. "Two more Crouton films are written": a noun.
    if (/ take\/d\S* place /.test(words) || (item?.text === 'films' && isNoun(`${words}${found.after}`)))
      return []
    // "Has finished filming its second season": see `wrapped`.
    if (/(?:finish|wrap|complete|conclude)\/\S+ (?:\S+ ){0,2}$/.test(found.before)) return []
    return [status(found, made ? 'in production' : 'filming')]
  },
  examples: [
    {
      text: 'Copper Lane begins filming in Galway in April 2022.',
      yields: ['Copper Lane · status · filming', 'Copper Lane · filming location · Galway'],
    },
    {
      text: 'Ana Reyes starts filming the thriller Copper Lane in June.',
      yields: ['Copper Lane · status · filming'],
    },
    { text: 'The shoot of Copper Lane enters its final week.', yields: ['Copper Lane · status · filming'] },
    { text: 'Production on Copper Lane begins in June.', yields: ['Copper Lane · status · filming'] },
    { text: 'Cameras were sold in Galway.', yields: [] },
  ],
}

export const filmedIn: Rule = {
  id: 'filmed-in',
  says: 'Z was shot in Galway; filming took place in Malta; production moves from Toronto to Albuquerque.',
  over: 'clause',
  cues: [
    `${work} ~ (<film|shoot|lens|lense|produce:*>|films|shoots) ~ ${where}`,
    `<film|shoot|lens:pn> (entirely|mostly|partly|largely)? (on_location)? (in|on|at|around|near|outside|across) (the)? .. {places:where} (~ (,|and|and_at|and_in|,_and) (in|on|at)? {places:also})?`,
    `${shoot} ~ (<be>)? (${begins}|<wrap|finish|complete|conclude|be|expect|occur:*>|wraps) ~ ${where}`,
    '{places:where} (set|stages|shoot|soundstages|locations)',
    '(from|on|at) (the|its|their) {places:where} (<stage:f>|<set:*>)',
    '(on|from|to|at) (the|its|their) {name:where} (set|soundstage|shoot)',
    '{person} ~ <film|shoot:f> ({title}|{season} (of {title})?) ~ (in|at|on|around) (the)? {wheres:where} (~ (,|and) (in|at)? {wheres:also})?',
    '(production|unit|cast|crew|shoot) ~ <move|shift|relocate|head|decamp|travel:*> (on)? (to|on_to|into) (the)? {wheres:where} (~ thence ~ to {wheres:also})?',
    `(filming|shooting|production) (on {title})? ~ <take|shut|close:*> (over|down) (the)? {wheres:where}`,
    `${shoot} ~ <set|slate|schedule|plan|due:p> ~ (in|at) {wheres:where}`,
    '{title} ~ <relocate|move|shift> ~ from {place} to {places:where} ~ {season}',
    '{organisation} ~ <get|put> {title} (before|in_front_of) (the)? cameras (in|at) {wheres:where}',
    `${shoot} (is|for|of|on)? .. ${where}`,
    `cameras (~ <roll|turn|start|begin|get:*>|roll|rolling) ~ ${where}`,
    `${work} ~ <begin|start|resume|commence|go|enter|continue|wrap:*> ~ ${shoot}? ~ ${where}`,
    `(production|filming|shoot|unit|cast|crew) ~ <move|shift|relocate|head|decamp|travel|go:*> ~ (to|on_to) (the)? {places:where}`,
    '(production|filming|shoot) ~ <leave:*> {place} for {places:where}',
    'no? (exteriors|interiors|scenes|sequences) ~ <film|shoot|reshoot:p> ~ (in|at|near|on|around) {places:where} (~ (in|at) {places:also})?',
    '(on|from) (the)? (set|location|<set:*>) (of {title})? (in|at|on|near) {places:where}',
    '(start|shoot|set|location) in {places:where}',
    '(on|from) (the)? (set|location) in {name:where}',
    '(reshoots|pickups|additional_photography|location_work) ~ (in|at|on) (the)? {places:where}',
    '{title} ~ <move|shift|head|relocate:*> to {places:where} ~ (interiors|exteriors|filming|stage_work|studio_work|reshoots)',
    '(we|they) ~ <shoot|film:fd> ~ (in|at|on|around) (the)? {places:where}',
    `${shoot} ~ <set|slate|schedule|plan|bind:p> for {places:where}`,
    `${shoot} ~ <split|divide|alternate:*> (its_time)? between {places:where}`,
    '{title} ~ (set|location) (in|at) {places:where}',
    'fans (in|around|near) {places:where} ~ (<snap|spot|capture|photograph|see>|the_set|set_photos)',
  ],
  claims: (found) => {
    const words = found.words('whole')
    if (/(?:his|her) (?:own )?(?:scenes|part)/.test(words) || otherProduction.test(`${words} `)) return []
    if (/(?<!(?:^| )(?:on|from) (?:the )?)set\/\S+ in |(?:^| )box office|critics/.test(words)) return []
    if (
      /(?:^| )(?:go|head|take)\/\S+ (?:to|place in) /.test(words) &&
      !/production|filming|photography|shoot|unit|cameras|crew/.test(words)
    )
      return []
    return located(found)
  },
  examples: [
    {
      text: 'Production on Copper Lane had been set for Malta.',
      yields: ['Copper Lane · filming location · Malta'],
    },
    {
      text: 'The crew moves to Hamilton on Thursday.',
      yields: ['Copper Lane · filming location · Hamilton'],
    },
    {
      text: 'The thriller Copper Lane was shot on location in Galway.',
      yields: ['Copper Lane · filming location · Galway'],
    },
    { text: 'The thriller Copper Lane is set in Galway.', yields: ['Copper Lane · setting · Galway'] },
  ],
}

export const shotOpening: Rule = {
  id: 'shot-opening',
  says: '"Shot over 40 days in Galway, Z stars X": an opening that says where.',
  over: 'phrase',
  cues: [
    '(shot|filmed|<shoot|film:pn>) ~ (in|on|at|around|across) (the)? .. {places:where} ,',
    '(shoots|films|<shoot|film>) (in|on|at|around) {places:where}',
  ],
  claims: (found) => (found.before === '' ? located(found) : []),
  examples: [
    {
      text: 'Shot over 40 days in Galway, Copper Lane stars Ana Reyes.',
      yields: ['Copper Lane · filming location · Galway'],
    },
  ],
}

export const wrapped: Rule = {
  id: 'wrapped',
  says: 'Z has wrapped; filming has wrapped on Z; production was completed.',
  over: 'clause',
  cues: [
    `(${work}|${shoot}) ~ (on|of|for)? ~ <wrap> (up|filming|production|in|on|its|shooting|principal)?`,
    `${shoot} ~ <complete|finish|wrap|conclude|do:p>`,
    `${work} ~ <complete|finish|conclude> ~ ${shoot}`,
    '{season} ~ <shoot|film|do|finish:p> ',
    '{title} ~ <be> (already)? in_the_can',
    '(they|{person}) ~ <wrap> ({title}|{season} (of {title})?)',
    "(they|we|{person}|{title}|{season}) ~ <finish|complete|wrap|conclude> ~ (filming|shooting|lensing|photography|production|<film|shoot|lens:g>) (on|of|for)? (the|{organisation} 's)? ({title}|{season} (of ({organisation} 's)? {title})?)?",
    '(it|{season} (of {title})?) (, |— )?(<be>)? (already|officially|now|all|safely)? in_the_can',
    `${shoot} (on|of|for)? ({title}|{season})? ~ <finish|end|conclude|complete|wrap|close:fd>`,
    '(the)? cameras ~ <stop> <roll:g> ~ (on|for)? ({title}|{season} (of {title})?)?',
    'a wrap (on|for) ({title}|{season} (of {title})?)',
  ],
  claims: (found) => {
    const verb = found.verb()
    const words = found.words('whole')
    // "They haven't finished shooting" says that they shoot.
    if (verb?.lemma === 'finish' && verb.negated) return []
    if (/run|story|plot|arms?\b|arc\b/.test(words)) return []
    // A season that "wraps up" in spring ends on air.
    if (/ up(?: |$)/.test(words) && !/film|shoot|production|photography/.test(words)) return []
    return verb !== null && /^(?:shoot|film|do)$/.test(verb.lemma) && verb.tense !== 'past'
      ? []
      : [status(found, 'wrapped')]
  },
  examples: [
    {
      text: 'Filming on Copper Lane has wrapped in Galway.',
      yields: ['Copper Lane · status · wrapped', 'Copper Lane · filming location · Galway'],
    },
    {
      text: 'The cameras stopped rolling on the fifth season of Copper Lane.',
      yields: ['Copper Lane · status · wrapped'],
    },
    { text: 'She wrapped the parcel.', yields: [] },
  ],
}
