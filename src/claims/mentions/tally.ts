import type { MentionType } from '../sentence.ts'

/** Votes for each type that a name may be of. */
export type Tally = Map<MentionType, number>

/** Under this many votes nothing is said of a name's type. */
export const floor = 1.25

/** The type with the most votes above `least`; `name` where none has so many. */
export function best(tally: Tally | undefined, least = floor): MentionType {
  let type: MentionType = 'name'
  let most = least
  for (const [candidate, weight] of tally ?? []) {
    if (weight > most) {
      most = weight
      type = candidate
    }
  }
  return type
}

/** Lower case, with plain apostrophes and single blanks. Most words are so but for their case. */
export function plain(text: string): string {
  const lower = text.toLowerCase()
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    if (code > 0x7f || code < 0x20 || (code === 0x20 && lower.charCodeAt(at + 1) === 0x20))
      return lower.replaceAll('’', "'").replace(/\s+/g, ' ')
  }
  return lower
}

/** Names are compared without case and article. */
export function keyOf(name: string): string {
  const key = plain(name)
  if (key.startsWith('the ')) return key.slice(4)
  if (key.startsWith('a ')) return key.slice(2)
  return key.startsWith('an ') ? key.slice(3) : key
}
