import type { Token } from '../language/index.ts'
import { jobs, kinds, platforms, roles, studios } from '../lexicon/index.ts'
import { plain } from './tally.ts'

const part =
  /^(?:seasons?|series|episodes?|finale|pilot|premieres?|spinoff|spin-off|sequel|reboot|revival|renewed|cancell?ed)$/
const acting = /^(?:plays?|played|playing|stars?|starring|cast|portrays?|voices?|voiced|joins?|joined|role)$/
const filming =
  /^(?:shoot|shoots|shooting|shot|films?|filming|filmed|locations?|production|permits?|streets?)$/
const money = /^(?:gross|grossed|weekend|opening|theaters|million|viewers|ratings?)$/

const cues: readonly (readonly [says: string, holds: (word: string) => boolean])[] = [
  ['a part', (word) => part.test(word)],
  ['acting', (word) => acting.test(word)],
  ['filming', (word) => filming.test(word)],
  ['money', (word) => money.test(word)],
  ['a kind', (word) => kinds.has(word)],
  ['a job', (word) => jobs.has(word)],
  ['a role', (word) => roles.has(word)],
  ['a network', (word) => platforms.has(word) || studios.has(word)],
]

/** What the whole sentence speaks of, however far from the name: "season", a network, a kind. */
const spokenOf = (tokens: readonly Token[]): readonly string[] => {
  const words = tokens.map(({ text }) => plain(text))
  return cues.flatMap(([says, holds]) => (words.some(holds) ? [`in a sentence of ${says}`] : []))
}

/** How the next sentence takes up what this one names: "The drama …", "He …", "It …". */
function takenUp(tokens: readonly Token[] | null): readonly string[] {
  if (tokens === null) return []
  const [first = '', ...rest] = tokens.slice(0, 5).map(({ text }) => plain(text))
  if (/^(?:he|she|they|it|his|her|its)$/.test(first)) return [`then ${first}`]
  if (/^(?:the|this|that)$/.test(first) && rest.some((word) => kinds.has(word))) return ['then the KIND']
  return []
}

/** What a sentence and the beginning of the next say of every name in it. */
export const sentenceCues = (tokens: readonly Token[], next: readonly Token[] | null): readonly string[] => [
  ...spokenOf(tokens),
  ...takenUp(next),
]
