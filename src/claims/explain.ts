import type { Story } from '../story/index.ts'
import type { Continuity, EntityType } from './claim.ts'
import { certaintyOf } from './context/certainty.ts'
import { eventCertainty } from './event/index.ts'
import { isVerb, tag, tokenize } from './language/index.ts'
import { readMarked } from './read.ts'
import type { Attribution, Certainty, Evidence, Part, Report } from './report.ts'
import type { Sentence } from './sentence.ts'
import type { DateMention } from './time/index.ts'
import { contextOf, type Voice } from './voice.ts'

/** How a story was understood, sentence by sentence. Offsets are UTF-16 units into the part named by `in`. */
export type Explanation = {
  readonly sentences: readonly {
    readonly in: Part
    readonly text: string
    readonly start: number
    readonly end: number
    readonly continuity: Continuity
    readonly certainty: Certainty
    readonly attribution: Attribution
    readonly evidence: readonly Evidence[]
    /** Ids of the cues by which the attribution is known. */
    readonly because: readonly string[]
    /** Of each verb, from −3 (surely not) to 3 (surely), how surely its event is told to have happened; what lies ahead has not. */
    readonly events: readonly { readonly text: string; readonly happened: number }[]
    /** `name` is the fullest form: "Reyes", "she" and "the actress" lead back to it. */
    readonly mentions: readonly {
      readonly text: string
      readonly type: EntityType | 'outlet'
      readonly name: string
      readonly start: number
      readonly end: number
    }[]
    /** `earliest` and `latest` are the first and last day, YYYY-MM-DD; null where the date is open. */
    readonly dates: readonly {
      readonly text: string
      readonly edtf: string
      readonly earliest: string | null
      readonly latest: string | null
      readonly start: number
      readonly end: number
    }[]
  }[]
  readonly reports: readonly Report[]
}

/** The same reading as `read`, with what it stands on. */
export function explain(story: Story): Explanation {
  const { sentences, dates, reports, voices } = readMarked(story)
  return {
    sentences: sentences.map((sentence, i) => ({
      ...contextIn(sentence, voices[i]),
      in: sentence.passage.in,
      text: sentence.passage.source.slice(sentence.start, sentence.end),
      start: sentence.start,
      end: sentence.end,
      continuity: sentence.continuity,
      events: eventsOf(sentence),
      mentions: mentionsOf(sentence),
      dates: (dates[i] ?? []).map(dateOf),
    })),
    reports,
  }
}

function contextIn(sentence: Sentence, voice: Voice | undefined) {
  const certainty = wordedCertainty(sentence)
  const { passage, start, end, continuity } = sentence
  const said = { certainty, hearsay: false, continuity }
  return {
    certainty,
    ...contextOf(
      passage.source.slice(start, end),
      said,
      voice ?? { spoken: null, issuer: null, scene: null, grounds: [] },
    ),
  }
}

function wordedCertainty(sentence: Sentence): Certainty {
  if (sentence.question) return 'open'
  const text = sentence.passage.source.slice(sentence.start, sentence.end).toLowerCase().replace(/[’‘]/g, "'")
  return certaintyOf(text)?.certainty ?? 'stated'
}

function eventsOf({ passage, start, end }: Sentence): Explanation['sentences'][number]['events'] {
  const tokens = tokenize(passage.source, start, end)
  const codes = tag(tokens)
  return tokens.flatMap(({ text }, at) =>
    isVerb(codes[at] ?? 0) ? [{ text, happened: eventCertainty(tokens, at, codes) }] : [],
  )
}

function mentionsOf({ items, passage }: Sentence): Explanation['sentences'][number]['mentions'] {
  return items.flatMap((item) => {
    if (item.kind !== 'mention' || item.mention.type === 'name') return []
    const { type, name, start, end } = item.mention
    return [{ text: passage.source.slice(start, end), type, name, start, end }]
  })
}

const dateOf = ({ text, edtf, earliest, latest, start, end }: DateMention) => ({
  text,
  edtf,
  earliest,
  latest,
  start,
  end,
})
