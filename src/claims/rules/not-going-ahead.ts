import { buyer, status } from './renewals.ts'
import type { Rule } from './rule.ts'

export const notGoingAhead: Rule = {
  id: 'not-going-ahead',
  says: 'N is no longer moving ahead with Z; N passes on Z; not going forward: Z; N dumped Z; Z has quietly been dropped.',
  over: 'clause',
  cues: [
    `${buyer} ~ <move|go|proceed|press:*> (on|ahead|forward) with (~ {kind} ,?)? {titles}`,
    `${buyer} ~ (<pass:fd>|passes) on (~ {kind} ,?)? {titles}`,
    `${buyer} (<dump|ditch|can|bin|kill|drop:fd>|dumps|ditches|drops|kills) (~ {kind} ,?)? {titles}`,
    '{titles} ~ <dump|ditch|bin|kill|drop:p> (by {organisation})?',
    'the end of the (trail|road|line) for (~ {kind} ,?)? {titles}',
  ],
  claims: (found) => {
    const verb = found.verb()
    const words = found.words('whole')
    const goes = /^(?:move|go|proceed|press)$/.test(verb?.lemma ?? '')
    const stops = verb?.negated === true || /(?:^| )no longer /.test(words)
    if (goes) return stops ? status(found, 'cancelled', 'stated') : []
    // A streamer "drops" all episodes, a trailer, or a season on its platform: it comes out.
    if (verb?.lemma === 'drop' && verb.passive !== true) return []
    if (verb?.lemma === 'drop' && /^(?:on|from|in) /.test(found.after)) return []
    return verb?.negated === true ? [] : status(found, 'cancelled')
  },
  examples: [
    {
      text: 'Netflix is no longer moving ahead with the drama Copper Lane.',
      yields: ['Copper Lane · status · cancelled'],
    },
    { text: 'ABC passed on the drama pilot Copper Lane.', yields: ['Copper Lane · status · cancelled'] },
    { text: 'NBC dumped Copper Lane.', yields: ['Copper Lane · status · cancelled'] },
    { text: 'Netflix is moving ahead with Copper Lane.', yields: [] },
    { text: 'Netflix drops Copper Lane on May 3.', yields: [] },
  ],
}

export const notAmongThem: Rule = {
  id: 'not-among-them',
  says: '"Also not going forward: Z and the drama Y", "off the calendar altogether: Z".',
  over: 'phrase',
  cues: [
    "(not|n't) (going|moving|<go|move:g>) (forward|ahead) : (.. )? {titles}",
    '<go|move:g> (forward|ahead) : (.. )? {titles}',
    '(off|gone_from) the (calendar|schedule|slate) (altogether|entirely|completely)? : {titles}',
  ],
  claims: (found) => {
    const words = found.words('whole')
    const not =
      /^(?:not|n't) |^(?:off|gone)/.test(words) ||
      found.verb()?.negated === true ||
      /(?:^| )not $/.test(found.before)
    return not && /^(?:also |meanwhile |and )?(?:not )?$/.test(found.before)
      ? status(found, 'cancelled', 'stated')
      : []
  },
  examples: [
    {
      text: 'Also not going forward: Copper Lane and Low Tide.',
      yields: ['Copper Lane · status · cancelled', 'Low Tide · status · cancelled'],
    },
  ],
}
