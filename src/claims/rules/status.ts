import type { Certainty } from '../report.ts'
import { status } from './renewals.ts'
import { type Draft, type Found, type Rule, untitled } from './rule.ts'

const work = '({title}|{season} (of {title})?|{kind})'
const maker =
  '({organisation}|{name}|{person}|studio|distrib|distributor|streamer|network|company|outfit|banner|broadcaster)'
const into =
  '<be|go|put|remain|enter|move|start|stay:*> (now|still|currently|already|immediately|back|actively|also|deep)? (in|into)?'

/** What a work may be made into: "a movie" of a series, "a series" of a film. */
const another = /^(?:movie|film|feature|telefilm|tv-movie|series|show|special)$/

/** An indefinite work is another than the story's: "a prequel is in development" speaks of one without a name yet. */
function granted(found: Found, text: string, certainty?: Certainty): readonly (Draft | null)[] {
  const kind = found.work()
  const named = certainty === undefined ? status(found, text) : status(found, text, certainty)
  if (kind === null || kind.definite || found.has('title')) return named
  const followed = found.mention('of')?.name ?? found.sentence.focus?.name
  if (followed === undefined || /^Untitled /.test(followed)) return []
  if (kind.follows === null && !another.test(kind.word)) return []
  return named.map((draft) =>
    draft === null ? null : { ...draft, subject: { type: 'title', name: untitled(followed, kind) } },
  )
}

const development =
  '(development|pre-development|the_works|the_pipeline|the_offing|the_cards|the_early_stages|discussion|discussions|the_script_stage|the_writing_stage)'
const weighs = 'mull|consider|explore|eye|weigh|discuss|contemplate|plot'
/** "A remake of Copper Lane", "a Copper Lane movie", "it". */
const project = '({title}|{title} {kind}|{kind} ((to|of|from|for|about|based_on) {title:of})?)'

export const inDevelopment: Rule = {
  id: 'in-development',
  says: 'Z is in early development; N is developing Z; a sequel is under discussion; N is mulling a reboot of Z.',
  over: 'clause',
  cues: [
    `${project} ~ ${into} (early|active|advanced|under)? ${development}`,
    `${maker} ~ <develop|prep> (.. )? ${project}`,
    `{organisation} ~ <adapt> {title}`,
    `${maker} ~ <work> on (.. )? ${project}`,
    `${maker} ~ <${weighs}> (.. )? ${project}`,
    `${maker} ~ <have> (${project}|this|one) (now|still|currently)? in (early|active)? ${development}`,
    `{title} ~ <develop:p>`,
    `${project} ~ <develop|discuss|consider|mull|explore|float|script|write:p>`,
    `{title} ~ <adapt:p> (by {organisation}|for|as|into)`,
    `${project} ~ <make:p> (by {organisation}|for {organisation})`,
    `there <be> (still|also|now|always)? ${project} ~ ((in|under) ${development}|<talk:*> about|<discuss|plan|develop:*>)`,
    `there <be> (some)? (talk|talks) (of|about) ${project}`,
  ],
  claims: (found) => {
    const words = found.words('whole')
    const verb = found.verb()
    if (verb?.lemma === 'be' && verb.negated && /^there/.test(words))
      return granted(found, 'in development', 'denied')
    const loose = new RegExp(`(?:^| )(?:${weighs}|float)/|talks? (?:of|about)|discussion`).test(words)
    // "Written", "made": only of what is another work, for what is told of this one is its past.
    if (
      verb !== null &&
      /^(?:script|write|make)$/.test(verb.lemma) &&
      (found.has('title') || verb.tense === 'past')
    )
      return []
    if (verb !== null && verb.tense === 'past' && /^(?:adapt|work|consider|discuss)$/.test(verb.lemma))
      return []
    // "Asked if a film is in the works, she laughed."
    if (/(?:^| )(?:if|whether) $/.test(found.before)) return []
    // What "was in development" then is history.
    if (/^(?:was|were)\b/.test(found.items('verb')[0]?.text ?? '') && verb?.passive !== true) return []
    // Who thinks about a work that is there thinks of something else.
    if (
      loose &&
      found.has('title') &&
      found.mention('title')?.anaphor === false &&
      !found.has('kind') &&
      verb?.passive !== true
    )
      return []
    return granted(found, 'in development', loose && verb?.negated !== true ? 'possible' : undefined)
  },
  examples: [
    {
      text: 'Copper Lane is in early development at Hulu.',
      yields: ['Copper Lane · status · in development', 'Copper Lane · platform · Hulu'],
    },
    {
      text: 'Hulu is mulling a reboot of Copper Lane.',
      yields: ['Untitled Copper Lane reboot · status · in development'],
    },
    {
      text: 'A Copper Lane movie is being discussed.',
      yields: ['Untitled Copper Lane movie · status · in development'],
    },
    { text: 'The port is in development.', yields: [] },
  ],
}

