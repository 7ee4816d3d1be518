import type { Entity } from '../claim.ts'
import { as, type Found, type Rule } from './rule.ts'

const kindWord = (found: Found) => found.work()?.word ?? null

const pageWork =
  '(novel|novels|book|books|comic|comics|memoir|play|manga|webtoon|series|game|games|short_story|graphic_novel|trilogy|bestseller|podcast|true_story|article|graphic_novels|video_game|videogame|stories|story|light_novel|light_novels|novella|poem|musical|series_of_novels)'

export const basedOn: Rule = {
  id: 'based-on',
  says: "Z is based on the novel by X; adapted from X's novel; an adaptation of W; a comic book of the same name.",
  over: 'clause',
  cues: [
    `({title})? .. <base|adapt|inspire|derive|draw:pn> (loosely|closely)? (on|from|by|upon) {title:source}`,
    `({title})? .. <base|adapt|inspire|derive|draw:pn> (loosely|closely)? (on|from|by|upon) (the|a|his|her|{any:author} 's)? .. {kind:source} (,)? (of_the_same_name|by {person:author}|{title:work})?`,
    `({title})? .. <base|adapt|inspire|derive|draw:pn> (loosely|closely)? (on|from|by|upon) (the|a|his|her|{any:author} 's)? .. ${pageWork} (,)? (of_the_same_name|by {person:author}|{title:work})?`,
    "(adaptation|version|take|reimagining|dramatization|retelling) (of|on) ({any:author} 's)? .. ({kind:source}|{title:source})",
    '{persons:people} <be> adapting (the)? {kind:source}',
    "<adapt> .. (from|for {organisation} from) ({any:author} 's) .. ({kind:source}|novel|book|play|comic|memoir)",
  ],
  claims: (found) => {
    const title = found.title()
    if (title === null) return []
    const source = found.items('source')[0]
    const named =
      found.mention('work') ??
      (source?.kind === 'mention' && source.mention.type === 'title' ? source.mention : null)
    const author = found.mention('author')
    const kind = source?.kind === 'work' ? source.work : source?.kind === 'mention' ? source.work : null
    const owner = kind?.owner ?? author
    if (named !== null && named.name !== title.name) {
      return [{ subject: title, property: 'based on', value: as('title', named) }]
    }
    const match = new RegExp(`\\b${pageWork.replaceAll('_', ' ')}\\b`).exec(
      found.words('verb') === '' ? '' : found.sentence.items.map((item) => item.text).join(' '),
    )
    const word = kind?.medium === 'screen' ? null : (kind?.word ?? match?.[1] ?? 'novel')
    if (word === null) return []
    const text = owner === null ? word : `${owner.name}'s ${word}`
    return [
      { subject: title, property: 'based on', value: { type: 'text', text: owner === null ? text : text } },
    ]
  },
  examples: [
    { text: 'Night Ferry is based on the novel by Hal Marsh.', yields: ['Night Ferry · based on · novel'] },
    { text: 'Night Ferry is based in Cork.', yields: [] },
  ],
}

export const followsWork: Rule = {
  id: 'follows-work',
  says: 'Z, the sequel to Y; a spin-off of Y; a remake of Y.',
  over: 'phrase',
  cues: [
    "{title} ,? (—|⟨)? (<be>|will_be|is)? (also|essentially|not)? (the|a|an)? {kind} (to|of|from|for) ({organisation} 's|the|{kind:old})? ({title:other})",
    '{title} ,? (—|⟨)? (<be>)? (the|a|an)? {kind} (to|of|from|for) (the)? {date}? ..',
    '{title:other} {kind} {title}',
    "{title:other} ('s)? {kind}",
    '{kind} (to|of|from) (the)? {title:other}',
  ],
  claims: (found) => {
    const work = found.work()
    const kind = work?.follows ?? null
    if (kind === null) return []
    const other = found.mention('other')
    const named = found.mention('title')
    const base = named === null ? null : /^(.+?) (?:\d|II|III|IV|Part Two|Part 2)$/.exec(named.name)
    if (other === null && base?.[1] !== undefined && named !== null) {
      return [
        {
          subject: as('title', named),
          property: 'follows',
          value: { type: 'title', name: base[1] },
          qualifiers: { kind },
        },
      ]
    }
    if (other === null) return []
    const subject: Entity =
      named !== null && named.name !== other.name
        ? as('title', named)
        : { type: 'title', name: `Untitled ${other.name} ${kindWord(found) ?? kind}` }
    return [{ subject, property: 'follows', value: as('title', other), qualifiers: { kind } }]
  },
  examples: [
    {
      text: 'Night Ferry 2, the sequel to Night Ferry, opens in May 2027.',
      yields: ['Night Ferry 2 · follows · Night Ferry [sequel]', 'Night Ferry 2 · release date · 2027-05'],
    },
    { text: 'A sequel to the storm is coming.', yields: [] },
  ],
}

