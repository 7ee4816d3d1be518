import type { Report } from '../../claims/vocabulary.ts'
import { sentences } from '../../claims/wording.ts'
import type { StoryEntry } from '../stored.ts'
import { encodeWords } from './alignment.ts'
import { ofSentence, ofStory, sketch } from './make-sketch.ts'
import { encodeSketch } from './sketch.ts'
import { toWordedSentence } from './word-sentence.ts'

/** The wording of a whole story, as it is stored. */
export function sketchStory({ text }: StoryEntry['story']): Uint8Array {
  return encodeSketch(sketch(text, ofStory))
}

/** Makes, for the reports of a story, the wording of the sentence that each one's quote stands in, as it is stored. */
export function sketchReports(story: StoryEntry['story']): (report: Report) => Uint8Array {
  const inText = sentences(story.text)
  const made = new Map<string, Uint8Array>()
  return (report) => {
    const said = (report.in ?? 'text') === 'text' ? sentencesAround(story.text, inText, report) : report.quote
    const known = made.get(said) ?? encodeSketch(sketch(said, ofSentence))
    made.set(said, known)
    return known
  }
}

/** A quote may be a clause, or run over two sentences: always whole ones are compared. */
function sentencesAround(
  text: string,
  inText: readonly { readonly start: number; readonly end: number }[],
  { start, end, quote }: Report,
): string {
  const touched = inText.filter((sentence) => sentence.start < end && sentence.end > start)
  const [from, to] = [touched[0]?.start, touched.at(-1)?.end]
  return from === undefined || to === undefined ? quote : text.slice(from, to)
}

/** The words of a report's quote, as they are stored. */
export const wordsOfQuote = ({ quote }: Report): Uint8Array => encodeWords(toWordedSentence(quote))
