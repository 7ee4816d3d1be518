import type { Mention } from '../sentence.ts'
import { as, type Draft, type Found, type Rule } from './rule.ts'

/** What is told in words, drawn or played, and can become a work on screen. */
const told =
  'novel|novels|book|books|comic|comics|comic_book|graphic_novel|manga|webtoon|manhwa|memoir|memoirs|play|stage_play|radio_play|short_story|short_stories|story|ghost_story|folk_tale|fairy_tale|tale|tales|poem|novella|bestseller|best_seller|best-seller|trilogy|article|essay|exposé|podcast|game|games|video_game|video_games|board_game|picture_book|web_novel|web_novels|light_novel|light_novels|webcomic|strip|comic_strip|series_of_novels|series_of_books|true_story'
const nounOf =
  /(?:(?:short|ghost|folk|fairy|true|picture|comic|graphic|web|light|crime|fantasy|dime|video|board|stage|radio|detective|cooking|best|spy) )?(?:novels?|books?|comics?|manga|webtoon|manhwa|memoirs?|play|story|stories|tales?|poem|novella|bestseller|best-seller|seller|trilogy|article|essay|exposé|podcast|games?|webcomic|strip)\b/gi

/** The noun of a source with whose it is: "Hal Marsh's memoir", "novel by Hal Marsh", "cooking game". */
function sourceNoun(found: Found): string | null {
  const noun = [...found.text('source').matchAll(nounOf)].at(-1)?.[0]
  if (noun === undefined) return null
  if (found.has('by')) return `${noun} by ${found.text('by')}`
  const owner = found.mention('author') ?? found.work('source')?.owner ?? null
  return owner === null || owner.type === 'organisation' ? noun : `${owner.name}'s ${noun}`
}

const basedOn = (subject: Draft['subject'], value: Draft['value']): Draft => ({
  subject,
  property: 'based on',
  value,
  continuity: 'screen',
})

/** A work without another name goes by its source's. */
const namedForIt = (work: Mention | null): Draft['subject'] | null =>
  work === null || work.anaphor ? null : as('title', work)

const rights =
  '(rights|option|deal|auction|bidding_war|six_figures|seven_figures|<option|buy|acquire|land|nab|snap|purchase|secure|win|grab:*>)'
const source = `({kind:source}|(a|an|the|his|her|{any:author} 's) .. (${told}))`

export const boughtSource: Rule = {
  id: 'bought-source',
  says: "lands the rights to Z, X's memoir; pays for Z, a novel by X; an option on X's short story Z.",
  over: 'phrase',
  cues: [
    `(${rights}|<pay:*>) .. (to|for|on|up)? .. {title} , ({kind:source}|{noun:source}) (by {persons:by})?`,
    `${rights} .. (to|for|on) {any:author} 's .. ({date})? .. (${told}) {title}`,
    `<option|buy|acquire|purchase:*> {any:author} 's .. (${told}) {title}`,
  ],
  claims: (found) => {
    const subject = namedForIt(found.mention('title'))
    if (subject === null) return []
    const item = found.items('source')[0]
    if (item?.kind === 'work' && item.work.medium === 'screen') return []
    const noun = found.has('source') ? sourceNoun(found) : ownedNoun(found)
    return noun === null ? [] : [basedOn(subject, { type: 'text', text: noun })]
  },
  examples: [
    {
      text: 'Paramount has landed film rights to “Cold Crossing,” Hal Marsh’s memoir about a ferry.',
      yields: ["Cold Crossing · based on · Hal Marsh's memoir"],
    },
    {
      text: 'A24 has taken an option on Hal Marsh’s short story “Cold Crossing.”',
      yields: ["Cold Crossing · based on · Hal Marsh's short story"],
    },
    { text: 'Paramount has bought “Cold Crossing,” a drama that premiered in Cannes.', yields: [] },
  ],
}

/** "Hal Marsh's 1894 ghost story Z": the noun of the words themselves. */
function ownedNoun(found: Found): string | null {
  const noun = [...found.text('whole').matchAll(nounOf)].at(-1)?.[0]
  const author = found.mention('author')
  return noun === undefined || author === null ? null : `${author.name}'s ${noun}`
}

