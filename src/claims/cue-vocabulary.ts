/** What cues ask for, numbered as they are read: words, verbs with their form ("plan/p"), "/p" any, "@person" an item. */
const numbers = new Map<string, number>()
const tokens: string[] = ['']

/** The number of what a cue asks for. */
export function intern(asked: string): number {
  const held = numbers.get(asked)
  if (held !== undefined) return held
  numbers.set(asked, tokens.push(asked) - 1)
  return tokens.length - 1
}

/** The number of a token; 0 where no cue asks for it. */
export const idOf = (token: string): number => numbers.get(token) ?? 0

/** The token with that number. */
export const tokenOf = (number: number): string => tokens[number] ?? ''

/** Numbers are below it. */
export const vocabularySize = (): number => tokens.length
