import { filmingStatus } from './filming.ts'
import type { Found, Rule } from './rule.ts'

const work =
  '({title}|{season} ((of|for) {title})?|(the|its|all)? {count} (season|run|more)?|{kind}|(the|its|a) (film|movie|show|series|pilot))'
const dated = '(~ {date})?'
const at = '(in|on|at|from|around|near|outside|this|next|until|through)'

/** "They shoot hostages in Act Two", "cameras caught her": what a story or a paparazzo does. */
const isAsked = (found: Found) => /(?:^| )(?:if|whether) $/.test(found.before)

const filming = (found: Found, certainty?: 'stated') =>
  isAsked(found) ? [] : [filmingStatus(found, certainty)]

export const camerasTurn: Rule = {
  id: 'cameras-turn',
  says: 'Cameras turn over in July; cameras are still to roll in June; the cameras go up in May; N goes to camera on May 3.',
  over: 'clause',
  cues: [
    `cameras (roll|rolling|up) (over|on)? ${dated}`,
    `cameras (turn|turning) over ${dated}`,
    'cameras (turn|turning) (in|on|from|this|next)? {date}',
    `cameras ~ (<be> ~)? <roll:*> (over|up|on)? ${dated}`,
    `cameras ~ (<be> ~)? <turn:*> over ${dated}`,
    `cameras ~ (<be> ~)? <go:*> up ${dated}`,
    'cameras ~ (<be> ~)? <turn|go:*> ((in|on|from|this|next)? {date}|(in|at|around|outside) (the)? {place})',
    `${work} ~ <go|get|head|be|put:*> ~ (before|in_front_of|to) (the)? (camera|cameras) ${dated}`,
    `(she|he|they|we|{person}|{organisation}) ~ (<roll>|<start|begin> <roll:g>) (camera|cameras|film)? (in|on|at|this|next) ${dated}`,
    `{organisation} ~ <get|put> ({kind}|{season}) (before|in_front_of) (the)? cameras ${dated}`,
  ],
  claims: (found) => {
    const verb = found.verb()
    // "Cameras went up at the junction", "it went to camera in 2019": what is past films no longer.
    if (
      verb?.tense === 'past' &&
      /(?:^| )(?:go|be|roll|turn)\//.test(found.words('whole')) &&
      !found.has('title')
    )
      return []
    return filming(found)
  },
  examples: [
    {
      text: 'The drama Copper Lane is here. Cameras turn over in July.',
      yields: ['Copper Lane · status · filming'],
    },
    {
      text: 'The drama Copper Lane has a cast, and cameras are still to roll in Galway in June.',
      yields: ['Copper Lane · status · filming'],
    },
    {
      text: 'The sitcom Copper Lane is back. The second season goes before cameras on April 4.',
      yields: ['Copper Lane · status · filming'],
    },
    { text: 'Ana Reyes turned her back on the cameras.', yields: [] },
    { text: 'Cameras were sold in Galway.', yields: [] },
    {
      text: 'The drama Copper Lane is set. The cameras will turn over in Leeds from May.',
      yields: ['Copper Lane · status · filming'],
    },
    { text: 'The drama Copper Lane drew a crowd. The cameras turned away from the crash.', yields: [] },
    {
      text: 'The drama Copper Lane is unaffected, and cameras are still to turn in Galway in January.',
      yields: ['Copper Lane · status · filming'],
    },
    { text: 'The drama Copper Lane is loud. The cameras go wherever she goes.', yields: [] },
  ],
}

