import type { Certainty } from '../report.ts'
import type { Draft, Found, Rule } from './rule.ts'
import { seasonOf } from './rule.ts'

const status = (found: Found, text: string, certainty?: Certainty, slot = 'title'): Draft | null => {
  const title = found.title(slot)
  if (title === null) return null
  const filmed = text === 'filming' ? found.date() : null
  return {
    subject: title,
    property: 'status',
    value: { type: 'text', text },
    qualifiers: { ...seasonOf(found.season()), ...(filmed?.type === 'date' ? { date: filmed.edtf } : {}) },
    ...(certainty === undefined ? {} : { certainty }),
  }
}

const all = (found: Found, text: string): readonly (Draft | null)[] => {
  const titles = found.mentions('titles')
  if (titles.length === 0) return [status(found, text)]
  return titles.map((mention) => ({
    subject: { type: 'title' as const, name: mention.name },
    property: 'status' as const,
    value: { type: 'text' as const, text },
    qualifiers: seasonOf(found.season()),
  }))
}

export const renewed: Rule = {
  id: 'renewed',
  says: 'Z is renewed for a third season, N renews Z, N picks up Z for another season, Z gets a season 2.',
  over: 'clause',
  cues: [
    '{titles} .. <renew|pick|re-up:p> (up)? (.. for .. {season})?',
    '({organisation}|{name})? .. <renew|re-up> {titles} (.. for .. {season})?',
    '({organisation}|{name}) .. <pick> up {titles} for .. {season}',
    '({organisation}|{name})? .. <pick> {titles} up for .. {season}',
    '{title} .. <get|score|land|secure|nab|earn|receive|give|hand|win|have|bag:*> (a|an|its)? .. {count}? .. (renewal|{season}|pickup|season_order)',
    '{title} .. <return|be_back> for (a|its)? {season}',
    '({organisation}|{name}) .. <order|commission|greenlight|confirm> (a)? {season} (of {title})?',
    '{season} (of {title})? .. <order|commission|greenlight|confirm|renew:p> ',
    '{season} {organisation} .. <order|commission|greenlight|renew|confirm>',
    '(a|the)? (renewal|pickup) (for {title})? .. <be> ..',
  ],
  claims: (found) => {
    const words = found.words('whole')
    const doubt = /unlikely|doubt/.test(words)
      ? 'unlikely'
      : /likely|expected/.test(words)
        ? 'likely'
        : /possible/.test(words)
          ? 'possible'
          : null
    return /^(?:a |the )?(?:renewal|pickup)/.test(words)
      ? doubt === null
        ? []
        : [status(found, 'renewed', doubt)]
      : all(found, 'renewed')
  },
  examples: [
    {
      text: 'Netflix has renewed Night Ferry for a third season.',
      yields: ['Night Ferry · status · renewed', 'Night Ferry · platform · Netflix'],
    },
    { text: 'Netflix renewed its lease.', yields: [] },
  ],
}

export const cancelled: Rule = {
  id: 'cancelled',
  says: 'Z has been cancelled, N axes Z, Z will not be returning, no third season.',
  over: 'clause',
  cues: [
    '{titles} .. <cancel|axe|ax|can|scrap|drop|nix|kill:p> ..',
    '({organisation}|{name})? .. <cancel|axe|ax|scrap|nix> {titles}',
    '({organisation}|{name}) .. pulled the plug on {title}',
    '{title} .. <return> (for (a)? {season}|after ..)?',
    '{title} .. <cancel:p> after .. {season}',
    '(the)? cancellation of {title}',
  ],
  claims: (found) => {
    const verb = found.verb()
    if (verb?.lemma === 'return')
      return verb.negated ? [status(found, 'cancelled', verb.certainty ?? 'stated')] : []
    return all(found, 'cancelled')
  },
  examples: [
    {
      text: 'Night Ferry has been cancelled after two seasons.',
      yields: ['Night Ferry · status · cancelled'],
    },
    { text: 'The ferry to Skye was cancelled.', yields: [] },
  ],
}

export const ending: Rule = {
  id: 'ending',
  says: 'Z is heading into its seventh and final season; Z will end with season 5; the last season.',
  over: 'clause',
  cues: [
    '{title} .. <end|conclude|finish> (after|with|following) ..',
    '{title} .. <be> ending',
    '{title} .. (final|last|farewell|seventh_and_final) season',
    '{season} (of {title})? .. <be> (the|its)? (last|final)',
    '{title} .. <head|go|return|come|enter|be> .. (for|into|with)? {season}',
    '{title} .. (for|into|with) {season}',
  ],
  claims: (found) => {
    const verb = found.verb()
    const season = found.items('season')[0]
    const last = season === undefined || /final|last/.test(season.text)
    if (season !== undefined && !last) return []
    return [status(found, 'ending')]
  },
  examples: [
    {
      text: 'Night Ferry is heading into its fifth and final season.',
      yields: ['Night Ferry · status · ending'],
    },
    { text: 'Night Ferry returns for a fifth season.', yields: ['Night Ferry · status · renewed'] },
  ],
}

export const ordered: Rule = {
  id: 'ordered',
  says: 'N ordered Z straight to series; Z was greenlit; N commissions Z.',
  over: 'clause',
  cues: [
    '({organisation}|{name}) .. <order|greenlight|commission|hand> {titles} (straight|to|as)? ..',
    '{titles} .. <order|greenlight|commission|pick:p> (up|straight|to|by)? ..',
    '{title} .. <get|receive|land|score|earn|win|hand|give:*> (a|an)? .. (series_order|straight-to-series_order|green_light|greenlight|order|go-ahead|commission|pilot_order)',
    '({organisation}|{name}) .. <give> {title} (a|an|the)? .. (order|green_light|greenlight|go-ahead)',
  ],
  claims: (found) => all(found, 'ordered'),
  examples: [
    {
      text: 'Hulu ordered Night Ferry straight to series in November.',
      yields: ['Night Ferry · status · ordered', 'Night Ferry · platform · Hulu'],
    },
    { text: 'The captain ordered coffee.', yields: [] },
  ],
}

