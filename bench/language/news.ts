import { readFileSync } from 'node:fs'
import { tags, universalTag } from '../../src/claims/language/index.ts'
import type { GoldWord } from './treebank.ts'

/** Our own headlines and news sentences, tagged by hand, about invented titles: `word_TAG` in each line. */
const lines = readFileSync(new URL('news.tagged', import.meta.url), 'utf8')
  .trim()
  .split('\n')

/** Every fourth sentence is kept for measuring. */
export const newsToLearn = lines.filter((_, at) => at % 4 !== 3).map(readLine)
export const newsToMeasure = lines.filter((_, at) => at % 4 === 3).map(readLine)

function readLine(line: string): GoldWord[] {
  return line.split(' ').map((item) => {
    const cut = item.lastIndexOf('_')
    const tag = tags.findIndex((name) => name === item.slice(cut + 1))
    if (tag < 0) throw new RangeError(`news.tagged: no tag in "${item}"`)
    return {
      form: item.slice(0, cut),
      lemma: '',
      tag,
      universal: universalTag(tag),
      xpos: '',
      head: 0,
      relation: '',
      space: true,
    }
  })
}
