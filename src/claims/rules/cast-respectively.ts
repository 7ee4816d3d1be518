import type { Item } from '../sentence.ts'
import { castingOf, noPart, titleAround } from './cast.ts'
import { readNoun } from './noun.ts'
import type { Draft, Found, Rule } from './rule.ts'

const isWord = (item: Item | undefined, words: RegExp) => item?.kind === 'word' && words.test(item.text)

/** Where the parts end: at the word itself, at a full stop, where parentheses open. */
const ends = /^(?:respectively|[.!?()—]|while|with|in|on|for|opposite)$/

/** The stretches between the joints of a list; semicolons part what commas may only describe. */
function stretches(items: readonly Item[]): readonly (readonly Item[])[] {
  const end = items.findIndex((item) => isWord(item, ends))
  const held = items.slice(0, end < 0 ? items.length : end)
  const joint = held.some((item) => isWord(item, /^;$/)) ? /^;$/ : /^(?:,|and|&)$/
  const parts: Item[][] = [[]]
  for (const item of held) {
    if (isWord(item, joint)) parts.push([])
    else parts.at(-1)?.push(item)
  }
  return parts.filter((part) => part.length > 0)
}

/** "Penhallow's younger brother, Denzil", "the judge": the part's name, or what it does. */
function partIn(items: readonly Item[], source: string): string | null {
  const relative = items.findIndex((item) => isWord(item, /^(?:who|whose|which|that)$/))
  const held = relative < 0 ? items : items.slice(0, relative)
  const named = held.findLast(
    (item, i) => item.kind === 'mention' && item.mention.type !== 'title' && held[i + 1]?.text !== "'s",
  )
  if (named?.kind === 'mention') return named.mention.name
  const first = held.find((item) => !isWord(item, /^(?:and|&|as)$/))
  const last = held.at(-1)
  if (first === undefined || last === undefined) return null
  const noun = readNoun(source.slice(first.start, last.end))
  return noun === null || noPart.test(noun.head) ? null : noun.text
}

/** As many parts as performers, dealt out in order; where the numbers differ nobody knows whose is whose. */
function dealt(found: Found): readonly (Draft | null)[] {
  const people = found.mentions('people')
  const title = titleAround(found, found.items('people')[0])
  const parts = stretches(found.rest())
  if (title === null || people.length < 2 || parts.length < people.length) return []
  const { source } = found.sentence.passage
  const verb = found.verb()
  return people.map((person, i) =>
    castingOf(title, person, {
      character: partIn(parts[i] ?? [], source),
      role: verb?.lemma === 'voice' ? 'voice' : (found.role() ?? undefined),
      season: found.season(),
      certainty: undefined,
    }),
  )
}

const told = '(<play|portray|voice|be|star|appear|feature|return|cast|set|tap:*>|play|portray|voice|as)'
const inOrder = '(respectively|in_order|in_that_order|in_order_of ..)'

export const castRespectively: Rule = {
  id: 'cast-respectively',
  says: 'X and W play, respectively, Y and Z; X and W as Y and Z, respectively: parts dealt out in order.',
  over: 'phrase',
  hedged: true,
  cues: [
    `{persons:people} .. ${told} (<play|portray:i>)? (as)? ,? ${inOrder} ,?`,
    `{persons:people} ~ ${told} ~ (,)? as ,? ${inOrder} ,?`,
    '{persons:people} .. (<play|portray|voice|be:*>|play|portray|voice|as)',
    '{persons:people} .. <star|appear|feature|return|cast|set:*> .. as',
  ],
  claims: (found) => {
    const words = found.words('whole')
    const before = / respectively| in (?:that )?order/.test(words)
    return before || /^[^.;]{0,160}, respectively /.test(`${found.after} `) ? dealt(found) : []
  },
  examples: [
    {
      text: 'In Copper Lane, Ana Reyes and Tom Weld play, respectively, Mira Holt and Abel Dunn.',
      yields: [
        'Copper Lane · cast member · Ana Reyes (Mira Holt)',
        'Copper Lane · cast member · Tom Weld (Abel Dunn)',
      ],
    },
    {
      text: 'Ana Reyes and Tom Weld star as the judge and the housemaid, respectively.',
      yields: [
        'Copper Lane · cast member · Ana Reyes (judge) [lead]',
        'Copper Lane · cast member · Tom Weld (housemaid) [lead]',
      ],
    },
    { text: 'Ana Reyes and Tom Weld won gold and silver, respectively.', yields: [] },
  ],
}