export const inProduction: Rule = {
  id: 'in-production',
  says: 'Z is in production; Z was immediately put into production; production on Z is under way.',
  over: 'clause',
  cues: [
    `${work} ~ ${into} (production|pre-production)`,
    '{title} (now|currently|already|still)? in production',
    '{title} ~ <begin|start|enter|resume:*> production',
  ],
  claims: (found) =>
    granted(
      found,
      /(?:begin|start|resume)\/\S+ production/.test(found.words('whole')) ? 'filming' : 'in production',
    ),
  examples: [
    { text: 'The thriller Copper Lane is in production.', yields: ['Copper Lane · status · in production'] },
    { text: 'Ana Reyes is in production meetings.', yields: [] },
  ],
}

export const postProduction: Rule = {
  id: 'post-production',
  says: 'Z is in post-production, in the edit, in post.',
  over: 'clause',
  cues: [`${work} ~ ${into} (post-production|post|the_edit|the_editing_room|the_cutting_room|editing)`],
  claims: (found) => granted(found, 'post-production'),
  examples: [
    {
      text: 'The thriller Copper Lane is in post-production.',
      yields: ['Copper Lane · status · post-production'],
    },
    { text: 'The letter is in the post.', yields: [] },
  ],
}

export const casting: Rule = {
  id: 'casting',
  says: 'Z is still casting; casting is under way.',
  over: 'clause',
  cues: [
    '{title} ~ <be> (still|currently|now)? (casting|<cast:g>)',
    "(casting|<cast:g>) 's (now|already|well)? (underway|under_way)",
    '(casting|<cast:g>) (for|of|on)? {title}? <be> ~ (underway|under_way|ongoing) (~ (for|in|on) ~ {title})?',
  ],
  claims: (found) => granted(found, 'casting'),
  examples: [
    { text: 'Casting on the thriller Copper Lane is under way.', yields: ['Copper Lane · status · casting'] },
    { text: 'Casting’s underway for the lead of Copper Lane.', yields: ['Copper Lane · status · casting'] },
    { text: 'The die is cast.', yields: [] },
  ],
}

export const paused: Rule = {
  id: 'paused',
  says: 'Production on Z has paused, was halted, shut down.',
  over: 'clause',
  cues: [
    '(production|filming|shooting|<film:g>|<shoot:g>) (on|of)? {title}? ~ <pause|halt|suspend|shut|stop:*> (down)?',
    '{title} ~ <pause|halt|suspend:p>',
    `${maker} ~ <pause|halt|suspend> (production|filming|shooting) (on|of)? {title}?`,
    '{organisation} ~ <pause|halt|suspend> {title}',
    '(filming|shooting|production) (on|of)? {title}? did stop',
    '({title}|it|{organisation}) ~ <stop|halt|suspend|pause> (filming|shooting|production|<film|shoot:g>) (on|of|its|the)? ({season}|{title})?',
    `${maker} ~ <put> {title} on (hold|ice|hiatus)`,
    '{title} ~ <be|go|put:*> on (hold|ice|hiatus)',
  ],
  claims: (found) => granted(found, 'paused'),
  examples: [
    {
      text: 'Production on the thriller Copper Lane has been halted.',
      yields: ['Copper Lane · status · paused'],
    },
    { text: 'Copper Lane stopped filming in March.', yields: ['Copper Lane · status · paused'] },
    { text: 'Ana Reyes paused.', yields: [] },
  ],
}

