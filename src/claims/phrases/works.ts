import { genreWords, kinds } from '../lexicon/index.ts'
import type { Kind, Mention } from '../sentence.ts'
import { numberOf } from './counts.ts'

/** One slot of a half-read sentence: a plain word or a name. */
export type Slot = { readonly word: string; readonly mention: Mention | null }

const determiners: ReadonlySet<string> = new Set(
  'the a an this that its his her their our these any another one no'.split(' '),
)
/** After these the kind noun only describes another noun: "series regular", "film festival". */
const headsNoun =
  /^(?:regulars?|orders?|finale|premiere|leads?|stars?|boss|creators?|director|writers?|debut|universe|rights|studio|deal|company|executives?|critics?|producers?|store|shop|festival|finales|pilot|editor|club|fans?|readers?|counterpart|history|franchise|world|canon|convention|industry|business|version|set|crew|run|opener|bible|night|time|case|club|titles?|covers?|pages?|artist|publisher|lovers|buffs|slate|division)$/
const nationalities: ReadonlySet<string> = new Set(
  'american british irish scottish welsh english french german italian spanish korean japanese danish swedish norwegian australian canadian mexican brazilian chinese nordic indian turkish israeli dutch belgian polish russian european'.split(
    ' ',
  ),
)

/** "The Pinnacle Comics series" is printed. */
const isPrinted = (word: string, maker: Mention | undefined) =>
  /^(?:series|title|saga|mini-?series)$/.test(word) && /\b(?:comics|books|press)$/i.test(maker?.name ?? '')

/** Most words begin no work. */
const mayBegin = (word: string) =>
  determiners.has(word) ||
  kinds.has(word) ||
  genreWords.has(word) ||
  nationalities.has(word) ||
  word.includes('-') ||
  /^(?:19|20)/.test(word)

/**
 * A work by its kind at slot `at`: "the upcoming Netflix series", "Amazon's one-hour drama", "thriller", "its sequel".
 * Null where the words are no such phrase. `after` is the slot after it.
 */
export function readWork(
  slots: readonly Slot[],
  at: number,
): { readonly work: Kind; readonly after: number } | null {
  let i = at
  let definite = false
  let possessed = false
  let owner: Mention | null = null
  const organisations: Mention[] = []
  const words: string[] = []
  let episodes: number | null = null
  let year: number | null = null
  let leads: { readonly word: string; readonly follows: string } | null = null
  const first = slots[i]
  if (first === undefined || (first.mention === null && !mayBegin(first.word))) return null
  if (first.mention === null && first.word.length > 4 && first.word.startsWith('-')) {
    // "The Vane-directed thriller": the name between has taken the article.
    definite = true
    i++
  } else if (first.mention === null && determiners.has(first.word)) {
    definite = /^(?:the|this|that|its|his|her|their|these|our)$/.test(first.word)
    possessed = /^(?:its|his|her|their)$/.test(first.word)
    i++
  }
  if (first.mention !== null && /^the /i.test(first.mention.text)) definite = true
  for (; i < slots.length && i < at + 12; i++) {
    const slot = slots[i]
    if (slot === undefined) return null
    const next = slots[i + 1]
    const { mention, word } = slot
    if (mention !== null) {
      if (next?.mention === null && /^'s?$/.test(next.word)) {
        if (i > at && owner === null && words.length > 0) return null
        owner = mention
        definite = true
        possessed = true
        if (mention.type === 'organisation' || mention.type === 'name') organisations.push(mention)
        i++
        continue
      }
      if (
        mention.type === 'organisation' ||
        mention.type === 'outlet' ||
        (mention.type === 'name' && /^(?:The )?(?:\p{Lu}{2,}|\p{Lu}\p{L}+)$/u.test(mention.text))
      ) {
        organisations.push(mention)
        continue
      }
      if (mention.type === 'place') continue
      return null
    }
    const joined = /^(\d+|[a-z]+)-(?:episode|part|parter|ep)$/.exec(word)
    if (joined !== null) {
      episodes = numberOf(joined[1] ?? '')
      words.push(word)
      continue
    }
    if (/^(?:19|20)\d\d$/.test(word)) {
      year = Number(word)
      continue
    }
    const kind = kinds.get(word)
    const following = next?.mention === null ? next.word : ''
    const nextContinues = next !== undefined && (next.mention === null ? kinds.has(following) : false)
    // "A prequel series" is a prequel.
    if (kind?.follows !== undefined && nextContinues && !kinds.get(following)?.follows)
      leads = { word, follows: kind.follows }
    if (kind !== undefined && !nextContinues) {
      if (headsNoun.test(following)) return null
      if (
        i === at &&
        !definite &&
        first.mention === null &&
        /^(?:show|play|book|feature|special|project|production|title|game|short|pilot|program|entry|vehicle|series|comics|picture|action|hit|mystery|fantasy|horror|crime|romance|adventure|animation)$/.test(
          word,
        ) &&
        !(next?.mention?.type === 'title')
      )
        return null
      return {
        work: {
          word: kind.follows === undefined ? (leads?.word ?? word) : word,
          medium: isPrinted(word, organisations.at(-1)) ? 'page' : kind.medium,
          definite,
          possessed,
          follows: kind.follows ?? leads?.follows ?? null,
          organisations,
          owner,
          episodes,
          year,
          words,
        },
        after: i + 1,
      }
    }
    if (
      kind !== undefined ||
      genreWords.has(word) ||
      nationalities.has(word) ||
      /^[a-z]+-[a-z]+(?:-[a-z]+)?$/.test(word) ||
      (/^(?:,|"|-)$/.test(word) && i > at && words.length > 0)
    ) {
      words.push(word)
      continue
    }
    if (
      i > at &&
      slots[i - 1]?.mention === null &&
      words.length < 3 &&
      /^[a-z]{3,}(?:ed|ing|al|ic|ive|ous|y|ful|less|ish|ern|est)$/.test(word) &&
      (definite || determiners.has(first.word))
    ) {
      words.push(word)
      continue
    }
    return null
  }
  return null
}
