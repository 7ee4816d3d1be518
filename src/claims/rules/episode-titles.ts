import type { Qualifiers } from '../claim.ts'
import type { Draft, Found, Rule } from './rule.ts'

const part = '(finale|premiere|opener|episode|installment|instalment|hour|{season})'

/** Which episode it is that has the name: its number, or that it is the last or the first. */
function episodeOf(found: Found): Qualifiers {
  const season = found.season()
  if (season?.of === 'episode') return { episode: season.season }
  const end = /\b(finale|premiere)\b/.exec(found.words('whole'))?.[1]
  const of = season?.of === 'season' ? { season: season.season } : {}
  return end === undefined ? of : { ...of, episode: end }
}

/** "The sequel has a title, W": what had no name goes by the new one. */
function untitledBefore(found: Found): Draft['subject'] | null {
  const named = found.mention('named')
  const title = found.mention('title')
  const isUntitled = title === null ? found.has('kind') : title.name.startsWith('Untitled ')
  return isUntitled && named !== null && !named.anaphor ? { type: 'title', name: named.name } : null
}

function named(found: Found): readonly Draft[] {
  const first = untitledBefore(found)
  if (first !== null)
    return [{ subject: first, property: 'title', value: { type: 'text', text: first.name } }]
  const title = found.title()
  if (title === null) return []
  // "The finale, Low Tide and Copper Lane": a list of works is no name.
  if (/^(?:and|,_and) [\ue000-\uf8ff]/.test(found.after)) return []
  return found
    .mentions('named')
    .filter(({ name, anaphor }) => name !== title.name && !anaphor)
    .map(({ name }) => ({
      subject: title,
      property: 'title',
      value: { type: 'text', text: name },
      qualifiers: episodeOf(found),
    }))
}

export const episodeNamed: Rule = {
  id: 'episode-named',
  says: 'The finale is called W; tonight’s episode of Z, "W"; "W" is the name of the third episode; the episodes are titled W and V.',
  over: 'phrase',
  cues: [
    `(the|its|'s|a) .. ${part} (of {title})? , {title:named} (,|.)`,
    `${part} (of {title})? , which <be>? <title|call:*> {title:named}`,
    `${part} ((of|for) {title})? <title|call|name:pdn> {title:named}`,
    `{title:named} ,? (~ ,)? <be> (the)? (name|title) of (the)? .. ${part}`,
    '(titles|names) of ~ (episodes|instalments|installments|hours) ~ : {titles:named}',
  ],
  claims: named,
  examples: [
    {
      text: 'Ana Reyes stars in Copper Lane. The finale is called "Cold Water."',
      yields: ['Copper Lane · title · Cold Water'],
    },
    {
      text: 'Spoilers ahead for tonight’s episode of Copper Lane, "Cold Water."',
      yields: ['Copper Lane · title · Cold Water'],
    },
    { text: 'Copper Lane airs after the finale of Low Tide.', yields: [] },
  ],
}

export const namedAtLast: Rule = {
  id: 'named-at-last',
  says: 'Z has a name: W; Z began life under the title W.',
  over: 'clause',
  cues: [
    '{title} ~ <have|get|receive|land:*> (a|its|an) (.. )?(name|title) : ({title:named}|{name:named})',
    '({title}|{kind}) ~ <have|get|receive|land|gain|score:*> (a|an|its|the)? (.. )?(name|title) (,|:)? ({title:named}|{name:named}) (,|.|$|and)?',
    "({title}|{kind}) 's (.. )?(title|name) <be> ({title:named}|{name:named})",
    '{title} .. <change> (its|the) (name|title) (from {title:old})? to (just|simply)? ({title:named}|{name:named})',
    '{title} <be> now (called|titled|known_as)? {title:named} (,|.)',
    '{title} ~ <begin|start|develop|pitch|announce|film|shoot|write|conceive|publish|know:*> ~ under the (working|original|tentative|new)? (title|name) (of)? ({title:named}|{name:named})',
  ],
  claims: named,
  examples: [
    {
      text: 'The thriller "Cold Water" changes its name to "Low Water."',
      yields: ['Cold Water · title · Low Water'],
    },
    {
      text: 'The sequel has a title, "Cold Water."',
      yields: ['Cold Water · title · Cold Water'],
    },
    { text: 'The sequel has a fan in Petra Vane.', yields: [] },
    {
      text: 'Ana Reyes stars in the thriller "Cold Water". Copper Lane began life under the title "Cold Water".',
      yields: ['Copper Lane · title · Cold Water'],
    },
  ],
}

export const namedAfterColon: Rule = {
  id: 'named-after-colon',
  says: 'Z has a name: W; the project now has a title: W.',
  over: 'phrase',
  hedged: true,
  cues: [
    '({title}|{kind}|project|it) ~ <have|get|receive|land|gain|score:*> (a|its|an|the) (.. )?(name|title) : ({title:named}|{name:named})',
    "({title}|{kind}) 's (.. )?(title|name) : ({title:named}|{name:named})",
  ],
  claims: named,
  examples: [
    {
      text: 'The sequel finally has a name: "Cold Water."',
      yields: ['Cold Water · title · Cold Water'],
    },
    { text: 'The sequel has a rule: Copper Lane is never shown.', yields: [] },
  ],
}
