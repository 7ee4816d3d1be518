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
  rewrite: ['writer'],
  're-write': ['writer'],
  redraft: ['writer'],
  lens: ['cinematographer'],
  edit: ['editor'],
  develop: ['developer'],
  photograph: ['cinematographer'],
  shoot: ['cinematographer'],
  cut: ['editor'],
  're-score': ['composer'],
  ink: ['inker'],
  pencil: ['artist'],
  supervise: ['writer'],
  color: ['colorist'],
  colour: ['colorist'],
  letter: ['letterer'],
}
const makes =
  'direct|helm|co-direct|write|pen|co-write|script|adapt|create|co-create|compose|score|produce|co-produce|devise|showrun|draw|illustrate|rewrite|re-write|redraft|lens|edit|ink|pencil|letter|color|colour'
const executive = '(executive|exec|<executive|exec>) (produces|produce|produced|producing|<produce:*>)'
const part =
  "(the|its|a|an|all|both|every|most|some|this|that|each)? (pilot|script|scripts|screenplay|teleplay|story|score|music|songs|first|premiere|finale|opening|episode|episodes|film|adaptation|version|two|three|four|one|last|new)? (episodes|episode|script|two|three)? (of|and|for|to|on|from)? (the|its)? ({organisation} 's)?"
const object =
  '({title}|{kind}|{count}|{season}|script|scripts|screenplay|teleplay|pilot|finale|premiere|opener|episode|episodes|instalment|installment|score|music|songs|soundtrack|it|one|them|everything|lot|rest|word|whole_thing|thing)'

/** "Wrote the score" is a composer's work, whatever the verb. */
const ofMusic = /^(?:.* )?(?:score|music|songs|soundtrack) $/

const jobsOf = (found: Found): readonly string[] =>
  [found.verb(), found.verb('verb2'), found.verb('verb3')].flatMap((verb) =>
    verb === null
      ? []
      : verb.lemma === 'write' && ofMusic.test(`${found.words('whole')} `)
        ? ['composer']
        : (jobOfVerb[verb.lemma] ?? []),
  )

const together = '(.. (with|alongside|together_with) {persons:others})?'
const makers = (found: Found, jobs: readonly string[]) => [
  ...crew(found, { jobs }),
  ...(found.has('others') ? crew(found, { people: 'others', jobs }) : []),
]

/** "Provides the score", "takes a pass at the script": the job is the noun's. */
function credited(found: Found): readonly string[] | null {
  const lemma = found.verb()?.lemma ?? ''
  if (
    /^(?:take|do|have|polish|tap|hire|bring|enlist|recruit|sign|set)$/.test(lemma) &&
    /pass|crack|polish|stab|whack|rewrite|revise|punch|draft/.test(found.words('whole'))
  )
    return ['writer']
  if (!/^(?:provide|supply|furnish|contribute|deliver|turn)$/.test(lemma)) return null
  const noun = found.words('whole').split(' ').at(-1) ?? ''
  const job = noun === 'draft' ? 'writer' : noun === 'artwork' ? 'artist' : jobOfCredit[noun]
  return job === undefined ? null : [job]
}

/** "Petra Vane directs and Marcus Hale will write." But: '"…", Marcus Hale writes.' */
const standsBare = (found: Found) => {
  const verb = found.verb()
  if (verb === null || !/^(?:$|[.,;)—]|from |alongside )/.test(found.after)) return false
  return verb.lemma !== 'write' || verb.form !== 'finite' || verb.tense === 'future'
}

