import { aboutFilming } from './release.ts'
import { buyer, choseNot, status } from './renewals.ts'
import type { Rule } from './rule.ts'

export const cancelled: Rule = {
  id: 'cancelled',
  says: 'Z has been cancelled, N axes Z, Z will not be returning, no third season.',
  over: 'clause',
  cues: [
    '{titles} ~ <cancel|axe|ax|nix:pn> ',
    '({titles}|it) <be> (cancelled|canceled|axed)',
    `${buyer}? ~ <cancel|axe|ax|nix> ~ {titles}`,
    '{organisation} ~ <cancel|axe|ax|nix> {what:titles}',
    '{what:titles} <cancel|axe|ax|nix:p>',
    `${buyer} ~ <drop|ditch> {titles} (after|following) ~`,
    `${buyer} ~ <pull> the plug on {title}`,
    '{titles} ~ <scrap|drop|dump|ditch:p> (after|following) ~',
    '{title} ~ <return> (for (a)? {season}|after ~ {count})?',
    '{title} ~ <come> back (for|with)? {season}?',
    '{title} <be> back (for|with)? {season}?',
    '{title} ~ <move|go> (on|ahead|forward) (with|to|for)? {season}?',
    '<decide> against ~ {season} (of ~ {title})?',
    "(the|its|'s) cancellation (of {title})?",
    '({titles}|it) <be|look> (pretty_much|officially|effectively|as_good_as|definitely|stone|basically)? (dead|no_more|toast|a_goner|kaput|dead_in_the_water|axed|for_the_chop|off_the_air)',
    '{titles} ~ <get|face|receive|be> (the|for_the|given_the) (axe|ax|chop|boot|bullet|hook)',
    'the (axe|ax) ~ <fall:*> (on|for) {titles}',
    `${buyer} ~ <pull> the plug`,
    '{titles} ~ <can|bin|chop|sack:p>',
    `${buyer} ~ <renew> {titles}`,
    `${buyer} ~ <move|go|proceed> (on|ahead|forward) with {titles}`,
    `${buyer} ~ <make|order|produce|commission> (any|no) more ({count}|episodes|series|seasons)? (of {title})?`,
    `${buyer} ~ <pass> on {season} (of {title})?`,
    '<cancel|axe|ax:dn> (after|by|in|at)',
  ],
  claims: (found) => {
    const verb = found.verb()
    const words = `${found.words('whole')} `
    // "Cancelled after a season by Peacock": a sentence that opens so says it of the work spoken of.
    if (/^(?:cancel|axe|ax)\/\S+ (?:after|by|in|at) /.test(words))
      return found.before === '' ? status(found, 'cancelled') : []
    if (/ (?:any|no) more /.test(words))
      return verb?.negated === true || / no more /.test(words) ? status(found, 'cancelled', 'stated') : []
    if (verb?.lemma === 'renew') return choseNot(found) ? status(found, 'cancelled', 'stated') : []
    if (/^(?:pass)$/.test(verb?.lemma ?? '')) return status(found, 'cancelled', 'stated')
    if (verb?.lemma === 'proceed') return verb.negated ? status(found, 'cancelled', 'stated') : []
    if (/^ ?(?:[\ue100-\ue1ff])/.test(found.after) && /n[\uee00-\ueeff] $/.test(words)) return []
    if (verb !== null && (/^(?:return|move|go|come)$/.test(verb.lemma) || / back(?: |$)/.test(words)))
      return verb.negated ? status(found, 'cancelled', verb.certainty ?? 'stated') : []
    if (verb?.lemma === 'decide') return status(found, 'cancelled', 'stated')
    return status(found, 'cancelled')
  },
  examples: [
    {
      text: 'Copper Lane has been cancelled after two seasons.',
      yields: ['Copper Lane · status · cancelled', 'Copper Lane · count · 2 seasons'],
    },
    { text: 'The drama Copper Lane got the axe.', yields: ['Copper Lane · status · cancelled'] },
    {
      text: 'NBC has opted not to renew the drama Copper Lane.',
      yields: ['Copper Lane · status · cancelled', 'Copper Lane · platform · NBC'],
    },
    { text: 'The ferry to Skye was cancelled.', yields: [] },
  ],
}

