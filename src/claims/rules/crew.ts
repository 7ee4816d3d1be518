import type { Certainty } from '../report.ts'
import { as, type Draft, type Found, type Rule, seasonOf } from './rule.ts'

type Options = { readonly jobs?: readonly string[]; readonly certainty?: Certainty; readonly people?: string }

function crew(found: Found, options: Options = {}): readonly (Draft | null)[] {
  const title = found.title()
  if (title === null) return []
  const jobs = options.jobs ?? found.items('job').flatMap((item) => (item.kind === 'job' ? item.jobs : []))
  const season = seasonOf(found.season())
  return found.mentions(options.people ?? 'people').flatMap((person) =>
    (jobs.length === 0 ? [null] : [...new Set(jobs)]).map((job) => ({
      subject: title,
      property: 'crew member' as const,
      value: as('person', person),
      qualifiers: { ...(job === null ? {} : { job }), ...season },
      ...(options.certainty === undefined ? {} : { certainty: options.certainty }),
    })),
  )
}

/** Verb → job: "directs", "was written by". */
const jobOfVerb: Readonly<Record<string, readonly string[]>> = {
  direct: ['director'],
  helm: ['director'],
  'co-direct': ['director'],
  lens: ['director'],
  write: ['writer'],
  pen: ['writer'],
  'co-write': ['writer'],
  script: ['writer'],
  adapt: ['writer'],
  create: ['creator'],
  'co-create': ['creator'],
  produce: ['producer'],
  'executive-produce': ['executive producer'],
  'exec-produce': ['executive producer'],
  showrun: ['showrunner'],
  compose: ['composer'],
  score: ['composer'],
  'co-produce': ['producer'],
  edit: ['editor'],
  devise: ['creator'],
  develop: ['creator'],
  draw: ['artist'],
  illustrate: ['artist'],
  conceive: ['creator'],
  run: ['showrunner'],
  author: ['writer'],
}
const makes =
  'direct|helm|co-direct|lens|write|pen|co-write|script|adapt|create|co-create|compose|score|produce|co-produce|devise|showrun|draw|illustrate'
const work =
  "(the|its|a|an)? ({count}|{season}|pilot|script|screenplay|first|premiere|finale|opening|all_of_the|every|episode|episodes|two|three|both|new|feature|film|adaptation|story|scripts|teleplay|music|score)? (of|and|for|to)? (the|{count}|{season}|finale|episodes|episode|pilot|first)? (of)? ({organisation} 's)?"

export const makesWork: Rule = {
  id: 'makes-work',
  says: 'X directs Z, X will write Z, X is set to direct the first two episodes.',
  over: 'clause',
  cues: [
    `{persons:people} .. <${makes}> (and|,) (<executive|exec> )?<${makes}> .. ({title}|{kind}|{count}|{season})?`,
    `{persons:people} .. <${makes}> ${work} ({title}|{kind}|{season})?`,
    `{persons:people} .. (executive|exec|<executive|exec|executive_produce>) (produces|produce|produced|producing|<produce:*>) (and <${makes}>)? (on|of)? {title}?`,
  ],
  claims: (found) => {
    if (found.work() !== null && found.work()?.definite === false) return []
    const jobs = [found.verb(), found.verb('verb2'), found.verb('verb3')].flatMap((verb) =>
      verb === null ? [] : (jobOfVerb[verb.lemma] ?? []),
    )
    const executive = /(?:executive|exec)/.test(found.words('verb'))
    return crew(found, {
      jobs:
        executive || jobs.length === 0
          ? ['executive producer', ...jobs.filter((job) => job !== 'producer')]
          : jobs,
    })
  },
  examples: [
    {
      text: 'Petra Vane will direct Night Ferry.',
      yields: ['Night Ferry · crew member · Petra Vane [director]'],
    },
    { text: 'Petra Vane wrote to the mayor.', yields: [] },
  ],
}

export const madeBy: Rule = {
  id: 'made-by',
  says: 'Z, directed by X; written and directed by X; a drama created by X.',
  over: 'phrase',
  cues: [
    `({title}|{kind}) ,? ..? (<be>)? <${makes}:pn> (and|,) <${makes}:pn> by {persons:people}`,
    `({title}|{kind}) ,? .. (<be>)? <${makes}:pn> by {persons:people}`,
    `<${makes}:pn> ((and|,) <${makes}:pn>)? by {persons:people}`,
  ],
  claims: (found) => {
    if (found.work()?.medium === 'page' || found.work()?.medium === 'game') return []
    const jobs = [found.verb(), found.verb('verb2')].flatMap((verb) =>
      verb === null ? [] : (jobOfVerb[verb.lemma] ?? []),
    )
    return crew(found, { jobs })
  },
  examples: [
    {
      text: 'Night Ferry, written and directed by Petra Vane, opens in May.',
      yields: [
        'Night Ferry · crew member · Petra Vane [writer]',
        'Night Ferry · crew member · Petra Vane [director]',
      ],
    },
    { text: 'The letter was written by Petra Vane.', yields: [] },
  ],
}

