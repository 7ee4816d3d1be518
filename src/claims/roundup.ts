import type { Passage } from './sentence.ts'
import type { Standings } from './standing.ts'

const bullet = /^[→★✦▪◦•»>]/
/** "10.15 The rumour that's been going round", "[2:31] The date". */
const stamp = /^\*{0,2}[([]?\d{1,2}[:.]\d\d(?::\d\d)?\b/
/** "CAST. Ana Reyes as …", "~ WHO'S BACK ~", "IN THE MARKET" in a line of its own. */
const label = /^(?:[~*#=+-]+ ?)?(?<label>\p{Lu}[\p{Lu}\d ,’'&-]{2,40})(?:[.:!?]| [—–~-]| ?\n)/u

/** From here on what a story's hours part is all of its own title: a trailer, second by second. */
const minOwnShare = 0.4
const minLabels = 3

const lineOf = ({ source, start, end }: Passage) => source.slice(start, Math.min(end, start + 60))

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
 * The passages of a story that are items of a roundup, each about something else: those of a list, and where no title has
 * the most of the story, those that an hour or a label opens.
 */
export function itemsOf(passages: readonly Passage[], { main, of, share }: Standings): ReadonlySet<Passage> {
  const all = new Set(passages)
  const times = main === null ? 0 : (of.get(main.name)?.times ?? 0)
  const labels = share < minOwnShare || times < 2 ? labelled(all) : new Set<Passage>()
  return new Set(
    [...all].filter(
      (passage) =>
        passage.layout === 'list item' ||
        (passage.layout === 'paragraph' &&
          (bullet.test(lineOf(passage)) || (share < minOwnShare && stamp.test(lineOf(passage))))) ||
        labels.has(passage),
    ),
  )
}
