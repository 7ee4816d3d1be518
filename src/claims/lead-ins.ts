import type { NamedSentence } from './mentions/names.ts'
import type { Passage } from './sentence.ts'

/** Speakers and time stamps that stand before a passage's own words: "LARS: I said that?", "2:31 The date". */
export type LeadIns = { readonly speakers: ReadonlySet<string> }

const speaker = /^[\s•*–—"“]*(?<name>\p{Lu}[\p{L}.&’' -]{0,22}):\s/u

/**
 * Who speaks again and again before a colon, in a story set as a talk. What is followed by one and the same word is the
 * first half of a title: "COLD SHORE: LANDFALL opens".
 */
export function leadInsOf(passages: readonly Passage[]): LeadIns {
  const said = new Map<string, Set<string>>()
  for (const { source, start, end, ...passage } of passages) {
    if (passage.in !== 'text') continue
    const line = source.slice(start, Math.min(end, start + 60))
    const name = speaker.exec(line)?.groups?.name
    if (name === undefined) continue
    const next = /:\s+(\S+)/.exec(line)?.[1] ?? ''
    said.set(name, (said.get(name) ?? new Set()).add(next))
  }
  return { speakers: new Set([...said].filter(([, words]) => words.size > 1).map(([name]) => name)) }
}

const stamp = /^\*{0,2}\d{1,2}[:.]\d\d(?::\d\d)?\*{0,2}$/
/** A line of its own that opens a part of the story: "THE RECAP.", "HISTORY", "LISTENER MAIL". */
const label =
  /^["“‘]?(?:the )?(?:hot |show |episode |box office |final |quick |other |listener |reader )?(?:recap|news|interview|mailbag|mail|goss|gossip|history|reception|plot|synopsis|premise|cast|casting|members|production|future|notes|thoughts|verdict|review|reviews|bottom line|release|music|background|trivia|references|filming|development|broadcast|rumou?rs|biography|career|legacy|awards|credits|update|updates|correction|overview|summary|conclusion|appearances|powers|characters|episodes|merchandise|links|takeaways?|questions?|spoilers?)[.:!?"”’]*$/i

/**
 * Names that layout alone made: a time, a speaker with the first word of his answer, the label of a part. They name no
 * work, so that none of them takes the story's focus.
 */
export function withoutLeadIns(sentence: NamedSentence, { speakers }: LeadIns): NamedSentence {
  const { passage } = sentence
  const opens = sentence.start <= passage.start + 6
  const said = opens
    ? speaker.exec(passage.source.slice(passage.start, Math.min(passage.end, passage.start + 30)))?.groups
        ?.name
    : undefined
  const kept = sentence.mentions.flatMap((mention, i) => {
    const candidate = sentence.candidates[i]
    if (candidate === undefined) return []
    const isLabel =
      mention.type === 'title' && label.test(passage.source.slice(sentence.start, sentence.end).trim())
    const runsOn = said !== undefined && speakers.has(said) && mention.text.startsWith(`${said}:`)
    return stamp.test(mention.text) || isLabel || runsOn ? [] : [{ candidate, mention }]
  })
  if (kept.length === sentence.mentions.length) return sentence
  return {
    ...sentence,
    candidates: kept.map(({ candidate }) => candidate),
    mentions: kept.map(({ mention }) => mention),
  }
}
