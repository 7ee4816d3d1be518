import { normal } from '../normal.ts'
import type { Sources } from './candidates.ts'
import type { Wording } from './headline-wordings.ts'
import { isName } from './site-name.ts'

/** What speaks for and against a wording, by name; what is not listed is 0. */
export type HeadlineFeatures = Readonly<Record<string, number>>

const headPlaces = ['data', 'og', 'twitter', 'title'] as const

/** The features of each wording, in their order. */
export function describeWordings(
  wordings: readonly Wording[],
  sources: Sources,
  outlet: string | null,
): readonly HeadlineFeatures[] {
  const slug = readSlug(sources.url)
  return wordings.map(({ key, value, places, cuts, isShown, hasKicker, isPart, isLine }, at) => {
    const words = key.split(' ')
    const size = countWords(key)
    const others = wordings.filter((_, i) => i !== at).map((other) => other.key)
    const inHead = headPlaces.filter((place) => places.has(place)).length
    const isHeading = places.has('h1') || places.has('later h1')
    const is = {
      shown: isShown,
      'one word': size === 1,
      'two words': size === 2,
      'outlet’s name': outlet !== null && isName(value, outlet) && key.length <= normal(outlet).length + 4,
      'cut by guess': !cuts.has('whole') && !cuts.has('cut'),
      'heading alone': isHeading && places.size === 1,
      'short heading alone': isHeading && places.size === 1 && size <= 2,
      // A content system fills all four from one field, so that they count for less than four.
      'all of the head': inHead === headPlaces.length,
      'line above and h1': hasKicker && inHead === headPlaces.length,
      'part of h1': isPart && inHead >= 1,
      'shown as a line': isLine,
      ticker: isHeading && places.size === 1 && /\S\s*\+\+\+\s*\S/.test(value),
      'begins another': others.some((other) => other.startsWith(`${key} `)),
      'begins with another': others.some((other) => key.startsWith(`${other} `)),
    }
    const named = Object.entries(is).map(([name, holds]) => [name, holds ? 1 : 0] as const)
    const said = [...places].map((place) => [place, 1] as const)
    return Object.fromEntries([...said, ...named, ['in the address', shareOf(slug, words)] as const])
  })
}

/** Scripts without spaces write about two characters a word. */
const unspaced = /[\u3040-\u30ff\u4e00-\u9fff]/
const charsPerWord = 2

function countWords(key: string): number {
  return unspaced.test(key) ? Math.ceil(key.length / charsPerWord) : key.split(' ').length
}

/** Shorter addresses are numbers or sections. */
const minSlugWords = 3

/** The words of the address, where it spells the headline: the longest part of its path. */
function readSlug(url: string | null): readonly string[] {
  if (url === null || !URL.canParse(url)) return []
  const parts = new URL(url).pathname
    .replace(/\.\w{2,5}$/, '')
    .split('/')
    .map((part) =>
      normal(part)
        .split(' ')
        .filter((word) => /\p{L}/u.test(word)),
    )
  const [longest = []] = parts.toSorted((a, b) => b.length - a.length)
  return longest.length < minSlugWords ? [] : longest
}

function shareOf(slug: readonly string[], words: readonly string[]): number {
  return slug.length === 0 ? 0 : slug.filter((word) => words.includes(word)).length / slug.length
}
