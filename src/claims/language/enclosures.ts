import { isLetter, isLower, isUpper } from './characters.ts'
import type { Token } from './tokenize.ts'

const longestAside = 60
const longestTitle = 12

/**
 * Where `at` opens something inside a sentence that holds no boundary — an aside in brackets, a title in quotes —
 * the index of its closing mark; else 0.
 */
export function enclosureEnd(
  tokens: readonly Token[],
  lineEnds: Uint8Array,
  from: number,
  at: number,
): number {
  const token = tokens[at]
  if (token?.text.length !== 1) return 0
  if ((token.text === '(' || token.text === '[') && at > from) {
    return closing(tokens, lineEnds, at, longestAside, token.text === '(' ? ')' : ']')
  }
  const end = closingQuote(token.text)
  if (!end || tokens[at + 1]?.start !== token.end) return 0
  const close = closing(tokens, lineEnds, at, longestTitle, end)
  return close > 0 && isTitleLike(tokens, at + 1, close) ? close : 0
}

function closingQuote(mark: string): string | null {
  if (mark === '“') return '”'
  if (mark === '‘') return '’'
  return /^["'*_]$/.test(mark) ? mark : null
}

function closing(
  tokens: readonly Token[],
  lineEnds: Uint8Array,
  open: number,
  most: number,
  mark: string,
): number {
  for (let at = open + 1; at < tokens.length && at <= open + most; at += 1) {
    if (tokens[at]?.text === mark) return at
    if (lineEnds[at] === 1) return 0
  }
  return 0
}

/** Every longer word has its capital: "What Now? The Movie", not "I love it. Really." */
function isTitleLike(tokens: readonly Token[], from: number, to: number): boolean {
  let capitals = 0
  for (let at = from; at < to; at += 1) {
    const word = tokens[at]?.text ?? ''
    if (isUpper(word, 0)) capitals += 1
    else if (word.length > 4 && isLetter(word, 0) && isLower(word, 0)) return false
  }
  return capitals > 0 && (isUpper(tokens[from]?.text ?? '', 0) || to - from > 1)
}
