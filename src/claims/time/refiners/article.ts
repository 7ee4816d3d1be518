import { isDate, type Mention, place, textBefore } from '../mention.ts'
import type { Form } from '../parser.ts'
import { compileBefore } from '../pattern.ts'
import type { Refiner } from '../refiner.ts'

const withArticle: readonly Form[] = ['season', 'quarter', 'decade', 'century', 'span']
const shape = compileBefore("the (?:['’‘])?|(?<=the )['’‘]|['’‘]")

function takeArticle(mentions: readonly Mention[], text: string): readonly Mention[] {
  let result = mentions
  for (const mention of mentions) {
    if (!isDate(mention) || !withArticle.includes(mention.form)) continue
    const match = shape.exec(textBefore(text, mention.start))
    if (match === null || (mention.form !== 'decade' && /['’‘]/.test(match[0]))) continue
    result = place(result, { ...mention, start: mention.start - match[0].length })
  }
  return result
}

export const article: Refiner = {
  id: 'article',
  says: 'The article of a season, quarter, decade or stretch belongs to its words.',
  refine: takeArticle,
  examples: [
    { text: 'A drama about the 1980s.', yields: ['the 1980s = 198X'] },
    { text: 'It shot in the spring of 2024.', yields: ['the spring of 2024 = 2024-21'] },
  ],
}
