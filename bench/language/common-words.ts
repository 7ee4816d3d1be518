// Writes src/claims/lexicon/common-words.ts: ordinary English words, from the training part of UD English EWT.
//
//   node bench/language/common-words.ts ../shared/data/syntax/en_ewt-train.conllu.gz
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: common-words.ts en_ewt-train.conllu.gz')
  process.exit(2)
}

const counts = new Map<string, number>()
for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
  const [id, form = '', lemma = '', pos = ''] = line.split('\t')
  if (!/^\d+$/.test(id ?? '') || /^(?:PROPN|X|SYM|PUNCT|NUM)$/.test(pos)) continue
  for (const word of new Set([form.toLowerCase(), lemma.toLowerCase()])) {
    if (/^[a-z]{3,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
}
const words = [...counts]
  .filter(([, count]) => count > 0)
  .map(([word]) => word)
  .sort()
writeFileSync(
  new URL('../../src/claims/lexicon/common-words.ts', import.meta.url),
  `/**
 * ${words.length} ordinary English words, seen in UD English EWT (CC BY-SA 4.0; see NOTICE), made by
 * bench/language/common-words.ts. Two of them in a row with capitals are rarely a person's name.
 */
export const commonWords: ReadonlySet<string> = new Set(
  '${words.join(' ')}'.split(' '),
)
`,
)
console.log(`${words.length} words`)
