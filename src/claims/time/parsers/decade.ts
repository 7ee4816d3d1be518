import { decadeNames, readOrdinal } from '../lexicon.ts'
import { fixed } from '../meaning.ts'
import type { Parser } from '../parser.ts'
import { century as centurySpan, decade as decadeSpan, years } from '../span.ts'

export const decade: Parser = {
  id: 'decade',
  says: 'A decade: "1690s", "the \'90s". EDTF writes it with its last figure open: 169X.',
  starts: ['#'],
  pattern: "(?<full>(?:1\\d|20)\\d)0[’']?s|(?<short>[1-9])0[’']?s",
  read: ({ group, text }) => {
    const first = group('full') === '' ? 1900 + Number(group('short')) * 10 : Number(group('full')) * 10
    // 1900s and 2000s are read as decades: news seldom means the century.
    return /S$/.test(text) ? null : { kind: 'date', form: 'decade', meaning: fixed(decadeSpan(first)) }
  },
  support: [
    { words: "\\d{4}[’']?s" },
    {
      before: "(?:the|early|mid|late|an?|of)[ -](?:[’'‘])?",
      after: '(?!-| (?:and|or) (?:older|younger)\\b)',
    },
  ],
  examples: [
    { text: 'Set in 1690s Cornwall.', yields: ['1690s = 169X'] },
    { text: "The band ruled the '90s.", yields: ["the '90s = 199X"] },
    { text: 'It plays in the mid-2020s.', yields: ['the mid-2020s = 2024/2026'] },
    { text: 'She is in her 40s.', yields: [] },
  ],
}

export const namedDecade: Parser = {
  id: 'named-decade',
  says: 'A decade in words, of the last century or the one since: "the nineties", "the aughts".',
  starts: [...decadeNames.keys()],
  pattern: '{decadeName}',
  read: ({ group }) => {
    const number = decadeNames.get(group('decadeName').toLowerCase())
    return number === undefined
      ? null
      : { kind: 'date', form: 'decade', meaning: fixed(decadeSpan(1900 + number)) }
  },
  support: [{ before: '(?:the|early|mid|late|since|nineteen)[ -]' }],
  examples: [
    { text: 'A drama about the late nineties.', yields: ['the late nineties = 1997/1999'] },
    { text: 'A man in his sixties.', yields: [] },
  ],
}

export const century: Parser = {
  id: 'century',
  says: 'A century, which EDTF writes with its last two figures open: 17XX for the eighteenth.',
  starts: ['#', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty'],
  pattern: '{ordinal}[ -]centur(?:y|ies)(?<bc> (?:BCE?|B\\.C\\.(?:E\\.)?))?',
  read: ({ group }) => {
    const number = readOrdinal(group('ordinal'))
    if (number === null || number < 1 || number > 22) return null
    const span =
      group('bc') === '' ? centurySpan(number * 100 - 100) : years(1 - number * 100, 100 - number * 100)
    return { kind: 'date', form: 'century', meaning: fixed(span) }
  },
  examples: [{ text: 'A drama about the 18th century stage.', yields: ['the 18th century = 17XX'] }],
}
