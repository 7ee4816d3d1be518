import type { Certainty } from '../report.ts'
import { as, type Draft, type Found, type Rule, seasonOf } from './rule.ts'

function release(found: Found, certainty?: Certainty, slot = 'date'): readonly (Draft | null)[] {
  const title = found.title()
  const date = found.date(slot)
  if (title === null || date === null) return []
  if (
    /(?:teaser|trailer|photos?|poster|clip|images?|first look|news|rumou?rs?|tickets) (?:for|of|about|from) (?:the )?$/.test(
      found.before,
    )
  )
    return []
  const platform = found.mentions('on').find((mention) => mention.type === 'organisation')
  return [
    {
      subject: title,
      property: 'release date',
      value: date,
      qualifiers: {
        ...(platform === undefined ? {} : { platform: as('organisation', platform) }),
        ...seasonOf(found.season()),
      },
      ...(certainty === undefined ? {} : { certainty }),
    },
  ]
}

const on = '(.. (on|to|via|in|for) {organisation:on})?'
const when = `(.. (in|into)? (theaters|theatres|cinemas|the_big_screen|stores|shops|screens)? ${on} .. (on|in|this|for|from|during|until|by|around|to|at|as_early_as)? {date})`
const opens =
  'premiere|debut|open|launch|bow|arrive|return|release|air|stream|drop|land|hit|begin|start|come|screen|roll|kick|resume|come_out|go|touch|fly|sail'

export const opensOn: Rule = {
  id: 'opens-on',
  says: 'Z premieres on Netflix on May 3; Z will be released in the autumn; season 2 returns in early 2023.',
  over: 'clause',
  cues: [
    `({title}|{title} 's {season}|{title} {season}|{season} (of {title})?) .. <${opens}> ${when}`,
    `({title}|{title} 's {season}|{title} {season}|{season} (of {title})?) .. <release|schedule|slate|set|date|due|expect|time|plan|air|stream|launch|premiere|drop|bump|push|delay|move|shift|book|position|hold|screen|broadcast:pn> ${when}`,
    `({title}|{season} (of {title})?) .. <be> (now|also|still|currently)? (due|set|slated|scheduled|out|in_theaters|in_cinemas|available|coming|back|on_track|expected|dated|eyed|streaming|on_air) ${when}`,
    `({title}|{season} (of {title})?) .. (<hit|reach|land|arrive|debut>) (theaters|theatres|cinemas|screens|{organisation:on}|shelves|stores) .. {date}`,
    `{title} <be> {organisation:on} 's .. {date}`,
    `{title} .. <move|head|go|return> (to|into)? {season}? {date}`,
    `{date} (,)? .. {title} .. <${opens}> (on|to)? {organisation:on}?`,
  ],
  claims: (found) => release(found),
  examples: [
    {
      text: 'Night Ferry premieres on Netflix on May 3, 2024.',
      yields: ['Night Ferry · release date · 2024-05-03 (Netflix)'],
    },
    { text: 'Night Ferry was reviewed on May 3, 2024.', yields: [] },
  ],
}

export const premiereDate: Rule = {
  id: 'premiere-date',
  says: 'Z has a May 3 premiere date; set for a November launch; eyeing a 2025 release; a bow in 2023 is eyed.',
  over: 'clause',
  cues: [
    '({title}|{season} (of {title})?) .. (a|an|its|the|for)? (new|tentative|planned|current)? {date} (,)? (premiere|release|launch|debut|bow|opening|return|start|berth|slot|date|release_date|premiere_date|theatrical_release)',
    '(a|its|the) (premiere|release|launch|debut|bow|opening|return|release_date|premiere_date|theatrical_release|berth) (date)? (of|in|on|for|,|is|set_for|:) (the|be)? ..  {date}',
    '(release|premiere|air|launch) date (:|of|is|<be>|for_{title}) .. {date}',
    '{organisation} .. <date|slate|set|schedule|slot|book|plant|stake> (a_flag_for|out)? {title} (,)? .. (for|on|in|to|,)? {date}',
    '{organisation} .. <push|delay|move|shift|bump|release|open|launch|debut|premiere|drop> {title} .. (to|on|in|from|for|until)? {date}',
    '{organisation} .. <plant|stake> .. {title} , .. , on {date}',
    '{title} (,|—|:|⟨) (in_theaters|in_cinemas|out|coming|arriving|due|available|premieres|opens)? {date}',
  ],
  claims: (found) => release(found),
  examples: [
    {
      text: 'Night Ferry has a May 3, 2024 release date.',
      yields: ['Night Ferry · release date · 2024-05-03'],
    },
    { text: 'The date of May 3, 2024 is a holiday.', yields: [] },
  ],
}

export const givenUpDate: Rule = {
  id: 'given-up-date',
  says: 'rather than Christmas Day 2025, from its planned November launch, had been due on May 3: the old date, denied.',
  over: 'clause',
  cues: [
    '{title} .. (rather_than|instead_of|not|from_its_planned|from_its_previous|from_its_original|from_its|from_the_previous|originally_set_for|originally_slated_for|originally_due|previously_set_for|previously_dated|previously|originally_scheduled_for|pushed_from|moved_from|up_from|back_from|from) (on|in|for)? {date} (launch|release|premiere|date|slot|berth|debut)?',
    '(rather_than|instead_of|originally|not|previously|had_been|which_had_been) (set_for|due|slated_for|scheduled_for|planned_for)? (on|in|for)? {date}',
  ],
  claims: (found) => release(found, 'denied'),
  examples: [
    {
      text: 'Night Ferry will now open on June 19, 2026 rather than Christmas Day 2025.',
      yields: ['Night Ferry · release date · 2026-06-19', 'Night Ferry · release date · 2025-12-25'],
    },
  ],
}

export const delayed: Rule = {
  id: 'delayed',
  says: 'Z has been delayed, pushed back to, moves to January from November, bumped to May, taken off the schedule.',
  over: 'clause',
  cues: [
    '{title} .. <delay|postpone|bump|push:p> (back|to|until|by|again)? ..',
    '{title} .. <move|shift|slip|slide> (back|to) .. {date} (from|rather_than|instead_of) ..',
    '{title} .. <take|pull|remove|yank:p> (off|from) (the)? (schedule|calendar|release_calendar|slate)',
    '{organisation} .. <delay|postpone|bump|push> {title} .. (back|to|until)',
    '{title} .. <open|premiere|launch|release|arrive> .. {date} (rather_than|instead_of) .. {date}',
  ],
  claims: (found) => {
    const title = found.title()
    if (title === null) return []
    const value = { type: 'text', text: 'delayed' } as const
    return [{ subject: title, property: 'status', value, qualifiers: seasonOf(found.season()) }]
  },
  examples: [
    {
      text: 'Night Ferry has been pushed back to May 2025.',
      yields: ['Night Ferry · status · delayed', 'Night Ferry · release date · 2025-05'],
    },
    { text: 'Night Ferry pushed its star to tears.', yields: [] },
  ],
}
