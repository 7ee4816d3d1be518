import { certaintyOf } from './context/certainty.ts'
import { isChatter } from './context/chatter.ts'
import { plotOf } from './context/plot.ts'
import { isOpenQuestion } from './context/questions.ts'
import { stretchesOf } from './context/stretches.ts'
import type { Certainty } from './report.ts'
import type { Sentence } from './sentence.ts'

/** A stretch of a sentence that claims something no property holds. Offsets as in the sentence's passage. */
export type Statement = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly certainty: Certainty
  readonly rule: string
}

const plain = (text: string) => text.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'")

/** True where the sentence speaks of a work or of somebody in it; a story about none yields no statements. */
const speaksOfWork = (sentence: Sentence) =>
  sentence.focus !== null ||
  sentence.items.some(
    (item) => item.kind === 'mention' && /^(?:title|character|person)$/.test(item.mention.type),
  )

/** Hedged, open, denied and plot clauses of a sentence, each with the certainty of its own hedge. */
export function readStatements(sentence: Sentence): readonly Statement[] {
  const text = sentence.passage.source.slice(sentence.start, sentence.end)
  if (text.length < 8 || !speaksOfWork(sentence) || isChatter(text)) return []
  if (sentence.question) {
    if (!isOpenQuestion(text)) return []
    return [{ ...placed(sentence, 0, text.length), certainty: 'open', rule: 'statement-question' }]
  }
  return stretchesOf(text).flatMap(({ start, end }) => {
    const statement = readStretch(sentence, start, end)
    return statement === null ? [] : [statement]
  })
}

function placed(sentence: Sentence, start: number, end: number) {
  const from = sentence.start + start
  const to = sentence.start + end
  return { start: from, end: to, text: sentence.passage.source.slice(from, to) }
}

function readStretch(sentence: Sentence, start: number, end: number): Statement | null {
  const place = placed(sentence, start, end)
  if (place.text.length < 8) return null
  const hedge = certaintyOf(plain(place.text))
  if (hedge !== null) return { ...place, certainty: hedge.certainty, rule: `statement-${hedge.id}` }
  const items = sentence.items.filter((item) => item.start >= place.start && item.end <= place.end)
  const plot = plotOf(place.text, items, sentence.continuity)
  return plot === null ? null : { ...place, certainty: 'stated', rule: `statement-plot-${plot}` }
}
