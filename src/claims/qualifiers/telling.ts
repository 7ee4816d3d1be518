import type { Report } from '../report.ts'
import type { Item, Sentence } from '../sentence.ts'

/** A report, the sentence that it stands on, and what else that sentence was found to say. */
export type Telling = {
  readonly report: Report
  readonly sentence: Sentence
  readonly beside: readonly Report[]
}

type MentionItem = Extract<Item, { kind: 'mention' }>

/** Where the report's value is named in its sentence, by the numbers of the items. */
export function placesOf({ report, sentence }: Telling): readonly number[] {
  const { value } = report.claim
  return sentence.items.flatMap((item, at) => {
    if (value.type === 'date') return item.kind === 'date' && item.date.edtf === value.edtf ? [at] : []
    if (value.type === 'number')
      return item.kind === 'count' && item.count.number === value.number ? [at] : []
    return 'name' in value && item.kind === 'mention' && item.mention.name === value.name ? [at] : []
  })
}

export const isMention = (item: Item | undefined): item is MentionItem => item?.kind === 'mention'

/** What stands between two places of the sentence, as the story writes it. */
export const textBetween = ({ passage }: Sentence, from: number, to: number): string =>
  passage.source.slice(from, to)
