import type { Parser } from '../parser.ts'

const zone =
  '(?: ?(?:[ECMP][SD]?T|GMT|BST|UTC|[KJI]ST|CES?T|AES?T|AEDT|Eastern|Pacific|Central|Mountain)(?: ?/ ?(?:[ECMP][SD]?T|[ECMP]|Pacific|Central))?(?: time)?)'

function clock(hour: number, minute: number): string {
  return `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

export const clockTime: Parser = {
  id: 'clock-time',
  says: 'A time of day; the date beside it is added by the refiners.',
  starts: ['#', 'noon', 'midnight'],
  pattern: `(?:(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))?(?:[-–](?:1[0-2]|[1-9])(?::[0-5]\\d)?)? ?(?<half>[ap])(?:\\.m\\.|m)|(?<word>noon|midnight)|(?<military>[01]\\d|2[0-3]):(?<militaryMinute>[0-5]\\d)(?!:))${zone}?`,
  read: ({ group }) => {
    const word = group('word').toLowerCase()
    if (word !== '') return { kind: 'time', edtf: clock(word === 'noon' ? 12 : 0, 0) }
    if (group('military') !== '')
      return { kind: 'time', edtf: clock(Number(group('military')), Number(group('militaryMinute'))) }
    const hour = (Number(group('hour')) % 12) + (group('half').toLowerCase() === 'p' ? 12 : 0)
    return { kind: 'time', edtf: clock(hour, Number(group('minute'))) }
  },
  support: [
    { words: '\\d.*[ap]\\.?m\\b.*' },
    {
      before: '(?:at|by|until|before|after|from|around) ',
      after: '(?! (?:in|of|run|movie|screening|sun|express|mass)\\b)',
    },
  ],
  examples: [
    {
      text: 'It goes live at 12:01 a.m. PT on July 3.',
      published: '2025-06-05',
      yields: ['12:01 a.m. PT = 2025-07-03T00:01', 'July 3 = 2025-07-03'],
    },
    { text: 'It airs at 8pm.', yields: ['8pm = T20:00'] },
    { text: 'Midnight Mass is over; I am 12.', yields: [] },
  ],
}

export const networkTime: Parser = {
  id: 'network-time',
  says: 'A network’s time for two zones, evening understood: "8/7c".',
  starts: ['#'],
  pattern:
    '(?<hour>1[0-2]|[1-9])(?::(?<minute>[0-5]\\d))?/(?:1[0-2]|[1-9])(?::[0-5]\\d)?(?: ?c(?:entral)?| ?CT)',
  read: ({ group }) => ({
    kind: 'time',
    edtf: clock((Number(group('hour')) % 12) + 12, Number(group('minute'))),
  }),
  examples: [
    { text: 'It airs at 8/7c.', yields: ['8/7c = T20:00'] },
    { text: 'It airs at 9:30/8:30c.', yields: ['9:30/8:30c = T21:30'] },
  ],
}
