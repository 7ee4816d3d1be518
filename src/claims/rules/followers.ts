import { as, type Draft, type Rule } from './rule.ts'

const follows = (
  subject: Draft['subject'],
  name: string,
  kind: string,
  certainty?: Draft['certainty'],
): readonly Draft[] => [
  {
    subject,
    property: 'follows',
    value: { type: 'title', name },
    qualifiers: { kind },
    ...(certainty === undefined ? {} : { certainty }),
  },
]

/** "Copper Lane 2", "Copper Lane III": the work before it. "Copper Lane: Galway" grows out of Copper Lane. */
const baseOf = (name: string): string | null =>
  /^(.{2,}?)(?: (?:[2-9]|II|III|IV|V|VI)|: .+)$/.exec(name)?.[1] ?? null

export const namedFollower: Rule = {
  id: 'named-follower',
  says: '"the film\'s sequel, Z"; "a spinoff manga, Y: Z"; "Y 2, the sequel to last year\'s hit": what is named a sequel follows.',
  over: 'phrase',
  cues: [
    "{title:other} 's {kind} , {title:its} (,|.)",
    '{kind} , {title:its} (,|.|<any>)',
    '{title:its} ,? (<be>)? (—|⟨|,)? (a .. )?{kind} (to|of)? .. ({title:other})?',
  ],
  claims: (found) => {
    const kind = found.work()?.follows
    const its = found.mention('its')
    if (kind === null || kind === undefined || its === null || its.anaphor) return []
    const other = found.mention('other')
    const base = baseOf(its.name)
    const denied = found.verb()?.negated === true ? ('denied' as const) : undefined
    if (other !== null && other.name !== its.name) return follows(as('title', its), other.name, kind, denied)
    return base === null ? [] : follows(as('title', its), base, kind, denied)
  },
  examples: [
    {
      text: 'Its sequel, Copper Lane 2, opens in May 2021.',
      yields: ['Copper Lane 2 · follows · Copper Lane [sequel]'],
    },
    {
      text: '“Copper Lane 2,” the sequel to last year’s hit, has lost its director.',
      yields: ['Copper Lane 2 · follows · Copper Lane [sequel]'],
    },
    { text: 'The thriller Copper Lane, a sequel of sorts, opens in May.', yields: [] },
  ],
}

/** "Copper Lane 2", "Copper Lane III": the name without its number. */
const unnumbered = (name: string): string | null =>
  /^(.{3,}?) (?:[2-9]|II|III|IV|V|VI)$/.exec(name)?.[1] ?? null

