import { buyer, status, theWork as the } from './renewals.ts'
import type { Rule } from './rule.ts'

const dead =
  '(dead|gone|toast|kaput|history|no_more|a_goner|dead_in_the_water|done_for|off_the_air|off_the_table|officially_off|off)'

export const putDown: Rule = {
  id: 'put-down',
  says: 'N has pulled, discontinued, rested Z; N brings down the curtain on Z; N isn’t moving forward with Z; Z isn’t proceeding.',
  over: 'clause',
  cues: [
    `${buyer} ~ (<discontinue|nix|ax|axe|scrap|retire>|axes|scraps|nixes) {titles}`,
    `${buyer} ~ <pull> ${the} {titles} (after|following|from ~ block)`,
    `${buyer} ~ <drop> ${the} {titles} (,|.|after|following|from)`,
    `${buyer} ~ <pull> the (order|plug) ((on|of|for) ~ {titles})?`,
    `${buyer} ~ <bring|ring|drop|lower> (down)? the curtain (down)? on {titles}`,
    `${buyer} ~ <call> time on {titles}`,
    `${buyer} ~ <put> ${the} {titles} out_of its misery`,
    `${buyer} ~ <say> (no_more_of|no_to|goodbye_to|no_thanks_to) ({season} (of {titles})?|{titles})`,
    `${buyer} ~ <move|go|proceed|press:*> (on|ahead|forward)? with (~ {kind} ,? (called|of|,)?)? ({season} (of ~ {titles})?|{titles})`,
    `${buyer} ~ <continue:*> with ({season} (of ~ {titles})?|{titles})`,
    `${buyer} ~ <bring|take|do|want|make> (back)? ({season} of {titles}|{titles} back)`,
    `${buyer} ~ <bring> back {titles}`,
    '{titles} ~ <proceed|continue:*>',
    '{titles} ~ <move|go:*> (ahead|forward|anywhere|on) (at_this_time)?',
    '{titles} ~ <renew:p>',
    '({titles}|it) ~ <get|have|receive|see> (a|its)? {season}',
    '{season} (of {titles})? ~ <happen|go|come|move|proceed:*> (ahead|forward)?',
    `({titles}|{season}) <be> (now|also|officially|apparently|all|already|quietly|as_good_as)? ${dead} (,|.|;|—|!|at|too|after|as_well|and)`,
    '{titles} ~ <put:p> (out_of its misery|down|to_sleep)',
    '{titles} ~ <lay:p> to rest',
    '{titles} ~ <pull|discontinue|nix|retire:p> (after|by|following|from ~ block|on {date}|,|.)',
    'no {season} (of|for) {titles}',
  ],
  claims: (found) => {
    const verb = found.verb()
    const lemma = verb?.lemma ?? ''
    const words = `${found.words('whole')} `
    const [season] = found.items('season')
    if (season !== undefined && /first|debut|opening|previous|latest/.test(season.text)) return []
    // "It's gone", "it's history": the word stands for many things but a work.
    if (verb?.lemma === 'be' && found.mention('titles')?.anaphor === true && !found.has('season')) return []
    // "It doesn't continue the first film": what follows is no end.
    if (lemma === 'continue' && /^[\ue100-\ue1ff]/.test(found.after)) return []
    // Who no longer goes on has stopped; what "isn't dead" lives.
    const mustBeDenied =
      /^(?:move|go|proceed|press|continue|bring|take|do|want|make|get|have|receive|see|happen|come|renew)$/.test(
        lemma,
      )
    if (mustBeDenied && !/curtain/.test(words)) {
      if (verb?.negated !== true && !/(?:^| )(?:no longer|not|n't) /.test(words)) return []
      // "Isn't going anywhere" stays.
      if (/ anywhere /.test(words)) return status(found, 'cancelled', 'denied')
      return / not yet|n't yet/.test(words) || verb?.tense === 'past'
        ? []
        : status(found, 'cancelled', verb?.certainty ?? 'stated')
    }
    return status(found, 'cancelled')
  },
  examples: [
    {
      text: 'Channel 5 has discontinued the drama Copper Lane.',
      yields: ['Copper Lane · status · cancelled'],
    },
    {
      text: 'Amazon isn’t moving forward with a second season of the drama Copper Lane.',
      yields: ['Copper Lane · status · cancelled'],
    },
    {
      text: 'The sitcom Copper Lane won’t get a third season.',
      yields: ['Copper Lane · status · cancelled', 'Copper Lane · status · renewed'],
    },
    { text: 'The sitcom Copper Lane is gone.', yields: ['Copper Lane · status · cancelled'] },
    {
      text: 'The sitcom Copper Lane was put out of its misery.',
      yields: ['Copper Lane · status · cancelled'],
    },
    { text: 'ABC will bring back the sitcom Copper Lane.', yields: ['Copper Lane · status · revived'] },
    { text: 'Her dog is dead.', yields: [] },
    { text: 'Ana Reyes is moving forward with her life.', yields: [] },
  ],
}

export const formerly: Rule = {
  id: 'cancelled-before-name',
  says: '"Hulu’s axed Z", "the cancelled sitcom Z", "the now-scrapped Z": a participle before the name.',
  over: 'phrase',
  cues: [
    "('s|the|a|now|recently|just|short-lived) (now-|just-)? (<cancel|axe|ax:dnp>|cancelled|canceled|axed) {kind}? ,? {title}",
    '(just-cancelled|just-canceled|recently-cancelled|now-cancelled|now-canceled|prematurely-cancelled|just-axed|now-axed) {kind}? ,? {title}',
  ],
  claims: (found) => status(found, 'cancelled'),
  examples: [
    {
      text: 'Ana Reyes, fresh off Hulu’s axed drama Copper Lane, joins.',
      yields: ['Copper Lane · status · cancelled', 'Copper Lane · platform · Hulu'],
    },
    { text: 'The network cancelled lunch.', yields: [] },
  ],
}
