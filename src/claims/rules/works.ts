import type { Item } from '../sentence.ts'
import { as, type Draft, type Found, type Rule } from './rule.ts'

const pageNoun =
  'novel|novels|book|books|comic|comics|memoir|memoirs|play|manga|webtoon|manhwa|game|story|stories|novella|bestseller|bestsellers|podcast|article|poem|title|trilogy|saga|musical|tale|tales|folktale|legend|myth|mysteries|fantasies|cycle'
const compound =
  /(?:(?:comic book|comic-book|graphic novel|light novel|short story|stage play|true story|video game|book|comic|novel|manga|dime|short|true|stage|graphic|light|video|picture|web|crime|fantasy|ghost|detective|folk|fairy|radio|romance|spy|horror|board) )?(?:novels?|books?|comics?|memoirs?|play|manga|webtoon|manhwa|games?|story|stories|novella|bestsellers?|podcast|article|poem|series|title|trilogy|saga|musical|tales?|mysteries)$/i
const isPage =
  /\b(?:novels?|books?|comics?|memoirs?|play|manga|webtoon|manhwa|games?|novella|bestsellers?|podcast|poem)\b/i

/** "his bestselling 1998 novel" → "novel"; with its owner, "Hal Marsh's novel"; "novel by Hal Marsh" as written. */
function sourceText(found: Found, source: Item): string | null {
  const work = source.kind === 'work' || source.kind === 'mention' ? source.work : null
  const noun = compound.exec(source.text)?.[0]
  if (noun === undefined || (work?.medium === 'screen' && !isPage.test(source.text))) return null
  const owner = work?.owner ?? found.mention('author')
  const maker = work?.organisations.at(-1)
  // "Series" alone says nothing of what it is: "the long-running Harbor Comics series" is the Harbor Comics series.
  if (work !== null && maker !== undefined && /^(?:series|title|saga)$/.test(work.word) && !found.has('by'))
    return `${maker.name} ${work.word}`
  if (found.has('by') && owner === null) {
    const written = found.text('source').replace(/^(?:the|an?|his|her|their|its) /i, '')
    return `${written} by ${found.text('by')}`
  }
  return owner === null || owner.type === 'organisation' ? noun : `${owner.name}'s ${noun}`
}

function basedOnSource(found: Found): readonly Draft[] {
  const title = found.title()
  if (title === null) return []
  const source = found.items('source')[0]
  const own =
    source?.kind === 'mention' && source.mention.type === 'title' && !source.mention.anaphor
      ? source.mention
      : null
  const named = found.mention('work') ?? own
  if (named !== null && named.name !== title.name)
    return [{ subject: title, property: 'based on', value: as('title', named) }]
  if (source === undefined || named !== null) return []
  const text = sourceText(found, source)
  return text === null ? [] : [{ subject: title, property: 'based on', value: { type: 'text', text } }]
}

const basing =
  '(<base|adapt|inspire|derive:*>|based) ((.. by ... {person:adapter})?|(the)? (script|screenplay|teleplay|scripts|scenario) (himself|herself|themselves)?|(himself|herself|themselves|it)) (loosely|closely|partly)? (on|from|by|upon)'
const byAuthor = '(by {persons:by})?'

export const basedOn: Rule = {
  id: 'based-on',
  says: "Z is based on the novel by X; adapted by W from X's novel; an adaptation of W; W adapts X's memoir.",
  over: 'phrase',
  cues: [
    `({title} ,? ..)? ${basing} ({kind:source}|{title:source}) ,? ({title:work}|${byAuthor})`,
    `({title} ,? (<be>)?)? {kind:version} of ({kind:source}|{title:source}) ,? ({title:work}|${byAuthor})`,
    `(<draw|take|spring|derive|source|lift|borrow|develop|grow|mine:*>) .. (from|on) ({kind:source}|{title:source}) ,? ({title:work}|${byAuthor})`,
    `(<turn|make|adapt:*> (being)?)? ({kind:source}) ,? {title:work} into`,
    `({title} ,?)? (<start|begin|originate>|started|began) (out|life)? as (a|an|the)? ({kind:source}|{title:source}) ,? (called|titled|<call|title:*>)? ({title:work})?`,
    `{person:adapter} .. <adapt:fdg> ({kind:source}|{title:source}) ${byAuthor}`,
    '{kind:version} (,)? from {kind:source}',
  ],
  claims: (found) => {
    const version = found.work('version')
    if (
      version !== null &&
      !/^(?:adaptation|dramatization|version|retelling|reimagining)$/.test(version.word)
    )
      return []
    return basedOnSource(found)
  },
  examples: [
    {
      text: 'Copper Lane draws from the novel by Hal Marsh.',
      yields: ['Copper Lane · based on · novel by Hal Marsh'],
    },
    {
      text: 'Copper Lane is based on the bestselling novel by Hal Marsh.',
      yields: ['Copper Lane · based on · bestselling novel by Hal Marsh'],
    },
    { text: 'Copper Lane is based in Cork.', yields: [] },
  ],
}

