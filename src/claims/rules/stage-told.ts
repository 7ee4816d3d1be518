import { buyer, status, theWork as the } from './renewals.ts'
import { type Draft, type Found, type Rule, untitled } from './rule.ts'

const who = '({person}|{organisation}|{name}|{job} {person}|they|we|she|he)'
const project = '({title}|{season} (of {title})?|{kind} ((to|of|from|for|about|based_on) {title:of})?)'
const shoot =
  '(filming|shooting|production|photography|principal_photography|lensing|the_shoot|<film|shoot|lens:g>)'

/** A kind without an article's "the" is another work: "a prequel" has no name yet, "a series" is none at all. */
function told(found: Found, text: string, certainty?: Draft['certainty']): readonly (Draft | null)[] {
  const kind = found.work()
  const drafts = status(found, text).map((draft) =>
    draft === null || certainty === undefined ? draft : { ...draft, certainty },
  )
  if (kind === null || kind.definite || found.has('title')) return drafts
  const followed = found.mention('of')?.name ?? found.sentence.focus?.name
  if (followed === undefined || kind.follows === null || /^Untitled /.test(followed)) return []
  return drafts.map((draft) =>
    draft === null ? null : { ...draft, subject: { type: 'title', name: untitled(followed, kind) } },
  )
}

const isPastBe = (found: Found) => /^(?:was|were|had been)\b/.test(found.items('verb')[0]?.text ?? '')

export const beingWritten: Rule = {
  id: 'being-written',
  says: 'Season 2 is being written; N has put Z into development; N is in early development on Z; A is writing a sequel; a sequel is planned.',
  over: 'clause',
  cues: [
    `${project} ~ (already|now|still)? <write|script|plan|plot|storyboard|develop|break:p>`,
    `${buyer} ~ <put|place|set:*> ${the} ({title}|{kind}|it) ~ (into|in) (early|active)? development`,
    `${buyer} ~ <be> (now|also|already)? in (early|active|advanced)? (development|the_early_stages) (on|of|with|for) (~ {kind} (called|,)?)? ${project}`,
    `${buyer} ~ <begin|start> (active|early)? (development|work) (of|on) ${project}`,
    `${who} ~ <write|pen|script|plot:g> (now|already)? ({season} (of {title})?|{kind} ((to|of) {title:of})?|(his|her|their|the) (next|new) (film|movie|feature|series) (,|—|called|<title|call:n>)? {title})`,
    `${who} ~ <plan:fg> ({season} (of {title})?|{kind} ((to|of|from) {title:of})?)`,
    `${who} ~ <have> {kind} ~ in (the_works|development|the_pipeline) (,|:|called|<call|title:n>)? {title}?`,
    '(also)? in (the_works|development|the_pipeline) (at|for)? {organisation}? (is|<be>|:|are) {title}',
  ],
  claims: (found) => {
    const verb = found.verb()
    const words = `${found.words('whole')} `
    if (verb !== null && verb.tense === 'past' && !/^(?:put|place|set|begin|start)$/.test(verb.lemma))
      return []
    if (isPastBe(found) || /^for /.test(found.after)) return []
    // "Was written by": who wrote it; "the season is planned for May" has a day.
    if (/^by /.test(found.after)) return []
    const own = /^[\ue100-\ue1ff]/.test(words) && !found.has('season')
    // What has a name and is written is so long since; what is planned for May is made.
    if (
      own &&
      verb !== null &&
      /^(?:write|script|plan|plot|develop|break|storyboard)$/.test(verb.lemma) &&
      !/being/.test(found.items('verb')[0]?.text ?? '')
    )
      return []
    if (
      verb !== null &&
      /^(?:write|script|break|plot|storyboard)$/.test(verb.lemma) &&
      verb.passive &&
      !/being/.test(found.items('verb')[0]?.text ?? '')
    )
      return []
    return told(found, 'in development')
  },
  examples: [
    {
      text: 'The second season of the drama Copper Lane is being written.',
      yields: ['Copper Lane · status · in development'],
    },
    {
      text: 'Hulu has put the drama Copper Lane into development.',
      yields: ['Copper Lane · status · in development', 'Copper Lane · platform · Hulu'],
    },
    {
      text: 'Also in the works at Hulu is Copper Lane.',
      yields: ['Copper Lane · status · in development', 'Copper Lane · platform · Hulu'],
    },
    {
      text: 'The drama Copper Lane was written by Petra Vane.',
      yields: ['Copper Lane · crew member · Petra Vane [writer]'],
    },
    { text: 'Petra Vane is writing a letter in Copper Lane.', yields: [] },
  ],
}

