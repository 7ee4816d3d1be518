import { commonWords } from '../../src/claims/lexicon/index.ts'

/** Numbers from 0 up to 1, as of bench/random.ts. */
type Random = () => number

/** What everybody writes: stories share these without having them from each other. */
const stock =
  `is set to star in · has joined the cast of · will return for a second season of · is due to begin filming in ·
  according to a statement from the studio · in an interview with the showrunner · ahead of its premiere next month ·
  the network confirmed on Tuesday · has been ordered to series by · as the first official images show · is expected to
  air later this year · has not yet been given a release date · sources close to the production say · who was last seen in ·
  the trailer for which was released on · is based on the novel of the same name · it remains to be seen whether ·
  will write and direct · serves as executive producer on · was first announced in · wrapped production in`
    .split('·')
    .map((phrase) => phrase.trim().split(/\s+/))
const small = 'the of and to a in that it with as for was on but by from at his her their this which'.split(
  ' ',
)
const ordinary = [...commonWords].filter((word) => word.length > 3)
const names =
  'Ana Reyes · Copper Lane · Harbor One · Dov Weld · Night Ferry · Ines Kell · Slate Wire · Tam Oren · Low Tide'
    .split('·')
    .map((name) => name.trim())

const one = <T>(of: readonly T[], random: Random): T => {
  const picked = of[Math.floor(random() * of.length)]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}

/** A sentence as newsrooms write them: names, phrases that all use, and words of its own. */
export function inventSentence(random: Random, about: readonly string[] = names): string {
  const words: string[] = [one(about, random)]
  const length = 16 + Math.floor(random() * 16)
  while (words.length < length) {
    const dice = random()
    if (dice < 0.04) words.push(...one(stock, random))
    else if (dice < 0.18) words.push(one(about, random))
    else if (dice < 0.6) words.push(one(small, random))
    else words.push(one(ordinary, random))
  }
  return `${words.join(' ')}.`
}

export function inventText(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => inventSentence(random)).join(' ')
}

/** The text with this share of its words replaced, left out, or followed by another. */
export function reword(text: string, share: number, random: Random): string {
  const words = text.split(' ').flatMap((word) => {
    if (random() >= share) return [word]
    const dice = random()
    if (dice < 0.6) return [word.endsWith('.') ? `${one(ordinary, random)}.` : one(ordinary, random)]
    return dice < 0.8 ? [] : [word, one(ordinary, random)]
  })
  return words.join(' ')
}
