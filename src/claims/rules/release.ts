import type { DateValue, Qualifiers } from '../claim.ts'
import type { Certainty } from '../report.ts'
import type { Item } from '../sentence.ts'
import { isCounterfactual } from './counterfactual.ts'
import { regions } from './regions.ts'
import { as, type Draft, type Found, type Rule, seasonOf } from './rule.ts'

/** A release falls on a day, in a month, a season, a year — never on an hour, a weekday in general or for a span. */
export function dayOf(found: Found, slot = 'date'): DateValue | null {
  const date = found.date(slot)
  if (
    date?.type !== 'date' ||
    (/^(?:ahead of|before|prior to) /.test(date.text) && !date.edtf.endsWith('/..')) ||
    !/^(?:\.\.\/)?\d{4}(?:-|~|\/|$)/.test(date.edtf)
  )
    return null
  // "Since May 2" it has been out: it came out then. "Not until June": it comes then.
  const since = /^since /.test(date.text) ? date.edtf.replace(/\/\.\.$/, '') : date.edtf
  // "Up to March 1" is where a work moves, no limit; "as early as March" names March.
  const edtf = /^(?:until|up to|as (?:early|soon) as) /.test(date.text)
    ? since.replace(/^\.\.\/|\/\.\.$/g, '')
    : since
  return { ...date, edtf: edtf.replace(/T.*$/, '') }
}

/** What comes out beside the work itself, and what a start may be the start of. */
const otherThings =
  /(?:^| )(?:cancellation|renewal|postponement|announcement|decision|deal|order|delay|exit|verdict|teasers?|trailers?|photos?|posters?|clips?|images?|first_look|news|rumou?rs?|tickets?|pre-?sales?|soundtrack|album|novel|books?|toys?|casting|filming|shooting|production|principal|photography|rehearsals?|writing|work|development|contracts?|script|website|site|account|page)(?: (?:for|of|about|from|to))?(?: the)? $/
const aboutOthers =
  /(?:^| )(?:teasers?|trailers?|photos?|posters?|clips?|soundtrack|tickets|toys?|filming|shooting|production|photography|lensing|development|serialization|serialisation|auditions) /
/** "Set in 1925", "bowed out", "came down", "returns to the ice": other things that a verb of release can say. */
const otherSenses =
  /(?:^| )(?:set\/\S+ (?:in|on|at|during) |bow\/\S+ out |(?:come|go|run|start)\/\S+ (?:down|away|back to|off) |return\/\S+ (?:for a single|as |to (?:the|a|his|her|work) (?!big |small |screen|theat|cinema|air|network|platform|streamer)))/
/** "Filming on the eight-part second season": what begins then is the filming. */
const madeOn =
  /(?:^| )(?:filming|shooting|production|photography|reshoots|work|development|casting|(?:film|shoot|lens|cast)\/g\S*)(?: \S+){0,4} $/
const personal = /(?:^| )(?:her|his|their|my) (?:\S+ )?$/

export function qualified(found: Found): Qualifiers {
  const platform = found
    .mentions('on')
    .find((mention) => mention.type === 'organisation' || mention.type === 'name')
  const season = found.season() ?? found.season('whole')
  const region = regionOf(found)
  return {
    ...(platform === undefined ? {} : { platform: as('organisation', platform) }),
    ...(region === null ? {} : { region }),
    ...seasonOf(season),
  }
}

