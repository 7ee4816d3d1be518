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
  sentence.items.some(({ kind }) => kind === 'mention' || kind === 'work' || kind === 'season')

/** Hedged, open, denied and plot clauses of a sentence, each with the certainty of its own hedge. */
export function readStatements(sentence: Sentence): readonly Statement[] {
  const text = sentence.passage.source.slice(sentence.start, sentence.end)
  if (text.length < 8 || !speaksOfWork(sentence) || isChatter(text)) return []
  if (sentence.question) return asked(placed(sentence, 0, text.length))
  return stretchesOf(text).flatMap(({ start, end }) => {
    const place = placed(sentence, start, end)
    if (place.text.length < 8) return []
    if (/\?["”’')]*$/.test(place.text)) return asked(place)
    const said = readClause(sentence, place)
    return said === null ? [] : [{ ...place, ...said }]
  })
}

type Place = Pick<Statement, 'start' | 'end' | 'text'>

/** A question that asks something of the works is a statement, and open. */
const asked = (place: Place): readonly Statement[] =>
  isOpenQuestion(place.text) ? [{ ...place, certainty: 'open', rule: 'statement-question' }] : []

function placed(sentence: Sentence, start: number, end: number): Place {
  const from = sentence.start + start
  const to = sentence.start + end
  return { start: from, end: to, text: sentence.passage.source.slice(from, to) }
}

const bareDenial = /^\W*(?:(?:and|but|so|which|who) )?(?:no|not|never|nor|neither)\b/i

/** "He isn't." denies as a sentence of its own; as part of one, a denial needs a verb and something denied. */
function isDenial(sentence: Sentence, place: Place, spoken: boolean): boolean {
  const words = place.text.split(/\s+/).length
  if (/^\s*["“]/.test(place.text)) return words > 2
  const whole = place.start === sentence.start && place.end === sentence.end
  return whole ? spoken || !bareDenial.test(place.text) : spoken && words > 3
}

/** "A pandit who has never got one right", "you don't see her until the finale": what is told by a negation is told. */
const toldByNot =
  /^(?:(?!n't|\b(?:not|never|nobody|none)\b).)*\b(?:an?|the|one|someone|somebody|people|men|women|two|three|four|five)\b(?: [\w-]+){1,5}?,? (?:who|that|which|whose [\w-]+|whom|where)(?: \w+){0,2}(?:n't| not| never| refuses)\b|(?:n't|\bnot|\bnever)\b[^,;]{0,60}\b(?:until|till)\b/

function readClause(sentence: Sentence, place: Place): Pick<Statement, 'certainty' | 'rule'> | null {
  const items = sentence.items.filter((item) => item.start >= place.start && item.end <= place.end)
  const spoken = items.some(({ kind }) => kind === 'verb')
  const hedge = certaintyOf(plain(place.text))
  if (hedge !== null && (hedge.id !== 'denied' || isDenial(sentence, place, spoken)))
    return hedge.id === 'denied' && toldByNot.test(plain(place.text))
      ? { certainty: 'stated', rule: 'statement-told-by-not' }
      : { certainty: hedge.certainty, rule: `statement-${hedge.id}` }
  const plot = plotOf(place.text, items, sentence.continuity)
  return plot === null ? null : { certainty: 'stated', rule: `statement-plot-${plot}` }
}
