import { type Token, universalTag } from '../../src/claims/language/index.ts'
import type { GoldSentence } from './treebank.ts'

/** Shares of words with the right UPOS and with the right tag of ours, on gold tokens. */
export function scoreTags(
  sentences: readonly Pick<GoldSentence, 'words'>[],
  tagger: (tokens: readonly Token[]) => Uint8Array,
): { universal: number; fine: number } {
  let all = 0
  let universal = 0
  let fine = 0
  for (const { words } of sentences) {
    const given = tagger(words.map(({ form }) => ({ text: form, start: 0, end: 0 })))
    for (const [at, word] of words.entries()) {
      all += 1
      if (universalTag(given[at] ?? 0) === word.universal) universal += 1
      if (given[at] === word.tag) fine += 1
    }
  }
  return { universal: universal / all, fine: fine / all }
}