export const turnedIntoWork: Rule = {
  id: 'turned-into-work',
  says: "makes a movie out of Z; a series version of Z; turns X's ghost story into three hours of dread.",
  over: 'phrase',
  cues: [
    '(<make|get|create|build|spin|fashion:*>) {kind:made} (out_of|from) {title}',
    '<turn|make|adapt|develop|rework|expand|bring:*> {title} (into|as|for) (a|an|the)? .. ({kind:made}|movie|film|series|feature|show|miniseries)',
    '(film|movie|screen|series|tv|television|feature|big-screen|small-screen|live-action|stage|anime) (version|adaptation|take|treatment) of {title}',
    `<turn|adapt|make|expand|rework|spin|develop:*> ${source} into`,
  ],
  claims: (found) => {
    const made = found.work('made')
    if (made !== null && (made.medium !== 'screen' || made.follows !== null)) return []
    if (found.has('source') || found.has('author')) return turnedSource(found)
    const subject = namedForIt(found.mention('title'))
    return subject === null ? [] : [basedOn(subject, subject)]
  },
  examples: [
    {
      text: 'Peacock is developing a series version of “Cold Crossing.”',
      yields: ['Cold Crossing · based on · Cold Crossing'],
    },
    {
      text: 'Netflix is making a movie out of “Cold Crossing.”',
      yields: ['Cold Crossing · based on · Cold Crossing'],
    },
    {
      text: 'Petra Vane turns Hal Marsh’s 1894 ghost story into three hours of dread.',
      yields: ["Copper Lane · based on · Hal Marsh's ghost story"],
    },
    { text: 'Petra Vane turns a corner into the harbor.', yields: [] },
  ],
}

function turnedSource(found: Found): readonly Draft[] {
  const title = found.title('none')
  const item = found.items('source')[0]
  if (title === null || (item?.kind === 'work' && item.work.medium === 'screen')) return []
  const noun = item === undefined ? ownedNoun(found) : sourceNoun(found)
  return noun === null ? [] : [basedOn(title, { type: 'text', text: noun })]
}

export const authorsNoun: Rule = {
  id: 'authors-noun',
  says: 'an adaptation of the 1958 Hal Marsh novel; from the Hal Marsh best seller; based on the Boneyard comics.',
  over: 'phrase',
  cues: [
    `(adaptation|version|dramatization|retelling|{kind:version}) of the ({date}|19|..)? {any:author} ({kind:bare}|${told}|stories)`,
    `(<base|adapt|inspire|draw|derive|script|develop:*>|based) .. (on|from|by|off|upon) the ({date}|..)? {any:author} ({kind:bare}|${told}|stories)`,
    '(adaptation|version|{kind:version}) of {kind:source}',
    '(<base|adapt|inspire|draw|derive|develop:*>|based|,) (from|on|off|upon) {kind:source}',
    `, (from|off) the {person:author} ({kind:bare}|${told}) (,|.)`,
  ],
  claims: (found) => {
    const title = found.title('none')
    const source = found.work('source')
    // "The Hal Marsh novel": whose it is stands where a maker's name would.
    const author =
      found.mention('author') ?? (source?.owner === null ? source.organisations.at(-1) : null) ?? null
    const version = found.work('version')
    if ((source ?? found.work('bare') ?? { medium: 'page' }).medium !== 'page') return []
    const noun = [...found.text('whole').matchAll(nounOf)].at(-1)?.[0]
    if (version !== null && !/^(?:adaptation|dramatization|version|retelling)$/.test(version.word)) return []
    if (title === null || author === null || author.anaphor || noun === undefined) return []
    if (author.type === 'place' || author.name === title.name || /^by /.test(found.after)) return []
    if (author.name.toLowerCase().includes(noun.toLowerCase())) return []
    return [basedOn(title, { type: 'text', text: `${author.name} ${noun}` })]
  },
  examples: [
    {
      text: 'Copper Lane is based on the Hal Marsh memoir.',
      yields: ['Copper Lane · based on · Hal Marsh memoir'],
    },
    { text: 'Petra Vane launched the Galway book festival.', yields: [] },
  ],
}

export const itsBasis: Rule = {
  id: 'its-basis',
  says: 'Y is the basis for Z; the novella Y, from which Z takes its premise; Z is developed from the hit Y.',
  over: 'phrase',
  cues: [
    '{title:work} ,? (<be>|<form|provide|serve:*> as?) (the)? (basis|inspiration|source|source_material|seed|blueprint) (of|for|behind|to) {title}',
    '{title:work} ,? (from|on) which {title} ~ <take|draw|base|adapt|derive|borrow:*>',
    '{title} .. <develop|adapt|base|rework:*> ~ (from|on) (the|an|a)? ({place}|..)? .. (hit|format|original|series|drama|sitcom|short|film|comic|play|novel|novella|memoir|podcast) ,? {title:work}',
    '<adapt|base:*> (..)? (from|on) {title:work} , {kind:source}',
  ],
  claims: (found) => {
    const work = found.mention('work')
    if (work === null || work.anaphor) return []
    const own = found.items('source')[0]
    if (own?.kind === 'work' && own.work.medium === 'screen') return []
    // "A series adapted from Z, X's novel": a series without a name of its own goes by its source's.
    const subject = own === undefined ? found.title() : namedForIt(work)
    return subject === null || (own === undefined && subject.name === work.name)
      ? []
      : [basedOn(subject, as('title', work))]
  },
  examples: [
    {
      text: 'Hal Marsh wrote the novella “Cold Crossing,” from which Copper Lane takes its premise.',
      yields: ['Copper Lane · based on · Cold Crossing'],
    },
    { text: 'Trust is the basis for a good crew.', yields: [] },
  ],
}
