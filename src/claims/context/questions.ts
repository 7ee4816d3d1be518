import { mayMatch } from '../may-match.ts'

/** Questions that ask nothing about a work: of the reader, of an interviewee, of nobody. */
export type Rhetorical = {
  readonly id: string
  readonly cue: RegExp
  readonly examples: readonly string[]
  readonly refuses?: readonly string[]
}

export const rhetorical: readonly Rhetorical[] = [
  {
    id: 'of-you',
    cue: /\b(?:you|your|yours|you're|anyone|anybody|us|i|my)\b(?! (?:alive|dead))/i,
    examples: ['How did you come to play both?', 'Can anyone tell me why?'],
    refuses: ['Is she really his daughter?'],
  },
  {
    id: 'what-about',
    cue: /^\W*(?:and |but |so |as )*(?:what|how) (?:about|of|on earth)\b|^\W*(?:as for|why (?:not|bother))\b|\bwhy (?:isn't|aren't|doesn't|don't|is|are|did|do|does)\b/i,
    examples: ['What about her brother?', 'And what of the show?'],
    refuses: ['What is in the box?'],
  },
  {
    id: 'what-happened',
    cue: /^\W*(?:and |but |so )*(?:what (?:happened|went wrong|killed it|now|next|else|gives|it is|it's about)|who (?:wrote|said|cares|needs|wouldn't|knew|is it for|made|came up)|where did (?:the|this|that)|did (?:we|somebody|someone)|guess (?:what|who)|right|remember|see|really|seriously|sound familiar|ok|okay|get it|eh)\b/i,
    examples: ['What happened?', 'So where did the story come from?', 'Who wrote that?'],
    refuses: ['Who shot the vicar?'],
  },
  {
    id: 'section-head',
    cue: /^\W*(?:when (?:is|does|do|are) .{0,60}(?:on|back|out|coming|return|air)|where (?:to|can)|how (?:to|many|much|long)|which (?:was|were)|what (?:is|are) .{0,40} about|when's|who's who|who stars)\b/i,
    examples: ['Where to watch?', 'When do the shows come back?'],
  },
]

const wh = /^(?:who|what|when|where|why|which|whose|how)\b/
const auxiliary =
  /\b(?:is|are|was|were|am|will|would|can|could|may|might|shall|should|do|does|did|has|have|had|isn't|aren't|won't|wouldn't|can't|doesn't|didn't|hasn't|haven't)\b/

const mayBeRhetorical = mayMatch(rhetorical)

/** A real question about the story's works: it has a verb, or offers a choice, and wants an answer. */
export function isOpenQuestion(sentence: string): boolean {
  const plain = sentence.replaceAll('’', "'").replaceAll('‘', "'").toLowerCase()
  const last = (plain.split(/[.!?:;]["”')]* |[—–] ?/).at(-1) ?? plain).replace(/^[\W_]+/, '')
  if (/\b(?:so )?who knows\W*$/.test(last)) return true
  if (mayBeRhetorical(last).some(({ cue }) => cue.test(last))) return false
  const words = last.split(/\s+/).length
  if (words < 3 || words > 30) return false
  const asks = last.replace(/^(?:so|and|but|or|though|then|wait|well|now|also|rumou?r|fact check)[,:]? /, '')
  return (
    wh.test(asks.replace(/^,? ?/, '')) ||
    /^[a-z]+'(?:s|re|ll) /.test(asks) ||
    auxiliary.test(asks) ||
    /, or |^(?:a|an|another) /.test(asks)
  )
}
