import type { Story } from '../story/index.ts'
import type { Continuity } from './claim.ts'
import { continuities } from './context/continuity.ts'
import { type Marked, mainTitle, resolveFocus } from './focus.ts'
import { type NamedSentence, nameSentences } from './mentions/names.ts'
import { passagesOf } from './passages.ts'
import { readItems } from './phrases/items.ts'
import type { Sentence } from './sentence.ts'
import { type DateMention, findDates } from './time/index.ts'

/** A story with its names, dates and phrases marked, sentence by sentence. */
export type MarkedStory = {
  readonly sentences: readonly Sentence[]
  readonly dates: readonly (readonly DateMention[])[]
}

function datesOf(sentence: NamedSentence, published: string | null): readonly DateMention[] {
  const masks = sentence.mentions
    .filter((mention, i) => mention.type !== 'name' || sentence.candidates[i]?.typography !== null)
    .map(({ start, end }) => ({ start, end }))
  return findDates(sentence.passage.source, { published, masks, start: sentence.start, end: sentence.end })
}

/** A real question asks; a rhetorical "Who wouldn't?" and a title that ends in "?" do not. */
const isQuestion = (text: string) =>
  /\?["”’')\]]*\s*$/.test(text) && !/^\W*(?:so what|right|remember|who knew|why not)\W*$/i.test(text)

/** A story told about a comic or a novel, by its own words, is at home on the page. */
function homeOf(story: Story): Continuity {
  const text = `${story.headline ?? ''} ${story.text.slice(0, 600)}`
  const page =
    /\b(?:limited series|issue #?\d|issues?|comic book series|graphic novel|miniseries|on sale|variant cover|ongoing series|penciller|colorist|colors by|letterer)\b/i.test(
      text,
    ) && /\bcomics?\b/i.test(text)
  return page &&
    !/\b(?:netflix|hbo|hulu|film|movie|season|showrunner|starring|cast|drama|actor|actress|adaptation|streaming|streamer|episodes?)\b/i.test(
      story.text.slice(0, 1200),
    )
    ? 'page'
    : 'screen'
}

/** Story → marked sentences: names typed and led back, dates read, the focus and the continuity of each known. */
export function mark(story: Story): MarkedStory {
  const named = nameSentences(passagesOf(story), story)
  const dates = named.map((sentence) => datesOf(sentence, story.published))
  const marked: readonly Marked[] = named.map((sentence, i) => ({
    passage: sentence.passage,
    start: sentence.start,
    end: sentence.end,
    items: readItems(sentence, dates[i] ?? []),
  }))
  const focused = resolveFocus(marked, mainTitle(marked))
  const worlds = continuities(marked, homeOf(story))
  const sentences = focused.map((sentence, i) => ({
    ...sentence,
    question: isQuestion(sentence.passage.source.slice(sentence.start, sentence.end)),
    continuity: worlds[i] ?? 'screen',
  }))
  return { sentences, dates }
}
