import { buyer, status } from './renewals.ts'
import type { Found, Rule } from './rule.ts'

/** Verbs with which a network gives a series more, and with which the series gets it. */
const gives = 'give|hand|grant|award|order|confirm|commission|greenlight|guarantee|bring'
const gets = 'get|land|score|earn|receive|win|secure|nab|snag|bag'
const more =
  '(another (year|run|go|round|batch|helping|term|{count}|.. episodes)|(one|two|three|a_few) more (years|year|seasons|series|runs|rounds)|{count} more|more_of (it|{title})|more_episodes)'
/** "The third": of a series, with nothing named behind it, its season. */
const nth = '(a|its|the) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)'
const stop = '(,|.|;|—|⟨|too|as_well|already|last|this|next|on|in|yet|either)'

function renewal(found: Found) {
  const verb = found.verb()
  const words = `${found.words('whole')} `
  if (verb?.negated === true || /^no | no (?:more|further|fourth|third|second) /.test(words))
    return status(found, 'renewed', 'denied')
  return status(found, 'renewed')
}

export const anotherRun: Rule = {
  id: 'another-run',
  says: 'N gives Z two more years; Z gets another ten; N has said yes to twelve more of Z; there will be a fourth; back for a third.',
  over: 'clause',
  cues: [
    `${buyer} ~ <${gives}> (up)? ({titles} ${more}|${more} (of|to|for) {titles}|${more})`,
    `({titles}|it) ~ <${gets}> ~ ${more}`,
    `({titles}|it) ~ <${gives}:p> ~ ${more}`,
    `{titles} ~ <pick:p> up for ~ ${more}`,
    `{titles} (⟨ ~ ⟩)? (:|,|<be>|—) back for ${nth} ${stop}`,
    `${buyer} ~ <say> yes to ({season} (of {titles})?|{count} more of {titles}|more {titles})`,
    `there <be> ${nth} ${stop}`,
    `${buyer} ~ <${gives}> ${nth} ${stop}`,
    `{titles} ~ <go> to {season}`,
    `{titles} <be> up for {season}`,
    '{season} (of {titles})? ~ <give|have|get:*> the (nod|go-ahead|green_light|greenlight|thumbs_up)',
    '{season} (of {titles})? ~ <order|commission|approve|confirm:p>',
    '{season} ,? <order|commission|approve|confirm:dnp>',
    `${buyer} ~ <fund|finance|back> {season} (of {titles})?`,
    '(renewal|pickup) (<be>)? .. a (safe_bet|done_deal|formality|no-brainer|given|lock|certainty|foregone_conclusion)',
  ],
  claims: (found) => {
    const words = `${found.words('whole')} `
    const season = found.items('season')[0]
    if (season !== undefined && /first|debut|opening|previous|latest|penultimate/.test(season.text)) return []
    if (/(?:^| )(?:renewal|pickup) /.test(words) && !found.has('season'))
      return status(found, 'renewed', 'likely')
    // "Gave the pilot another ten minutes": what is given is no run.
    const counted = found.count()
    if (counted !== null && !/^(?:episodes|number|seasons)$/.test(counted.of)) return []
    return renewal(found)
  },
  examples: [
    {
      text: 'Apple has handed the drama Copper Lane two more years.',
      yields: ['Copper Lane · status · renewed', 'Copper Lane · platform · Apple'],
    },
    { text: 'The sitcom Copper Lane got another year.', yields: ['Copper Lane · status · renewed'] },
    {
      text: 'The sitcom Copper Lane has been given another run.',
      yields: ['Copper Lane · status · renewed'],
    },
    {
      text: 'The sitcom Copper Lane is funny. There will be a fourth, though.',
      yields: ['Copper Lane · status · renewed'],
    },
    { text: 'NBC gave the captain another chance.', yields: [] },
    { text: 'Ana Reyes got two more years in prison.', yields: [] },
  ],
}

export const askedForMore: Rule = {
  id: 'asked-for-more',
  says: '"Will there be a second season?", "Season two?", "no decision has been made as to season 2": whether there is to be more is open.',
  over: 'phrase',
  cues: [
    '<be:*> there (<be|go:*> )? (to_be|be|going_to_be)? ({season}|another_season|more) (of {title})? ?',
    '(will|would|could) there (be)? ({season}|another_season|more|a (second|third|fourth|fifth)) (of {title})? ?',
    '{season} (of {title})? ?',
    '(as_to|about|regarding|on|over) {season} (of {title})?',
    '(await|awaiting|waiting|<await|wait:*>) (for)? (word|news|a_decision|a_verdict) (on|about|of) {season}',
  ],
  claims: (found) => {
    const { question } = found.sentence
    const words = `${found.words('whole')} `
    const [season] = found.items('season')
    if (
      season !== undefined &&
      (found.season()?.of === 'episode' || /first|final|last|previous|latest|this|current/.test(season.text))
    )
      return []
    // "Is there more to come?" asks about the plot as well.
    if (/ more $/.test(words) && !/^\?/.test(found.after)) return []
    if (/(?:^| )\? $/.test(words) || question)
      return question && (found.before === '' || /(?:will|be|there)[^ ]* /.test(words))
        ? status(found, 'renewed', 'open')
        : []
    if (/await|wait/.test(words)) return status(found, 'renewed', 'open')
    return /(?:no|n't|not|nor|yet|undecided|mum|silent|quiet|any) (?:\S+ ){0,6}$/.test(found.before) &&
      /(?:decision|word|decided|decide|announce|news|said|deal|verdict|call|made)/.test(found.before)
      ? status(found, 'renewed', 'open')
      : []
  },
  examples: [
    {
      text: 'Ana Reyes stars in the drama Copper Lane. Will there be a second season?',
      yields: ['Copper Lane · cast member · Ana Reyes [lead]', 'Copper Lane · status · renewed'],
    },
    {
      text: 'No decision has been made as to season 2 of the drama Copper Lane.',
      yields: ['Copper Lane · status · renewed'],
    },
    { text: 'Ana Reyes spoke about season 2 of the drama Copper Lane.', yields: [] },
  ],
}