export const shelved: Rule = {
  id: 'shelved',
  says: 'Z has been shelved, scrapped; N shelves Z; N won’t release it at all.',
  over: 'clause',
  cues: [
    `${maker} ~ <shelve|scrap|bury|mothball|abandon|scuttle> ${project}`,
    `${project} ~ <shelve|scrap|mothball|abandon|scuttle:pn>`,
    `{organisation} ~ <pursue> ${project}`,
    '{title} ~ never_made',
    '{title} ~ <make:p>',
  ],
  claims: (found) => {
    const verb = found.verb()
    // "Is no longer pursuing it", "announced and never made".
    if (verb?.lemma === 'pursue') return verb.negated ? granted(found, 'shelved', 'stated') : []
    if (verb?.lemma === 'make') return verb.negated ? granted(found, 'shelved', 'stated') : []
    return granted(found, 'shelved')
  },
  examples: [
    { text: 'The thriller Copper Lane has been shelved.', yields: ['Copper Lane · status · shelved'] },
    {
      text: 'Lionsgate is no longer pursuing the thriller Copper Lane.',
      yields: ['Copper Lane · status · shelved'],
    },
    { text: 'He shelved the books.', yields: [] },
  ],
}

export const revived: Rule = {
  id: 'revived',
  says: 'N revives Z, saves Z, brings Z back from the dead; Z is resurrected.',
  over: 'clause',
  cues: [
    `${maker} ~ <revive|resurrect|save|rescue|reboot:*> {title}`,
    '{title} ~ <revive|resurrect|save|rescue:pn>',
    `${maker} ~ <bring:*> {title} back`,
    `${maker} ~ <bring:*> back {title}`,
    '(they|we) ~ <bring:*> (back {title}|{title} back)',
    '{title} ~ <return|resume|come:*> (back)? from (a|its|her|his)? .. hiatus',
    'no (plan|plans|intention) ~ <revive|reboot|bring|resurrect:*> {title}',
  ],
  claims: (found) =>
    /(?:^| )no (?:plans?|intention) /.test(found.words('whole'))
      ? granted(found, 'revived', 'denied')
      : found.after.startsWith('for ') && found.verb()?.lemma === 'save' && found.verb()?.passive
        ? []
        : granted(found, 'revived'),
  examples: [
    {
      text: 'Netflix has revived Copper Lane for a six-episode run.',
      yields: [
        'Copper Lane · status · revived',
        'Copper Lane · platform · Netflix',
        'Copper Lane · count · 6 episodes',
      ],
    },
    { text: 'The nurse revived the captain.', yields: [] },
  ],
}

export const announced: Rule = {
  id: 'announced',
  says: 'N announces Z, unveils the series Z.',
  over: 'clause',
  cues: [
    '({organisation}|{name}) ~ <announce|unveil> (~ {kind} ,?)? {title}',
    '{title} ~ <announce|unveil:p>',
    '{title} <announce|unveil:nd> (:|,|for|at|with|by)',
  ],
  claims: (found) => {
    if (
      /(?:trailer|teaser|cast|date|poster|photos|season|images|first look|details)/.test(
        `${found.words('whole')} ${found.after.slice(0, 40)}`,
      )
    )
      return []
    return found.verb()?.negated === true || found.mention('title')?.anaphor !== false
      ? []
      : granted(found, 'announced')
  },
  examples: [
    {
      text: 'Netflix today announced the thriller Copper Lane.',
      yields: ['Copper Lane · status · announced', 'Copper Lane · platform · Netflix'],
    },
    { text: 'Netflix announced a new boss.', yields: [] },
  ],
}

export const completed: Rule = {
  id: 'completed',
  says: 'Z has been completed; Z is finished and waiting for a date.',
  over: 'clause',
  cues: ['{title} ~ <complete:p>', '{title} <be> (already)? (finished|complete|completed)'],
  claims: (found) => granted(found, 'completed'),
  examples: [
    { text: 'The thriller Copper Lane has been completed.', yields: ['Copper Lane · status · completed'] },
    { text: 'Ana Reyes completed the form.', yields: [] },
  ],
}