export const jobBeforeName: Rule = {
  id: 'job-before-name',
  says: '"director Petra Vane", "from creators A and B", "Night Ferry showrunner X": the job of the story\'s title.',
  over: 'phrase',
  cues: [
    "{title} ('s)? {job} {persons:people}",
    '{kind} (,)? from (the)? (emmy|oscar|bafta)? (winning|-winning)? {job} ((and|/) {job:job2})? {persons:people}',
    '{title} , from (the)? {job} {persons:people}',
    '(^|,|from|and|with|when|as|that|for|but|while|" ) (series|the_series|episode|the_film|lead|co-|fellow)? {job} {persons:people}',
    '{job} {persons:people} (,|<be>|said|says|<say|tell|confirm|tease|reveal|add|return|explain|tweet|insist|describe|call|promise|want|hope|have>)',
  ],
  claims: (found) => {
    const item = found.items('job')[0]
    if (item?.kind === 'job' && item.former) return []
    if (/(?:create|write|draw|pen)\/\S+ by $/.test(found.before) || /\bby $/.test(found.before)) return []
    if (found.work()?.medium === 'page') return []
    return crew(found)
  },
  examples: [
    {
      text: 'Night Ferry showrunner Petra Vane confirmed it.',
      yields: ['Night Ferry · crew member · Petra Vane [showrunner]'],
    },
    { text: 'Petra Vane met a director.', yields: [] },
  ],
}

export const servesAs: Rule = {
  id: 'serves-as',
  says: 'X serves as showrunner, X is attached as director, X is the showrunner, X returns as director.',
  over: 'clause',
  cues: [
    `{persons:people} .. <serve|return|act|sign|work|join|board|continue|attach|hire|tap|set|name|announce|confirm|come|appoint|remain|step|be:*> (on|in|onboard|aboard|back|up|double)? as (both)? (the|a|an|its|their|new|co-|series|lead)? {job} (,? (and|,) (the|an|a)? {job:job2})? (.. (with|alongside) {persons:others})? (.. (on|of|for) {title})?`,
    `{persons:people} <be> (the|a|an|also|now|its|also_an|an)? (series|lead|new|current)? {job} (and (the|an)? {job:job2})? (.. (with|alongside) {persons:others})? (.. (on|of|for|behind) {title})?`,
    `(with)? {persons:people} (,)? as {job} (and {job:job2})?`,
  ],
  claims: (found) => {
    const jobs = ['job', 'job2']
      .flatMap((slot) => found.items(slot))
      .flatMap((item) => (item.kind === 'job' ? item.jobs : []))
    return [
      ...crew(found, { jobs }),
      ...(found.has('others') ? crew(found, { people: 'others', jobs: jobs.slice(-1) }) : []),
    ]
  },
  examples: [
    {
      text: 'Petra Vane will serve as showrunner on Night Ferry.',
      yields: ['Night Ferry · crew member · Petra Vane [showrunner]'],
    },
    { text: 'Petra Vane works as a nurse.', yields: [] },
  ],
}

export const producesWith: Rule = {
  id: 'produces-with',
  says: 'X executive produces alongside Y; executive producers are X, Y and Z.',
  over: 'clause',
  cues: [
    '(executive|exec|<executive|exec>) (produces|produce|produced|producing|<produce:*>) .. (alongside|with|are|is|include|along_with) {persons:people}',
    '{job} (<be>|:|on_{title}_are|include|<include>) {persons:people}',
  ],
  claims: (found) => (found.has('job') ? crew(found) : crew(found, { jobs: ['executive producer'] })),
  examples: [
    {
      text: 'Petra Vane will executive produce Night Ferry alongside Marcus Hale.',
      yields: [
        'Night Ferry · crew member · Petra Vane [executive producer]',
        'Night Ferry · crew member · Marcus Hale [executive producer]',
      ],
    },
    { text: 'Petra Vane walked alongside Marcus Hale.', yields: [] },
  ],
}

export const leavesCrew: Rule = {
  id: 'leaves-crew',
  says: 'Director X has left Z; X steps down as showrunner: the job, denied.',
  over: 'clause',
  cues: [
    '(the)? {job} {persons:people} .. <leave|exit|depart|quit|ankle|walk> {title}?',
    '{persons:people} .. <step|stand> (down|away|aside|back) as (the)? {job} (.. (of|on|from) {title})?',
    '{persons:people} .. <leave|exit|depart|quit> as {job} (.. (of|on|from) {title})?',
    '{persons:people} .. <attach:p> to (direct|write|helm|<direct:*>)',
  ],
  claims: (found) => crew(found, { certainty: 'denied' }),
  examples: [
    {
      text: 'Petra Vane has stepped down as showrunner of Night Ferry.',
      yields: ['Night Ferry · crew member · Petra Vane [showrunner]'],
    },
    { text: 'Petra Vane stepped down from the bus.', yields: [] },
  ],
}

export const withoutJob: Rule = {
  id: 'from-person',
  says: '"Night Ferry, from Petra Vane": a hand in it, the job unsaid.',
  over: 'phrase',
  cues: ['({title}|{title} , {kind}) ,? from {persons:people}', '{kind} from {persons:people}'],
  claims: (found) => (found.work()?.medium === 'page' ? [] : crew(found, { jobs: [] })),
  examples: [
    {
      text: 'Night Ferry, a drama from Petra Vane, opens in May.',
      yields: ['Night Ferry · crew member · Petra Vane'],
    },
    { text: 'A letter from Petra Vane arrived.', yields: [] },
  ],
}