export const filmedAhead: Rule = {
  id: 'filmed-ahead',
  says: 'The eight episodes will be filmed from March; Z is being shot in Galway; six more, to be shot next winter.',
  over: 'clause',
  cues: [
    `${work} ~ <film|shoot|lens:p> ${dated}`,
    `${work} ~ (~ ,)? <film|shoot:p> ~ ${at} ${dated}`,
    '<film|shoot:p> ~ (in|on|at) ~ {title}',
  ],
  claims: (found) => {
    const verb = found.verb()
    const text = found.items('verb')[0]?.text ?? ''
    // "A prequel, to be shot in May" is another work than the one in hand.
    if (found.work()?.definite === false && !found.has('title')) return []
    // "Was shot in 2019" is done; "is shot in black and white" tells how.
    if (verb === null || !(verb.tense === 'future' || /\b(?:being|to be)\b/.test(text))) return []
    if (
      verb.negated ||
      /^(?:\S+ )?(?:black and white|colour|color|dead|in the (?:back|head|leg|arm))\b/.test(
        found.after.trim(),
      )
    )
      return []
    return filming(found)
  },
  examples: [
    {
      text: 'The drama Copper Lane is here. The eight episodes will be filmed from March.',
      yields: ['Copper Lane · status · filming'],
    },
    {
      text: 'The comedy Copper Lane is being shot in Galway.',
      yields: ['Copper Lane · status · filming', 'Copper Lane · filming location · Galway'],
    },
    { text: 'The comedy Copper Lane was shot last year.', yields: [] },
    { text: 'Copper Lane is shot in black and white.', yields: [] },
  ],
}

export const filmsThere: Rule = {
  id: 'films-there',
  says: '"Shoots in Prague from March 18.", "It films in Atlanta from May", "Z, now filming in Malta", "which is shooting in Cork".',
  over: 'phrase',
  hedged: true,
  cues: [
    `it (films|shoots|lenses) (again)? ${at}`,
    `<film|shoot|lens:f> (again)? ${at} ~ ${dated}`,
    `{title} ,? (which_is)? (now|currently|already|still)? (filming|shooting|lensing) (now)? ${at} ${dated}`,
    `(,|and|—|⟨) (now|currently|already|still) (filming|shooting|lensing) (in|on|at|near|around|outside) ${dated}`,
    `(,|and|—) (filming|shooting|lensing) (now|currently|already) (in|on|at|near|around|outside) ${dated}`,
    `(filming|shooting|photography|lensing|the_shoot|production) ('s|<be>) (now|not|still)? ${at} ~ {date}`,
    `(filming|shooting|photography|lensing|the_shoot|production) ('s|<be>) not? {date}`,
    '(filming|shooting|photography|lensing|the_shoot|production) ~ <take> place ~ {date}',
    '(a|the) shoot (in|at|on|around) {place} {date}',
    '(camera|cameras|principal_photography|photography|the_shoot|shoot|filming|lensing|shooting) (:|,)? (in|on|from)? ({date}|{place} ,)',
  ],
  claims: (found) => {
    const words = `${found.words('whole')} `
    const verb = found.verb()
    const alone = /^(?:film|shoot|lens)\/f/.test(words)
    const label =
      /^(?:cameras?|principal|photography|the shoot|shoot|filming|lensing|shooting) (?:[a-z]+ )?(?:[:,] )?(?:(?:in|from|on) )?[\ue400-\ue7ff]/.test(
        words,
      )
    if ((alone || label) && found.before !== '') return []
    if (verb !== null && verb.tense === 'past') return []
    // "Filming is not until February": that is when it is.
    const putOff =
      verb?.negated === true && /until|before/.test(`${words} ${found.items('date')[0]?.text ?? ''}`)
    return filming(found, putOff ? 'stated' : undefined)
  },
  examples: [
    {
      text: 'The drama Copper Lane has a cast. Shoots in Prague from March 18.',
      yields: ['Copper Lane · status · filming', 'Copper Lane · filming location · Prague'],
    },
    {
      text: 'Ana Reyes leads the thriller Copper Lane. It films in Galway from May.',
      yields: [
        'Copper Lane · cast member · Ana Reyes [lead]',
        'Copper Lane · status · filming',
        'Copper Lane · filming location · Galway',
      ],
    },
    {
      text: 'Ana Reyes leads the thriller Copper Lane. Cameras by March.',
      yields: ['Copper Lane · cast member · Ana Reyes [lead]', 'Copper Lane · status · filming'],
    },
    { text: 'The thriller Copper Lane has no date. Filming took place in May.', yields: [] },
    { text: 'Ana Reyes saw the thriller Copper Lane. She shoots in self-defence.', yields: [] },
  ],
}
