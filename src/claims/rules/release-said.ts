import { homeOf, isNetwork } from './platform.ts'
import { dayOf, qualified, release } from './release.ts'
import type { Found, Rule } from './rule.ts'

/** "It said August in December": a date after another says when it was said. */
const ends = (found: Found) => /^(?:$|[.,;!?—)]|and |but |so |though |which |instead)/.test(found.after)

/** "Today.", "Friday.": an answer, a stamp. */
const isStamp = (found: Found) =>
  /^(?:today|tonight|tomorrow|yesterday|now|this morning|this week|last |earlier |(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?$)/i.test(
    found.items('date')[0]?.text ?? '',
  )

const bill =
  '(poster|posters|trailer|teaser|website|site|slate|calendar|schedule|listing|billboard|banner|press_release|end_card|title_card|card|tagline|caption|page|invite|email|announcement)'

export const releaseSaid: Rule = {
  id: 'release-said',
  says: '"The poster says October." "Netflix says 2022." "They say October." "Orbit\'s slate still says May 3."',
  over: 'clause',
  cues: [
    `${bill} (still|now|currently|only|simply|just|also)? <say|read|list|promise|give|show|have:fd> (only|simply|just)? (it_for)? (in|on|for)? {date}`,
    `(they|{organisation:on}|studio|network|streamer|broadcaster|distributor) (are|is)? (still|now|currently|only|simply|just)? <say:fdg> (only|simply|just)? (in|on)? {date}`,
  ],
  claims: (found) => {
    const day = dayOf(found)
    // "Columbia said on Tuesday" dates the saying.
    if (day === null || isStamp(found) || !ends(found) || found.verb()?.tense === 'past') return []
    const [on] = found.mentions('on')
    const home = on === undefined || !isNetwork(on.name) ? null : homeOf(found, found.title(), on, 'platform')
    const title = found.title()
    if (title === null) return []
    return [{ subject: title, property: 'release date', value: day, qualifiers: qualified(found) }, home]
  },
  examples: [
    {
      text: 'Copper Lane has a poster, and the poster says October 2020.',
      yields: ['Copper Lane · release date · 2020-10'],
    },
    {
      text: 'Netflix says 2022 and will not be drawn further.',
      yields: ['Copper Lane · release date · 2022 (Netflix)', 'Copper Lane · platform · Netflix'],
    },
    { text: 'They say October. I would be stunned.', yields: ['Copper Lane · release date · 2020-10'] },
    { text: 'The studio said on May 3, 2020 that it was sorry.', yields: [] },
    { text: 'The network said today it had no comment.', yields: [] },
    { text: 'Both are confirmed for Copper Lane, the streamer said on Monday.', yields: [] },
  ],
}

const moved = '(forward|up|ahead)'
const event = '(release|premiere|launch|opening|debut|bow|return|date|release_date|premiere_date)'
export const releaseMoved: Rule = {
  id: 'release-moved',
  says: 'N brought forward the release to July 6; would open, as planned, on May 3; a delay to summer is probable.',
  over: 'clause',
  cues: [
    `(<bring|move|pull|shift|push|bump:*>) ${moved}? (<forward>)? (the|its|their) ${event} ${moved}? (of {title})? (~ from (its|the)? {date:old})? (up|forward|back)? (to|until) {date}`,
    `(a|another|its|the|further)? (delay|postponement|move|slip) (of {title})? (to|until) {date}`,
    `{title} ~ <swap|trade:*> (places|dates|slots)? with {title:other} ~ (on|to) {date}`,
  ],
  claims: (found) => {
    const given = found.has('old') ? release(found, 'denied', 'old') : []
    return [...release(found), ...given]
  },
  examples: [
    {
      text: 'Fox brought forward the release from November 2021 to July 6, 2021.',
      yields: ['Copper Lane · release date · 2021-07-06 (Fox)', 'Copper Lane · release date · 2021-11'],
    },
    { text: 'She moved the table up to the wall.', yields: [] },
  ],
}

export const releaseAsPlanned: Rule = {
  id: 'release-as-planned',
  says: 'Z would open, as planned, on May 3: an aside between the verb and its date.',
  over: 'phrase',
  hedged: true,
  cues: [
    '{title} <open|premiere|launch|arrive|debut|return|air|release|come:*> , as (<plan|expect|schedule|announce|promise:*>|ever|usual|before) , (on|in)? {date}',
  ],
  claims: (found) => release(found),
  examples: [
    {
      text: 'The studio said the thriller Copper Lane would open, as planned, on November 9, 2021.',
      yields: ['Copper Lane · release date · 2021-11-09'],
    },
  ],
}

export const releaseGuessed: Rule = {
  id: 'release-guessed',
  says: 'Easter 2021 looks much more plausible; my money is on May 3; "We read 2026."',
  over: 'clause',
  cues: [
    '{date} (now)? <look|seem|sound|feel|be> (like|a|an|the|much|more|far|about|pretty|fairly|quite|most)? (more|much|far|most|better)? (plausible|likely|likelier|probable|realistic|safe_bet|good_bet|decent_bet|better_bet|safer_bet|best_guess|best_bet)',
    '(my|our|the_smart|smart|the_safe) money <be> on {date}',
    '(my|our|best|the_best) (guess|bet) (<be>|would_be|,|:) {date}',
    '(we|i) <read|say|guess|predict|bet|reckon:f> (on)? {date}',
  ],
  claims: (found) => (ends(found) && !isStamp(found) ? release(found, 'likely') : []),
  examples: [
    {
      text: 'Easter 2021 looks much more plausible.',
      yields: ['Copper Lane · release date · 2021-04-04'],
    },
    { text: 'My money is on May 3, 2021.', yields: ['Copper Lane · release date · 2021-05-03'] },
    { text: 'I read it in May.', yields: [] },
  ],
}

export const releaseEvent: Rule = {
  id: 'release-event',
  says: '"Bow is July 21, 2017.", "Release is set for May 3": a noun without an article opens the sentence.',
  over: 'phrase',
  cues: ['{name:event} <be|set|slate|schedule|fall|follow:*> (for|on|in)? {date}'],
  claims: (found) =>
    found.before === '' &&
    /^(?:bow|release|premiere|launch|debut|opening|rollout|street date|airdate|air date)$/i.test(
      found.mention('event')?.text ?? '',
    )
      ? release(found)
      : [],
  examples: [
    { text: 'Bow is July 21, 2021.', yields: ['Copper Lane · release date · 2021-07-21'] },
    { text: 'Reyes is July 21, 2021.', yields: [] },
  ],
}
