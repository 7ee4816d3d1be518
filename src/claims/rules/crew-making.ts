import { crew, ofPage, workBefore } from './crew.ts'
import { as, type Found, type Rule } from './rule.ts'

/** Verb → job: "directs", "was written by". */
const jobOfVerb: Readonly<Record<string, readonly string[]>> = {
  direct: ['director'],
  helm: ['director'],
  'co-direct': ['director'],
  write: ['writer'],
  pen: ['writer'],
  'co-write': ['writer'],
  script: ['writer'],
  adapt: ['writer'],
  create: ['creator'],
  'co-create': ['creator'],
  devise: ['creator'],
  conceive: ['creator'],
  produce: ['producer'],
  'co-produce': ['producer'],
  'executive-produce': ['executive producer'],
  'exec-produce': ['executive producer'],
  showrun: ['showrunner'],
  run: ['showrunner'],
  oversee: ['showrunner'],
  compose: ['composer'],
  score: ['composer'],
  draw: ['artist'],
  illustrate: ['artist'],
}
const makes =
  'direct|helm|co-direct|write|pen|co-write|script|adapt|create|co-create|compose|score|produce|co-produce|devise|showrun|draw|illustrate'
const executive = '(executive|exec|<executive|exec>) (produces|produce|produced|producing|<produce:*>)'
const part =
  "(the|its|a|an|all|both|every|most|some)? (pilot|script|scripts|screenplay|teleplay|story|score|music|songs|first|premiere|finale|opening|episode|episodes|film|adaptation|version|two|three|four|one|last|new)? (episodes|episode|script|two|three)? (of|and|for|to|on|from)? (the|its)? ({organisation} 's)?"
const object =
  '({title}|{kind}|{count}|{season}|script|scripts|screenplay|pilot|finale|premiere|episode|episodes|score|music|it)'

const jobsOf = (found: Found): readonly string[] =>
  [found.verb(), found.verb('verb2'), found.verb('verb3')].flatMap((verb) =>
    verb === null ? [] : (jobOfVerb[verb.lemma] ?? []),
  )

const together = '(.. (with|alongside|together_with) {persons:others})?'
const makers = (found: Found, jobs: readonly string[]) => [
  ...crew(found, { jobs }),
  ...(found.has('others') ? crew(found, { people: 'others', jobs }) : []),
]

