import type { Certainty } from '../report.ts'
import type { Draft, Found, Rule } from './rule.ts'
import { seasonOf } from './rule.ts'

/** "In talks to revive", "nearing an order": what only may come. */
const pending =
  /(?:^| )in (?:\S+ )?(?:talks|negotiations|discussions) |(?:near|eye|circle|mull|consider|weigh|explore)\/\S+ /

function certaintyOf(found: Found): Certainty | null {
  const words = found.words('whole')
  if (/(?:^| )(?:unlikely|doubtful|in doubt)/.test(words)) return 'unlikely'
  if (/(?:renewal|pickup) \S+ (?:likely|expected|certain)/.test(words)) return 'likely'
  if (/(?:renewal|pickup) \S+ possible/.test(words)) return 'possible'
  return pending.test(`${words} `) ? 'possible' : null
}

export function status(
  found: Found,
  text: string,
  certainty = certaintyOf(found),
): readonly (Draft | null)[] {
  const titles = found.mentions('titles').map((mention) => ({ type: 'title' as const, name: mention.name }))
  const focus = found.title()
  const subjects = titles.length > 0 ? titles : focus === null ? [] : [focus]
  return subjects.map((subject) => ({
    subject,
    property: 'status' as const,
    value: { type: 'text' as const, text },
    qualifiers: seasonOf(found.season() ?? found.season('whole')),
    ...(certainty === null ? {} : { certainty }),
  }))
}

const buyer = '({organisation}|{name}|streamer|network|broadcaster|studio|corporation|channel|platform)'
const orders = 'order|commission|recommission|greenlight|greenlit|confirm|renew|announce|approve'

