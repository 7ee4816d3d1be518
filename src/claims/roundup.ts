import type { Mention, Passage } from './sentence.ts'
import { isOfOneFamily, type Standings } from './standing.ts'

const bullet = /^[→★✦▪◦•»>]/
/** "10.15 The rumour that's been going round", "[2:31] The date". */
const stamp = /^\*{0,2}[([]?\d{1,2}[:.]\d\d(?::\d\d)?\b/
/** "CAST. Ana Reyes as …", "~ WHO'S BACK ~", "IN THE MARKET" in a line of its own. */
const label = /^(?:[~*#=+-]+ ?)?(?<label>\p{Lu}[\p{Lu}\d ,’'&-]{2,40})(?:[.:!?]| [—–~-]| #\d| ?\n)/u

/** From here on what a story's hours part is all of its own title: a trailer, second by second. */
const minOwnShare = 0.4
const minLabels = 3

const lineOf = ({ source, start, end }: Pick<Passage, 'source' | 'start' | 'end'>) =>
  source.slice(start, Math.min(end, start + 60))

/** Paragraphs with a label of their own each; who speaks again and again before a colon labels nothing. */
function labelled(passages: ReadonlySet<Passage>): ReadonlySet<Passage> {
  const found = new Map<string, Passage[]>()
  for (const passage of passages) {
    const name = passage.layout === 'paragraph' ? label.exec(lineOf(passage))?.groups?.label : undefined
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), passage])
  }
  const once = [...found.values()].flatMap((held) => (held.length === 1 ? held : []))
  return new Set(once.length < minLabels ? [] : once)
}

/**
 * Where one item speaks of the story's first title and more of others, at least this many, the headline has but named one
 * of many. The seconds of a trailer name no title, and what they seem to name are characters.
 */
const minOthers = 2

/**
 * The passages of a story that are items of a roundup, each about something else: those of a list, and where no title has
 * the most of the story, those that an hour or a label opens. `titles` are those that a passage names. Items of a story
 * about one title are none.
 */
export function itemsOf(
  passages: readonly Passage[],
  titles: ReadonlyMap<Passage, readonly Mention[]>,
  { main, of, share, single }: Standings,
): ReadonlySet<Passage> {
  const all = new Set(passages)
  const times = main === null ? 0 : (of.get(main.name)?.times ?? 0)
  const stamped = new Set(
    [...all].filter(({ layout, ...passage }) => layout === 'paragraph' && stamp.test(lineOf(passage))),
  )
  const labels = labelled(all)
  const naming = [...stamped, ...labels].flatMap((passage) => {
    const named = titles.get(passage) ?? []
    return named.length === 0
      ? []
      : [named.some(({ name }) => main !== null && isOfOneFamily(name, main.name))]
  })
  const own = naming.filter(Boolean).length
  const others = naming.length - own
  const parted = own > 0 && others >= minOthers && others > own
  if (single && !parted) return new Set()
  const many = share < minOwnShare || parted
  const listed = [...all].filter(
    (passage) =>
      passage.layout === 'list item' || (passage.layout === 'paragraph' && bullet.test(lineOf(passage))),
  )
  return new Set([...listed, ...(many ? stamped : []), ...(many || times < 2 ? labels : [])])
}