export const saidYes: Rule = {
  id: 'said-yes',
  says: 'N gives a series order to Z; N announces a ten-episode order for Z; N picked up Z to series; Z goes to series; N says yes to Z.',
  over: 'clause',
  cues: [
    `${buyer} ~ (<give|hand|award|place|issue|announce|grant|near|make:*>|gave|gives) ~ (order|orders|commission|greenlight|green_light|go-ahead|thumbs_up|nod) (for|to|on) {titles}`,
    `(series_order|series_orders|pilot_order|commission|green_light|greenlight|go-ahead|series_commitment) (for|to) {titles}`,
    `{titles} ~ <get|receive|land|score|earn|win|nab|secure|give|have:*> (the|a|its)? (official)? (nod|go-ahead|green_light|greenlight|thumbs_up|series_commitment)`,
    `${buyer} ~ <order|greenlight|commission|pick> (up)? {count} of {titles}`,
    `${buyer} ~ <order|greenlight|commission|buy|pick> (up)? a (pilot|full_season|first_season) (for|of) {titles}`,
    `${buyer} ~ <hand|give> ${the} {titles} {count}`,
    `${buyer} ~ <pick:*> (up {titles}|{titles} up) (straight)? to series`,
    `${buyer} ~ <order:*> up {titles}`,
    `${buyer} ~ <say> yes to {titles}`,
    '{titles} ~ <go|move|head:*> (straight)? to series',
    `${buyer} ~ <greenlight|order|commission:*> ,? {titles}`,
    `{kind} , which {organisation} (<greenlight|order|commission|pick:*>)`,
    '<order|greenlight|commission:p> ~ (is|are|<be>|:) {titles}',
  ],
  claims: (found) => {
    const verb = found.verb()
    const words = `${found.words('whole')} `
    if (found.has('season') || found.items('whole').some((item) => item.kind === 'season')) return []
    // "Gives Copper Lane two more years", "more": a renewal.
    if (/ (?:more|another|second|third) /.test(words)) return []
    if (found.has('kind') && found.work()?.definite === false) return []
    const counted = found.count()
    if (counted !== null && !/^(?:episodes|number|minutes)$/.test(counted.of)) return []
    // "In order for Copper Lane to work".
    if (verb === null && (/(?:^| )(?:in|the) $/.test(found.before) || /^to /.test(found.after))) return []
    return status(found, 'ordered')
  },
  examples: [
    {
      text: 'Hulu gave a series order to Copper Lane.',
      yields: ['Copper Lane · status · ordered', 'Copper Lane · platform · Hulu'],
    },
    {
      text: 'Peacock has said yes to Copper Lane.',
      yields: ['Copper Lane · status · ordered', 'Copper Lane · platform · Peacock'],
    },
    { text: 'The drama Copper Lane went to series in May.', yields: ['Copper Lane · status · ordered'] },
    { text: 'In order for Copper Lane to work, Ana Reyes had to sing.', yields: [] },
    { text: 'The captain gave orders.', yields: [] },
  ],
}

