import { oneDay } from '../meaning.ts'
import type { Parser } from '../parser.ts'

const offsets: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
  ['yesterday', -1],
  ['the day after tomorrow', 2],
  ['the day before yesterday', -2],
])

export const dayWord: Parser = {
  id: 'day-word',
  says: 'Today, tonight, tomorrow, yesterday, this morning, last night.',
  starts: ['today', 'tonight', 'tomorrow', 'yesterday', 'the', 'this', 'last', 'earlier'],
  pattern:
    '(?<word>the day (?:after tomorrow|before yesterday)|today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|last night|last evening)(?: (?:morning|afternoon|evening|night))?(?!-)',
  read: ({ text, group }) => {
    // In the middle of a sentence, a capital makes it a name: Entertainment Tonight. The refiners see to that.
    const word = group('word').toLowerCase().replace(/\s+/g, ' ')
    const offset = word.startsWith('last') ? -1 : (offsets.get(word) ?? 0)
    if (/^[A-Z]{2}/.test(text) && text.length < 6) return null
    return {
      kind: 'date',
      form: 'day',
      meaning: ({ anchor }) => (anchor === null ? null : oneDay(anchor + offset)),
    }
  },
  examples: [
    { text: 'The finale airs tonight.', published: '2024-05-15', yields: ['tonight = 2024-05-15'] },
    {
      text: 'She left yesterday morning.',
      published: '2024-05-15',
      yields: ['yesterday morning = 2024-05-14'],
    },
    { text: 'It aired last night.', published: '2024-05-15', yields: ['last night = 2024-05-14'] },
  ],
}
