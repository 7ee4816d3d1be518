import { status } from './renewals.ts'
import type { Rule } from './rule.ts'

const who = '({person}|{organisation}|{name}|they|we|she|he)'

/** What a maker is busy with → what that says of the work. */
const stages: readonly (readonly [RegExp, string])[] = [
  [/(?:^| )(?:in post|in post-production|editing|cut\/|edit\/)/, 'post-production'],
  [/(?:^| )(?:wrap|finish)\//, 'wrapped'],
  [/(?:^| )(?:in production|in pre-production)/, 'in production'],
  [/(?:^| )(?:film|shoot)/, 'filming'],
  [
    /(?:^| )(?:in (?:early |active )?development|write\/|script\/|develop\/|design work|storyboard)/,
    'in development',
  ],
]

export const workingOn: Rule = {
  id: 'working-on',
  says: 'A is in post on Z; A is cutting Z; A has just wrapped Z; A is writing his next film, Z; N has Z in development.',
  over: 'clause',
  cues: [
    `${who} ~ <be> (now|still|currently|already)? in (post-production|post|production|pre-production|early_development|development) (on|with) (~ {kind} ,?)? {title}`,
    `${who} ~ (<cut|edit:g>|editing) (~ {kind} ,?)? {title}`,
    `({person}|{organisation}|{name}) ~ <wrap:fd> (up|on|production_on|filming_on)? (~ {kind} ,?)? {title}`,
    `${who} ~ <write|script|develop:g> ~ {kind} ~ (titled|called|<title|call:n>|,) {title}`,
    `${who} ~ <begin|start> ~ (design_work|work|writing|<write:g>) on (~ {kind} ,?)? {title}`,
    `${who} ~ <have> {title} (, ~ ,)? in (early|active)? (development|post-production|production)`,
  ],
  claims: (found) => {
    const verb = found.verb()
    const title = found.mention('title')
    if (title === null || title.anaphor || verb?.negated === true) return []
    const words = `${found.words('whole')} `
    // "Was in post on it when": what was so then is history. Who wrapped it has wrapped it.
    if (verb?.tense === 'past' && verb.lemma === 'be') return []
    const stage = stages.find(([cue]) => cue.test(words))?.[1]
    return stage === undefined ? status(found, 'in development') : status(found, stage)
  },
  examples: [
    {
      text: 'Ana Reyes is in post-production on the thriller Copper Lane.',
      yields: ['Copper Lane · status · post-production'],
    },
    { text: 'Ana Reyes has just wrapped Copper Lane.', yields: ['Copper Lane · status · wrapped'] },
    {
      text: 'Netflix has Copper Lane in development.',
      yields: ['Copper Lane · status · in development'],
    },
    { text: 'Ana Reyes is cutting hair in Copper Lane.', yields: [] },
  ],
}
