import { weekdayNames } from '../lexicon.ts'
import { oneDay } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { weekdayWords } from '../starts.ts'
import { weekdayBy } from '../weekdays.ts'

export const weekday: Parser = {
  id: 'weekday',
  says: 'A weekday alone: the past or the coming one, by tense. It may also be a title or a name, so a word must vouch for it.',
  starts: weekdayWords,
  pattern: '{weekday}(?: (?:morning|afternoon|evening|night)(?!s))?',
  read: ({ text, group }) => {
    const number = weekdayNames.get(group('weekday').toLowerCase())
    if (number === undefined || /^[a-z]/.test(text)) return null
    return {
      kind: 'date',
      form: 'weekday',
      weekday: number,
      meaning: (context) => {
        const day = weekdayBy('plain', number, context)
        return day === null ? null : oneDay(day)
      },
    }
  },
  support: [
    // "On Wednesday", but not "in Wednesday", "of Wednesday", "as Wednesday".
    {
      before:
        '(?:on|by|until|till|since|late|early|before|after|starting|beginning|effective|through|from|(?:set|scheduled|slated|planned|due|back|booked|called|moved|pushed|delayed|postponed|shifted|put off) (?:for|to|until|till))[ -]',
      after: afterDay(),
    },
    {
      before:
        '(?:said|says|told|wrote|posted|tweeted|announced|confirmed|revealed|reported|unveiled|shared|airs?|aired|opens?|opened|premieres?|premiered|debuts?|debuted|launche[sd]|launch|returns?|returned|drops?|dropped|streams?|arrives?|arrived|bows?|bowed|begins?|began|starts?|started|ends?|ended|lands?|landed|hits?|died|online|here|back|theaters|theatres|cinemas|statement|interview|out|(?:was|were|been|be) (?-i:[a-z]{2,12}ed)) ',
      after: afterDay(),
    },
    { before: '(?:^|[.!?\\n“"] ?|, )', after: '(?= (?:at|when|that|,)|, (?:with|when|as))' },
    {
      after:
        "[’']s (?:[a-z-]+ )?(?:episodes?|finale|premiere|announcement|show|broadcast|event|game|ceremony|panel|presentation|screening|special|report|installment|instalment|edition|statement|hearing|vote|meeting|earnings|call|press|storyline|visit|outing)\\b",
    },
    { after: '[’\']s [\\uFFFC“"‘*]' },
    { words: '.+ (?:morning|afternoon|evening|night)', after: '(?! [A-Z])' },
    { before: '(?:^|\\n[\\-•*· ]*)', after: '(?=:? ?(?:\\n|$|: ))' },
  ],
  examples: [
    { text: 'A teaser dropped on Monday.', published: '2024-10-21', yields: ['Monday = 2024-10-21'] },
    { text: 'It will open Friday.', published: '2024-10-21', yields: ['Friday = 2024-10-25'] },
    { text: 'It opens Friday.', published: '2024-10-21', yields: ['Friday = 2024-10-25'] },
    {
      text: 'She announced Wednesday that it is over.',
      published: '2024-05-17',
      yields: ['Wednesday = 2024-05-15'],
    },
    {
      text: 'Wednesday Marlowe stars in Wednesday, a sequel to Ruby Tuesday.',
      published: '2024-05-17',
      yields: [],
    },
    { text: 'The streamer renewed Wednesday for a third season.', published: '2024-05-17', yields: [] },
  ],
}

function afterDay(): string {
  return '(?! (?:Night|Morning|[A-Z][a-z]+ (?!\\d)))'
}