export const filming: Rule = {
  id: 'filming',
  says: 'Z begins filming in Galway next month; cameras roll in April; Z has wrapped.',
  over: 'clause',
  cues: [
    "({title}|{title} 's? {season}|{season} (of {title})?) .. <begin|start|resume|be|commence|continue|enter> (its|principal)? (filming|shooting|production|photography|<film|shoot:*>) (.. (in|on|at) {places})? (.. {date})?",
    '({title}|{title} {season}|{season} (of {title})?) .. <film|shoot|lens:*> (.. (in|on|at|around) {places})? (.. {date})?',
    'cameras (roll|rolling|rolled) (.. (in|on|at) {places})? (.. {date})?',
    '(filming|production|shooting|principal_photography|cameras|photography|lensing|<film:*>|<shoot:*>) .. (on {title} {season}?)? .. <begin|start|roll|resume|commence|get|be|kick|take> (underway|under_way|off|rolling|place)? (.. (in|on|at) {places})? (.. {date})?',
    '<film|shoot:g> (the)? {season} (of {title})? .. (in {places})?',
    '{title} .. <be|go> (currently|now|back|already)? (before|in_front_of) (the)? cameras',
    '{person} .. <film|shoot|spot:*> (filming|shooting|<film|shoot:*>) {title}? {season}?',
  ],
  claims: (found) => {
    const words = found.words('verb')
    const places = found.mentions('places')
    return [
      status(found, 'filming'),
      ...places.map((place) => {
        const title = found.title()
        return title === null || words === ''
          ? null
          : {
              subject: title,
              property: 'filming location' as const,
              value: { type: 'place' as const, name: place.name },
              qualifiers: seasonOf(found.season()),
            }
      }),
    ]
  },
  examples: [
    {
      text: 'Night Ferry begins filming in Galway in April 2022.',
      yields: ['Night Ferry · status · filming', 'Night Ferry · filming location · Galway'],
    },
    { text: 'Cameras were sold in Galway.', yields: [] },
  ],
}

export const wrapped: Rule = {
  id: 'wrapped',
  says: 'Z has wrapped; filming has wrapped on Z; production was completed.',
  over: 'clause',
  cues: [
    '({title}|filming|production|shooting|principal_photography|<film:*>) .. (on {title} {season}?)? .. <wrap> (up|filming|production|in|on|its|shooting|principal)?',
    '(filming|production|photography) .. <complete|finish|wrap:p> ..',
    '{title} .. <complete|finish> (filming|production|shooting|<film:*>)',
  ],
  claims: (found) => [status(found, 'wrapped')],
  examples: [
    {
      text: 'Filming on Night Ferry has wrapped in Galway.',
      yields: ['Night Ferry · status · wrapped', 'Night Ferry · filming location · Galway'],
    },
    { text: 'She wrapped the parcel.', yields: [] },
  ],
}

export const inStatus: Rule = {
  id: 'in-status',
  says: 'Z is in development, in production, still casting, in post-production; production on Z has paused.',
  over: 'clause',
  cues: [
    '({title}|{season} (of {title})?|{kind}) .. <be|go|put|remain|enter|move|start:*> (now|still|currently|already|immediately|back|actively|also|deep)? (in|into) (early|active|advanced)? (development|the_works|pre-production|production|post-production|post|the_pipeline)',
    '{title} .. <be> (still|currently|now)? (casting|<cast:*>)',
    '(production|filming|shooting) .. (on {title})? .. <pause|halt|suspend|shut|delay:*> (down)?',
    '({organisation}|{name}|{person}) .. <develop> {title}',
    '({organisation}|{name}|{person}) .. <shelve|scrap> {title}',
    '{title} .. <shelve|pause|complete|release|develop|announce|revive|resurrect|scrap:p> ..',
    '({organisation}|{name}) .. <revive|resurrect|save|announce|unveil|rescue> {title}',
  ],
  claims: (found) => {
    const words = `${found.words('verb')} ${found.words('verb2')}`
    const text = found.sentence.items.map((item) => item.text).join(' ')
    if (found.work() !== null && found.work()?.definite === false) return []
    const value = /(?:shelve|scrap)/.test(words)
      ? 'shelved'
      : /(?:pause|halt|suspend|shut)/.test(words)
        ? 'paused'
        : /complete/.test(words)
          ? 'completed'
          : /release/.test(words)
            ? 'released'
            : /(?:revive|resurrect|save|rescue)/.test(words)
              ? 'revived'
              : /(?:announce|unveil)/.test(words)
                ? 'announced'
                : /cast/.test(words)
                  ? 'casting'
                  : /post-production|in post\b/.test(text)
                    ? 'post-production'
                    : /(?:in|into) (?:\w+ )?(?:production|pre-production)/.test(text)
                      ? 'in production'
                      : 'in development'
    return [status(found, value)]
  },
  examples: [
    {
      text: 'Night Ferry is in early development at Hulu.',
      yields: ['Night Ferry · status · in development'],
    },
    {
      text: 'Netflix has revived Night Ferry for a six-episode run.',
      yields: [
        'Night Ferry · status · revived',
        'Night Ferry · platform · Netflix',
        'Night Ferry · count · 6 episodes',
      ],
    },
    { text: 'The port is in development.', yields: [] },
  ],
}
