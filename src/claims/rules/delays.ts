import { dayOf, release } from './release.ts'
import type { Draft, Found, Rule } from './rule.ts'
import { seasonOf } from './rule.ts'

const instead =
  '(rather_than|instead_of|not|from_its_planned|from_its_previous|from_its_original|from_its_earlier|from_its|from_the_previous|originally_set_for|originally_slated_for|originally_due|previously_set_for|previously_dated|previously|originally_scheduled_for|originally|up_from|back_from|,_from|bounced_from|pushed_from|moved_from)'

export const givenUpDate: Rule = {
  id: 'given-up-date',
  says: 'rather than Christmas Day 2025, from its planned November launch, had been due on May 3: the old date, denied.',
  over: 'clause',
  cues: [
    `{title} ~ ${instead} (on|in|for)? {date:old} (launch|release|premiere|date|slot|berth|debut)?`,
    '(rather_than|instead_of|originally|previously|had_been|which_had_been) (set_for|due|slated_for|scheduled_for|planned_for|dated) (on|in|for)? {date:old}',
    '{date} (,)? (not|rather_than|instead_of) (on|in|for)? {date:old}',
    '<move|push|shift|bump|pull|delay|bounce|slide|slip|postpone|change|switch:*> ~ from ~ {date:old} ~ (to|until) {date}',
    '<move|push|shift|bump|pull|bounce|slide|slip:*> ~ (from|off|out_of) (its|the)? {date:old}',
    '({title}|it|which|that|{season}) ~ <be> ~ <open|premiere|launch|debut|arrive|begin|start|air|return|release|come|bow|hit|land|have:*> (<open|premiere|launch|debut|arrive|begin|start|air|return|release|come|bow|hit|land:*>)? ~ {date:old}',
    '{title} ~ (<be>)? due ~ {date:old}',
    '{title} ~ <make> (its|the)? {date:old}',
  ],
  claims: (found) => {
    const verb = found.verb()
    // "Was to have opened on May 3": three verbs in a row, the last two a perfect infinitive.
    const second = found.items('verb2')[0]?.text
    if (second !== undefined) {
      const had = /^(?:was|were)\b/.test(found.items('verb')[0]?.text ?? '') && /^(?:to )?have\b/.test(second)
      return had ? release(found, 'denied', 'old') : []
    }
    const due = /\bdue\b/.test(found.words('whole')) && verb?.lemma === 'be'
    if (due && verb.tense !== 'past') return []
    if (verb?.lemma === 'make' && !verb.negated) return []
    if (
      found.has('date') &&
      !found.has('title') &&
      verb === null &&
      !/premiere|release|open|date|launch|it be/.test(found.before)
    )
      return []
    return release(found, 'denied', 'old')
  },
  examples: [
    {
      text: 'Copper Lane will now open on June 19, 2026 rather than Christmas Day 2025.',
      yields: ['Copper Lane · release date · 2026-06-19', 'Copper Lane · release date · 2025-12-25'],
    },
  ],
}

const delay = 'delay|postpone|push|bump|hold|put|bounce'

/** A move is a delay where the new date is the later one, or where nothing says which it is. */
function later(found: Found): boolean {
  const [to, from] = [dayOf(found, 'date')?.edtf, dayOf(found, 'old')?.edtf]
  return to === undefined || from === undefined || to > from
}

function status(found: Found): readonly (Draft | null)[] {
  const title = found.title()
  const verb = found.verb()
  if (title === null || !later(found) || (found.has('date') && dayOf(found) === null)) return []
  // Only "won't open until" delays by denying.
  if (
    /(?:^| )until /.test(found.words('whole')) &&
    /^(?:open|air|premiere|launch|arrive|debut|return|come|be|release)$/.test(verb?.lemma ?? '')
  )
    return verb?.negated === true && verb.tense === 'future'
      ? delayOf(found, title).map((draft) => ({ ...draft, certainty: 'stated' as const }))
      : []
  if (verb?.negated === true) return []
  if (/\b(?:up|forward|earlier|ahead)\b/.test(found.words('whole'))) return []
  return delayOf(found, title)
}

