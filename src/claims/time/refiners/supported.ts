import { isDate, type Mention, textAfter, textBefore } from '../mention.ts'
import type { Refiner } from '../refiner.ts'

function isSupported(mention: Mention, text: string, reference: 'published' | 'narrative'): boolean {
  if (mention.sure) return true
  if (reference === 'narrative' && mention.sureInNarrative) return true
  const before = textBefore(text, mention.start)
  return mention.support.some((support) => {
    if (support.words !== null && !support.words.test(text.slice(mention.start, mention.end))) return false
    if (support.before !== null && !support.before.test(before)) return false
    return support.after === null || support.after.test(textAfter(text, mention.end))
  })
}

/** "In May and June", "2018 or 2019": a weak phrase listed beside one that is sure, of the same form. */
const listed = /^(?:,|,? (?:and|or|not|then|but not)|,? and then| ?&| ?\/) ?(?:in |on |the )?$/

function dropUnsupported(
  mentions: readonly Mention[],
  text: string,
  reference: 'published' | 'narrative',
): readonly Mention[] {
  const kept: Mention[] = []
  for (const mention of mentions) {
    const last = kept.at(-1)
    const beside =
      isDate(mention) &&
      isDate(last) &&
      mention.form === last.form &&
      listed.test(text.slice(last.end, mention.start))
    if (beside || isSupported(mention, text, reference))
      kept.push(beside ? { ...mention, sure: true } : mention)
  }
  return kept
}

export const supported: Refiner = {
  id: 'supported',
  says: 'Words that may be no date ("May", "Wednesday", "2018") are dropped unless what stands beside them vouches for them.',
  refine: dropUnsupported,
  examples: [
    {
      text: 'It shot in May and June.',
      published: '2025-02-05',
      yields: ['May = 2024-05', 'June = 2024-06'],
    },
    { text: 'May and June shot it.', published: '2025-02-05', yields: [] },
  ],
}
