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

export const buyer =
  '({organisation}|{name}|streamer|network|broadcaster|studio|corporation|channel|platform)'
/** What may stand before a work's name: "the legal drama". */
export const theWork = '((the|its) .. ({kind} ,?)?)?'
const orders = 'order|commission|recommission|greenlight|greenlit|confirm|renew|announce|approve'

/** Who opted not to renew has cancelled; who has not renewed has only not renewed. */
export const choseNot = (found: Found): boolean =>
  found.verb()?.negated === true &&
  /\b(?:opt|decide|cho(?:o?se)|elect|declin)/.test(found.items('verb')[0]?.text ?? '')

export const renewed: Rule = {
  id: 'renewed',
  says: 'Z is renewed for a third season, N renews Z, N picks up Z for another season, Z gets a season 2.',
  over: 'clause',
  cues: [
    '({titles}|it) ~ <renew|re-up|recommission:pn> (~ for ~ {season})?',
    'there <be> (going_to_be|no|a|an)? {season} (of {title})?',
    '{titles} ~ <pick|give|bring|confirm|greenlight:pn> ~ for ~ ({season}|{count} (more|additional|further)?|another_(season|run|year|batch))',
    '{titles} ~ <be> back (for|with) ({season}|another_season|another_run|more)',
    '{season} (of {title})? ~ <be|look> (now|already|also)? (on_the_way|on_its_way|official|confirmed|a_go|coming|a_lock|in_the_bag|guaranteed|assured)',
    '{season} (of {title})? ~ <happen>',
    '(we|they|you|fans|viewers) ~ <get> (a|an|our|their)? {season}',
    'there <be> (some|always|still|already|also|even)? (talk|talks|hope|hopes|chatter|discussion|discussions|rumours|rumors) (of|about) {season}',
    'no (final|official|firm)? (decision|word|announcement) ~ (<make|reach|announce|come|take:*>)? ~ (on|about|regarding) {season}',
    '{titles} <be> safe',
    '{titles} ~ <continue>',
    '{organisation} ~ <go> again with {titles}',
    `${buyer}? ~ <renew|re-up|recommission:*> ~ ({titles}|it) (~ for ~ {season})?`,
    '{organisation} ~ <renew|re-up|recommission> {what:titles} (~ for ~ {season})?',
    '{what:titles} <renew|re-up|recommission:p> (~ for ~ {season})?',
    `${buyer} ~ <give|hand|grant> ~ (renewal|pickup) to ~ {titles}`,
    `${buyer} ~ <pick:*> up {titles} for ~ {season}`,
    `${buyer} ~ <pick:*> {titles} up for ~ {season}`,
    `${buyer} ~ <pick:*> up {season}`,
    `${buyer} ~ <sign:*> off on {season} (of {title})?`,
    '({titles}|it|{kind}) ~ (<get|land|score|earn|receive|win|secure:*>|gets) (a|an|another|its)? ~ {season}',
    '({titles}|it) ~ <pick:p> up for {count} (more|additional|further|episodes)?',
    '{title} ~ (<get|score|land|secure|nab|earn|receive|give|hand|win|have|bag|clinch:*>|gets|scores|lands|nabs) (a|an|its)? ~ ({season}|renewal|pickup|season_order)',
    '{title} ~ (<return>|returns|<be>_back) (to .. )? for (a|its|another)? {season}',
    `${buyer}? ~ <${orders}> (a|another|the)? {season} ((of|for) {title})?`,
    `<hand|give|award:*> {season} to {title}`,
    `${buyer} ~ <hand|give|award> {title} {season}`,
    'no (plans|chance|hope|prospect) (for|of) {season} (of {title})?',
    `{season} (of {title})? ~ <${orders}:p>`,
    `{season} ${buyer} ~ <${orders}>`,
    `<${orders}|plan:p> ~ {season} (of {title})?`,
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
    const verb = found.verb()
    if (/(?:^| )no (?:decision|word|announcement) /.test(words)) return status(found, 'renewed', 'open')
    if (/(?:^| )(?:talks?|hopes?|chatter|discussions?|rumou?rs) (?:of|about) /.test(words))
      return status(found, 'renewed', verb?.negated === true ? 'denied' : 'possible')
    if (/(?:^| )safe /.test(`${words} `))
      return status(found, 'renewed', verb?.negated === true ? 'unlikely' : 'likely')
    if (choseNot(found)) return []
    // Who "won't return for a third season" is cancelled: see endings.ts.
    if (verb?.negated === true && /^(?:return|move|go|come)$/.test(verb.lemma)) return []
    // "Continues Sundays" is on the air; "will continue" goes on.
    if (verb?.lemma === 'continue' && (verb.tense !== 'future' || verb.negated)) return []
    if (verb?.lemma === 'come' && !found.has('season')) return []
    if (
      /(?:^| )(?:go|move)\/\S+ (?:on|ahead|forward|with|to|for)/.test(words) &&
      verb?.negated !== true &&
      !/ again /.test(words)
    )
      return []
    if (verb?.negated === true || /(?:^| )(?:no|not) /.test(words)) return status(found, 'renewed', 'denied')
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
    { text: 'Season 2 of Copper Lane is happening.', yields: ['Copper Lane · status · renewed'] },
    {
      text: 'The drama Copper Lane got picked up for two more seasons.',
      yields: ['Copper Lane · status · renewed'],
    },
    { text: 'Netflix renewed its lease.', yields: [] },
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
    '{titles} ~ <go|head|move|take:*> (straight|direct)? to series',
    'new (commission|order|series_order) .. : {titles}',
    `(a|an|the|its) .. ${order} ((to|for) {title})? ~ <place|give|hand|make|announce:p>`,
    `(the|its) ${order} ((to|for) {title})? <be> for {count}`,
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
    // "Picked up for two more seasons" is a renewal.
    if (found.verb()?.lemma === 'pick' && /^for /.test(found.after)) return []
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
