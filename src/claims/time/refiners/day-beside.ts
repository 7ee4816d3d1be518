import { oneDay } from '../meaning.ts'
import type { Refiner } from '../refiner.ts'
import { takeBefore } from './take.ts'

const take = takeBefore(
  'day-beside',
  '(?:the )?(?:(?:day|night|evening|morning) (?<way>before|after)|(?<eve>eve) of) ',
  (mention, match) => {
    const forward = match.groups?.way?.toLowerCase() === 'after'
    return {
      meaning: (context) => {
        const span = mention.meaning(context)
        if (span === null || span.from === null || span.from !== span.to) return null
        return oneDay(span.from + (forward ? 1 : -1))
      },
    }
  },
)

export const dayBeside: Refiner = {
  id: 'day-beside',
  says: 'The day before, the eve of or the day after a day that is named.',
  refine: (mentions, text) => take(mentions, text),
  examples: [
    {
      text: 'They met the day before Halloween.',
      published: '2025-11-03',
      yields: ['the day before Halloween = 2025-10-30'],
    },
    {
      text: 'It streams the day after Thanksgiving.',
      published: '2025-11-03',
      yields: ['the day after Thanksgiving = 2025-11-28'],
    },
  ],
}