export const partOf: Rule = {
  id: 'part-of',
  says: 'Z is part of the Harbor universe; set in the Harbor universe; an entry in the franchise.',
  over: 'clause',
  cues: [
    "{title} .. <be> (not)? (a)? part of (the|{organisation} 's)? (ongoing|wider|larger)? ({title:whole}|{name:whole}|{organisation:whole}) (universe|franchise|series|event|saga|trilogy)?",
    '{title} .. <set:p> in the ({title:whole}|{name:whole}) (universe|franchise|world)',
    '{title} .. (entry|film|instalment|installment|chapter|movie|series) (in|of) the ({title:whole}|{name:whole}) (universe|franchise|series|saga|trilogy)',
  ],
  claims: (found) => {
    const title = found.title()
    const whole = found.mention('whole')
    if (title === null || whole === null || whole.name === title.name) return []
    const denied = / not /.test(` ${found.words('verb')} `) || found.verb()?.negated === true
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
      text: 'Night Ferry is part of the Harborverse universe.',
      yields: ['Night Ferry · part of · Harborverse'],
    },
    { text: 'Night Ferry is part of the problem.', yields: [] },
  ],
}

export const named: Rule = {
  id: 'work-named',
  says: 'Z is titled W; the sequel will be called W; previously known as W.',
  over: 'clause',
  cues: [
    '({title}|{kind}|{season} (of {title})?) .. <title|call|name|dub|subtitle|entitle|rename|retitle:pn> {title:named}',
    '{title} .. (known|<know:p>) until .. as {title:named}',
    '{title} .. (initially|originally|previously|formerly|<know:p>) (titled|called|known_as|as|<title:*>) {title:named}',
  ],
  claims: (found) => {
    const title = found.title()
    const name = found.mention('named')
    if (title === null || name === null || name.name === title.name) return []
    return [{ subject: title, property: 'title', value: { type: 'text', text: name.name } }]
  },
  examples: [
    {
      text: "Night Ferry has been retitled 'Cold Crossing'.",
      yields: ['Night Ferry · title · Cold Crossing'],
    },
    { text: 'Night Ferry was called a triumph.', yields: [] },
  ],
}

export const knownFor: Rule = {
  id: 'known-for',
  says: '"Ana Reyes (Night Ferry)", "best known for Night Ferry", "Night Ferry alum Ana Reyes", "who most recently starred in".',
  over: 'phrase',
  cues: [
    '{person} ⟨ {titles:works}',
    '{person} ⟨ .. (of|for|from|in) .. {titles:works}',
    "{person} (,)? (who_is|<know:*>)? (best|perhaps_best)? (known|<know:*>) (for|from|as) .. (on|in|from|of)? ({organisation} 's|the)? {titles:works}",
    '{title:works} (alum|alums|vet|veteran|breakout|breakout_star|grad) ,? {person}',
    "{person} , (fresh_off|late_of|of|from|recently_seen_in|last_seen_in|whose_credits_include|seen_most_recently_in|most_recently_seen_in) (the|{organisation} 's|{organisation})? {titles:works}",
    "{person} .. (most_recently|recently|last|previously) .. <star|appear|see|feature|play:*> .. (in|on) ({organisation} 's|the)? {titles:works}",
    "{person} (,)? (who)? .. <create|write|direct|win:*> .. (for)? ({organisation} 's|the|an_{organisation}|an|a)? .. (for) {titles:works}",
    '(an)? actor whose credits include {titles:works}',
  ],
  claims: (found) => {
    const person = found.mention('person')
    if (person === null) return []
    return found
      .mentions('works')
      .filter((work) => work.name !== found.sentence.focus?.name)
      .map((work) => ({
        subject: as('person', person),
        property: 'notable work' as const,
        value: as('title', work),
        continuity: 'screen' as const,
        certainty: 'stated' as const,
      }))
  },
  examples: [
    {
      text: 'Ana Reyes (Night Ferry) will star in Cold Crossing.',
      yields: ['Ana Reyes · notable work · Night Ferry', 'Cold Crossing · cast member · Ana Reyes'],
    },
    { text: 'Ana Reyes (pictured) waved.', yields: [] },
  ],
}
