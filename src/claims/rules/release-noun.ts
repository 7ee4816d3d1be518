import type { Certainty } from '../report.ts'
import { release } from './release.ts'
import type { Found, Rule } from './rule.ts'

const event = '(premiere|release|launch|debut|bow|return|start|opening|berth|slot|date|rollout|finale|drop)'
const kind =
  '(theatrical|wide|global|worldwide|streaming|day-and-date|domestic|limited|festival|possible|planned|likely|rumored|rumoured)?'
/** What makes a date sure, likely, possible or not to be looked for. */
const hedge =
  '(likely|expected|planned|probable|possible|eyed|targeted|tipped|rumored|rumoured|mooted|unlikely|doubtful|doable|realistic|plausible|set|locked|confirmed)'

const certainties: readonly (readonly [RegExp, Certainty])[] = [
  [/\b(?:unlikely|doubtful)\b/, 'unlikely'],
  [
    /\b(?:possible|eye|eyed|rumored|rumoured|rumor|rumour|moot|mooted|doable|realistic|float|discuss)\b/,
    'possible',
  ],
  [/\b(?:likely|expect|expected|plan|planned|probable|target|targeted|tip|tipped|plausible|aim)\b/, 'likely'],
]

const worded = (found: Found): Certainty | undefined =>
  certainties.find(([words]) => words.test(found.words('whole')))?.[1]

/** "A late 2026 premiere seems likely", "with a premiere eyed for spring": the date of what a noun calls the event. */
export const releaseNoun: Rule = {
  id: 'release-noun',
  says: 'A spring premiere is expected; with a premiere (of Z) eyed for spring; a May release is on track.',
  over: 'phrase',
  hedged: true,
  cues: [
    `(a|an|the|its|that) {date} ${kind} ${event} (of|for)? {title}? (now|also|still)? (<be|seem|look|remain|feel|sound:*>) (more|most|very|increasingly|now|still)? ${hedge}`,
    `(a|an|the|its|that) {date} ${kind} ${event} (of|for)? {title}? <expect|plan|eye|target|tip|rumor|rumour|moot|float|discuss:p>`,
    `(a|an|the|its) ${kind} ${event} (of|for)? {title}? (<be>)? (<eye|expect|plan|target|tip|set|slate|schedule|pencil|rumor|rumour:np>|eyed|expected|planned|slated|targeted) (in)? (for|in|on|around)? {date}`,
  ],
  claims: (found) => release(found, worded(found)),
  examples: [
    {
      text: 'Copper Lane has no date, but a late 2020 premiere seems likely.',
      yields: ['Copper Lane · release date · 2020-09/2020-12'],
    },
    {
      text: 'Copper Lane films in Malta in May, with a premiere eyed for spring 2021.',
      yields: ['Copper Lane · release date · 2021-21'],
    },
    { text: 'The May premiere was fun, and she seems likely to return.', yields: [] },
    { text: 'A spring clean is expected.', yields: [] },
  ],
}
