import { weaker } from '../phrases/verbs.ts'
import type { Certainty } from '../report.ts'
import type { Item, Sentence } from '../sentence.ts'
import { certaintyOf, governingCertainty } from './certainty.ts'
import { stretchesOf } from './stretches.ts'

const plain = (text: string) => text.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'")

/** "managed to sail", "began to sink": what the infinitive names did happen. */
const implies =
  /\b(?:manag|beg[aiu]n|start|continu|help|forc|us|go|went|happen|caus|enabl|got|gets?|cease|proceed|thank|sorry|glad|happy|able|enough|took|takes|made|came|come)\w*(?: \S+){0,3}$/

/** How surely the event of the verb at `at` happens: by its own helpers, what governs it, and its form. */
export function eventCertainty(sentence: Sentence, at: number): Certainty {
  const item = sentence.items[at]
  const text = sentence.passage.source.slice(sentence.start, sentence.end)
  const offset = (item?.start ?? sentence.start) - sentence.start
  if (item?.kind === 'verb' && item.verb.negated) return 'denied'
  const own = item?.kind === 'verb' ? weaker(item.verb.certainty, ofForm(sentence, item, text, offset)) : null
  // What is told as past has happened, whatever another verb of its clause denies or doubts.
  if (item?.kind === 'verb' && item.verb.tense === 'past' && own === null && !sentence.question)
    return 'stated'
  const governed = governingCertainty(plain(text.slice(0, offset)))?.certainty ?? null
  const worded = weaker(weaker(own, governed), ofStretch(text, offset))
  return (sentence.question ? weaker(worded, 'open') : worded) ?? 'stated'
}

/** What is to be done, told to be done or yet to come is less sure than what was done. */
function ofForm(sentence: Sentence, item: Item, text: string, offset: number): Certainty | null {
  if (item.kind !== 'verb') return null
  const before = plain(text.slice(0, offset))
  if (item.verb.form === 'infinitive') return implies.test(before.trim()) ? null : 'possible'
  const opens = sentence.items.find(({ kind, text: word }) => kind !== 'word' || /\w/.test(word)) === item
  return opens && item.verb.form === 'finite' && item.text === item.verb.lemma ? 'possible' : null
}

/** The hedge of the verb's own clause, where it stands before the verb or reaches over the clause. */
function ofStretch(text: string, offset: number): Certainty | null {
  const stretch = stretchesOf(text).find(({ start, end }) => offset >= start && offset < end)
  if (stretch === undefined) return null
  const hedge = certaintyOf(plain(text.slice(stretch.start, offset + 1)))?.certainty ?? null
  // A denial is its own verb's: "she isn't sure he sank it" does not deny the sinking.
  return hedge === 'denied' ? null : hedge
}
