import type { Token } from '../language/index.ts'
import { jobs, kinds, platforms, roles, studios } from '../lexicon/index.ts'
import { plain } from './tally.ts'

const listed = (words: string): readonly string[] => words.split(' ')

const cues: readonly (readonly [says: string, words: Iterable<string>])[] = [
  [
    'a part',
    listed(
      'season seasons series episode episodes finale pilot premiere premieres spinoff spin-off sequel reboot revival renewed canceled cancelled',
    ),
  ],
  [
    'acting',
    listed(
      'play plays played playing star stars starring cast portray portrays voice voices voiced join joins joined role',
    ),
  ],
  [
    'filming',
    listed(
      'shoot shoots shooting shot film films filming filmed location locations production permit permits street streets',
    ),
  ],
  ['money', listed('gross grossed weekend opening theaters million viewers rating ratings')],
  ['a kind', kinds.keys()],
  ['a job', jobs.keys()],
  ['a role', roles.keys()],
  ['a network', [...platforms, ...studios]],
]

/** Word → which cues it is one of, a bit each. */
const cuesOf = new Map<string, number>()
cues.forEach(([, words], cue) => {
  for (const word of words) cuesOf.set(word, (cuesOf.get(word) ?? 0) | (1 << cue))
})

/** What the whole sentence speaks of, however far from the name: "season", a network, a kind. */
function spokenOf(tokens: readonly Token[]): readonly string[] {
  const all = tokens.reduce((sum, { text }) => sum | (cuesOf.get(plain(text)) ?? 0), 0)
  return cues.flatMap(([says], cue) => ((all & (1 << cue)) === 0 ? [] : [`in a sentence of ${says}`]))
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
