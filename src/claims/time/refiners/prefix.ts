import { type DatedMention, isDate, type Mention, place, textAfter, textBefore } from '../mention.ts'

/** What a phrase becomes with the words before or after it; null leaves it as it is. */
export type Change = (
  mention: DatedMention,
  match: RegExpExecArray,
  text: string,
) => Partial<Pick<Mention, 'meaning' | 'form' | 'yearless' | 'closes'>> | null

/** Takes the words before each date into it. `shape` is compiled by `compileBefore`. */
export function takeBefore(id: string, shape: RegExp, change: Change) {
  return (mentions: readonly Mention[], text: string): readonly Mention[] => {
    let result = mentions
    for (const mention of mentions) {
      if (!isDate(mention) || !result.includes(mention)) continue
      const match = shape.exec(textBefore(text, mention.start))
      const changed = match === null ? null : change(mention, match, text)
      if (match === null || changed === null) continue
      const start = mention.start - match[0].length
      result = place(result, { ...mention, ...changed, start, sure: true, rules: [...mention.rules, id] })
    }
    return result
  }
}

/** Takes the words after each date into it. `shape` is compiled by `compileAfter`. */
export function takeAfter(id: string, shape: RegExp, change: Change) {
  return (mentions: readonly Mention[], text: string): readonly Mention[] => {
    let result = mentions
    for (const mention of mentions) {
      if (!isDate(mention) || !result.includes(mention)) continue
      const match = shape.exec(textAfter(text, mention.end))
      const changed = match === null ? null : change(mention, match, text)
      if (match === null || changed === null) continue
      const end = mention.end + match[0].length
      result = place(result, { ...mention, ...changed, end, sure: true, rules: [...mention.rules, id] })
    }
    return result
  }
}
