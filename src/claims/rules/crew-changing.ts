import { crew, jobsIn } from './crew.ts'
import type { Rule } from './rule.ts'

const leave = 'leave|exit|depart|quit|ankle|withdraw|resign|abandon|ditch'
const away =
  '(<drop|pull|back|bow|bail|opt|check> out|<walk|step|stand|turn|stay> (away|out|down|aside|back|off)|<part> (ways|company)|<move> on|<jump> ship)'
const ofTitle = '(.. (of|on|from|for) {title})?'

export const leavesCrew: Rule = {
  id: 'leaves-crew',
  says: 'Director X has left Z; X steps down as showrunner; Z has lost its director, X; without director X.',
  over: 'clause',
  cues: [
    `(the)? {job} {persons:people} .. <${leave}> ({title}|from|the|amid|over|after|it)?`,
    `(the)? {job} {persons:people} .. <leave|exit|quit|depart:fd> (the)? {title} ({kind})?`,
    `(the)? {job} {persons:people} .. ${away} (of|from|with)? {title}?`,
    `(the)? {job} {persons:people} (<be> out|<be> off {title}|<be> gone|<let:p> go|<be> no_longer (attached|involved|aboard|on_board))`,
    `(the)? {job} {persons:people} .. <replace|fire|drop|oust|sack|dismiss|remove|axe:p>`,
    `{persons:people} .. <step|stand> (down|away|aside|back) as (the|its)? {job} ${ofTitle}`,
    `{persons:people} .. <leave|exit|depart|quit|resign|withdraw> as (the|its)? {job} ${ofTitle}`,
    `{persons:people} .. <replace|succeed|fire|drop|oust|sack|dismiss|remove:p> as {job}`,
    `{persons:people} .. (is|<be>) (no_longer|not) (the|a|its)? {job} ${ofTitle}`,
    '<lose|fire|dismiss|oust|sack|remove> (the|its|their|original|initial|previous|first)? (original|first|initial)? {job} ,? {persons:people}',
    '<part> (ways|company) with (the|its|original)? {job} ,? {persons:people}',
    `{persons:people} 's (exit|departure|resignation|withdrawal|firing|removal|ouster|sacking|dismissal) as {job} ${ofTitle}`,
    `(exit|departure|resignation|withdrawal|firing|removal|ouster|sacking|dismissal|loss) of (the|its|original)? {job} ,? {persons:people}`,
    `{job} {persons:people} 's (exit|departure|resignation|withdrawal|firing|removal|ouster|sacking|dismissal)`,
    'without (the|its|original)? {job} ,? {persons:people}',
    `{persons:people} .. <drop|pull|back|bow> out of <direct|write|helm|produce|score|showrun:g>`,
  ],
  claims: (found) => {
    const verb = found.verb()
    if (/^'s /.test(found.after) && !found.has('job')) return []
    const jobs = jobsIn(found, 'job')
    const left = jobs.length > 0 ? jobs : ['director']
    return crew(found, {
      jobs: left,
      certainty: verb?.negated === true && verb.lemma !== 'be' ? 'stated' : 'denied',
    })
  },
  examples: [
    {
      text: 'Petra Vane has stepped down as showrunner of Copper Lane.',
      yields: ['Copper Lane · crew member · Petra Vane [showrunner]'],
    },
    {
      text: 'Copper Lane has lost its director, Petra Vane.',
      yields: ['Copper Lane · crew member · Petra Vane [director]'],
    },
    { text: 'Petra Vane stepped down from the bus.', yields: [] },
  ],
}

export const crewNotReturning: Rule = {
  id: 'crew-not-returning',
  says: "composer X won't return; showrunner X is not coming back; director X isn't back.",
  over: 'clause',
  cues: [
    '(the)? {job} {persons:people} .. <return|come_back|come|stay>',
    '(the)? {job} {persons:people} <be> back',
  ],
  claims: (found) => {
    const verb = found.verb()
    if (verb?.negated === true) return crew(found, { certainty: 'denied' })
    // "Is unlikely to be back": the verb says how sure it is.
    return verb?.certainty === null || verb === null ? [] : crew(found)
  },
  examples: [
    {
      text: "Showrunner Petra Vane won't return for season two of Copper Lane.",
      yields: ['Copper Lane · crew member · Petra Vane [showrunner]'],
    },
    { text: "The bus driver Petra Vane won't return.", yields: [] },
  ],
}

export const replacesCrew: Rule = {
  id: 'replaces-crew',
  says: 'X replaces Y as director: one is in, the other denied.',
  over: 'clause',
  cues: [
    '{persons:people} .. <replace|succeed|follow|sub:fdgi> (the|previously|originally|original|out|first|<announce|attach:*>)? (previously|originally)? (<announce|attach:*>)? {persons:others} as (the|its)? {job} (.. (of|on|for) {title})?',
    '{persons:people} .. <replace|succeed:fdgi> (the|original|previous|departing|outgoing)? (original|previous)? {job} {persons:others}',
    '{persons:people} .. <take|step|fill|sub> (over|in) (as (the|its)? {job})? (for|from) {persons:others} (as {job:job2})?',
    '{persons:people} .. <take|step|fill|sub> (over|in) (for|from) (the|its)? (departing|original|outgoing|exiting|former|<depart|exit:*>)? {job} {persons:others}',
    '{job} {persons:others} ~ <replace|succeed:p> by {persons:people}',
    '{persons:others} ~ <replace|succeed:p> ~ as {job} by {persons:people}',
    '{persons:others} ~ <replace|succeed:p> by {persons:people} as {job}',
    "{persons:people} .. <replace|succeed:fdgi> {persons:others} (in|at) the ({job} 's (chair|seat)|helm)",
    '(the)? {job} {persons:others} ~ <hand|pass|turn> (over)? (the_reins|the_baton|the_keys|duties|things|control)? (over)? to ... {persons:people}',
    "{persons:others} ~ <cede|relinquish|hand|pass|give|vacate|yield> (over)? (the)? {job} 's (chair|seat|job) (over)? to ... {persons:people}",
    '{persons:people} <inherit> (the (film|picture|job|project|show|series|gig)|it|{title}) from {persons:others}',
  ],
  claims: (found) => {
    const said = jobsIn(found, 'job', 'job2')
    const jobs =
      found.verb()?.lemma === 'inherit' || / helm$/.test(found.words('whole')) ? ['director'] : said
    return jobs.length === 0
      ? []
      : [...crew(found, { jobs }), ...crew(found, { jobs, people: 'others', certainty: 'denied' })]
  },
  examples: [
    {
      text: 'Petra Vane replaces Marcus Hale as showrunner of Copper Lane.',
      yields: [
        'Copper Lane · crew member · Petra Vane [showrunner]',
        'Copper Lane · crew member · Marcus Hale [showrunner]',
      ],
    },
    {
      text: 'Showrunner Petra Vane is handing over to her deputy, Marcus Hale.',
      yields: [
        'Copper Lane · crew member · Petra Vane [showrunner]',
        'Copper Lane · crew member · Marcus Hale [showrunner]',
      ],
    },
    { text: 'Petra Vane replaced the lamp.', yields: [] },
  ],
}

const chair = '(chair|seat|stool)'

export const takesChair: Rule = {
  id: 'takes-chair',
  says: "X takes the director's chair, X is at the helm, X is behind the camera, with X on writing duties.",
  over: 'clause',
  cues: [
    `{persons:people} .. <take|assume|occupy|step|slide|move|sit|settle|land|get|return|climb|hop> (up|back)? (over|into|in|to)? (the)? {job} 's ${chair}`,
    `{persons:people} .. <take|seize|grab|assume|have|return|step> (over|up|to|back)? (to)? (the)? (helm|megaphone|directing_reins|directorial_reins)`,
    `{persons:people} .. <be> (back)? in the {job} 's ${chair}`,
    '{persons:people} .. <be|return|step|go|get|stay|remain> (back)? (at_the_helm|behind_the_camera|behind_the_lens|behind_the_cameras)',
    "{job} 's chair .. (<be|go|pass|fall:*>)? (to|by)? {persons:people}",
    '{persons:people} .. (on|handle|share|split|take|assume|<handle|share|split|take|lead|assume|tackle|undertake|do|have:*>) (on|up|over|the|its|all)? (writing|directing|directorial|scripting|showrunning|<write|direct|script|showrun|helm:g>) (duties|chores|honors|honours|responsibilities) (with|alongside)? {credits}?',
    '(writing|directing|directorial|scripting|<write|direct|script:g>) (duties|chores|honors|honours) .. (<be|go|fall|share|split|handle:*>|fall|go)? (to|by|with|between)? ... {persons:people}',
  ],
  claims: (found) => {
    const said = jobsIn(found, 'job')
    const writes = /(?:writ|script)(?:ing|e\/)/.test(found.words('whole'))
    const jobs =
      said.length > 0
        ? said
        : [writes ? 'writer' : /showrun/.test(found.words('whole')) ? 'showrunner' : 'director']
    const among = found.mentions('credits').filter(({ type }) => type === 'person')
    return [...crew(found, { jobs }), ...(among.length > 0 ? crew(found, { jobs, among }) : [])]
  },
  examples: [
    {
      text: "Petra Vane takes the director's chair.",
      yields: ['Copper Lane · crew member · Petra Vane [director]'],
    },
    {
      text: 'Petra Vane will be behind the camera.',
      yields: ['Copper Lane · crew member · Petra Vane [director]'],
    },
    {
      text: 'Petra Vane will share writing duties with Marcus Hale.',
      yields: [
        'Copper Lane · crew member · Petra Vane [writer]',
        'Copper Lane · crew member · Marcus Hale [writer]',
      ],
    },
    { text: 'Petra Vane took a chair.', yields: [] },
  ],
}

export const inTheChair: Rule = {
  id: 'in-the-chair',
  says: "With X in the director's chair, with X at the helm, X behind the camera: without a verb.",
  over: 'phrase',
  cues: [
    `with {persons:people} (back|again|now|still)? in the {job} 's ${chair}`,
    'with {persons:people} (back|again|now|still)? (at_the_helm|behind_the_camera|behind_the_lens|on_directing_duties)',
  ],
  claims: (found) => {
    const said = jobsIn(found, 'job')
    return crew(found, { jobs: said.length > 0 ? said : ['director'] })
  },
  examples: [
    {
      text: "With Petra Vane in the director's chair, Copper Lane is in good hands.",
      yields: ['Copper Lane · crew member · Petra Vane [director]'],
    },
    { text: 'With Petra Vane in the car, they left.', yields: [] },
  ],
}
