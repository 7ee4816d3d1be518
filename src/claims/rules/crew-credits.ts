import { crew, jobsIn } from './crew.ts'
import { homeOf, isNetwork, isStudio } from './platform.ts'
import type { Draft, Found, Rule } from './rule.ts'

/** "for Harbor House", "of Harbor House Pictures": whose people they are; a network is nobody's studio. */
function banners(found: Found): readonly (Draft | null)[] {
  const title = found.title()
  return found
    .mentions('credits')
    .filter(({ name, type }) =>
      type === 'organisation' ? isStudio(name) || !isNetwork(name) : type === 'name' && isStudio(name),
    )
    .map((banner) => homeOf(found, title, banner, 'production company'))
}

const executive = '(executive|exec|<executive|exec>) (produces|produce|produced|producing|<produce:*>)'
const beside = '(alongside|along_with|together_with|with)'

const isExecutive = (found: Found) =>
  /(?:executive|exec)(?:-|\b)/.test(`${found.before.slice(-20)}${found.words('whole')}`)

export const creditBlock: Rule = {
  id: 'credit-block',
  says: 'Executive producers are A and B for N, C for M, and D; serve as producers, as do C and D; produces alongside C of N.',
  over: 'phrase',
  cues: [
    '{job} ((for|on|of) ({season}|{title}|the ..))? (<be|include|number|comprise:*>|include|:|—) {credits}',
    '{job} .. , as (do|does|will|<be|do>) {credits}',
    `{job} ((on|of|for) ({title}|{kind}))? ,? ${beside} {credits}`,
    `${executive} ((on|for)? ({title}|{kind}|it))? ${beside} {credits}`,
    `executive <produce:*> by {credits}`,
    '<produce:*> ((on|for)? ({title}|{kind}|it))? (alongside|along_with|together_with) {credits}',
    '<produce:*> by {credits}',
    '<exec-produce|executive-produce:*> ((on|for)? ({title}|{kind}|it))? (by|alongside|along_with|together_with|with) {credits}',
  ],
  claims: (found) => {
    const said = jobsIn(found, 'job').at(-1)
    const job = said ?? (isExecutive(found) ? 'executive producer' : 'producer')
    if (!/producer$/.test(job)) return []
    const among = found.mentions('credits').filter(({ type }) => type === 'person')
    return among.length === 0 ? [] : [...crew(found, { jobs: [job], among }), ...banners(found)]
  },
  examples: [
    {
      text: 'Executive producers are Petra Vane and Marcus Hale for Harbor House Pictures, Edda Lorne for Vane Street Films, and Joan Marsh.',
      yields: [
        'Copper Lane · crew member · Petra Vane [executive producer]',
        'Copper Lane · crew member · Marcus Hale [executive producer]',
        'Copper Lane · crew member · Edda Lorne [executive producer]',
        'Copper Lane · crew member · Joan Marsh [executive producer]',
        'Copper Lane · production company · Harbor House Pictures',
        'Copper Lane · production company · Vane Street Films',
      ],
    },
    {
      text: 'Petra Vane will produce alongside Marcus Hale of Harbor House Pictures.',
      yields: [
        'Copper Lane · crew member · Petra Vane [producer]',
        'Copper Lane · crew member · Marcus Hale [producer]',
        'Copper Lane · production company · Harbor House Pictures',
      ],
    },
    { text: 'The producers are tired.', yields: [] },
  ],
}

/** "-directed" → job. */
const jobOfMade: Readonly<Record<string, string>> = {
  directed: 'director',
  helmed: 'director',
  created: 'creator',
  written: 'writer',
  penned: 'writer',
  scripted: 'writer',
  produced: 'producer',
  scored: 'composer',
}
const made = Object.keys(jobOfMade)

export const madeAside: Rule = {
  id: 'made-aside',
  says: 'The Petra Vane-directed thriller Copper Lane; the Vane-helmed finale.',
  over: 'phrase',
  cues: [
    '{person:people} ({title:title}|{kind:made})',
    `{person:people} (${made.flatMap((word) => [`-${word}`, `-co-${word}`]).join('|')})`,
  ],
  claims: (found) => {
    const phrase = `${found.items('title')[0]?.text ?? found.items('made')[0]?.text ?? found.words('whole').split(' ').at(-1)}`
    const job = jobOfMade[/^-(?:co-)?([a-z]+)/.exec(phrase)?.[1] ?? '']
    const work = found.work('made')
    return job === undefined || (work !== null && work.medium !== 'screen')
      ? []
      : crew(found, { jobs: [job] })
  },
  examples: [
    {
      text: 'The Petra Vane-directed thriller Copper Lane opens in May.',
      yields: ['Copper Lane · crew member · Petra Vane [director]'],
    },
    {
      text: 'The Petra Vane-penned finale airs in May.',
      yields: ['Copper Lane · crew member · Petra Vane [writer]'],
    },
    { text: 'The Petra Vane-starring thriller Copper Lane opens in May.', yields: [] },
  ],
}

/** "dir", "d", "w/a" → jobs. */
const jobsOfLetters: Readonly<Record<string, readonly string[]>> = {
  d: ['director'],
  dir: ['director'],
  dirs: ['director'],
  'dir.': ['director'],
  w: ['writer'],
  wr: ['writer'],
  'wr.': ['writer'],
  scr: ['writer'],
  script: ['writer'],
  screenplay: ['writer'],
  a: ['artist'],
  art: ['artist'],
  'w/a': ['writer', 'artist'],
  c: ['colorist'],
  l: ['letterer'],
  prod: ['producer'],
  'prod.': ['producer'],
  music: ['composer'],
  score: ['composer'],
}
const letters = Object.keys(jobsOfLetters).join('|')
/** One letter is a label only inside a list: "A: She wrote it" is an answer. */
const abbreviations = Object.keys(jobsOfLetters)
  .filter((label) => label.length > 1)
  .join('|')

export const creditLabel: Rule = {
  id: 'credit-label',
  says: '"(Ireland, dir: Petra Vane)", "Petra Vane (w), Marcus Hale (a)", "Writer/director: Petra Vane".',
  over: 'phrase',
  cues: [
    `(⟨|,|;) (${letters}) : {persons:people}`,
    `(.|—)? (${abbreviations}) : {persons:people}`,
    `(dir|dir.|d.|w.|scr.) {persons:people}`,
    `{person:people} ⟨ (${letters}) ⟩`,
    '{job} : {persons:people}',
  ],
  claims: (found) => {
    const label = found
      .words('whole')
      .split(' ')
      .find((word) => jobsOfLetters[word] !== undefined || jobsOfLetters[word.slice(0, -1)] !== undefined)
    const jobs = found.has('job')
      ? jobsIn(found, 'job')
      : (jobsOfLetters[label ?? ''] ?? jobsOfLetters[(label ?? '').slice(0, -1)] ?? [])
    return jobs.length === 0 ? [] : crew(found, { jobs })
  },
  examples: [
    {
      text: 'A: Petra Vane did it.',
      yields: [],
    },
    {
      text: 'Copper Lane (Ireland, dir: Petra Vane) opens the festival.',
      yields: ['Copper Lane · crew member · Petra Vane [director]'],
    },
    {
      text: 'Director: Petra Vane. Writer: Marcus Hale.',
      yields: [
        'Copper Lane · crew member · Petra Vane [director]',
        'Copper Lane · crew member · Marcus Hale [writer]',
      ],
    },
    { text: 'Source: Petra Vane.', yields: [] },
  ],
}
