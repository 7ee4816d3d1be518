import { certaintyOf } from './context/certainty.ts'
import type { Certainty } from './report.ts'
import type { Item, Sentence } from './sentence.ts'

/** A stretch of a sentence that claims something no property holds. Offsets as in the sentence's passage. */
export type Statement = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly certainty: Certainty
  readonly rule: string
}

const chatter =
  /\b(?:check (?:it |them )?out|stay tuned|let us know|click|subscribe|sign up|follow us|read more|watch (?:it|the|below|above)|see below|scroll down|share your|sound off|tell us|in the comments|newsletter|cookies|privacy|advertis|all rights reserved|terms of|gift guide|this (?:interview|story|article) (?:has been|was)|warning:|don't @ me|pls|refresh for|sit down|thank you for|for more information|about us|founded in|visit )\b/i

const plotVerb =
  /^(?:be|have|die|kill|marry|return|discover|find|learn|give|live|survive|become|lead|fight|fall|lose|escape|hide|betray|inherit|face|try|struggle|meet|turn|know|look|come|go|take|get|send|use|make|leave|bring|hunt|uncover|search|seek|join|form|save|protect|run|move|arrive|work|set|grow|bite|follow|investigate|navigate|reunite|rise|travel|steal|awaken|wake|plot|haunt|raise|solve|attend|vow|realize|confront|battle|train|tell|talk|fake|burn|break|open|hold|help|need|want|think|believe|see)$/

const plain = (text: string) => text.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'")

const hasCharacter = (items: readonly Item[]) =>
  items.some(
    (item) =>
      item.kind === 'mention' &&
      (item.mention.type === 'character' || (item.mention.anaphor && item.mention.type !== 'title')),
  )

/** The clauses of a sentence, cut where a hedge could not reach across: "; ", ", but", ", though". */
function stretches(sentence: Sentence): readonly { start: number; end: number }[] {
  const text = sentence.passage.source.slice(sentence.start, sentence.end)
  const found: { start: number; end: number }[] = []
  let from = 0
  for (const match of text.matchAll(
    /[;:]\s|,? (?:—|–) ?|, (?:but|though|although|while|and|so|yet|which) /g,
  )) {
    if (match.index - from < 18 || text.length - match.index - match[0].length < 18) continue
    found.push({ start: sentence.start + from, end: sentence.start + match.index })
    from = match.index + (/^[;:]/.test(match[0]) ? match[0].length : match[0].search(/[\p{L}]/u))
    if (!/^[;:]/.test(match[0])) from = match.index + match[0].length
  }
  found.push({ start: sentence.start + from, end: sentence.end })
  return found
}

/** Hedged, open, denied and plot clauses of a sentence. `relevant` is false where the story is not about any work. */
export function readStatements(sentence: Sentence): readonly Statement[] {
  const { passage } = sentence
  const whole = passage.source.slice(sentence.start, sentence.end)
  if (chatter.test(whole) || whole.length < 12) return []
  const about =
    sentence.focus !== null ||
    sentence.items.some(
      (item) => item.kind === 'mention' && /^(?:title|character|person)$/.test(item.mention.type),
    )
  if (!about) return []
  if (sentence.question)
    return [
      {
        start: sentence.start,
        end: sentence.end,
        text: whole,
        certainty: 'open',
        rule: 'statement-question',
      },
    ]
  const found: Statement[] = []
  for (const { start, end } of stretches(sentence)) {
    const text = passage.source.slice(start, end)
    const hedge = certaintyOf(plain(text))
    if (hedge !== null)
      found.push({ start, end, text, certainty: hedge.certainty, rule: `statement-${hedge.id}` })
    else if (isPlot(sentence, start, end))
      found.push({ start, end, text, certainty: 'stated', rule: 'statement-plot' })
  }
  return found
}

function isPlot(sentence: Sentence, start: number, end: number): boolean {
  const items = sentence.items.filter((item) => item.start >= start && item.end <= end)
  const verb = items.some(
    (item) => item.kind === 'verb' && plotVerb.test(item.verb.lemma) && item.verb.tense !== 'future',
  )
  const told = items.some(
    (item) => item.kind === 'verb' && (item.verb.tense === 'present' || item.verb.form === 'finite'),
  )
  const who =
    hasCharacter(items) ||
    items.some(
      (item) => item.kind === 'word' && /^(?:who|someone|they|her|his|hero|heroine)$/.test(item.text),
    )
  return verb && told && who && (hasCharacter(sentence.items) || sentence.continuity === 'page')
}