const nouns = new RegExp(
  `(?:(?:comic|short|true|stage|radio|graphic|light|video|picture|web|crime|fantasy|ghost|detective|folk|fairy|urban|spy|board|dime) )?\\b(?:${pageNoun})\\b`,
  'g',
)
const lastNoun = (words: string) => [...words.matchAll(nouns)].at(-1)?.[0] ?? null

export const basedOnNoun: Rule = {
  id: 'based-on-noun',
  says: "Z is based on Hal Marsh's podcast; an adaptation of the bestseller by Hal Marsh.",
  over: 'phrase',
  cues: [
    `({title} ,? ..)? ${basing} (the|a|an|his|her|its|{any:author} 's)? .. (${pageNoun}) ({title:work}|{outlet:work}|{name:work}|${byAuthor})`,
    `(adaptation|version|{kind:version}) of (the|a|an|his|her|{any:author} 's) .. ({organisation})? (${pageNoun}) ({title:work}|${byAuthor})`,
    'in {kind:source}',
    '(of|from) {kind:source} ,',
    `{title} .. , from {kind:source} ${byAuthor}`,
    'in the {person:author} {kind:source}',
    '(readers|fans|pages) of {kind:source}',
  ],
  claims: (found) => {
    const title = found.title()
    if (title === null) return []
    const version = found.work('version')
    if (version !== null && !/^(?:adaptation|dramatization|version)$/.test(version.word)) return []
    const source = found.items('source')[0]
    if (source?.kind === 'work')
      return source.work.medium !== 'page' ||
        (source.work.owner === null && !found.has('author') && !found.has('by'))
        ? []
        : basedOnSource(found)
    const work = found.mention('work')
    if (work !== null && work.name !== title.name)
      return [{ subject: title, property: 'based on', value: as('title', work) }]
    const author = found.mention('author')
    const noun = lastNoun(found.words('whole'))
    const maker = found.mention('organisation')
    // "Title" alone says nothing: "a Harbor Comics title" does.
    if (noun === null || (noun === 'title' && maker === null)) return []
    if (noun === 'title')
      return [{ subject: title, property: 'based on', value: { type: 'text', text: `${maker?.name} title` } }]
    const text = found.has('by')
      ? `${noun} by ${found.text('by')}`
      : author === null
        ? noun
        : `${author.name}'s ${noun}`
    return [{ subject: title, property: 'based on', value: { type: 'text', text } }]
  },
  examples: [
    {
      text: 'Copper Lane is based on the bestseller by Hal Marsh.',
      yields: ['Copper Lane · based on · bestseller by Hal Marsh'],
    },
    { text: 'Copper Lane is based on a lie.', yields: [] },
  ],
}

/** "The heist comedy, a remake of Y", "The series is a remake of Y": the work that the story is about. */
function apposedTo(found: Found): Draft['subject'] | null {
  const { focus } = found.sentence
  return focus !== null &&
    /(?:^| )(?:[\uea00-\ueaff] ,|be\/\S+|become\/\S+) (?:and |also |an? |just )*$/.test(found.before)
    ? as('title', focus)
    : null
}