const delayOf = (found: Found, subject: Draft['subject']): readonly Draft[] => [
  {
    subject,
    property: 'status',
    value: { type: 'text', text: 'delayed' },
    qualifiers: seasonOf(found.season()),
  },
]

export const delayed: Rule = {
  id: 'delayed',
  says: 'Z has been delayed, pushed back to, moves to January from November, bumped to May, taken off the schedule.',
  over: 'clause',
  cues: [
    '{title} ~ <delay|postpone:pn> ',
    `{title} ~ <${delay}:p> ~ (back|off|to|until) ..`,
    `{title} ~ <${delay}:n> (again)? (back|to|until) (to|until)? {date}`,
    '{title} ~ (<move|shift|slip|slide|fly>|moves|slips|slides|shifts|flies) (back|to|into|from) .. {date}',
    '{title} ~ <move|shift|push|bump|slide|bounce:pn> (back|to|into|from) .. {date}',
    '{title} ~ <take|pull|remove|yank:p> (off|from) (the)? (schedule|calendar|release_calendar|slate)',
    '{maker} ~ <take|pull|remove|yank> ({title}|it) (off|from) (the|its)? .. (schedule|calendar|slate)',
    '{maker} ~ <delay|postpone|bump|push> ({title}|it) ~ (back|to|until|into|by|again)',
    '{maker} ~ (<move|shift|pull>|moves|shifts|pulls) ~ ({title}|it) ~ from ~ {date:old} ~ to {date}',
    '{maker} ~ (<move|shift>|moves|shifts) ~ ({title}|it) ~ to {date} (~ from ~ {date:old})?',
    '{title} ~ <open|premiere|launch|release|arrive|return> ~ {date} ~ (rather_than|instead_of|not) ~ {date:old}',
    '(a|another|second|latest) delay (of|for|to) {title}',
    "(its|the|'s) postponement (of {title})?",
    '{maker} ~ <delay|postpone|push> {title}',
    '{maker} ~ <hold|keep> {title} until {date}',
    '{title} <be> (running)? late',
    '{title} <be> (now|still|currently|again)? (undated|without_a_date|dateless)',
    '(still|now|again) (undated|without_a_date) : ~ {title}',
    '{maker} ~ (<pull|take|remove|bump|move|yank>|pulls|moves|bumps) {title} (from|off) {date:old}',
    '{title} ~ (<go>|goes|slips|<slip>) from {date:old} ~ to {date}',
    '(filming|production|shooting|the_shoot) ~ <slip|slide|push|delay|postpone|bump|move:*> (back)? (to|until|into) {date}',
    '{maker} ~ <push|put> back {title}',
    '{title} ~ <roll|hold|push|bump|save|move|shift:*> (back)? (to|for|until) (midseason|mid-season|next_season|next_year)',
    '{title} ~ (<go|vanish|disappear|miss|drop|strike:*>) from ~ (schedule|calendar|slate|lineup|line-up)',
    '{title} ~ <hold|keep:p> (back|until|for)',
    '{title} (,|:) <push|delay|postpone:dn> (back)? (to|until|from)',
    '{title} ~ <open|air|premiere|launch|arrive|debut|return|come|be|release:*> ~ until {date}',
  ],
  claims: status,
  examples: [
    {
      text: 'Copper Lane has been pushed back to May 2025.',
      yields: ['Copper Lane · status · delayed', 'Copper Lane · release date · 2025-05'],
    },
    {
      text: 'Sony pulled Copper Lane from November 20, 2020.',
      yields: ['Copper Lane · release date · 2020-11-20', 'Copper Lane · status · delayed'],
    },
    {
      text: 'The drama Copper Lane has been held for midseason.',
      yields: ['Copper Lane · status · delayed'],
    },
    { text: 'Copper Lane pushed its star to tears.', yields: [] },
  ],
}