export const renewed: Rule = {
  id: 'renewed',
  says: 'Z is renewed for a third season, N renews Z, N picks up Z for another season, Z gets a season 2.',
  over: 'clause',
  cues: [
    '({titles}|it) ~ <renew|re-up|recommission:pn> (~ for ~ {season})?',
    'there <be> (going_to_be)? {season} (of {title})?',
    '{titles} ~ <pick|give|bring|confirm|greenlight:pn> ~ for ~ {season}',
    `${buyer}? ~ <renew|re-up|recommission:*> ~ ({titles}|it) (~ for ~ {season})?`,
    '{organisation} ~ <renew|re-up|recommission> {what:titles} (~ for ~ {season})?',
    '{what:titles} <renew|re-up|recommission:p> (~ for ~ {season})?',
    `${buyer} ~ <give|hand|grant> ~ (renewal|pickup) to ~ {titles}`,
    `${buyer} ~ <pick:*> up {titles} for ~ {season}`,
    `${buyer} ~ <pick:*> {titles} up for ~ {season}`,
    `${buyer} ~ <pick:*> up {season}`,
    '{title} ~ (<get|score|land|secure|nab|earn|receive|give|hand|win|have|bag|clinch:*>|gets|scores|lands|nabs) (a|an|its)? ~ ({season}|renewal|pickup|season_order)',
    '{title} ~ (<return>|returns|<be>_back) (to .. )? for (a|its|another)? {season}',
    `${buyer}? ~ <${orders}> (a|another|the)? {season} ((of|for) {title})?`,
    `<hand|give|award:*> {season} to {title}`,
    `${buyer} ~ <hand|give|award> {title} {season}`,
    'no (plans|chance|hope|prospect) (for|of) {season} (of {title})?',
    `{season} (of {title})? ~ <${orders}:p>`,
    `{season} ${buyer} ~ <${orders}>`,
    `<${orders}|plan:p> ~ {season} (of {title})?`,
    '<decide> against ~ {season} (of ~ {title})?',
    '(a|the)? (renewal|pickup) (for|of) {title} ~ <be|come|have|arrive>',
    '(a|the) (renewal|pickup) <be|look|seem> (unlikely|likely|doubtful|possible|expected|certain|a_formality|in_doubt)',
    '{title} ~ <go|move|come> (on|ahead|forward)? (with|to|for) {season}',
  ],
  claims: (found) => {
    const words = found.words('whole')
    if (/(?:^| )(?:neither|nobody|no one|he|she|they|both) $/.test(found.before)) return []
    const season = found.items('season')[0] ?? found.items('whole').find((item) => item.kind === 'season')
    // "Gets its first season", "the last season": not a renewal.
    if (season !== undefined && /first|debut|opening|previous|season (?:one|1)$|latest/.test(season.text))
      return []
    if (/^<decide>|(?:^| )decide\//.test(words)) return status(found, 'renewed', 'denied')
    const verb = found.verb()
    if (/(?:^| )(?:go|move|come)\//.test(words) && verb?.negated !== true) return []
    if (verb?.negated === true || /^no /.test(words) || /(?:^| )not /.test(words))
      return status(found, 'renewed', 'denied')
    return status(found, 'renewed')
  },
  examples: [
    {
      text: 'Netflix has renewed Copper Lane for a third season.',
      yields: ['Copper Lane · status · renewed', 'Copper Lane · platform · Netflix'],
    },
    {
      text: 'The thriller Copper Lane has been handed a third season.',
      yields: ['Copper Lane · status · renewed'],
    },
    { text: 'Netflix renewed its lease.', yields: [] },
  ],
}

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
    `${buyer} ~ <drop|ditch|end> {titles} (after|following) ~`,
    `${buyer} ~ <pull> the plug on {title}`,
    '{titles} ~ <scrap|drop|dump|ditch:p> (after|following) ~',
    '{title} ~ <return> (for (a)? {season}|after ~ {count})?',
    '{title} ~ <come> back (for|with)? {season}?',
    '{title} <be> back (for|with)? {season}?',
    '{title} ~ <move|go> (on|ahead|forward) (with|to|for)? {season}?',
    '<decide> against ~ {season} (of ~ {title})?',
    '(the)? cancellation of {title}',
  ],
  claims: (found) => {
    const verb = found.verb()
    const words = found.words('whole')
    if (/^ ?(?:[\ue100-\ue1ff])/.test(found.after) && /n[\uee00-\ueeff] $/.test(words)) return []
    if (verb !== null && /^(?:return|move|go|come)$/.test(verb.lemma))
      return verb.negated ? status(found, 'cancelled', verb.certainty ?? 'stated') : []
    if (verb?.lemma === 'decide') return status(found, 'cancelled', 'stated')
    return status(found, 'cancelled')
  },
  examples: [
    {
      text: 'Copper Lane has been cancelled after two seasons.',
      yields: ['Copper Lane · status · cancelled', 'Copper Lane · count · 2 seasons'],
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
    '{title} <be> ending',
    '{title} ~ (final|last|farewell|seventh_and_final) season',
    '{season} (of {title})? ~ <be|mark> (the|its|to_be)? (last|final|end)',
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
    const ends = verb !== null && /^(?:end|conclude|finish|wrap|bow)$/.test(verb.lemma)
    if (ends && verb.tense === 'past' && found.has('date')) return []
    if (!ends && !last && !/(?:be|mark)\/\S+ (?:the |its |to be )?(?:last|final|end)/.test(words)) return []
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

const order =
  '(series_order|straight-to-series_order|green_light|greenlight|order|go-ahead|commission|pilot_order|pilot_pickup|series_pickup|full-season_order)'

export const ordered: Rule = {
  id: 'ordered',
  says: 'N ordered Z straight to series; Z was greenlit; N commissions Z; N hands Z a pilot order.',
  over: 'clause',
  cues: [
    `${buyer} ~ <order|greenlight|commission> (~)? {titles} ~`,
    '{titles} ~ <order|greenlight|commission:pn> ',
    '{organisation} ~ <order|greenlight|commission> {what:titles}',
    '{what:titles} <greenlight|commission:p>',
    '{titles} ~ <pick:p> up (straight|to|by)?',
    `{title} ~ (<get|receive|land|score|earn|win|nab:*>|<give|hand|award:p>|gets|lands|nabs) ~ ${order}`,
    `(${buyer}|{date} ,)? ~ <give|hand|place|issue|near|award> {title}? (a|an|the)? ~ ${order} ((to|for) {title})?`,
  ],
  claims: (found) => {
    if (found.has('season') || found.items('whole').some((item) => item.kind === 'season')) return []
    if (/^by nobody/.test(found.after)) return []
    return status(found, 'ordered')
  },
  examples: [
    {
      text: 'Hulu ordered Copper Lane straight to series in November.',
      yields: ['Copper Lane · status · ordered', 'Copper Lane · platform · Hulu'],
    },
    { text: 'The captain ordered coffee.', yields: [] },
  ],
}