export const makesWork: Rule = {
  id: 'makes-work',
  says: 'X directs Z, X will write and direct Z, X is set to direct the first two episodes, with X directing.',
  over: 'clause',
  cues: [
    `{persons:people} .. <${makes}:fdgi> ((and|,|&) <${makes}:*>)? ${part} ${object} ${together}`,
    `{persons:people} .. <${makes}:fdgi> (and|,|&) <${makes}:*>`,
    `{persons:people} .. <direct|helm:fdgi>`,
    `{title} {persons:people} (has|is|was)? <${makes}:fd>`,
    `<${makes}:n> .. with {persons:people}`,
    `{persons:people} .. <${makes}:fdgi> for {organisation}`,
    `(tap|hire|set|enlist|sign|bring|<tap|hire|set|enlist|sign|recruit|find|attach:*>) {persons:people} <${makes}:i> ((and|,|&) <${makes}:*>)?`,
    `{persons:people} .. <run|showrun|oversee> ({title}|the_room|the_writers|it)`,
    `<${makes}:g> ~ <be> {persons:people}`,
    `{persons:people} .. <${makes}:fdgi> (alongside|together_with) {persons:others}`,
  ],
  claims: (found) => {
    if (/(?:^| )exec(?:utive)? (?:produce|co-produce)\//.test(found.words('whole'))) return []
    const kind = found.work()
    if (kind !== null && (kind.medium !== 'screen' || (!kind.definite && kind.follows !== null))) return []
    if (
      /^(?:attention|praise|crowds?|fire|inspiration|comparisons|[^ ]* ?[\\ue800-\\ue8ff] from)/.test(
        found.after,
      )
    )
      return []
    if (found.verb()?.lemma === 'draw' && found.has('count')) return []
    return makers(found, jobsOf(found))
  },
  examples: [
    {
      text: 'Directing the first two episodes of Copper Lane is Petra Vane.',
      yields: ['Copper Lane · crew member · Petra Vane [director]'],
    },
    {
      text: 'Petra Vane will direct Copper Lane.',
      yields: ['Copper Lane · crew member · Petra Vane [director]'],
    },
    { text: 'Petra Vane wrote to the mayor.', yields: [] },
  ],
}

export const executiveProduces: Rule = {
  id: 'executive-produces',
  says: 'X executive produces (alongside Y); X will write and executive produce.',
  over: 'clause',
  cues: [
    `{persons:people} .. (<${makes}:*>)? (and|,)? .. ${executive} ((and|,) <${makes}:*>)? (on)? ({title}|{kind})? ${together}`,
    `${executive} .. (alongside|with|are|is|include|along_with|<be|include>) {persons:people}`,
    `<${makes}:*> and executive <produce:*> by {persons:people}`,
    `executive <produce:*> by {persons:people}`,
  ],
  claims: (found) => {
    if (/^by /.test(found.after)) return []
    const others = jobsOf(found).filter((job) => job !== 'producer')
    return makers(found, ['executive producer', ...others])
  },
  examples: [
    {
      text: 'Petra Vane will executive produce Copper Lane alongside Marcus Hale.',
      yields: [
        'Copper Lane · crew member · Petra Vane [executive producer]',
        'Copper Lane · crew member · Marcus Hale [executive producer]',
      ],
    },
    { text: 'Petra Vane walked alongside Marcus Hale.', yields: [] },
  ],
}

/** "the letter was written by": the subject is named, and is no work. */
const ofThing =
  /(?:^| )(?!(?:it|which|that|and|episodes?|scripts?|screenplay|pilot|finale|version|music|score|songs|teleplay|opener|premiere|instal?lment|hour|chapter|both|all|was|is|been|being|two|three|rest|run|one|four|five|six|seven|eight|nine|ten) )[a-z'-]+ $/

export const madeBy: Rule = {
  id: 'made-by',
  says: 'Z, directed by X; written and directed by X; a drama created by X; by first-time director X.',
  over: 'phrase',
  cues: [
    `({title}|{kind})? ,? .. <${makes}:pnd> ((and|,|&) <${makes}:*>)? (for_television|for_the_screen|..)? by ... {persons:people}`,
  ],
  claims: (found) => {
    const first = found.items('verb')[0]
    const named = found.has('title') || found.has('kind')
    const whole = found.items('kind')[0] ?? (named ? null : workBefore(found, first))
    if (ofPage(whole ?? null)) return []
    if (
      !named &&
      /(?:story|song|songs|single|letter|book|comic|issue|quiz) (?:\S+ ){0,1}$/.test(found.before)
    )
      return []
    if (!named && ofThing.test(found.before + found.words('whole').replace(/\S+\/[a-z].*/, ''))) return []
    return crew(found, { jobs: jobsOf(found) })
  },
  examples: [
    {
      text: 'Copper Lane, written and directed by Petra Vane, opens in May.',
      yields: [
        'Copper Lane · crew member · Petra Vane [writer]',
        'Copper Lane · crew member · Petra Vane [director]',
      ],
    },
    { text: 'The letter was written by Petra Vane.', yields: [] },
  ],
}

/** "the screenplay is by", "music by" → job. */
const jobOfCredit: Readonly<Record<string, string>> = {
  script: 'writer',
  scripts: 'writer',
  screenplay: 'writer',
  teleplay: 'writer',
  music: 'composer',
  score: 'composer',
  songs: 'composer',
  art: 'artist',
  pencils: 'artist',
  colors: 'colorist',
  colours: 'colorist',
  letters: 'letterer',
  lettering: 'letterer',
  covers: 'cover artist',
  cover: 'cover artist',
  cinematography: 'cinematographer',
  direction: 'director',
  choreography: 'choreographer',
}

export const creditedTo: Rule = {
  id: 'credited-to',
  says: 'The screenplay is by X; with songs and score by X; from a script by X.',
  over: 'phrase',
  cues: [
    `(${Object.keys(jobOfCredit).join('|')}|<score|cover|script:*>) (and_score|and_lyrics|itself|here|again)? ((for|to|on|of) .. {count}? ..)? (<be|come:*>)? (courtesy_of|from|by) ... {persons:people}`,
    'from the pen of ... {persons:people}',
  ],
  claims: (found) => {
    const word = found.verb()?.lemma === 'be' ? '' : (found.verb()?.lemma ?? '')
    if (/^from the pen /.test(found.words('whole'))) return crew(found, { jobs: ['writer'] })
    const job = jobOfCredit[found.words('whole').split(' ')[0] ?? ''] ?? jobOfCredit[word]
    return job === undefined ? [] : crew(found, { jobs: [job] })
  },
  examples: [
    {
      text: 'Copper Lane comes from the pen of former reporter Petra Vane.',
      yields: ['Copper Lane · crew member · Petra Vane [writer]'],
    },
    {
      text: 'The screenplay is by Petra Vane, with songs and score by Marcus Hale.',
      yields: [
        'Copper Lane · crew member · Petra Vane [writer]',
        'Copper Lane · crew member · Marcus Hale [composer]',
      ],
    },
    { text: 'The music stopped by the harbor.', yields: [] },
  ],
}

export const ownedWork: Rule = {
  id: 'owned-by-person',
  says: '"Petra Vane\'s sequel", "Petra Vane\'s debut": whose work it is, the job unsaid.',
  over: 'phrase',
  cues: ['{kind:owned}', '{title:owned}', "{person:people} 's (directorial|feature)? debut"],
  claims: (found) => {
    const work = found.work('owned')
    const owner = work?.owner
    if (found.has('people')) return crew(found, { jobs: [] })
    if (work === null || work.medium !== 'screen' || owner?.type !== 'person' || !owner.name.includes(' '))
      return []
    const title = found.mention('owned') ?? found.sentence.focus
    return title === null
      ? []
      : [
          {
            subject: as('title', title),
            property: 'crew member',
            value: as('person', owner),
          },
        ]
  },
  examples: [
    {
      text: "Petra Vane's drama opens in May.",
      yields: ['Copper Lane · crew member · Petra Vane'],
    },
    { text: "Petra Vane's mother opened the fair.", yields: [] },
  ],
}

/** What stands right after the match. */
function nextItem(found: Found) {
  const last = found.items('whole').at(-1)
  return found.sentence.items.find((item) => last !== undefined && item.start >= last.end) ?? null
}

export const withoutJob: Rule = {
  id: 'from-person',
  says: '"Copper Lane, from Petra Vane", "Petra Vane\'s Copper Lane": a hand in it, the job unsaid.',
  over: 'phrase',
  cues: [
    '({title}|{title} , {kind}) ,? from {persons:people}',
    "{kind} from {place} 's {person:people}",
    '{kind} from {persons:people}',
    '{title} , by (the)? .. {persons:people} (,|.)',
    "{title} , {person:people} 's .. (tale|portrait|story|account|ode|riff|meditation|satire|take|look|love_letter|film|movie|feature)",
    "{person:people} 's (upcoming|latest|new|next|forthcoming|gender-flipped|long-gestating|first|second|third)? {title}",
  ],
  claims: (found) => {
    if (
      ofPage(nextItem(found)) ||
      found.work()?.medium === 'page' ||
      /^(?:'s|[\\ue100-\\ue1ff])/.test(found.after)
    )
      return []
    const title = found.mention('title')
    return found.has('title') && title?.anaphor === true && / 's /.test(found.words('whole'))
      ? []
      : crew(found, { jobs: [] })
  },
  examples: [
    {
      text: 'The prize went to Copper Lane, Petra Vane’s tale of a harbor pilot.',
      yields: ['Copper Lane · crew member · Petra Vane'],
    },
    {
      text: 'Copper Lane, a drama from Petra Vane, opens in May.',
      yields: ['Copper Lane · crew member · Petra Vane'],
    },
    { text: 'A letter from Petra Vane arrived.', yields: [] },
  ],
}
