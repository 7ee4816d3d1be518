import { monthOf } from '../calendar-words.ts'
import { inFittingYear } from '../meaning.ts'
import type { Found, Parsed, Parser } from '../parser.ts'
import { months } from '../span.ts'

/** What may follow a month that stands alone: the end of a phrase, or more about time; never a surname. */
const goesOn = "(?=[,.;:!?)\\]—–]|$|\\n|[’']s? [a-z]| (?:\\(|—|–|[a-z]))"

function readMonth({ text, group }: Found): Parsed | null {
  const number = monthOf(group('monthName'))
  if (number === null || /^[a-z]/.test(text)) return null
  return {
    kind: 'date',
    form: 'month',
    yearless: true,
    meaning: inFittingYear((year) => months(year, number, 1)),
  }
}

export const month: Parser = {
  id: 'month',
  says: 'A month alone: the past or the coming one, by tense.',
  starts: ['january', 'february', 'july', 'september', 'october', 'november', 'december'],
  pattern: '{monthName}(?!-[a-z])',
  read: readMonth,
  support: [
    {
      before:
        "(?:in|into|during|since|until|till|throughout|late|early|mid|of|for|by|to|from|through|this|around|after|before|planned|original|initial|scheduled|expected|eyeing|targeting|eyes|sets?|new|its|an?|with an?|over|is|was|says?|said|it[’']s)[ -]",
      after: goesOn,
    },
    { after: ' at the (?:very )?(?:earliest|latest)' },
    { before: '(?:^|\\n)', words: '(?-i:[A-Z]+)', after: '(?=[,:]|\\n|$)' },
    { before: '(?:the|its|an?) ', after: ' (?:issue|sweeps)\\b' },
    { after: "(?:[’']s)? (?:release|launch|premiere|debut|start|date|bow|opening|finale|return)\\b" },
  ],
  examples: [
    { text: 'Amazon ordered it in November.', published: '2019-03-12', yields: ['November = 2018-11'] },
    {
      text: 'It moves from its planned November launch.',
      published: '2021-05-14',
      yields: ['November = 2021-11'],
    },
    { text: 'January Calder stars as October Finch.', published: '2020-01-17', yields: [] },
  ],
}

/** April, May, June and August are also people's names, May and March also verbs: fewer words vouch for them. */
export const monthLikeName: Parser = {
  id: 'month-like-name',
  says: 'A month alone that is also a name or a verb: only after a word that puts it in time.',
  starts: ['march', 'april', 'may', 'june', 'august'],
  pattern: '{monthName}(?!-[a-z])',
  read: readMonth,
  support: [
    {
      before:
        '(?:in|into|during|since|until|till|through|throughout|late|early|mid|this|around|sometime in|planned|original|initial|scheduled|expected|eyeing|targeting|back in|(?:due|set|slated|ready|scheduled|confirmed|dated|delayed|moved|pushed|moves|postponed|back|on sale|out|starting|start|premiere|debut|release|launch) (?:for|to|from|by)|by|(?:end|start|beginning|middle|rest|month|most|much|half|week) of|(?:filmed|shot|filming|shooting|airing|available|streaming|out|running|screening|on sale|released|starting)(?: in [A-Z][a-z]+)? from)[ -]',
      after: goesOn,
    },
    { after: ' at the (?:very )?(?:earliest|latest)' },
    { before: '(?:^|\\n)', words: '(?-i:[A-Z]+)', after: '(?=[,:]|\\n|$)' },
    { before: '(?:the|its|an?) ', after: ' (?:issue|sweeps)\\b' },
    {
      before: '(?:an?|its|the|for an?|with an?) ',
      after: ' (?:release|launch|premiere|debut|start|bow|opening|finale|return)\\b',
    },
  ],
  examples: [
    { text: 'Cameras roll in April.', published: '2020-01-17', yields: ['April = 2020-04'] },
    { text: 'It is due for a May launch.', published: '2020-01-17', yields: ['May = 2020-05'] },
    { text: 'May Calder and June Parrish star with Auntie April.', published: '2020-01-17', yields: [] },
    { text: 'Written by August Penhale and directed by April Moss.', published: '2020-01-17', yields: [] },
    { text: 'They march on.', published: '2020-01-17', yields: [] },
  ],
}