/** True where a story names a work by that name alone: "Copper Lane", not "Copper Lane 3" or "Copper Lane: Galway". */
function namesAlone(source: string, name: string): boolean {
  for (let at = source.indexOf(name); at >= 0; at = source.indexOf(name, at + name.length))
    if (/^[,."”’]*(?:$|[\s)—–;?!](?!\d|[IVX]+\b))/.test(source.slice(at + name.length, at + name.length + 8)))
      return true
  return false
}

export const numberedFollower: Rule = {
  id: 'numbered-follower',
  says: '"Y 2", "Y III" in a story that speaks of Y, too: the number makes it a sequel.',
  over: 'phrase',
  cues: ['{title}'],
  claims: (found) => {
    const title = found.mention('title')
    // What is only mentioned, "not since Copper Lane 3", is seldom told to be one.
    if (title === null || title.anaphor || found.sentence.focus?.name !== title.name) return []
    const base = unnumbered(title.name)
    const { source } = found.sentence.passage
    const [item] = found.items('title')
    // Once a story is enough: where it is first named.
    if (base === null || source.indexOf(title.text) !== item?.start || !namesAlone(source, base)) return []
    return follows(as('title', title), base, 'sequel')
  },
  examples: [
    {
      text: 'Copper Lane 2 opens in May. The first Copper Lane made $90 million.',
      yields: ['Copper Lane 2 · follows · Copper Lane [sequel]'],
    },
    { text: 'The film Harrow Up 2 opens in May.', yields: [] },
  ],
}

/** "Copper Lane: Galway" → "Copper Lane". */
const untitledBase = (name: string): string | null => /^(.{3,}?): .+$/.exec(name)?.[1] ?? null

const kindWords: readonly (readonly [RegExp, string])[] = [
  [/\bprequel/i, 'prequel'],
  [/\bspin-?offs?\b|\bspun off\b|\boffshoot/i, 'spin-off'],
  [
    /\bsequels?\b|\bfollow-up\b|\bsecond (?:film|movie|game)\b|\bthreequel\b|\bcontinuation\b|\bnext chapter\b/i,
    'sequel',
  ],
  [/\brevival\b/i, 'revival'],
]

export const subtitledFollower: Rule = {
  id: 'subtitled-follower',
  says: '"Y: Z" in a story that speaks of Y, too, where a sentence calls it a sequel, a prequel or a spin-off.',
  over: 'phrase',
  cues: ['{title}'],
  claims: (found) => {
    const title = found.mention('title')
    if (title === null || title.anaphor) return []
    const base = untitledBase(title.name)
    const { source } = found.sentence.passage
    const [item] = found.items('title')
    if (base === null || source.indexOf(title.text) !== item?.start || !namesAlone(source, base)) return []
    const sentence = source.slice(found.sentence.start, found.sentence.end)
    const kind = kindWords.find(([word]) => word.test(sentence))?.[1]
    return kind === undefined ? [] : follows(as('title', title), base, kind)
  },
  examples: [
    {
      text: 'The prequel “Copper Lane: Galway” opens in May. Copper Lane itself ends in June.',
      yields: ['Copper Lane: Galway · follows · Copper Lane [prequel]'],
    },
    { text: '“Copper Lane: Galway” opens in May. Copper Lane itself ends in June.', yields: [] },
    { text: '“Cold Crossing: Galway” opens in May. The prequel has a new cast.', yields: [] },
  ],
}

const aged = /(?:^| )(?:19|20)\d\d |(?:^| )'?\d0s |original|classic|[\ue700-\ue7ff]/

export const ofTheOld: Rule = {
  id: 'of-the-old',
  says: '"a reimagining of the 1984 ABC hit", "a revival of the classic sitcom": a work that keeps its forerunner\'s name.',
  over: 'phrase',
  cues: [
    '{kind} of (the|its|their|an|a) .. ({date}|{place})? .. {organisation}? (hit|classic|original|show|series|sitcom|film|movie|comedy|drama|cartoon|soap|procedural|favorite|favourite|staple|chiller|thriller|sudser)',
    '{kind} of (the|its|a)? {kind:old}',
  ],
  claims: (found) => {
    const kind = found.work()?.follows
    const title = found.title()
    const old = found.work('old')
    if (kind === null || kind === undefined || title === null || !/^(?:reboot|remake|revival)$/.test(kind))
      return []
    if (title.name.startsWith('Untitled ') || found.sentence.focus?.follows !== undefined) return []
    const dated =
      aged.test(`${found.words('whole')} `) ||
      (old !== null && (old.year !== null || old.words.includes('original') || old.words.includes('classic')))
    return dated ? follows(title, title.name, kind) : []
  },
  examples: [
    {
      text: 'Peacock says it is a reimagining of the 1984 ABC hit.',
      yields: ['Copper Lane · follows · Copper Lane [remake]'],
    },
    { text: 'It is a remake of sorts.', yields: [] },
  ],
}

export const notFollowing: Rule = {
  id: 'not-following',
  says: '"It\'s from the makers of Y, but it isn\'t a sequel"; "The new anime is not a sequel to the film": denied.',
  over: 'phrase',
  cues: [
    '{title} <be> {kind} to {title:other}',
    '{title:other} , (but|and|though|although|yet) (it|this|{title:its}) <be> {kind}',
  ],
  claims: (found) => {
    const kind = found.work()?.follows
    const other = found.mention('other')
    if (kind === null || kind === undefined || other === null || found.verb()?.negated !== true) return []
    const focus = found.mention('its') ?? found.mention('title')
    const subject = focus === null ? found.title() : as('title', focus)
    return subject === null || (subject.name === other.name && !other.anaphor)
      ? []
      : follows(subject, other.name, kind, 'denied')
  },
  examples: [
    {
      text: 'The new anime is not a sequel to the film.',
      yields: ['Copper Lane · follows · Copper Lane [sequel]'],
    },
    { text: 'The new anime is not a success.', yields: [] },
  ],
}

export const remadeAs: Rule = {
  id: 'remade-as',
  says: 'Y was remade by N, which dropped its version, Z, after a season; N is to adapt the format Y as Z.',
  over: 'phrase',
  cues: [
    '<remake|adapt|reboot|rework|reimagine:*> (the|its)? .. ({place}|{organisation})? .. (format|series|drama|sitcom|show|hit|film|movie|comedy|thriller)? {title:other} as ,? {any:its}',
    '{title:other} ~ <remake|adapt|reboot:p> ~ by {organisation} , which ~ <any> its (own)? (version|remake|take|adaptation) , {title}',
  ],
  claims: (found) => {
    const other = found.mention('other')
    const its = found.mention('its')
    if (its !== null)
      return other === null || other.name === its.name || its.anaphor
        ? []
        : follows(as('title', its), other.name, 'remake')
    const title = found.mention('title')
    const network = found.mention('organisation')
    if (title === null || other === null) return []
    return [
      ...follows(as('title', title), other.name, 'remake'),
      ...(network === null
        ? []
        : [
            {
              subject: as('title', title),
              property: 'platform' as const,
              value: as('organisation', network),
            },
          ]),
    ]
  },
  examples: [
    {
      text: 'Copper Lane was remade by AMC, which dropped its version, "Cold Crossing", after one season.',
      yields: ['Cold Crossing · follows · Copper Lane [remake]', 'Cold Crossing · platform · AMC'],
    },
    {
      text: 'Show TV is to adapt the Irish format Copper Lane as “Cold Crossing.”',
      yields: ['Cold Crossing · follows · Copper Lane [remake]'],
    },
    { text: 'AMC will remake Copper Lane as soon as it can.', yields: [] },
  ],
}
