import { mayMatch } from '../may-match.ts'
import type { Certainty } from '../report.ts'
import { type Hedge, hedges } from './hedges.ts'

type Governing = { readonly id: string; readonly certainty: Certainty; readonly cue: RegExp }

export const surest: readonly Certainty[] = ['stated', 'likely', 'possible', 'open', 'unlikely', 'denied']

const mayHedge = mayMatch(hedges)
const isCondition = ({ id }: Hedge) => id === 'condition'

/** The hedge that stands first in the words: it governs the others. */
function firstOf(text: string, among: readonly Hedge[]): Hedge | null {
  let first: Hedge | null = null
  let at = Number.POSITIVE_INFINITY
  for (const hedge of among) {
    const found = text.search(hedge.cue)
    if (found >= 0 && found < at) {
      first = hedge
      at = found
    }
  }
  return first
}

/** A condition in front reaches over all that hangs on it: "if she can't, he won't". */
const opensWithIf = /^\W*(?:if|unless)\b/

/** The certainty that a clause (lower case, plain apostrophes) gives itself, and the hedge that says so. */
export function certaintyOf(clause: string): { readonly certainty: Certainty; readonly id: string } | null {
  const held = mayHedge(clause)
  if (held.length === 0) return null
  const condition = held.find((hedge) => isCondition(hedge) && hedge.cue.test(clause)) ?? null
  return (
    held.find((hedge) => hedge.reach === 'clause' && !isCondition(hedge) && hedge.cue.test(clause)) ??
    (opensWithIf.test(clause) ? condition : null) ??
    firstOf(
      clause,
      held.filter(({ reach }) => reach === 'after'),
    ) ??
    condition
  )
}

/** Hedges that govern a whole embedded clause when they stand before it: "it's likely that …", "word is …". */
const governing: readonly Governing[] = [
  {
    id: 'whether',
    certainty: 'open',
    cue: /\b(?:if|whether)\s*$|\bany truth (?:in|to|behind)\b[^.;]{0,50}$|\b(?:remains to be seen|unclear|unknown|not (?:yet )?known|wonder\w*|no word|don't know|asked|question\w*)\b[^.;]{0,30}\b(?:if|whether|how|who|when|on|about)\b[^.;]{0,60}$/,
  },
  { id: 'if', certainty: 'possible', cue: /^\W*(?:if|unless|assuming|provided)\b[^,;]*$/ },
  {
    id: 'it-denies',
    certainty: 'denied',
    cue: /\b(?:den(?:y|ies|ied|ying)|debunk\w*|refut\w+|scotch(?:es|ed|ing)|quash\w*|rubbish(?:es|ed|ing)|dispel\w*|disput(?:es|ed|ing)|sho(?:t|ots|oting) down|knock(?:s|ed|ing)? down|laugh(?:s|ed)? off|rul(?:es?|ed|ing) out|cold water (?:on|over)|no truth|not true|isn't true|untrue|false|hoax|fake|contrary to (?:reports|rumors|rumours|claims))\b[^.;]{0,50}$/,
  },
  {
    id: 'unlikely-that',
    certainty: 'unlikely',
    cue: /\b(?:unlikely|doubt\w*|not expected|surprised if)\b[^.;]{0,40}$/,
  },
  {
    id: 'it-may-be',
    certainty: 'possible',
    cue: /\b(?:rumou?rs?|rumou?red|speculation|perhaps|maybe|possibly|possible|hopes?|hoping|talk|word is|hint(?:s|ed)?|suggest(?:s|ed|ing)?|allegedly|supposedly|if true|wants?|would love)\b[^.;]{0,50}$/,
  },
  {
    id: 'it-is-likely',
    certainty: 'likely',
    cue: /\b(?:i'm hearing|i've heard|i'm told|we're (?:hearing|told)|we've (?:heard|been told)|likely|probably|presumably|reportedly|apparently|seemingly|believed|understood|expect(?:s|ed|ing)?|safe to assume|guess|bet|seems?|appears?|looks like|sounds like)\b[^.;]{0,40}$/,
  },
]

/** "FALSE: the show is dead", "Rumour: a third run": what a line is labelled holds for all of it. Lower case. */
const labels: readonly Governing[] = [
  {
    id: 'labelled-denied',
    certainty: 'denied',
    cue: /^\W*(?:denied|debunked|false|fake|hoax|fiction|not true|untrue|busted|mostly false)\s*[:–—]/,
  },
  {
    id: 'labelled-rumour',
    certainty: 'possible',
    cue: /^\W*(?:(?:new |the |hot |today's )?(?:rumou?r|speculation|gossip)|rumou?red|unconfirmed|maybe|wishlist)\s*[:–—]/,
  },
]

/** "Reports that Tan will play him are false": what stands between is denied. Lower case. */
const overturned =
  /\b(?:reports?|rumou?rs?|claims?|speculation|suggestions?|stories|story|the idea|whispers|chatter)\b(?: \w+){0,3} that\b(.{5,200}?)\b(?:is|are|was|were)(?: \w+){0,2}? (?:false|untrue|not true|wrong|bogus|fake|incorrect|nonsense|unfounded|baseless|inaccurate|made up|fabricated|a hoax|rubbish)\b/

const mayGovern = mayMatch(governing)
const mayLabel = mayMatch(labels)
const mayOverturn = mayMatch([{ cue: overturned }])

/** True where a sentence (lower case) takes back what it says at `at`. */
export function isOverturned(sentence: string, at: number): boolean {
  const match = mayOverturn(sentence).length === 0 ? null : overturned.exec(sentence)
  if (match === null) return false
  const from = match.index + match[0].indexOf(match[1] ?? '')
  return at >= from && at < from + (match[1]?.length ?? 0)
}

/** What the words before a claim, in its sentence, say of its certainty. */
export function governingCertainty(
  before: string,
): { readonly certainty: Certainty; readonly id: string } | null {
  const label = mayLabel(before).find(({ cue }) => cue.test(before))
  if (label !== undefined) return { certainty: label.certainty, id: label.id }
  const clause = before.split(/[;:]|, (?:but|while|and|though|although) /).at(-1) ?? before
  for (const { id, certainty, cue } of mayGovern(clause)) if (cue.test(clause)) return { certainty, id }
  return null
}
