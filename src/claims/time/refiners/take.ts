import { type DatedMention, isDate, type Mention, textAfter, textBefore } from '../mention.ts'
import { compileAfter, compileBefore } from '../pattern.ts'

/** What a phrase becomes with the words before or after it; null leaves it as it is. */
export type Change = (
  mention: DatedMention,
  match: RegExpExecArray,
  text: string,
) => Partial<Pick<Mention, 'meaning' | 'form' | 'yearless' | 'closes'>> | null

type Take = (mentions: readonly Mention[], text: string) => readonly Mention[]

/** Takes the words before each date into it, and what phrase was seen in them before. */
export function takeBefore(id: string, pattern: string, change: Change): Take {
  const shape = compileBefore(pattern)
  return (mentions, text) => {
    const result: Mention[] = []
    for (const mention of mentions) {
      const match = isDate(mention) ? shape.exec(textBefore(text, mention.start)) : null
      const changed = match !== null && isDate(mention) ? change(mention, match, text) : null
      if (match === null || changed === null) {
        result.push(mention)
        continue
      }
      const start = mention.start - match[0].length
      while ((result.at(-1)?.end ?? -1) > start) result.pop()
      result.push({ ...mention, ...changed, start, sure: true, rules: [...mention.rules, id] })
    }
    return result
  }
}

/** Takes the words after each date into it. */
export function takeAfter(id: string, pattern: string, change: Change): Take {
  const shape = compileAfter(pattern)
  return (mentions, text) => {
    const result: Mention[] = []
    for (const mention of mentions) {
      if (mention.start < (result.at(-1)?.end ?? 0)) continue
      const match = isDate(mention) ? shape.exec(textAfter(text, mention.end)) : null
      const changed = match !== null && isDate(mention) ? change(mention, match, text) : null
      const end = mention.end + (match?.[0].length ?? 0)
      result.push(
        changed === null
          ? mention
          : { ...mention, ...changed, end, sure: true, rules: [...mention.rules, id] },
      )
    }
    return result
  }
}