const isLast = /\b(?:final|last|farewell)\b/

export const ending: Rule = {
  id: 'ending',
  says: 'Z is heading into its seventh and final season; Z will end with season 5; the last season.',
  over: 'clause',
  cues: [
    '{title} ~ <end|conclude|finish|wrap|bow> (up|out)? (after|with|following|at|its_run) ~ ({season}|{count}|run)',
    '{title} ~ <end|conclude> (its_run)? (this|next|in|on)? {date}',
    '{title} <be> (ending|over|at_an_end|drawing_to_a_close)',
    '{title} ~ <end|conclude|finish|close> with (it|that|this|them)',
    '{title} ~ <wrap|finish|close|end|complete> (up|out)? (its|the) (.. )?(run|story)',
    '{title} ~ <bow|sign|fade> (out|off)',
    '{title} ~ <say> (goodbye|farewell)',
    '{title} ~ <come|draw> to (an|a|its) .. (end|close|conclusion)',
    `${buyer} ~ <end|conclude|close|wrap> (up)? {title}`,
    '(this|it) <be> {season}',
    '{season} (,|:|—)? (and|but) (that|this|it) <be> (your|the|its|our|their)? (lot|last|end|final|all|finish|over|done|curtains)',
    '{season} (will_be|<be>) (the|its|their)? (end|last|swan_song|finish|finale|send-off|sign-off|curtain_call)',
    "(the|its) series finale (of ({organisation} 's)? {title})?",
    '{title} ~ (final|last|farewell|seventh_and_final) season',
    '{season} (of {title})? ~ <be|mark> (the|its|to_be)? (last|final|end)',
    '(back|returns|<return>) for (its|the|a) (last|final) (run|batch|outing|lap|go)',
    '(the|a)? (last_ever|last-ever|final_ever|final-ever) (episode of|series of|season of)? {title}',
    '(its|their) (final|last) (run|batch|outing|lap)',
    "(it|this|that) <be> (~ 's|the|its) (last|final_one)",
    '{title} ~ (<head|go|return|come|enter|be|renew|get|have:*>|returns) (for|into|with)? (~)? {season}',
    '{title} ~ (for|into|with) {season}',
    '{season}',
    '{season} ((of|for) {title})? ~ <be|premiere|return|begin|start|air|launch|debut|arrive|set:*>',
  ],
  claims: (found) => {
    const season = found.items('season')[0]
    if (found.season()?.of === 'episode') return []
    const words = found.words('whole')
    const verb = found.verb()
    const last =
      season === undefined ? /\b(?:last|final|end|ending|farewell)\b/.test(words) : isLast.test(season.text)
    if (found.words('whole').length === 1 && (found.before !== '' || !/^(?:$|[.!,;])/.test(found.after)))
      return []
    if (/(?:over|at an end|to a close) ?$/.test(words) && verb?.lemma === 'be') return status(found, 'ending')
    if (
      /(?:last|final)[- ]ever|(?:last|final) (?:run|batch|outing|lap|go)(?: |$)/.test(words) &&
      !/^to /.test(found.after)
    )
      return verb?.negated === true ? [] : status(found, 'ending')
    if (/series finale|goodbye|farewell$|(?:sign|fade|come|draw)\//.test(words))
      return verb?.negated === true ? [] : status(found, 'ending')
    if (verb?.lemma === 'conclude' && aboutFilming(found)) return []
    const ends = verb !== null && /^(?:end|conclude|finish|wrap|bow|close|complete)$/.test(verb.lemma)
    // "Bowed out", "was done": long ago.
    if (verb?.lemma === 'bow' && verb.tense === 'past') return []
    if (ends && verb.tense === 'past' && found.has('date')) return []
    if (
      !ends &&
      !last &&
      !/(?:be|mark)\/\S+ (?:the |its |your |our |their |to be )?(?:last|final|end|lot|all|finish|over|done|curtains|swan song|finale|send-off|sign-off|curtain call)/.test(
        words,
      )
    )
      return []
    // "Last season" alone is the one before.
    if (season !== undefined && /^(?:last|previous) (?:season|series)$/.test(season.text)) return []
    return status(found, 'ending')
  },
  examples: [
    {
      text: 'Copper Lane is heading into its fifth and final season.',
      yields: ['Copper Lane · status · ending'],
    },
    { text: 'Copper Lane returns for a fifth season.', yields: ['Copper Lane · status · renewed'] },
    { text: 'The thriller Copper Lane returned last season.', yields: [] },
  ],
}

/** A participle that stands for a whole sentence, by what it is made of. */
const fates: Readonly<Record<string, string>> = {
  cancel: 'cancelled',
  axe: 'cancelled',
  ax: 'cancelled',
  scrap: 'shelved',
  shelve: 'shelved',
  renew: 'renewed',
  delay: 'delayed',
  postpone: 'delayed',
  push: 'delayed',
  order: 'ordered',
  revive: 'revived',
  pause: 'paused',
  wrap: 'wrapped',
  end: 'ending',
  pull: 'cancelled',
  drop: 'cancelled',
}

/** The same said without a verb. */
const standings: readonly (readonly [RegExp, string])[] = [
  [/ (?:on hiatus|on hold|on ice|on pause|shut down) /, 'paused'],
  [/ in the can /, 'wrapped'],
  [/ back for /, 'renewed'],
  [/ (?:dead|gone|cancell?ed|axed) /, 'cancelled'],
]

export const fateAside: Rule = {
  id: 'fate-aside',
  says: '"Copper Lane (cancelled, eight episodes)", "Copper Lane: renewed", "Copper Lane, pushed.": what became of it, in one word.',
  over: 'phrase',
  cues: [
    '{what:title} ⟨ <cancel|axe|ax|scrap|shelve|renew|delay|postpone:*> (,|⟩|;|after|in|by)',
    '{what:title} (:|,|—) <cancel|axe|ax|scrap|shelve|renew|delay|postpone|push:dnf> (!|.|,|;|—|by|after|until|for {season})',
    '{what:title} ⟨ ~ ⟩ (:|,|—) (also|quietly|now)? (<cancel|axe|ax|scrap|shelve|renew|order|revive|pause|wrap|end|pull|drop|delay|postpone:dnpf>|cancelled|canceled|axed) (!|.|,|;|—|by|after|until|for|ahead_of|and|in|on|from|as|with)',
    '{what:title} (⟨ ~ ⟩)? (:|,|—) (also|now|still|already|currently)? (dead|gone|on_hiatus|on_hold|on_ice|on_pause|in_the_can|shut_down|back_for {season}) (!|.|,|;|—|by|after|until|since|and|in|on|so|to)',
    '{what:title} (:|—) (dead|gone|on_hiatus|on_hold|on_pause|<cancel|axe|renew|order|wrap|pause|shelve|end:dnpf>) (.|!)',
  ],
  claims: (found) => {
    const verb = found.verb()
    const words = `${found.words('whole')} `
    const standing = standings.find(([cue]) => cue.test(words))?.[1]
    // "Copper Lane, gone since May, returns": what goes on with a verb is told by its clause.
    const goesOn = found.rest().some((item) => item.kind === 'verb' && item.verb.tense !== 'none')
    if (verb === null)
      return standing === undefined || found.before !== '' || (goesOn && / , /.test(words))
        ? []
        : status(found, standing)
    if (/\) , /.test(words) && goesOn) return []
    // "Copper Lane, renewed in May, returns": a participle with a verb to come is told by its clause.
    if (found.has('title') && found.mention('title')?.type === 'name' && !/\(/.test(found.words('whole')))
      return []
    return status(found, fates[verb.lemma] ?? 'cancelled')
  },
  examples: [
    {
      text: 'She made Low Tide (cancelled, eight episodes) and the thriller Copper Lane (renewed).',
      yields: ['Copper Lane · status · renewed', 'Low Tide · status · cancelled'],
    },
    { text: 'Ana Reyes (delayed by snow) was there.', yields: [] },
  ],
}
