import { textBefore } from '../mention.ts'
import type { Refiner } from '../refiner.ts'
import { approximately } from '../span.ts'
import { takeBefore } from './take.ts'

/** "Written about 2015" is when; "a film about 1969" is what. */
const isTiming =
  /\b(?:written|made|built|born|died|dated|dates|from|until|since|by|in|to|is|was|began|started|ended|filmed|shot|created|published|founded|till)[ ,(]+$/i

const take = takeBefore(
  'about',
  '(?:(?:some time |sometime )?(?:around|about|circa|roughly|approximately) |ca?\\. ?)(?:the )?',
  (mention, match, text) => {
    if (/^about/i.test(match[0]) && !isTiming.test(textBefore(text, mention.start - match[0].length)))
      return null
    return {
      meaning: (context) => {
        const span = mention.meaning(context)
        return span && approximately(span)
      },
    }
  },
)

export const about: Refiner = {
  id: 'about',
  says: 'About, around or circa makes a date approximate.',
  refine: (mentions, text) => take(mentions, text),
  examples: [
    { text: 'It was written about 2015.', yields: ['about 2015 = 2015~'] },
    { text: 'He was born circa 1840.', yields: ['circa 1840 = 1840~'] },
  ],
}
