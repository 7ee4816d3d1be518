import { mayMatch } from '../may-match.ts'

/** Sentences that claim nothing about a work: calls to the reader, the outlet about itself, small talk. */
export type Chatter = {
  readonly id: string
  readonly cue: RegExp
  readonly examples: readonly string[]
  readonly refuses?: readonly string[]
}

export const chatter: readonly Chatter[] = [
  {
    id: 'call-to-reader',
    cue: /\b(?:check (?:it |them |this )?out|stay tuned|let us know|click|subscribe|sign up|follow us|read more|read on|watch (?:it|the trailer|below|above)|see below|scroll down|share your|sound off|tell us (?:in|what)|in the comments|email us|write to us|refresh for|don't @ me|brace yourselves|you're welcome|thanks? (?:you )?for|bear with me|correct me|hit refresh|keep reading|come back tomorrow|bookmark this|happy (?:viewing|reading))\b/i,
    examples: ['Let us know in the comments.', 'Stay tuned for more.'],
    refuses: ['Fans stayed to the end.'],
  },
  {
    id: 'spoiler-warning',
    cue: /\bspoilers? (?:below|ahead|follow|warning|alert)\b|\bwarning:|\bif you haven't (?:seen|read|watched)\b|\bgo away\b/i,
    examples: ['Spoilers ahead!', "If you haven't seen it, go away."],
  },
  {
    id: 'housekeeping',
    cue: /\b(?:newsletter|cookies|privacy|advertis\w+|all rights reserved|terms of|gift guide|for more information|about us|founded in|media contacts?|press contacts?|follow @|dates? (?:and|are) subject to|all times|times are|edited for (?:length|clarity)|an earlier version|correction:|this (?:interview|article|post|list|page|story) (?:has been|was|will be|is)|we(?:'ll| will) update)\b/i,
    examples: ['This interview has been edited for length.', 'All times are Eastern.'],
  },
  {
    id: 'first-person',
    cue: /^\W*(?:i|we) (?:don't|didn't|do not|can't|couldn't|could|might|may|haven't|hadn't|wasn't|won't|never|should|would) (?:not )?(?:say i|see (?:that|it) coming|mind|care|like|want to|need to|remember|have to|tell you (?:how|what a)|stop|get (?:over|enough)|help|lie|complain|be the only)\b/i,
    examples: ["I didn't see that coming", "We can't get enough"],
    refuses: ["I don't think it was for the rain"],
  },
  {
    id: 'imperative',
    cue: /^\W*(?:please|don't|do not|never) (?:miss|forget|worry|panic|email|ask|tell|write|shoot|look|let|be|call|get|blame|say)\b|^\W*(?:sit down|grab|visit|buy|pre-?order|get your|mark your|set your|pour)\b/i,
    examples: ["Don't miss it.", 'Mark your calendars.'],
    refuses: ["She doesn't miss him."],
  },
]

const plain = (text: string) => text.replaceAll('’', "'").replaceAll('‘', "'")

const mayChat = mayMatch(chatter)

export const isChatter = (text: string): boolean => {
  const words = plain(text)
  return mayChat(words).some(({ cue }) => cue.test(words))
}
