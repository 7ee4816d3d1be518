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

export const plain = (text: string) => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')

/** Names are compared without case and article. */
export const keyOf = (name: string) => plain(name).replace(/^(?:the|a|an) /, '')