export const doneFilming: Rule = {
  id: 'done-filming',
  says: 'Z finished shooting in May; the season is wrapped; season 2 has been shot; we wrapped on Friday; Z is in the can.',
  over: 'clause',
  cues: [
    `({title}|{season}|{kind}|the_season) ~ <finish|complete|conclude|end> (its|the)? (.. )?${shoot}`,
    "({season}|the_season|the_series|{kind}) ('s|<be>) (now|all|already|officially)? (<wrap:*>|wrapped)",
    `(she|he|they|we|{person}) ~ <wrap:fd> (up)? (on|in|at|last|this|early|yesterday|today|{date}|.)`,
    '({title}|{kind}|it|they|all|the_lot|{season}|{count} of_it) ~ <be> (already|now|all|safely|long_since)? in_the_can',
    '{title} ~ <wrap:fd> (early|on_time|on|in|at|last|this|yesterday|{date})',
    '{title} , (now|already|just)? (<wrap:*>) (,|in|at|last|on)',
    `{person} ~ <finish> ({title}|a {kind} , {title})`,
    `(announce|<announce|celebrate|mark:*>) (its|the) wrap`,
  ],
  claims: (found) => {
    const verb = found.verb()
    const words = `${found.words('whole')} `
    if (verb?.negated === true && verb.lemma !== 'be') return []
    // "She wraps up the story", "she wrapped the parcel", "a season that wraps on May 3" is on the air.
    if (/ (?:run|story|plot|arc|novel|book|script) /.test(words)) return []
    if (/^(?:run|filming's) /.test(found.after)) return []
    const wraps =
      /wrap\/f/.test(words) && verb?.tense === 'present' && /^[\ue100-\ue1ff\ue900-\ueaff]/.test(words)
    if (wraps) return []
    return told(found, 'wrapped')
  },
  examples: [
    {
      text: 'The thriller Copper Lane finished shooting in May.',
      yields: ['Copper Lane · status · wrapped'],
    },
    {
      text: 'Ana Reyes stars in the thriller Copper Lane. We wrapped on Friday.',
      yields: ['Copper Lane · cast member · Ana Reyes [lead]', 'Copper Lane · status · wrapped'],
    },
    { text: 'The thriller Copper Lane is in the can.', yields: ['Copper Lane · status · wrapped'] },
    { text: 'Ana Reyes finished her novel.', yields: [] },
  ],
}

export const standsStill: Rule = {
  id: 'stands-still',
  says: 'Z is on hold, on hiatus, shut down; recording was suspended; N has Z on hold; a hiatus for Z.',
  over: 'clause',
  cues: [
    '({title}|{season}|{kind}|the_show|production|filming) ~ (<be|go|put|remain|stay|come:*>|goes|went) (now|still|currently)? (on|into) (an|a)? (indefinite|extended|short)? (hold|ice|hiatus|pause)',
    '({title}|{kind}|production|filming|shooting) ~ <shut|close:*> down',
    `${buyer} ~ <have|keep|put> ${the} {title} on (hold|ice|hiatus)`,
    '(recording|filming|production|shooting|photography) (on|of|for) ({title}|{season} (of {title})?) ~ (, ~ ,)? <suspend|halt|pause|stop|interrupt|abandon:*>',
    '(recording|the_shoot|shoot) ~ <suspend|halt|pause|stop|interrupt:p>',
    '({title}|{season}|production|filming|the_shoot) <be|stay|remain:*> (now|still|currently)? (stalled|in_limbo|at_a_standstill|suspended|paused|halted|idle)',
    '({title}|it) ~ <pause|stall> (in|on|after|last|{date}|,)',
    `${buyer} ~ <pause|halt|suspend> (pre-production|work|production|filming|{title})`,
  ],
  claims: (found) => {
    const verb = found.verb()
    if (verb?.negated === true && verb.tense !== 'past') return told(found, 'paused', 'denied')
    return told(found, 'paused')
  },
  examples: [
    { text: 'The drama Copper Lane shut down in March.', yields: ['Copper Lane · status · paused'] },
    {
      text: 'Season 5 of the drama Copper Lane is on an indefinite hold.',
      yields: ['Copper Lane · status · paused'],
    },
    { text: 'The sitcom Copper Lane went on hiatus.', yields: ['Copper Lane · status · paused'] },
    { text: 'The mine in the drama Copper Lane is on an island.', yields: [] },
  ],
}

export const heldBack: Rule = {
  id: 'held-back',
  says: 'Z slides back four weeks, slips six months, is put back; N moves Z back; the long-delayed Z; the delay is the second for Z.',
  over: 'clause',
  cues: [
    '{title} ~ (<slide|slip>|slides|slips) (back)? (by)? (a|two|three|four|six|several)? ({date}|week|weeks|month|months|year|years)',
    `${buyer} ~ <move|push|put|shift|slide|hold|bump|delay|postpone> ${the} {title} (back|off)`,
    `${buyer} ~ <push|delay|postpone|bump|hold> ${the} {title} (until|to|by|till) ..? {date}`,
    '({title}|{season}|{kind}) ~ <put|push|hold|move|set|bump|shift:p> back',
    '({title}|{season}|{kind}|the_film|the_show) ~ <delay|postpone|defer:p>',
    '(much-delayed|long-delayed|oft-delayed|twice-delayed) {kind}? ,? {title}',
    '(its|the|a|another|second|latest|this) (delay|postponement|slip|hold-up) (of|for|to|in) {title}',
    '{title} ~ <be> (to_have|<have:*>) <open|premiere|air|debut|launch|arrive|follow|come|start|begin:*> ~',
    '{title} ~ <mean|suppose|plan:p> ~ <open|premiere|air|debut|launch|arrive|follow|come|be:*> ~ (but|and) ~ (<move|push|slip|hold>|moved)',
  ],
  claims: (found) => {
    const verb = found.verb()
    const words = `${found.words('whole')} `
    if (/(?:^| )(?:up|forward|ahead|earlier|closer) /.test(`${words}${found.after.slice(0, 12)} `)) return []
    if (verb?.negated === true) return told(found, 'delayed', 'denied')
    if (/ have\/\S+ (?:open|premiere|air|debut|launch|arrive|follow|come|start|begin)\//.test(words))
      return []
    // "Slips a note to": what is slipped is no time.
    if (/(?:slide|slip|fall|drop|move|push)\/\S+ a $/.test(words)) return []
    return told(found, 'delayed')
  },
  examples: [
    { text: 'The drama Copper Lane slips six months.', yields: ['Copper Lane · status · delayed'] },
    {
      text: 'The second series of the drama Copper Lane has been put back.',
      yields: ['Copper Lane · status · delayed'],
    },
    {
      text: 'The long-delayed Copper Lane has a cast.',
      yields: ['Copper Lane · status · delayed'],
    },
    { text: 'The captain in Copper Lane slips a note to Dunn.', yields: [] },
  ],
}

export const comesToAnEnd: Rule = {
  id: 'comes-to-an-end',
  says: 'Z bows out, says so long, comes to an end, airs its last; N says farewell to Z; its final run; the last of Z.',
  over: 'clause',
  cues: [
    '({title}|it) ~ <come|draw> to (an|its|a) ~ (end|close|conclusion)',
    '({title}|{kind}) ~ <bow|sign|ride|fade> (out|off)',
    `${buyer} ~ <say|bid|wave:*> (so_long|goodbye|farewell|adieu) to {title}`,
    `${buyer} ~ <end|close|conclude|finish> ${the} {title}`,
    '({title}|it) ~ <air|run|show|broadcast:*> (its|for_the) (last|final) (episode|installment|instalment|time|hour|ever|one)',
    '({title}|it|{season}) (,|<be>|—)? ~ (also)? ~ its (final|last) (run|season|bow|outing|year|batch|lap|round|hurrah)',
    '{season} ~ (,|and|—) (it|that|this) <be> (the|its|also)? (last|final|end)',
    '{season} ~ (,|—) (which_is|also)? (the|its) (last|final) (one)? (,|.|—)',
    '{title} ~ <end|conclude|finish|close> (with|after) (a|its|the)? .. ({season}|{count})',
    '{title} (⟨ ~ ⟩)? (:|,|—) {season} (,|.|—)',
    'the (last|final) {count} of {title}',
  ],
  claims: (found) => {
    const verb = found.verb()
    const words = `${found.words('whole')} `
    const [season] = found.items('season')
    if (verb?.negated === true) return []
    if (verb !== null && verb.tense === 'past' && /^(?:end|conclude|finish|bow|close)$/.test(verb.lemma))
      return []
    if (
      season !== undefined &&
      !/ (?:last|final|end) /.test(words) &&
      !/(?:^| )(?:final|last)(?: |$)/.test(season.text)
    )
      return []
    if (season !== undefined && /^(?:last|previous) /.test(season.text)) return []
    // "The last two episodes of", "ends with three minutes of": two or three hours are a week's, ten are what is left.
    const counted = found.count()
    if (
      counted !== null &&
      (!/^(?:episodes|seasons)$/.test(counted.of) || (verb === null && counted.number < 6))
    )
      return []
    return told(found, 'ending')
  },
  examples: [
    {
      text: 'The convent comedy Copper Lane bows out after nine years.',
      yields: ['Copper Lane · status · ending'],
    },
    { text: 'Freeform says so long to Copper Lane.', yields: ['Copper Lane · status · ending'] },
    { text: 'Channel 5 will end Copper Lane.', yields: ['Copper Lane · status · ending'] },
    { text: 'The bus in Copper Lane comes to a stop.', yields: [] },
  ],
}
