import { status } from './renewals.ts'
import type { Rule } from './rule.ts'

/** A participle that stands for a whole sentence: what it says of the work in hand. */
const fates: Readonly<Record<string, string>> = {
  renew: 'renewed',
  're-up': 'renewed',
  recommission: 'renewed',
  cancel: 'cancelled',
  axe: 'cancelled',
  ax: 'cancelled',
  delay: 'delayed',
  postpone: 'delayed',
  shelve: 'shelved',
  scrap: 'shelved',
  order: 'ordered',
  greenlight: 'ordered',
  announce: 'announced',
  revive: 'revived',
  finish: 'completed',
  complete: 'completed',
  wrap: 'wrapped',
  pause: 'paused',
  halt: 'paused',
  suspend: 'paused',
  stall: 'paused',
  pull: 'cancelled',
  drop: 'cancelled',
  dump: 'cancelled',
}

/** The stage that a work is said to be in. */
const stages: readonly (readonly [RegExp, string])[] = [
  [/\b(?:post-production|post|the edit)$/, 'post-production'],
  [/\b(?:production|pre-production)$/, 'in production'],
  [/\b(?:development|the works)$/, 'in development'],
  [/\bcast(?:ing)?\b/, 'casting'],
  [/\b(?:on hold|on hiatus|on ice|on pause|in limbo)/, 'paused'],
  [/\b(?:dead|gone|toast|no more|kaput)\b/, 'cancelled'],
  [/\bin the can/, 'wrapped'],
]

/** What may follow such a word for it still to be the whole of what the sentence says. */
const whole =
  /^(?:$|[.!,;(—–]|(?:again|alas|on|in|by|for|through|after|per|until|till|to|at|this|last|back)\b)/

/** "Not renewed", "newly announced", "officially cancelled". */
const opens = '(status :)?'
const adverbs = '(newly|officially|now|just|already|again|since|finally|quietly|also|freshly)?'

export const bareStatus: Rule = {
  id: 'bare-status',
  says: '"Renewed.", "Cancelled, alas.", "Now in post-production.": a sentence that is nothing but the standing of the work in hand.',
  over: 'phrase',
  cues: [
    `${opens} ${adverbs} <${Object.keys(fates).join('|')}:dnp> (~ {season})?`,
    `${opens} (now|currently|still|already)? in (post-production|post|production|pre-production|the_edit|development|early_development|the_works)`,
    `${opens} (now|currently|still) (filming|shooting|casting|<film|shoot|cast:g>)`,
    `${opens} (filming|shooting|<film|shoot:g>) (now)? (,|.|in|at|on)`,
    `${opens} (now|currently|still)? (on_hold|on_hiatus|on_ice|on_pause|in_limbo)`,
    `${opens} (now|officially|also)? (dead|gone|toast|no_more|kaput) (.|,|!|—)`,
    `${opens} (already|now|all|safely)? in_the_can`,
  ],
  claims: (found) => {
    if (found.before !== '' || found.sentence.question || found.sentence.passage.in === 'headline') return []
    const verb = found.verb()
    // "Renewed hopes for", "ordered by ABC, the pilot stars": an adjective, or a participle with its clause to come.
    const after = found.after.trim()
    const rest = found.rest()
    if (verb === null || /^(?:film|shoot|cast)$/.test(verb.lemma)) {
      const text = stages.find(([cue]) => cue.test(found.words('whole')))?.[1] ?? 'filming'
      return /^(?:$|[.!,;(]|(?:in|at|on|with|until|through|for|by|since|after|and)\b|[\ue700-\ue7ff])/.test(
        after,
      )
        ? status(found, text)
        : []
    }
    // "Announced on Monday: a new boss": a label of what comes after it.
    if (!whole.test(after) || / :(?: |$)/.test(` ${after}`)) return []
    // "Delayed by snow, she walked home."
    const comma = rest.findIndex((item) => item.text === ',')
    const goesOn =
      comma >= 0 &&
      rest
        .slice(comma + 2, comma + 5)
        .some((item) => item.kind === 'verb' && /^(?:finite|past)$/.test(item.verb.form))
    if (goesOn) return []
    const text = fates[verb.lemma]
    return text === undefined ? [] : status(found, text, verb.negated ? 'denied' : 'stated')
  },
  examples: [
    {
      text: 'Ana Reyes stars in Copper Lane.\n\nRenewed for season 2, per Screen Desk.',
      yields: ['Copper Lane · status · renewed'],
    },
    {
      text: 'Ana Reyes stars in Copper Lane. Cancelled, alas.',
      yields: ['Copper Lane · status · cancelled'],
    },
    {
      text: 'Ana Reyes stars in Copper Lane. Now in post-production.',
      yields: ['Copper Lane · status · post-production'],
    },
    {
      text: 'Ana Reyes stars in Copper Lane. Still filming in Galway.',
      yields: ['Copper Lane · status · filming'],
    },
    { text: 'Ana Reyes stars in Copper Lane. Renewed hope came with the spring.', yields: [] },
    { text: 'Ana Reyes stars in Copper Lane. Announced on Monday: a new boss at NBC.', yields: [] },
    { text: 'Ana Reyes stars in Copper Lane. Delayed by snow, she walked home.', yields: [] },
  ],
}