export const makesWork: Rule = {
  id: 'makes-work',
  says: 'X directs Z, X will write and direct Z, X is set to direct the first two episodes, with X directing.',
  over: 'clause',
  cues: [
    `{persons:people} .. <${makes}:fdgi> ((and|,|&) <${makes}:*>)? ${part} ${object} ${together}`,
    `{persons:people} .. <${makes}:fdgi> ,? (<${makes}:*> ,?)? (and|,|&) <star|co-star|appear:*>`,
    `{persons:people} .. <star|co-star|appear:fdgi> (in)? ,? (and|&) (also)? <${makes}:*> ({title}|it|{kind})?`,
    `{persons:people} .. <${makes}:fdgi> (and|,|&) <${makes}:*>`,
    `{persons:people} .. <direct|helm:fdgi>`,
    '{persons:bare} .. <write|produce|pen|script|score|compose|co-write|co-produce|adapt|lens|edit|create|executive-produce|exec-produce:fgi>',
    `{title} {persons:people} (has|is|was)? <${makes}:fd>`,
    '{persons:people} .. <take|do|have|write|polish> (a|another|the|one)? (pass|crack|polish|stab|whack|rewrite|draft) (at|of|on|for) (the)? (script|screenplay|{title}|{kind}|it)',
    '{persons:people} .. <tap|hire|bring|enlist|recruit|set|sign:*> (in|on)? (<rewrite|polish|revise|punch:i>|to_rewrite|for_rewrites)',
    '{persons:people} .. <provide|supply|furnish|contribute|deliver|turn> (in|the|a|its|his|her|another)? (latest|new|first|second|..) (score|music|songs|screenplay|script|draft|cinematography|artwork|pencils|colors|colours|lettering|letters|covers)',
    '{persons:people} .. <develop:fd> {title}',
    `{persons:people} .. <write:*> (and|,|&) <supervise:*> ${part} (scripts|script|story|series_composition)`,
    `{persons:people} .. <supervise:fdgi> ${part} (scripts|script|story|series_composition)`,
    '(tap|hire|<tap|hire|enlist|sign|bring|recruit|get|set:*>) (in|on)? {persons:people} <take|do:i> (a|another|the|one)? (pass|crack|polish|stab|whack|rewrite|draft) (at|of|on|for) (the|its|their)? (script|screenplay|{title}|{kind}|it)',
    `<${makes}:n> .. with {persons:people}`,
    `{persons:people} .. <${makes}:fdgi> for {organisation}`,
    '(tap|hire|<tap|hire|enlist|sign|bring|recruit|get|set|find:*>) (in|on)? {persons:people} <run|showrun|oversee|steer|shepherd:i> ({title}|{kind}|it|the_room)',
    `(tap|hire|set|enlist|sign|bring|<tap|hire|set|enlist|sign|recruit|find|attach:*>) {persons:people} <${makes}:i> ((and|,|&) <${makes}:*>)?`,
    `{persons:people} .. <run|showrun|oversee> ({title}|the_room|the_writers|it)`,
    `<${makes}:g> ~ <be> {persons:people}`,
    `{persons:people} .. <${makes}:fdgi> (alongside|together_with) {persons:others}`,
  ],
  claims: (found) => {
    if (!found.has('title') && /^[\ue100-\ue1ff]/.test(found.after)) return []
    if (/(?:^| )exec(?:utive)? (?:produce|co-produce)\//.test(found.words('whole'))) return []
    if (found.has('bare'))
      return standsBare(found) ? crew(found, { jobs: jobsOf(found), people: 'bare' }) : []
    const given = credited(found)
    if (given !== null) return crew(found, { jobs: given })
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

export const designs: Rule = {
  id: 'designs',
  says: 'X designs the characters, X adapts Y’s character designs for animation, X handles the costumes.',
  over: 'clause',
  cues: [
    "{persons:people} .. <design|adapt|draw|create:fdgi> (the|all_the|its)? ({any} 's)? (original)? (characters|character_designs|{job})",
    '{persons:people} .. <design:fdgi> (the|its|all_the)? (costumes|sets|creatures|production|monsters|mecha)',
  ],
  claims: (found) => {
    const words = found.words('whole')
    const noun = /(costumes|sets|creatures|production|monsters|mecha)$/.exec(words)?.[1]
    const job = noun === undefined ? 'character designer' : (jobOfDesign[noun] ?? null)
    const said = found.items('job')[0]
    if (job === null || (said?.kind === 'job' && !said.jobs.includes('character designer'))) return []
    return crew(found, { jobs: [job] })
  },
  examples: [
    {
      text: 'Petra Vane is designing the characters of Copper Lane.',
      yields: ['Copper Lane · crew member · Petra Vane [character designer]'],
    },
    { text: 'Petra Vane designed a garden.', yields: [] },
  ],
}

const jobOfDesign: Readonly<Record<string, string>> = {
  costumes: 'costume designer',
  sets: 'production designer',
  production: 'production designer',
  creatures: 'creature designer',
  monsters: 'creature designer',
  mecha: 'mecha designer',
}

/** "I'm not directing it; X is": who does what another does not. */
export const insteadDoes: Rule = {
  id: 'instead-does',
  says: 'X isn’t directing; Y is. X won’t write it, but Y will: the verb of the first, said of the second.',
  over: 'phrase',
  cues: [
    `<${makes}:fdgi> ({title}|{kind}|it|this_one|that|them|this_time|{season}|anymore)? ,? (;|,|—|but|and|because) (but|and)? {persons:people} <be|do>`,
  ],
  claims: (found) => {
    const [first, second] = found.items('whole').filter((item) => item.kind === 'verb')
    if (first?.kind !== 'verb' || second?.kind !== 'verb') return []
    const turned = first.verb.negated && !second.verb.negated
    return turned && /^(?:$|[.,;!)])/.test(found.after)
      ? crew(found, { jobs: jobOfVerb[first.verb.lemma] ?? [] })
      : []
  },
  examples: [
    {
      text: 'Marcus Hale is not directing Copper Lane; Petra Vane is.',
      yields: [
        'Copper Lane · crew member · Marcus Hale [director]',
        'Copper Lane · crew member · Petra Vane [director]',
      ],
    },
    { text: 'Marcus Hale is not late; Petra Vane is.', yields: [] },
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
    `{persons:people} .. <star|lead|topline|headline|front:fdgi> (in)? ,? and (also|will)? ${executive}`,
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

/** "The man who created it, Petra Vane": the doer named after what was done. */
const doer = '(man|woman|person|duo|couple|brothers|sisters|siblings|guy|people|team|pair)'
const didIt =
  '<create|write|direct|devise|helm|pen|produce:*> ((and|,|&) <create|write|direct|devise|helm|pen|produce:*>)? ({title}|{kind}|it|the_thing|both|all .. {count})'

export const doerOf: Rule = {
  id: 'doer-of',
  says: 'The man who created it, X; X, the woman who wrote the show; X, the brains behind Z.',
  over: 'phrase',
  cues: [
    `${doer} (who|that) (also)? ${didIt} , {persons:people}`,
    `{persons:people} , (the)? ${doer} (who|that) ${didIt}`,
    `{persons:people} (,|<be>) (the)? (creative)? (${doer.slice(1, -1)}|brains|brain|mind|minds|creator|force|talent|folks) behind ({title}|{kind})`,
    `(the)? (creative)? (${doer.slice(1, -1)}|brains|brain|mind|minds|force|talent) behind ({title}|{kind}) ,? {persons:people}`,
  ],
  claims: (found) => {
    const work = found.work()
    if (work !== null && work.medium !== 'screen') return []
    return crew(found, { jobs: jobsOf(found) })
  },
  examples: [
    {
      text: 'The woman who created it, Petra Vane, said so.',
      yields: ['Copper Lane · crew member · Petra Vane [creator]'],
    },
    {
      text: 'Petra Vane, the mind behind Copper Lane, said so.',
      yields: ['Copper Lane · crew member · Petra Vane'],
    },
    { text: 'The man who wrote a letter, Petra Vane, said so.', yields: [] },
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
    `({title}|{kind})? ,? .. <${makes}|develop|photograph:pnd> ((and|,|&) <${makes}:*>)? (for_television|for_the_screen|..)? by ... {persons:people}`,
    `and <shoot|cut|develop:*> by ... {persons:people}`,
    `(of|from) {title:other} and <${makes}:pnd> by ... {persons:people}`,
  ],
  claims: (found) => {
    const first = found.items('verb')[0]
    // "Helmed by Petra Vane of Cold Crossing and written by Marcus Hale": her old work is not what he wrote.
    if (found.has('title') && /[\ue000-\ue0ff\ue600-\ue6ff] (?:of|from) $/.test(found.before)) return []
    const named = found.has('title') || found.has('kind')
    const whole = found.items('kind')[0] ?? (named ? null : workBefore(found, first))
    if (ofPage(whole ?? null)) return []
    if (
      !named &&
      /(?:story|song|songs|single|letter|book|comic|issue|quiz) (?:\S+ ){0,1}$/.test(found.before)
    )
      return []
    if (!named && ofThing.test(found.before + found.words('whole').replace(/\S+\/[a-z].*/, ''))) return []
    const music = /(?:music|score|songs|soundtrack) (?:, )?$/.test(found.before)
    return crew(found, { jobs: music ? ['composer'] : jobsOf(found) })
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
  draft: 'writer',
  rewrite: 'writer',
  artwork: 'artist',
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
  words: 'writer',
  editing: 'editor',
  edit: 'editor',
  costumes: 'costume designer',
  sets: 'production designer',
  'production design': 'production designer',
  choreography: 'choreographer',
}

export const creditedTo: Rule = {
  id: 'credited-to',
  says: 'The screenplay is by X; with songs and score by X; from a script by X.',
  over: 'phrase',
  cues: [
    `(${Object.keys(jobOfCredit).join('|')}|<score|cover|script:*>) (and_score|and_lyrics|itself|here|again)? ((for|to|on|of) .. {count}? ..)? (<be|come:*>)? (courtesy_of|from|by) ... {persons:people}`,
    'from the pen of ... {persons:people}',
    `(${Object.keys(jobOfCredit).join('|')}|<score|cover|script:*>) <come> courtesy of ... {persons:people}`,
    '(words|story|cinematography|editing|<edit:g>|direction|production_design|costumes|sets) (<be>|is|are)? by ... {persons:people}',
    `<${makes}:n> by and <star:g> {persons:people}`,
    '(score|music|script|screenplay|teleplay|art) , (originally|first|once)? <write|compose|draw|pen:*> by {persons:others} , <be> (now)? by {persons:people}',
    "(one|script|screenplay|story) ('s|is|<be:*>)? (credited|<credit:p>) to ... {persons:people}",
    '(script|screenplay|draft) ~ (now)? in the hands of ... {persons:people}',
    '(script|screenplay|score|music|art|artwork|story|teleplay) , by ... {persons:people} ,',
    '(later|earlier|new|previous|latest|rejected|first|final|second) (version|draft|script|rewrite) by {persons:people}',
    '(script|screenplay|teleplay|draft|rewrite|score) ,? .. (<credit|write|originate:*> (to|by)) ... {persons:people}',
  ],
  claims: (found) => {
    const word = found.verb()?.lemma === 'be' ? '' : (found.verb()?.lemma ?? '')
    if (found.verb('verb2')?.lemma === 'star') return crew(found, { jobs: jobOfVerb[word] ?? [] })
    if (/^from the pen /.test(found.words('whole'))) return crew(found, { jobs: ['writer'] })
    const first = found.words('whole').split(' ')[0] ?? ''
    const job = /(?:version|rewrite|draft) by /.test(found.words('whole'))
      ? 'writer'
      : (jobOfCredit[first] ?? jobOfCredit[word])
    return job === undefined ? [] : crew(found, { jobs: [job] })
  },
  examples: [
    {
      text: 'Words by Petra Vane, art by Marcus Hale.',
      yields: [
        'Copper Lane · crew member · Petra Vane [writer]',
        'Copper Lane · crew member · Marcus Hale [artist]',
      ],
    },
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
  cues: [
    '{kind:owned}',
    '{title:owned}',
    "{person:people} 's (run|<run:*>) on {title}",
    "{person:people} 's (directorial|feature)? debut",
  ],
  claims: (found) => {
    const work = found.work('owned')
    const owner = work?.owner
    if (found.has('people')) return crew(found, { jobs: found.has('title') ? ['writer'] : [] })
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
            // Whose film it is directs it; whose series it is may have created, written or run it.
            ...(/^(?:film|movie|picture|pic|feature|biopic|documentary|doc)$/.test(work.word)
              ? { qualifiers: { job: 'director' } }
              : {}),
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

/** Whose film competes at a festival directed it. */
const ofFestival = (found: Found) =>
  / 's (?:\S+ )*$/.test(`${found.words('whole')} `) && atFestival.test(passageText(found))
const atFestival =
  /\b(?:competition|festival|fest|jury|palme|golden bear|golden lion|sidebar|un certain regard|horizons|directors’ fortnight|critics’ week|croisette|lido|sundance|telluride|toronto|tiff|sxsw|berlinale|cannes|venice|locarno|panorama)\b/i
const passageText = ({ sentence: { passage } }: Found) => passage.source.slice(passage.start, passage.end)

export const withoutJob: Rule = {
  id: 'from-person',
  says: '"Copper Lane, from Petra Vane", "Petra Vane\'s Copper Lane": a hand in it, the job unsaid.',
  over: 'phrase',
  cues: [
    '({title}|{title} , {kind}) ,? from {persons:people}',
    "{kind} from {place} 's {person:people}",
    '{kind} from {persons:people}',
    '{kind} by {persons:people}',
    'the {person:people} {kind}',
    '({title}|{kind}) (~)? (<hail|come|arrive>|comes|hails) (to_us)? from ... {persons:people}',
    '({title}|{kind}) , from (the)? (two-time|three-time|oscar|emmy|bafta|award-winning|{name}|{title:prize}) .. (winner|nominee|winners|nominees|auteur|veteran|alum|alums|vet|duo|legend) {persons:people}',
    'from (the)? (two-time|three-time|oscar|emmy|bafta|award-winning)? ({name})? (winner|nominee|winners|nominees|auteur|veteran|legend|duo|mastermind) {persons:people} (<come>|comes) {title}',
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
      : crew(found, { jobs: ofFestival(found) ? ['director'] : [] })
  },
  examples: [
    {
      text: 'The festival opened with Petra Vane’s Copper Lane, in competition.',
      yields: ['Copper Lane · crew member · Petra Vane [director]'],
    },
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
