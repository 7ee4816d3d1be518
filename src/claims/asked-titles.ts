import { withHead } from './listings.ts'
import type { NamedSentence } from './mentions/names.ts'
import type { Passage } from './sentence.ts'

const asks = /^["“(*_\s]*(?:question|q|reader(?: question)?|you asked|asked)\b ?(?:\d{1,2} ?)?[:.)]/i
const answers = /^["“(*_\s]*(?:answer|a|reply|our answer|we say)\b ?[:.)]\s/i

const opening = ({ source, start, end }: Passage) => source.slice(start, Math.min(end, start + 40))

/** "Question: Anything on Copper Lane? —Ada", "Q. Who's in it?" */
export const isAsked = (passage: Passage): boolean => passage.in === 'text' && asks.test(opening(passage))
/** "Answer: It's back in June." */
export const isAnswer = (passage: Passage): boolean => passage.in === 'text' && answers.test(opening(passage))

const capital = "\\p{Lu}[\\p{L}\\d’'&-]*"
const small = '(?:of|the|a|an|and|&|in|on|to|for|at|with)'
/** What readers write before the name of a show that their question ends with: "Anything on …?", "who's the dad on …?" */
const atEnd = new RegExp(
  `\\b(?:on|about|of|for|from|to|that|watch|love) (${capital}(?:,? (?:${capital}|${small}(?= ))){0,6})(?=\\s*(?:[?!]|[—–]))`,
  'u',
)
/** "Is Copper Lane getting a third season?", "On Copper Lane, is Nell …?" */
const atStart = new RegExp(
  `[:.!?] (?:(?:Is|Does|Did|Will|Has|Was|Are|When (?:is|does|will)) (${capital}(?: (?:${capital}|${small}(?= ))){0,5})(?= (?:really |ever |finally |still |not )?(?:getting|coming|back|returning|over|done|cancel|renewed|ending|happening|come|return|get|end|been|gone|going)\\b)|(?:[Tt]rue that|when|if|whether|[Ii]s it) (${capital}(?: (?:${capital}|${small}(?= ))){0,5})(?= (?:won|will|is|isn|has|hasn|was|got|comes|ends|returns)\\b)|On (${capital}(?: (?:${capital}|${small}(?= ))){0,5})(?=, ))`,
  'u',
)

/** In a question to the editor, the name that such words show is the show it asks about, unless it is somebody's. */
export function withAskedTitles(sentences: readonly NamedSentence[]): readonly NamedSentence[] {
  return sentences.map((sentence) => {
    const { passage, start, end, mentions } = sentence
    if (!isAsked(passage)) return sentence
    const text = passage.source.slice(start, end)
    const match = atEnd.exec(text) ?? atStart.exec(text)
    const name = match?.slice(1).find((group) => group !== undefined)
    if (match === null || name === undefined) return sentence
    const from = start + match.index + match[0].lastIndexOf(name)
    const to = from + name.length
    const within = mentions.filter((mention) => mention.start < to && mention.end > from)
    const somebody = within.some(
      ({ type, start: at, end: after }) =>
        /^(?:person|organisation|outlet)$/.test(type) && at <= from && after >= to,
    )
    const whole = within.some(
      ({ type, start: at, end: after }) => type === 'title' && at <= from && after >= to,
    )
    return somebody || whole ? sentence : withHead(sentence, { start: from, end: to }, name)
  })
}
