import type { Marked } from './focus.ts'
import type { Mention, Passage } from './sentence.ts'
import { type Turn, textOf, turnsOf } from './turns.ts'

/**
 * Who speaks in a passage of an interview and whom it asks: "I" is the one, "you" the other. `answers` where it is the
 * guest's word, not that of an outlet that puts questions to itself.
 */
export type Talk = { readonly i: Mention | null; readonly you: Mention | null; readonly answers: boolean }

/** Labels in capitals that a name may have: the name, a part of it, its initials. */
function labelsOf(name: string): readonly string[] {
  const whole = name.toUpperCase()
  const parts = whole.split(/[\s-]+/)
  return [whole, ...parts, parts.map((part) => part[0]).join('')]
}

/** Whom each label means: the first person of the story whom it fits. */
function peopleByLabel(people: readonly Mention[]): ReadonlyMap<string, Mention> {
  const distinct = new Map(people.toReversed().map((one) => [one.name, one]))
  const held = new Map<string, Mention>()
  for (const one of [...distinct.values()].toReversed())
    for (const label of labelsOf(one.name)) if (!held.has(label)) held.set(label, one)
  return held
}

const isPerson = ({ mention }: { readonly mention: Mention }) => mention.type === 'person' && !mention.anaphor
const peopleIn = (sentences: readonly Marked[]): readonly Mention[] =>
  sentences
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.kind === 'mention' && isPerson(item) ? [item.mention] : []))

/** "We sat down with", "Reyes talked to us", "Below, Reyes looks back". */
const converses =
  /\b(?:q ?& ?a|interview(?:ed|s)?|sat down|caught up with|in conversation|questions|chat(?:s|ted|ting)?|(?:sp[eo]aks?|spoke|talks?|talked|tells?|told|meets?|met) (?:to|with|us|me)\b|below, [^.?!]{0,80}?\b\w+s|(?:minutes|coffee|lunch) with|answers?|explains?|opens up|walks? us)\b/i

/** The first person whom the headline names; else the one who converses; else whom the first passages name most often. */
function guestOf(sentences: readonly Marked[]): Mention | null {
  const headed = peopleIn(sentences.filter(({ passage }) => passage.in === 'headline'))[0]
  if (headed !== undefined) return headed
  const opening = sentences.filter(({ passage }) => passage.in !== 'caption').slice(0, 8)
  const conversing = opening.filter(({ passage, start, end }) =>
    converses.test(passage.source.slice(start, end)),
  )
  const [talking] = peopleIn(conversing)
  if (talking !== undefined) return talking
  const counts = Map.groupBy(peopleIn(opening), ({ name }) => name)
  const [most] = [...counts.values()].sort((a, b) => b.length - a.length)
  return most?.[0] ?? null
}

const unquoted = (text: string) => text.replace(/“[^”]*”|"[^"]*"/g, '')
const firstPerson = /\b(?:I|I['’]\w+|my|me)\b/
const fewestOwn = 2

/** True where the story says, before its first question, with whom it talks. */
const opensTalk = (sentences: readonly Marked[], turns: ReadonlyMap<Passage, Turn>): boolean =>
  sentences
    .filter(({ passage }) => !turns.has(passage) && passage.in !== 'caption')
    .slice(0, 10)
    .some(({ passage, start, end }) => converses.test(passage.source.slice(start, end)))

/** True where what is answered is somebody's own: it says "I". A column that answers letters says so, too. */
const speaksForSelf = (turns: ReadonlyMap<Passage, Turn>): boolean =>
  [...turns].filter(
    ([passage, { does }]) => does === 'answers' && firstPerson.test(unquoted(textOf(passage))),
  ).length >= fewestOwn

/** Who says "I" and who is "you" in each passage of an interview; nothing in stories that print none. */
export function talksOf(sentences: readonly Marked[]): ReadonlyMap<Passage, Talk> {
  const passages = [...new Set(sentences.map(({ passage }) => passage))].filter((p) => p.in === 'text')
  const turns = turnsOf(passages)
  const talks = new Map<Passage, Talk>()
  if (turns.size === 0) return talks
  const guest = guestOf(sentences)
  const people = peopleByLabel(peopleIn(sentences))
  const asking = [...turns.values()].filter(({ does }) => does === 'asks')
  const opens = opensTalk(sentences, turns)
  // An outlet that labels its own questions puts them to somebody; Q may be a reader.
  const outletAsks = asking.some(({ label }) => label !== null && label !== 'Q')
  const interview = (opens || outletAsks) && speaksForSelf(turns)
  // Hosts who only talk among themselves answer nobody.
  const asked = asking.length > 0 || opens
  let speaker = guest
  for (const [passage, { does, label }] of turns) {
    const named = label === null ? null : (people.get(label) ?? null)
    if (does === 'asks') {
      talks.set(passage, { i: named, you: guest, answers: false })
      speaker = guest
      continue
    }
    if (label !== null) speaker = label === 'A' ? guest : named
    const answers = label === null ? interview : label === 'A' || (named !== null && asked)
    const you = speaker === null && !answers ? guest : null
    talks.set(passage, { i: speaker, you, answers })
  }
  return talks
}
