import type { Marked } from './focus.ts'
import type { Mention, Passage } from './sentence.ts'

/** Who speaks in a passage of an interview and whom it asks: "I" is the one, "you" the other. */
export type Talk = { readonly i: Mention | null; readonly you: Mention | null }

const textOf = ({ source, start, end }: Passage) => source.slice(start, end)
const label = /^(?:(Q|A)[:.]|(\p{Lu}[\p{Lu}\p{M}.&’' -]{0,40}):) /u
/** Interviews without labels ask in short paragraphs that end in a question mark. */
const question = /^[^\n]{5,160}\?["”’]?$/
const fewest = 3

/** True where a label in capitals is the name, a part of it or its initials. */
function names(name: string, said: string): boolean {
  const parts = name.toUpperCase().split(/[\s-]+/)
  return name.toUpperCase() === said || parts.includes(said) || parts.map((part) => part[0]).join('') === said
}

const isPerson = ({ mention }: { readonly mention: Mention }) => mention.type === 'person' && !mention.anaphor

/** The first person whom the headline names; failing that, the one whom the first passages name most often. */
function guestOf(sentences: readonly Marked[]): Mention | null {
  const people = (of: readonly Marked[]) =>
    of
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'mention' && isPerson(item) ? [item.mention] : []))
  const headed = people(sentences.filter(({ passage }) => passage.in === 'headline'))[0]
  if (headed !== undefined) return headed
  const opening = people(sentences.filter(({ passage }) => passage.in !== 'caption').slice(0, 6))
  const counts = Map.groupBy(opening, ({ name }) => name)
  const [most] = [...counts.values()].sort((a, b) => b.length - a.length)
  return most?.[0] ?? null
}

/** Who says "I" and who is "you" in each passage of an interview; nothing in stories that print none. */
export function talksOf(sentences: readonly Marked[]): ReadonlyMap<Passage, Talk> {
  const passages = [...new Set(sentences.map(({ passage }) => passage))].filter((p) => p.in === 'text')
  const labels = passages.map((passage) => label.exec(textOf(passage)))
  const talks = new Map<Passage, Talk>()
  const guest = guestOf(sentences)
  if (labels.filter((found) => found !== null).length >= fewest) {
    const people = sentences
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'mention' && isPerson(item) ? [item.mention] : []))
    labels.forEach((found, i) => {
      const passage = passages[i]
      if (found === null || passage === undefined) return
      const said = found[2]
      if (found[1] === 'A') talks.set(passage, { i: guest, you: null })
      else if (said === undefined) talks.set(passage, { i: null, you: guest })
      else {
        const speaker = people.find(({ name }) => names(name, said)) ?? null
        talks.set(passage, speaker === null ? { i: null, you: guest } : { i: speaker, you: null })
      }
    })
    return talks
  }
  const asked = passages.map((passage) => question.test(textOf(passage)))
  if (asked.filter((is, i) => is && asked[i + 1] === false).length < fewest) return talks
  passages.forEach((passage, i) => {
    if (asked[i] === true) talks.set(passage, { i: null, you: guest })
    else if (asked[i - 1] === true) talks.set(passage, { i: guest, you: null })
  })
  return talks
}
