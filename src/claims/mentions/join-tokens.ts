import type { Token } from '../language/index.ts'
import { plain } from './tally.ts'

/** Tokens → their text, lower case, with the spaces that stand between them. */
export function joinTokens(tokens: readonly Token[]): string {
  let text = ''
  tokens.forEach((token, i) => {
    text += i > 0 && (tokens[i - 1]?.end ?? 0) < token.start ? ` ${plain(token.text)}` : plain(token.text)
  })
  return text
}
