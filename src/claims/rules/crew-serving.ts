import { crew, jobsIn, ofPage } from './crew.ts'
import type { Found, Rule } from './rule.ts'

const more = '((,|and|/|&) (the|an|a)? {job:job2})? ((, and|,|and) (the|an|a)? {job:job3})?'
const ofTitle = "(.. (on|of|for|behind) ({organisation} 's|the)? {title})?"

/** "illustrator Hale's", "co-creator of the comic", "former director": not the crew of what the story is about. */
function elsewhere(found: Found): boolean {
  const item = found.items('job')[0]
  if (item?.kind === 'job' && item.former) return true
  if (/^(?:'s |(?:of|on|for|behind) (?:\S+ ){0,2}[\ue500-\ue5ff])/.test(found.after)) return true
  return ofPage(followingWork(found))
}

function followingWork(found: Found) {
  const last = found.items('people').at(-1) ?? found.items('job')[0]
  const job = found.items('job').at(-1)
  const from = Math.max(last?.end ?? 0, job?.end ?? 0)
  const next = found.sentence.items.filter((item) => item.start >= from).slice(0, 3)
  return next[0]?.kind === 'word' && /^(?:of|behind)$/.test(next[0].text)
    ? (next.find((item) => item.kind === 'work') ?? null)
    : null
}

export const jobBeforeName: Rule = {
  id: 'job-before-name',
  says: '"director Petra Vane", "from creators A and B", "Copper Lane showrunner X", "its director, X".',
  over: 'phrase',
  cues: [
    "{title} ('s)? (series|co-|lead)? {job} ,? {persons:people}",
    `{job} ${more} {persons:people}`,
    '(its|the|whose|series) {job} , {persons:people}',
    '{job} (:|<be>) {persons:people}',
    '{job} ⟨ {person:people} ⟩',
    "{job} (on|of|for|behind) ({organisation} 's|the)? ({title}|{kind}|show|series|film|movie|book) , {persons:people}",
  ],
  claims: (found) => {
    if (elsewhere(found)) return []
    const before = found.before + (found.words('whole').split(/[\ueb00-\uebff]/)[0] ?? '')
    if (/(?:creat|writ|draw|pen|illustrat|adapt|direct)\w*\/\S+ (?:\S+ ){0,2}by \S* ?$/.test(before))
      return []
    if (/(?:[\uec00-\uecff]|\bformer|\bex|\bone-time|\bonetime|\bassistant) $/.test(before)) return []
    const job = found.items('job')[0]
    const single = job !== undefined && !/s$/.test(job.text)
    const jobs = jobsIn(found, 'job', 'job2', 'job3')
    const drafts = crew(found, { jobs })
    return single ? drafts.slice(0, new Set(jobs).size) : drafts
  },
  examples: [
    {
      text: 'A writer on Copper Lane, Petra Vane, said so.',
      yields: ['Copper Lane · crew member · Petra Vane [writer]'],
    },
    {
      text: 'Copper Lane showrunner Petra Vane confirmed it.',
      yields: ['Copper Lane · crew member · Petra Vane [showrunner]'],
    },
    { text: 'Petra Vane met a director.', yields: [] },
    { text: 'Former director Petra Vane opened the fair.', yields: [] },
  ],
}

export const nameBeforeJob: Rule = {
  id: 'name-before-job',
  says: '"Petra Vane, its showrunner", "Petra Vane, creator and showrunner of Copper Lane".',
  over: 'phrase',
  cues: [
    `{person:people} , (who_is)? (the|its|an|a|our|my|one_of_the|also)? (series|show|film|co-|lead)? {job} ${more} ${ofTitle} (,|<any>|.|who)`,
  ],
  claims: (found) => (elsewhere(found) || /^a /.test(found.text('job')) ? [] : crew(found)),
  examples: [
    {
      text: '"We open in May," said Petra Vane, creator and showrunner of Copper Lane.',
      yields: [
        'Copper Lane · crew member · Petra Vane [creator]',
        'Copper Lane · crew member · Petra Vane [showrunner]',
      ],
    },
    { text: 'Petra Vane, a nurse, left.', yields: [] },
  ],
}

export const servesAs: Rule = {
  id: 'serves-as',
  says: 'X serves as showrunner, X is attached as director, X is the showrunner, X stays on as director.',
  over: 'clause',
  cues: [
    `{persons:people} .. <serve|return|act|sign|work|join|board|continue|attach|hire|tap|set|name|announce|confirm|come|appoint|remain|stay|step|be|double|credit|take:*> (on|in|onboard|aboard|back|up|double|over)? (as|to_be) (both)? (the|a|an|its|their|new|co-|series|lead|one_of_the)? {job} ${more} (.. (with|alongside) {persons:others})? ${ofTitle}`,
    `{persons:people} .. <be> (in_charge_of|responsible_for) {job} ${ofTitle}`,
    `{persons:people} .. (<handle|supervise|oversee>|handles|supervises|oversees) (the)? {job} ${ofTitle}`,
    '{job} ((for|on|of) ({season}|{title}|the ..))? (include|are|<include|be>) {persons:others}',
    `{persons:people} <be> (among|one_of) the {job} ${ofTitle}`,
    `{persons:people} <be> (the|a|an|also|now|its|also_an|also_the|one_of_the)? (series|lead|new|current|three)? {job} ${more} (.. (with|alongside) {persons:others})? ${ofTitle}`,
    `{persons:people} .. <promote|up|elevate:p> (up)? to {job}`,
    `(with)? {persons:people} (,)? as {job} ${more}`,
    `{persons:people} (as|for) {job} ${ofTitle}`,
    '<find|land|get|secure|lock|attach|sign|choose|pick|name|tap|hire> (its|a|the|their|his|her)? (new|first)? {job} (,|in|:|—) ... {persons:people}',
    "{job} (') room (by|with|include|are|<include|be>) {persons:others}",
  ],
  claims: (found) => {
    if (elsewhere(found) || (found.verb()?.lemma === 'be' && found.verb()?.passive === true)) return []
    const jobs = jobsIn(found, 'job', 'job2', 'job3')
    const verb = found.verb()
    // "Isn't the showrunner anymore": being somebody is what is denied.
    if (verb?.lemma === 'be' && verb.negated) return crew(found, { jobs, certainty: 'denied' })
    return [
      ...crew(found, { jobs }),
      ...(found.has('others') ? crew(found, { people: 'others', jobs: jobs.slice(-1) }) : []),
    ]
  },
  examples: [
    {
      text: 'Petra Vane is among the directors of Copper Lane.',
      yields: ['Copper Lane · crew member · Petra Vane [director]'],
    },
    {
      text: 'Petra Vane will serve as showrunner on Copper Lane.',
      yields: ['Copper Lane · crew member · Petra Vane [showrunner]'],
    },
    { text: 'Petra Vane works as a nurse.', yields: [] },
  ],
}

export const directsDebut: Rule = {
  id: 'directs-debut',
  says: 'X makes her directorial debut with Z; Z marks the directorial debut of X.',
  over: 'clause',
  cues: [
    '{persons:people} .. <make|mark> (her|his|their|its|a)? ({kind})? .. (directorial|directing|feature_directing|<direct:g>) (debut|bow) (.. (with|on|in) {title})?',
    "{job} {person:people} 's (next|new|latest|upcoming|first|second|third|follow-up) .. (film|movie|feature|series|project|{kind}) (, {title} ,|<be> {title})",
    '(directorial|directing) (debut|bow) (for|of|by|from) ... {persons:people}',
    '{title} .. directorial debut (of|from|for) {persons:people}',
    "{title} .. {person:people} 's (feature)? (directorial|directing) debut",
  ],
  claims: (found) => crew(found, { jobs: found.has('job') ? jobsIn(found, 'job') : ['director'] }),
  examples: [
    {
      text: "Director Petra Vane's next film is Copper Lane.",
      yields: ['Copper Lane · crew member · Petra Vane [director]'],
    },
    {
      text: 'Petra Vane makes her directorial debut with Copper Lane.',
      yields: ['Copper Lane · crew member · Petra Vane [director]'],
    },
    { text: 'Petra Vane made her debut in May.', yields: [] },
  ],
}

export const writersRoom: Rule = {
  id: 'writers-room',
  says: "She is joined in the writers' room by X and Y; in the writers' room are X and Y: they write it.",
  over: 'clause',
  cues: [
    "in the writers ('|'s) room ~ (by|with|<be>) {persons:people}",
    "in the {job} ('|'s) room ~ (by|with|<be>) {persons:people}",
    "the (writers|{job}) ('|'s) room <include|comprise|feature|boast> {persons:people}",
  ],
  claims: (found) => crew(found, { jobs: ['writer'] }),
  examples: [
    {
      text: "Petra Vane is joined in the writers' room by Marcus Hale and Edda Lorne.",
      yields: [
        'Copper Lane · crew member · Marcus Hale [writer]',
        'Copper Lane · crew member · Edda Lorne [writer]',
      ],
    },
    { text: "Petra Vane slept in the writers' room.", yields: [] },
  ],
}