/** "In Japan", "in the UK": where it comes out then. */
function regionOf(found: Found): string | null {
  const { items } = found.sentence
  for (const item of found.items('whole').toReversed()) {
    if (item.kind !== 'mention' || !regions.test(item.mention.name)) continue
    const at = items.indexOf(item)
    const before = items[at - 1]?.text === 'the' ? items[at - 2]?.text : items[at - 1]?.text
    if (before !== undefined && /^(?:in|across|throughout|for|\()$/.test(before)) return item.mention.name
  }
  const abbreviated = [...found.words('whole').matchAll(/(?:^| )(?:in|across) (?:the )?(uk|us|usa)(?= |$)/g)]
  return abbreviated.at(-1)?.[1]?.toUpperCase() ?? null
}

export function release(found: Found, certainty?: Certainty, slot = 'date'): readonly (Draft | null)[] {
  const title = found.title()
  const value = dayOf(found, slot)
  if (title === null || value === null) return []
  const words = `${found.words('whole')} `
  if (otherThings.test(found.before) || madeOn.test(found.before) || personal.test(found.before)) return []
  if (/(?:^| )press release |in a (?:statement|newsletter)/.test(words)) return []
  if (aboutOthers.test(words) || otherSenses.test(words) || madeOn.test(`${told(found)} `)) return []
  if (found.items('verb').some(isStart) && aboutFilming(found)) return []
  const sure = certainty ?? untilThen(found)
  return [
    {
      subject: title,
      property: 'release date',
      value,
      qualifiers: qualified(found),
      ...(sure === null ? {} : { certainty: sure }),
    },
  ]
}

/** What the story says in the sentence before the match: a clause's view leaves out what stands before its subject. */
function told(found: Found): string {
  const { sentence } = found
  const first = found.items('whole')[0]?.start ?? sentence.start
  return sentence.passage.source.slice(sentence.start, first).trimEnd().toLowerCase()
}

/** "It began on May 3", after a sentence about the filming: that is what began. */
export function aboutFilming({ sentence: { passage, start } }: Found): boolean {
  const told = passage.source.slice(Math.max(passage.start, start - 240), start)
  return /(?:^|[.!?] +|\n)(?:The |Principal )?(?:[Ff]ilming|[Ss]hooting|[Pp]hotography|[Pp]roduction)\b[^.!?]*[.!?]["”]?\s*$/.test(
    told,
  )
}
const isStart = (item: Item) =>
  item.kind === 'verb' && /^(?:begin|start|resume|commence)$/.test(item.verb.lemma)

/** "Won't open until June" says that it opens in June; "had been due in May" that it no longer is. */
function untilThen(found: Found): Certainty | null {
  const [verb] = found.items('verb')
  if (verb?.kind !== 'verb') return null
  if (
    verb.verb.negated &&
    /\b(?:until|before)\b/.test(
      `${found.words('whole')} ${found.date()?.type === 'date' ? found.items('date')[0]?.text : ''}`,
    )
  )
    return 'stated'
  return isCounterfactual(verb.text, verb.verb.passive, found) ? 'denied' : null
}

const work =
  "({title}|{title} 's? {season}|{season} ((of|for) {what:title})?|(all|the|both|its)? (first|last|final|next|remaining|other|new)? {count} (of_which|of {title}|of {season}|season)?|(the|its|'s) (show|film|movie|debut|season)|new_episodes|the_rest)"
const opens =
  'premiere|debut|open|launch|bow|arrive|return|release|air|stream|drop|land|hit|begin|start|come|screen|kick|unspool|come_out|show|show_up|run|resume|ship|roll|surface|unfurl|touch'
/** Headline verbs that a tagger takes for nouns. */
const saidOpens =
  '(premieres|debuts|opens|launches|bows|arrives|returns|airs|streams|drops|lands|begins|starts|comes|screens|ships|unspools|hits|rolls|resumes)'
const opened =
  'release|schedule|slate|set|date|time|due|expect|plan|air|stream|launch|premiere|drop|book|position|hold|screen|broadcast|show|publish|open|pencil|earmark|slot|solicit|lock|peg|bring'
const place = '(~ (on|to|via|at|for|in) (the)? {maker:on})?'
const starting = '(<start|begin:g>)?'
const out =
  '(due|set|slated|scheduled|out|in_theaters|in_theatres|in_cinemas|available|coming|back|on_track|on_sale|expected|dated|eyed|streaming|on_air|live|bound_for|down|penciled_in|pencilled_in|tipped|arriving|opening|premiering|landing|returning|up)'

export const opensOn: Rule = {
  id: 'opens-on',
  says: 'Z premieres on Netflix on May 3; Z will be released in the autumn; season 2 returns in early 2023.',
  over: 'clause',
  cues: [
    `${work} ~ (<${opens}>|${saidOpens}) ${place} ~ ${starting} {date} ((on|at|via) {maker:on})? (in (the)? ({place}|uk|us|usa))?`,
    `${work} ~ <${opened}:pn> ${place} ~ ${starting} {date} ((on|at|via) {maker:on})?`,
    `${work} ~ <be|remain> ~ ${out} ${place} ~ {date}`,
    `${work} ~ <remain|stay> (<set|date|slate|schedule|put:*>|put) ${place} ~ {date}`,
    `${work} ~ <be|remain> (on|at) {maker:on} (from|on|in|beginning|starting|this|next)? {date}`,
    `${work} ~ <be|remain> on the ~ (calendar|schedule|slate) ~ {date}`,
    `${work} ~ <go> (to_air|on_air|live|on_sale|out|wide) ${place} ~ {date}`,
    `it <premiere|debut|open|arrive|air|land|launch|come|drop:*> ${place} ~ {date}`,
    `it <be> ~ ${out} ${place} ~ {date}`,
    `({title}|it|{season}) 's (now|also|currently|finally|only)? ${out} ${place} ~ {date}`,
    `(hits|<hit>|reaches|<reach>) (stores|shelves|theaters|theatres|cinemas|screens|stands|newsstands|streaming|streamers|comic_shops|vod) (on|in|this|next)? {date}`,
    '(now|finally|eventually) (ships|arrives|opens|airs|drops|premieres|lands|streams|<ship|arrive|open|air|drop|premiere|land|stream>) (on|in|this|next)? {date}',
    `${work} ~ <start|begin> <drop|land|roll|arrive|show|come|unspool:g> ~ {date}`,
    `${work} ~ (<move|return|come|air|shift>|moves|returns) ${place} ~ <start|begin:g> {date}`,
    `${work} ~ <make> its ~ debut ${place} ~ {date}`,
    '(the|its)? (first)? (issue|volume|book|chapter|instalment|installment|part) .. (<go> on_sale|<hit> (stores|shelves|stands)|<arrive|ship|drop|land|release:*>|hits|ships|arrives|lands) (on|in)? {date}',
    `{kind:special} (, (already|also)? <film|shoot|announce|record|tape:*> ,)? ~ <go|air|premiere|broadcast|stream|debut|screen:*> (out)? ~ {date}`,
    '{date} (,)? (she|he|they|it|we|{person}) ~ <be> back (on|to) {organisation:on}',
    '(she|he|they|it|we|{person}) ~ <be> back (on|to) {organisation:on} ~ {date}',
    // Only works premiere, air and stream: here a name that nothing else typed is one.
    `{what:title} (<premiere|debut|air|stream|screen>|premieres|debuts|airs|streams) ((on|at|via) {organisation:on})? (on|in|this|next)? {date}`,
    `${work} ~ <begin|start> <air|stream|broadcast|play|screen:g> ${place} ~ {date}`,
    `(we|they) ~ <return|premiere|debut|air> ~ (on|in|this|next)? {date}`,
    `{title} <be> {organisation:on} 's .. {date}`,
    '{title} <follow> (on|in|this|next) ~ {date}',
    '(we|they) <start|begin|launch|open|kick|go> (off|live)? (on|in|this|next)? {date}',
    "<see> (you|y'all|ya) (all|there|back|then|again)? (here)? (on|in|next)? {date}",
    '<look> for ({title}|it|{season} (of {title})?) ~ {date}',
    '<expect|catch|see> ({title}|it|{season} (of {title})?) (back|out)? (~ (on|at|via) {organisation:on})? (on|in|by|from|starting|beginning|this|next)? {date}',
    '<watch|catch|stream:*> ({title}|it|{season} (of {title})?) ~ (on|at|via) {organisation:on} ~ <start|begin:g>? {date}',
    '{title} (#|no.|issue)? .. (ships|drops|lands|<ship>) ~ {date}',
    `${work} ~ <premiere|open|arrive|debut|launch|release|return|stream:i> ${place} ~ {date}`,
    `${work} ~ <be> ~ available ~ <begin|start:g> {date}`,
    `{title} .. (<move|head|return|slide|slip|shift>|moves|heads|slides|slips) (up|back|on|forward)? (to|into) {season}? {date}`,
    `${work} ~ <push|delay|bump|move|shift|postpone|hold|put|bounce:pn> ~ (to|until|for|till) {date}`,
    `{date} (,)? .. {title} .. <${opens}> ((on|to|at|via) {maker:on})?`,
  ],
  claims: (found) =>
    found.has('special') && !/^(?:special|finale)$/.test(found.work('special')?.word ?? '')
      ? []
      : release(found),
  examples: [
    {
      text: 'Copper Lane premieres on Netflix on May 3, 2024.',
      yields: ['Copper Lane · release date · 2024-05-03 (Netflix)'],
    },
    {
      text: 'The thriller Copper Lane will not open until June 5, 2022.',
      yields: ['Copper Lane · release date · 2022-06-05'],
    },
    { text: 'Copper Lane was reviewed on May 3, 2024.', yields: [] },
    { text: 'The thriller Copper Lane starts filming on May 3, 2024.', yields: [] },
  ],
}

export const datedBy: Rule = {
  id: 'dated-by',
  says: 'N releases Z on May 3; N has it for October; N sets a May 3 premiere for Z; next Friday N has Z.',
  over: 'clause',
  cues: [
    '{maker:on} ~ <release|open|launch|debut|premiere|drop|air|stream|unveil|date|slate|set|schedule|slot|book|plant|stake|have|put|bring|show|publish|roll> ~ ({title}|it|{season} (of {title})?|{count} (of {title})?|both|eleven_series) ~ (on|in|for|from|to|at|this|next|up_on|down_on|,)? {date}',
    '{maker:on} ~ <set|fix|confirm|reveal|announce|unwrap|name|lock|book|stake|plant> ~ {date} ~ (premiere|release|launch|debut|date|bow|return|start)? (date)? for {title}',
    '{organisation:on} ~ <release|open|date|slate|schedule|premiere|debut|launch|drop|push|delay|bump|shift|move|hold> {what:title} (until|to|for|on|in|from .. {date:old} to) {date}',
    '{maker:on} ~ <push|delay|move|shift|bump|postpone|pull> ~ ({title}|it) ~ (to|until|for|till|down_on) {date}',
    '(studio|network|streamer|distributor|broadcaster|{maker:on}) ~ <plant|stake|set|date|slate|schedule> ~ {title} ~ (on|for) {date}',
    '{date} (,)? {maker:on} (<have|bring|premiere|launch|debut|release|unveil|drop|air>|premieres|debuts|airs|drops) .. {title}',
    "{date} <bring|see> ({organisation} 's)? .. {title}",
    '{maker} ~ <hold|keep|save> ({title}|it) ~ (until|till|for) {date}',
  ],
  claims: (found) => release(found),
  examples: [
    {
      text: 'Netflix releases the thriller Copper Lane on May 3, 2024.',
      yields: ['Copper Lane · release date · 2024-05-03 (Netflix)'],
    },
    { text: 'Netflix fired Ana Reyes on May 3, 2024.', yields: [] },
  ],
}

const event =
  '(premiere|release|launch|debut|bow|opening|return|start|berth|slot|date|release_date|premiere_date|theatrical_release|finale|weekend|frame)'

/** A mere "date" or "weekend" names no release. */
const named = event.replace('|slot|date|', '|').replace('|weekend|frame)', ')')

export const premiereDate: Rule = {
  id: 'premiere-date',
  says: 'Z has a May 3 premiere date; eyeing a 2025 release; the premiere is October 14; a bow in 2023 is eyed.',
  over: 'clause',
  cues: [
    `({title}|{season} (of {title})?) ~ (a|an|its|the|for)? (new|tentative|planned|current)? {date} (,)? (theatrical|wide|global|world|streaming)? ${event}`,
    `<eye|target|plan|aim|set|get|have|confirm|announce|schedule:*> ~ (for)? (a|an|its|the|for)? {date} (theatrical|wide|global|world|streaming)? (premiere|release|launch|debut|bow|opening|return|start)`,
    `(a|its|the) ${named} (date)? (of|in|on|for|,|is|set_for|:|during) (the|be)? .. {date} (<eye|expect|plan|target|float|consider|aim|project|predict|rumor|rumour:*>)?`,
    `(a|its|the|for) (premiere|release|launch|debut|bow|return) (on|at|via) {maker:on} (in|on|for|this|next)? {date}`,
    '(premiere|release|air|launch) date (:|of|is|<be>|for_{title}) .. {date}',
    '(the|its|series|season|a|same) (premiere|finale|launch|debut|opening|release|bow) ~ (<be|set|schedule|slate|fall|come|air|expect|plan:*>|airs|comes|falls) ~ {date}',
    '(premiere|finale|debut) (on|in) {date}',
    '(the|its|that|new|release) (release)? date <be> (now|currently)? {date}',
    'now it <be> {date}',
    '(a|the|its|new) (new|release|premiere|launch)? (release|premiere)? date , (which|that) <be> {date}',
    '{title} ~ <be> (now|therefore)? (first|next|second|last) , (on|in) {date}',
    '<confirm|set|slate|book|date:dnp> for (theaters|theatres|cinemas|release|imax|streaming) ,? (on|in)? {date}',
    '(a|the|its)? {maker:on} (release|premiere|launch|run|bow|rollout|debut) ~ <follow|come|begin|start:*> ~ {date}',
    '(a|the) (theatrical|wide|home|digital|domestic|international|limited)? (release|rollout|launch|premiere) <follow> ~ {date}',
    '(bow|release|premiere|launch|debut|opening) <be> (now)? {date}',
    '(a|its|the) {date} (wide|theatrical)? (release|premiere|launch|debut|bow|return) <plan|eye|expect|set|target|schedule:p>',
    '{title} (now|currently)? bound for {date}',
    '{date} (frame|slot|weekend|berth|date) (<belong>|belongs) to ~ {title}',
    '{title} (,|—|:)? (only|now|next|currently)? (in_theaters|in_cinemas|in_theatres|on_screens|on_sale|out|coming|arriving|due|due_out|available|premieres|opens|dated|set_for|slated_for|moved_to|<date|slate|set|shift|move:n> (up|back)? (to|for)) (on|in|from)? (~ (on|at|via) {maker:on})? {date}',
    '{title} ⟨ <date|slate|set:*> ~ for {date}',
    `{title} , {date}`,
  ],
  // "With Copper Lane moved, the May 3 frame belongs to …": it is another's.
  claims: (found) =>
    /^(?:now |already )?(?:belong|go\/|free|vacant|empty)/.test(found.after) ? [] : release(found),
  examples: [
    {
      text: 'With Copper Lane now bound for June 7, 2024, the May 3, 2024 frame belongs to another.',
      yields: ['Copper Lane · release date · 2024-06-07'],
    },
    {
      text: 'Copper Lane has moved. The new date: May 3, 2024.',
      yields: ['Copper Lane · release date · 2024-05-03'],
    },
    {
      text: 'Copper Lane has a May 3, 2024 release date.',
      yields: ['Copper Lane · release date · 2024-05-03'],
    },
    {
      text: 'Ana Reyes stars in Copper Lane, and the premiere is set for May 3, 2024.',
      yields: ['Copper Lane · cast member · Ana Reyes [lead]', 'Copper Lane · release date · 2024-05-03'],
    },
    { text: 'The date of May 3, 2024 is a holiday.', yields: [] },
  ],
}

/** Only days and months: a bare year in parentheses is a work's age, not its date. */
const precise = (found: Found) => /^\d{4}-\d\d/.test(dayOf(found)?.edtf ?? '')

export const dateAside: Rule = {
  id: 'date-aside',
  says: 'Z (May 3); Z (Netflix, May 3); Z (out May 3 on Netflix); but not Z (2019).',
  over: 'phrase',
  cues: [
    '{title} ⟨ (out|due|from|on|in_theaters|in_cinemas|opens|premieres|airs|returns)? (in|on|from)? {date} ((,|on|at|via)? {maker:on})? (,|⟩|;)',
    '{title} ⟨ {maker:on} (,|;|—) {date}',
    "{organisation:on} 's (own|new)? {what:title} ⟨ {date} ⟩",
    "{organisation:on} 's (own|new)? {what:title} , (out|due|opening) (on|in)? {date}",
    '{title} .. (on|at) {maker:on} ⟨ {date} ⟩',
    '{title} <show:*> up on {maker:on} ⟨ {date} ⟩',
    '(the|its|new|release) (release)? date (:|,|—) {date}',
    '{title} ~ <return|premiere|debut|launch|air> ~ {maker:on} ⟨ {date} ⟩',
  ],
  claims: (found) =>
    precise(found) && !/\bleav(?:e|ing)\b|\bgone\b|\bexpir/.test(found.before) ? release(found) : [],
  examples: [
    {
      text: 'Still to come is the thriller Copper Lane (3 May 2024).',
      yields: ['Copper Lane · release date · 2024-05-03'],
    },
    {
      text: 'Ana Reyes directed the thriller Copper Lane (2014).',
      yields: ['Copper Lane · crew member · Ana Reyes [director]'],
    },
  ],
}

export const soundtrackOut: Rule = {
  id: 'soundtrack-out',
  says: "The soundtrack of Z comes out on May 1: a date of the soundtrack's.",
  over: 'clause',
  cues: [
    `(soundtrack|soundtrack_album|score_album|original_score) (album)? (of|for|to)? {title}? ~ (<${opens}>|<release:p>|${saidOpens}) ~ {date}`,
  ],
  claims: (found) => {
    const title = found.title()
    const value = dayOf(found)
    return title === null || value === null
      ? []
      : [{ subject: title, property: 'release date', value, qualifiers: { of: 'soundtrack' } }]
  },
  examples: [
    {
      text: 'The thriller Copper Lane is a hit. A soundtrack album will be released on May 3, 2024.',
      yields: ['Copper Lane · release date · 2024-05-03'],
    },
  ],
}
