import { isDate, type Mention, textBefore } from '../mention.ts'
import type { Form } from '../parser.ts'
import { compileBefore } from '../pattern.ts'
import type { Refiner } from '../refiner.ts'

const withArticle: readonly Form[] = ['season', 'quarter', 'year', 'decade', 'century', 'span']
const shape = compileBefore("the (?:['’‘])?|(?<=the )['’‘]|['’‘]")

function takeArticle(mention: Mention, text: string): Mention {
  if (!isDate(mention) || !withArticle.includes(mention.form)) return mention
  const match = shape.exec(textBefore(text, mention.start))
  if (
    match === null ||
    (/['’‘]/.test(match[0]) && !/^\d\d(?!\d)/.test(text.slice(mention.start, mention.end)))
  )
    return mention
  const words = text.slice(mention.start, mention.end)
  // "The spring of 2024" is a time, "the spring 2024 slate" a slate.
  if (mention.form === 'season' && /\d/.test(words) && !/ of /.test(words)) return mention
  if (mention.form === 'year' && /^the/i.test(match[0])) return mention
  return { ...mention, start: mention.start - match[0].length }
}

export const article: Refiner = {
  id: 'article',
  says: 'The article of a season, quarter, decade or stretch belongs to its words.',
  refine: (mentions, text) => mentions.map((mention) => takeArticle(mention, text)),
  examples: [
    { text: 'A drama about the 1980s.', yields: ['the 1980s = 198X'] },
    { text: 'It shot in the spring of 2024.', yields: ['the spring of 2024 = 2024-21'] },
  ],
}
