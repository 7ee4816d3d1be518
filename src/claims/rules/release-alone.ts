import { homeOf, isNetwork } from './platform.ts'
import { dayOf, release } from './release.ts'
import type { Draft, Found, Rule } from './rule.ts'

/** The match is the whole sentence, but for its end. */
const isWhole = (found: Found) => found.before === '' && /^[.!,;…() ]*$/.test(found.after)

/** A date alone on its line is the page's own; a year alone dates many things. */
const isBare = (found: Found) => {
  const { passage, start, end } = found.sentence
  const alone =
    passage.source.slice(start, end).trim() === passage.source.slice(passage.start, passage.end).trim()
  return !/\S [\ue700-\ue7ff] |[\ue700-\ue7ff] \S/.test(`${found.words('whole')} `) && alone
}

function home(found: Found): Draft | null {
  const [on] = found.mentions('on')
  return on === undefined || !isNetwork(on.name) ? null : homeOf(found, found.title(), on, 'platform')
}

const out =
  '(in_theaters|in_cinemas|in_theatres|in_stores|on_sale|on_screens|out|due|due_out|coming|available|streaming|returns|premieres|arrives|airs|opens|starts|debuts|launches|still|<premiere|open|air|arrive|launch|debut|return|stream|start|begin|come>)'
const on = '((on|at|via|,|only_on|to) (the)? {organisation:on})?'

export const releaseAlone: Rule = {
  id: 'release-alone',
  says: '"On sale June 2." "Hulu, May 3." "Sunday, October 6!": a sentence that is only the date, of the work spoken of.',
  over: 'phrase',
  cues: [
    `({organisation:on} ,)? (now|only)? ${out}? ${on} (on|in|from|for)? {date} (at ..)? ${on}`,
    `{count} (,|on|at|from)? {organisation:on}? (,|from|in|on|starting)? {date}`,
    '{organisation:on} (now|only)? <say> {date}',
  ],
  claims: (found) => {
    const { passage } = found.sentence
    if (!isWhole(found) || passage.in !== 'text' || isBare(found)) return []
    const day = dayOf(found)
    // "Today.", "Friday.": an answer, a stamp.
    if (day === null || /^(?:today|tonight|tomorrow|yesterday|now|this morning)/i.test(day.text)) return []
    if (/^\d{4}$/.test(day.edtf) && !found.has('on')) return []
    return [...release(found), home(found)]
  },
  examples: [
    {
      text: 'The thriller Copper Lane has forty lines of dialogue. In theaters May 3.',
      yields: ['Copper Lane · release date · 2020-05-03'],
    },
    {
      text: 'The thriller Copper Lane stars Ana Reyes. Hulu, May 3.',
      yields: ['Copper Lane · release date · 2020-05-03 (Hulu)', 'Copper Lane · platform · Hulu'],
    },
    { text: 'May 3, 2020', yields: [] },
  ],
}

const label =
  /^(?:premieres?|releases?|released|airs|starts|returns|debuts?|opens|when|where|network|platform|streamer|streaming|distributor|channel|service|broadcaster|watch|home|airdate|launch|date|dates)$/i

export const releaseLabel: Rule = {
  id: 'release-label',
  says: '"Premieres: May 3 on Hulu", "Network: NBC", "Where to watch: Starz": a label and what it says.',
  over: 'phrase',
  cues: [
    '({name:label}|where <watch:*>|(release|premiere|launch|air|start) (date|dates)?|network|streamer|distributor) : (on)? (the)? {organisation:on} (,|from|on|in)? {date}?',
    `({name:label}|where <watch:*>|(release|premiere|launch|air|start) (date|dates)?) : .. {date} (in (the)? {place})? ${on}`,
  ],
  claims: (found) => {
    const [named] = found.mentions('label')
    if (named !== undefined && !label.test(named.text)) return []
    if (!/^(?:\S+ )?$/.test(found.before)) return []
    return [...(found.has('date') ? release(found) : []), home(found)]
  },
  examples: [
    {
      text: 'Where to watch: Hulu',
      yields: ['Copper Lane · platform · Hulu'],
    },
    {
      text: 'Premieres: May 3, 2020 on Hulu',
      yields: ['Copper Lane · release date · 2020-05-03 (Hulu)', 'Copper Lane · platform · Hulu'],
    },
    { text: 'Contact: Hulu', yields: [] },
  ],
}

const country = '({place:region}|uk|us|usa)'

export const releaseByRegion: Rule = {
  id: 'release-by-region',
  says: '"May 3 in the UK, May 10 in the US": the second date of two.',
  over: 'clause',
  cues: [
    `{date:first} (in (the)? ({place}|uk|us))? (,|and|then|,_and|but)? (on|from)? {date} (in|across|for) (the)? ${country}`,
    `{date:first} (in (the)? ({place}|uk|us))? (,|and|then|,_and|but)? (in|across|for) (the)? ${country} (on|from)? {date}`,
    '{date:first} (,|and|;) (before|then|with)? .. (everywhere_else|elsewhere|wide|nationwide|worldwide) .. (on|from)? {date}',
  ],
  claims: (found) =>
    /(?:^| )(?:release|open|premiere|out|in theaters|hit|arrive|debut|launch|land|drop|bow|have|come|expand|date)(?:s|\/\S+)? /.test(
      `${found.before}${found.words('whole')} `,
    ) && dayOf(found, 'first') !== null
      ? release(found)
      : [],
  examples: [
    {
      text: 'Copper Lane opens on May 3, 2020 in the UK and on May 10, 2020 in the US.',
      yields: ['Copper Lane · release date · 2020-05-03', 'Copper Lane · release date · 2020-05-10'],
    },
  ],
}