export const followsWork: Rule = {
  id: 'follows-work',
  says: 'Z, the sequel to Y; a spin-off of Y; a remake of Y; the Y spin-off Z.',
  over: 'phrase',
  cues: [
    "{title} ,? (—|⟨|:)? (<be>|will_be|is)? (also|essentially)? {kind} (to|of|from|for) ({organisation} 's|its|the)? ({date} 's?)? ({place}|{organisation:home})? .. (<hit:*>)? (the|{kind:old})? {title:other}",
    '{title:other} {kind} {title}',
    "{kind} (to|of|from) ({organisation} 's|its|the)? ({date} 's?)? ({place}|{organisation:home})? .. (<hit:*>|{kind:old})? {title:other}",
    "{title} (<be>|,) {kind} (to|of) .. {any} 's ({date})? .. {title:other}",
  ],
  claims: (found) => {
    const work = found.work()
    const kind = work?.follows ?? null
    const other = found.mention('other')
    if (kind === null || other === null || work === null) return []
    const named = found.mention('title') ?? apposedTo(found)
    if (named === null && (work.definite || /[\ue100-\ue1ff] (?:[,—:(] )?(?:\S+ )?$/.test(found.before)))
      return []
    if (named !== null && named.name === other.name) return []
    return [
      {
        subject:
          named !== null
            ? { type: 'title', name: named.name }
            : { type: 'title', name: `Untitled ${other.name} ${work.word}` },
        property: 'follows',
        value: as('title', other),
        qualifiers: { kind },
        ...(found.verb()?.negated === true ? { certainty: 'denied' as const } : {}),
      },
    ]
  },
  examples: [
    {
      text: 'The film Cold Crossing, a prequel to Copper Lane, opens in May 2027.',
      yields: ['Cold Crossing · follows · Copper Lane [prequel]'],
    },
    { text: 'A sequel to the storm is coming.', yields: [] },
  ],
}

export const comesOf: Rule = {
  id: 'comes-of',
  says: 'Z remakes Y; Y was remade as Z; Z is spun off from Y; Y spawned a spin-off, Z; Z follows on from Y.',
  over: 'clause',
  cues: [
    '{title} .. <remake|reboot|reimagine> {title:other}',
    '{title:other} ~ <remake|reboot|reimagine:p> ~ as ,? {title}',
    '{title} ~ <spin|spun:*> off (from|of) {title:other}',
    '{title:other} ~ <spawn|birth|inspire|yield|beget> .. {kind} ,? (called|titled|<call|title:*>)? {title}',
    "{title} .. <follow> (on|up)? (from|directly_on_from)? ({date} 's)? {title:other}",
    '{title} .. <pick> (up)? ~ (where|after|following) (the_events_of|the_end_of)? {title:other}',
    '{title} .. <set|unfold:*> ~ (years|months|decades|days|weeks|hours|century|generation|centuries|generations) (after|before|following|prior_to) (the_events_of|those_of|the_end_of)? {title:other}',
    '{title} .. <take> place ~ (years|months|decades|days|weeks|century|centuries) (after|before|following|prior_to) (the_events_of|those_of|the_end_of)? {title:other}',
    '{title} .. <descend|grow> (out)? (from|of) {title:other}',
    '{title} (<be>)? (,)? {kind} of (the)? {date}? {kind:old}',
  ],
  claims: (found) => {
    const [title, other] = [found.mention('title'), found.mention('other')]
    if (title === null || title.anaphor) return []
    const old = found.work('old')
    const kind =
      found.work()?.follows ??
      (/ (?:before|prior to) /.test(found.words('whole')) ? 'prequel' : null) ??
      kindOfVerb[found.verb()?.lemma ?? ''] ??
      null
    // "A reboot of the 1998 sitcom": it keeps the name.
    if (old !== null)
      return kind !== null &&
        /^(?:reboot|remake|revival)$/.test(kind) &&
        (found.has('date') || old.year !== null || old.words.includes('original'))
        ? [
            {
              subject: as('title', title),
              property: 'follows',
              value: as('title', title),
              qualifiers: { kind },
            },
          ]
        : []
    if (kind === null || other === null || other.name === title.name) return []
    return [
      { subject: as('title', title), property: 'follows', value: as('title', other), qualifiers: { kind } },
    ]
  },
  examples: [
    {
      text: 'Copper Lane was remade in America as "Cold Crossing".',
      yields: ['Cold Crossing · follows · Copper Lane [remake]'],
    },
    {
      text: 'The drama "Cold Crossing" is spun off from Copper Lane.',
      yields: ['Cold Crossing · follows · Copper Lane [spin-off]'],
    },
    {
      text: 'Copper Lane, a reboot of the 1998 sitcom, opens in May.',
      yields: ['Copper Lane · follows · Copper Lane [reboot]'],
    },
    {
      text: 'The drama "Cold Crossing" is set forty years before Copper Lane.',
      yields: ['Cold Crossing · follows · Copper Lane [prequel]'],
    },
    {
      text: 'The drama "Cold Crossing" picks up where Copper Lane left off.',
      yields: ['Cold Crossing · follows · Copper Lane [sequel]'],
    },
    { text: 'Copper Lane follows a harbor pilot.', yields: [] },
  ],
}

const kindOfVerb: Readonly<Record<string, string>> = {
  remake: 'remake',
  reimagine: 'remake',
  reboot: 'reboot',
  spin: 'spin-off',
  spun: 'spin-off',
  follow: 'sequel',
  pick: 'sequel',
  set: 'sequel',
  unfold: 'sequel',
  take: 'sequel',
  descend: 'spin-off',
  grow: 'spin-off',
}

export const namelessFollows: Rule = {
  id: 'nameless-follows',
  says: '"a Copper Lane sequel", "the sequel to Copper Lane": what has no name yet follows what it is named for.',
  over: 'phrase',
  cues: ['{title}'],
  claims: (found) => {
    const title = found.mention('title')
    const { question, items, passage } = found.sentence
    if (title?.follows === undefined || title.anaphor || question) return []
    // "A Copper Lane spin-off. No.": a bare phrase says nothing of it.
    if (passage.in === 'text' && !items.some(({ kind }) => kind === 'verb')) return []
    if (/(?:^| )(?:no|never|without|not|any|about|wrong|whether) (?:\S+ )?$/.test(found.before)) return []
    const { name, kind } = title.follows
    return [
      {
        subject: as('title', title),
        property: 'follows',
        value: { type: 'title', name },
        qualifiers: { kind },
      },
    ]
  },
  examples: [
    {
      text: 'A Copper Lane spin-off is in development.',
      yields: ['Untitled Copper Lane spin-off · follows · Copper Lane [spin-off]'],
    },
    {
      text: 'HBO has ordered a prequel series to Copper Lane.',
      yields: ['Untitled Copper Lane prequel · follows · Copper Lane [prequel]'],
    },
    { text: 'There is no Copper Lane sequel.', yields: [] },
  ],
}

export const partOf: Rule = {
  id: 'part-of',
  says: 'Z is part of the Harbor universe; set in the Harbor universe; the next instalment of the franchise.',
  over: 'clause',
  cues: [
    "{title} .. <be> (a)? part of (the|{any} 's)? (ongoing|wider|larger)? ({title:larger}|{name:larger}|{organisation:larger}) (universe|franchise|series|event|saga|trilogy)",
    '{title} .. <set:p> in the ({title:larger}|{name:larger}) (universe|franchise|world)',
    "({title}|{kind}|entry|film|instalment|installment|chapter|movie|series|book) (in|of) (the|{organisation} 's) ({title:larger}|{name:larger}) (universe|franchise|series|saga|trilogy|cycle)",
  ],
  claims: (found) => {
    const title = found.title()
    const whole = found.mention('larger')
    if (title === null || whole === null || whole.name === title.name) return []
    const denied = found.verb()?.negated === true
    return [
      {
        subject: title,
        property: 'part of',
        value: as('title', whole),
        ...(denied ? { certainty: 'denied' as const } : {}),
      },
    ]
  },
  examples: [
    {
      text: 'Copper Lane is part of the Harborverse franchise.',
      yields: ['Copper Lane · part of · Harborverse'],
    },
    { text: 'Copper Lane is part of the problem.', yields: [] },
  ],
}

export const named: Rule = {
  id: 'work-named',
  says: 'Z is titled W; the sequel will be called W; previously known as W.',
  over: 'clause',
  cues: [
    '({title}|{kind}|{season} (of {title})?) .. <title|call|name|dub|subtitle|entitle|rename|retitle:pn> ({title:named}|{name:named})',
    '(working|official|full|final|new|original|tentative) title ,? (of|is|was|:|will_be|<be>)? (now|officially|also)? {title:named}',
    '(its|the) (official|new|full|final)? title <be> {title:named}',
    '{title} (<be> (now|officially|henceforth)?)? (formerly|previously|originally|once|aka|fka) (known_as|called|titled|<call|title|know:*>)? (as)? {title:named}',
    '{title} <become> {title:named}',
    '<retitle|rename|rechristen:*> ({title}|it|the {kind}) (as|to)? {title:named}',
    '{title} .. (known|<know:p>) until .. as {title:named}',
    '{title} .. (initially|originally|previously|formerly|<know:p>) (titled|called|known_as|as|<title:*>) {title:named}',
  ],
  claims: (found) => {
    const title = found.title()
    const name = found.mention('named')
    if (title === null || name === null || name.name === title.name) return []
    // "They have a new show. It's called Drone": the word stands for what has just been spoken of.
    if (found.mention('title')?.anaphor === true && /^it(?:'s)?$/i.test(found.mention('title')?.text ?? ''))
      return []
    return [{ subject: title, property: 'title', value: { type: 'text', text: name.name } }]
  },
  examples: [
    {
      text: 'Copper Lane, working title "Cold Crossing," opens in May.',
      yields: ['Copper Lane · title · Cold Crossing'],
    },
    {
      text: "Copper Lane has been retitled 'Cold Crossing'.",
      yields: ['Copper Lane · title · Cold Crossing'],
    },
    { text: 'Copper Lane was called a triumph.', yields: [] },
  ],
}
