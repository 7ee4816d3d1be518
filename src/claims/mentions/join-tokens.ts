import type { Token } from '../language/index.ts'
import { plain } from './tally.ts'

/** A text with one more token, lower case, with the space that stands before it. */
export function joinToken(text: string, before: Token | undefined, token: Token | undefined): string {
  if (token === undefined) return text
  const apart = text !== '' && before !== undefined && before.end < token.start
  return apart ? `${text} ${plain(token.text)}` : text + plain(token.text)
}

/** Tokens → their text, lower case, with the spaces that stand between them. */
export const joinTokens = (tokens: readonly Token[]): string =>
  tokens.reduce((text, token, i) => joinToken(text, tokens[i - 1], token), '')
