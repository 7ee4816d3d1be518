import type { Talk } from '../guest.ts'
import { mayMatch } from '../may-match.ts'
import type { Passage, Sentence } from '../sentence.ts'
import { attributionOf } from './attribution.ts'
import { further, type Heard, type Speakers, type Spoken } from './speakers.ts'

/** Grammar by which a sentence that names no speaker goes on in the voice of the one before it. */
export type Carry = {
  readonly id: string
  readonly cue: RegExp
  /** How far back the speaker may have been named. */
  readonly from: 'passage' | 'story'
  /** Set where only such a voice goes on. */
  readonly of?: 'official'
  readonly examples: readonly string[]
  readonly refuses?: readonly string[]
}

const speech =
  '(?:say|said|tell|told|claim|report|add|confirm|reveal|explain|write|wrote|go on|went on|note|continue|hear|insist)'

export const carries: readonly Carry[] = [
  {
    id: 'pronoun-speaks',
    cue: new RegExp(
      `^\\W*(?:but |and |however, )?(?:they|he|she|it|the (?:report|site|post|story|outlet|trade|account|scooper|leaker|insider|source|sources|company|studio|network|streamer|newsletter|thread)) (?:also |further |then |now )?(?:${speech}\\w*|goes on|is also|are also)\\b`,
      'i',
    ),
    from: 'story',
    examples: ['They go on to say that it ends.', 'The report also claims that she is out.'],
    refuses: ['They return in May.'],
  },
  {
    id: 'under-the-proposal',
    cue: /^\W*(?:under|in|per|as part of|according to) (?:the|that|this) (?:proposal|plan|deal|pitch|offer|report|leak|document|post|script|agreement|version|statement|announcement|letter)\b/i,
    from: 'story',
    examples: ['Under the proposal, the streamer would take ten.'],
    refuses: ['In the series, she dies.'],
  },
  {
    id: 'would-be',
    cue: /^\W*(?:[A-Z][\p{L}'’-]+ ){1,4}would (?:also )?(?!n[o']t)\w+|\b(?:has|have) been (?:discussed|floated|mooted|proposed)\b/u,
    from: 'story',
    examples: ['Ana Reyes would return to run it.', 'A spring start has been discussed.'],
    refuses: ['Ana Reyes returns to run it.'],
  },
  {
    id: 'announcement-goes-on',
    cue: /^(?!\W*(?:it is (?:thought|understood|believed)|(?:photo|pic|image|picture|snap)\w* |fans|locals|residents)\b).*\b(?:will|starts?|begins?|opens?|premieres?|debuts?|arrives?|launches|goes on sale|are the|is the|is due|to be)\b/i,
    from: 'passage',
    of: 'official',
    examples: ['Production starts in Riga in August.', 'It will open in March.'],
    refuses: ['The first one sank.'],
  },
  {
    id: 'quotation-goes-on',
    cue: /^\s*[“"‘](?=[^“”"]*(?:[.!?…,][”"’']|$))/,
    from: 'passage',
    examples: ['“And it ends in May.'],
    refuses: ['And it ends in May.', '“Copper Lane” is a drama.'],
  },
]

const mayCarry = mayMatch(carries)

/** True where the sentence begins inside a quotation that an earlier one of its passage opened. */
function inQuotation({ passage, start }: Sentence): boolean {
  const before = passage.source.slice(passage.start, start)
  const curly = (before.match(/[“]/g)?.length ?? 0) > (before.match(/[”]/g)?.length ?? 0)
  return curly || (before.match(/"/g)?.length ?? 0) % 2 === 1
}

/** True for a sentence that is quoted from its first word: its speaker stands in a sentence beside it. */
export const isQuotation = (sentence: Sentence): boolean =>
  inQuotation(sentence) || /^\s*“/.test(sentence.passage.source.slice(sentence.start, sentence.end))

const isHeadline = ({ passage }: Sentence) => passage.in === 'headline' || passage.in === 'dek'

/** How many passages of the text may voice a headline: its own lead, and the one after it. */
const leadSentences = 3

/**
 * Who stands behind each sentence: by its own grammar, or by the grammar that carries a speaker over. A headline
 * says what its lead says, so that it has the lead's voice.
 */
export function voicesOf(
  sentences: readonly Sentence[],
  speakers: Speakers,
  talks: ReadonlyMap<Passage, Talk> = new Map(),
): readonly Spoken[] {
  const voices: Spoken[] = []
  let heard: Heard = []
  let last: Spoken = null
  let lastIn: Passage | null = null
  let before: Passage | null = null
  let here: Passage | null = null
  for (const sentence of sentences) {
    if (sentence.passage !== here) {
      before = here
      here = sentence.passage
    }
    const own: Spoken = goesOnSpeaking(sentence, last, lastIn)
      ? null
      : attributionOf(sentence.items, speakers, heard)
    const quoted: Spoken = lastIn === before || lastIn === here ? blockQuoted(sentence, last) : null
    const voice: Spoken =
      within(quoted, answered(talks.get(sentence.passage), own)) ?? carried(sentence, last, lastIn)
    voices.push(voice)
    if (voice === null || isHeadline(sentence)) continue
    heard = [voice, ...heard.filter((other) => !sameVoice(other, voice))].slice(0, remembered)
    last = voice
    lastIn = sentence.passage
  }
  const closed = withClosers(sentences, voices)
  const lead = leadVoice(sentences, closed)
  return sentences.map((sentence, i) => closed[i] ?? (isHeadline(sentence) ? lead : null))
}

/** “It ends. She dies,” said Weld: who closes a quotation has said all of it. */
const withClosers = (sentences: readonly Sentence[], voices: readonly Spoken[]): readonly Spoken[] => {
  const closed = [...voices]
  for (let i = closed.length - 2; i >= 0; i--) {
    const [sentence, next] = [sentences[i], sentences[i + 1]]
    const closer = closed[i + 1] ?? null
    if (closed[i] === null && closer !== null && sentence?.passage === next?.passage && next !== undefined)
      closed[i] = inQuotation(next) ? further(closer, 'quotation-goes-on') : null
  }
  return closed
}

/** How many voices a reader keeps apart. */
const remembered = 6
const sameVoice = (a: NonNullable<Spoken>, b: NonNullable<Spoken>) =>
  a.attribution.type === b.attribution.type && a.attribution.name === b.attribution.name

/** The answers of an interview are its guest's, whatever rumours they repeat; whom they cite by name speaks himself. */
function answered(talk: Talk | undefined, own: Spoken): Spoken {
  if (talk?.answers !== true) return own
  const cites = own !== null && own.attribution.name !== null && !own.ids.includes('pronoun-speaks')
  if (cites) return own
  return { attribution: { type: 'official', name: talk.i?.name ?? null }, ids: ['answer'] }
}

/** In words that somebody is quoted with, rumours that he speaks of are not the story's. */
const within = (quoted: Spoken, own: Spoken): Spoken =>
  quoted !== null && (own === null || own.attribution.name === null) ? quoted : own

/** A passage that is quoted from end to end, or whose quotation the next one takes up. */
const blockQuotation = /^\s*(?:“[^”]{25,}”?|"[^"]{25,}"?)\s*$/

/** What somebody wrote or said, printed below the passage that names him. */
function blockQuoted({ passage }: Sentence, last: Spoken): Spoken {
  if (last === null || !/^(?:person|official|insider)$/.test(last.attribution.type)) return null
  if (passage.in !== 'text') return null
  return blockQuotation.test(passage.source.slice(passage.start, passage.end))
    ? further(last, 'quotation-goes-on')
    : null
}

const heSpeaks = new RegExp(`^\\W*(?:he|she) (?:also |further |then )?${speech}`, 'i')

/** "He added" after a named speaker of the same passage is that speaker, whoever else "he" could be. */
const goesOnSpeaking = (sentence: Sentence, last: Spoken, lastIn: Sentence['passage'] | null): boolean =>
  last !== null &&
  last.attribution.name !== null &&
  /^(?:person|official)$/.test(last.attribution.type) &&
  sentence.passage === lastIn &&
  heSpeaks.test(sentence.passage.source.slice(sentence.start, sentence.end))

function carried(sentence: Sentence, last: Spoken, lastIn: Sentence['passage'] | null): Spoken {
  if (last === null) return null
  const { passage, start, end } = sentence
  const text = passage.source.slice(start, end)
  const near = passage === lastIn
  if (near && inQuotation(sentence)) return further(last, 'quotation-goes-on')
  const carry = mayCarry(text).find(
    ({ cue, from, of }) =>
      (near || from === 'story') && (of === undefined || of === last.attribution.type) && cue.test(text),
  )
  return carry === undefined ? null : further(last, carry.id)
}

/** The first voice among the first sentences of the text. */
function leadVoice(sentences: readonly Sentence[], voices: readonly Spoken[]): Spoken {
  const lead = sentences
    .map(({ passage }, i) => ({ passage, voice: voices[i] ?? null }))
    .filter(({ passage }) => passage.in === 'text' && passage.layout === 'paragraph')
    .slice(0, leadSentences)
    .find(({ voice }) => voice !== null && !voice.ids.includes('outlet-hears'))?.voice
  return lead === undefined || lead === null ? null : further(lead, 'headline')
}
