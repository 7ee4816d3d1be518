import { isDigit, isUpper } from './characters.ts'
import type { Token } from './tokenize.ts'

type Line = { readonly from: number; readonly to: number; readonly chars: number }

/** For each token, 1 where a line or paragraph that ends after it also ends its sentence. */
export function findLineEnds(text: string, tokens: readonly Token[]): Uint8Array {
  const ends = new Uint8Array(tokens.length)
  for (const paragraph of listParagraphs(text, tokens)) {
    const widest = paragraph.reduce((most, line) => Math.max(most, line.chars), 0)
    for (const [index, line] of paragraph.entries()) {
      const next = paragraph[index + 1]
      if (!next || endsSentence(text, tokens, line, next, widest)) ends[line.to - 1] = 1
    }
  }
  return ends
}

/** Paragraphs as lists of lines: one line break parts lines, two part paragraphs. */
function listParagraphs(text: string, tokens: readonly Token[]): Line[][] {
  const paragraphs: Line[][] = []
  let lines: Line[] = []
  let from = 0
  for (let to = 1; to <= tokens.length; to += 1) {
    const breaks =
      to < tokens.length ? countBreaks(text, tokens[to - 1]?.end ?? 0, tokens[to]?.start ?? 0) : 2
    if (breaks === 0) continue
    lines.push({ from, to, chars: (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0) })
    from = to
    if (breaks < 2) continue
    paragraphs.push(lines)
    lines = []
  }
  return paragraphs
}

function countBreaks(text: string, start: number, end: number): number {
  if (end - start < 2 && text.charCodeAt(start) === 0x20) return 0
  let breaks = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x2029) return 2
    if (code === 0x0a || code === 0x2028 || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) breaks += 1
  }
  return breaks
}

// Text wrapped by hand breaks anywhere, but then its lines are about equally long and none is very long.
const widestWrapped = 110
const shortLine = 45

function endsSentence(
  text: string,
  tokens: readonly Token[],
  line: Line,
  next: Line,
  widest: number,
): boolean {
  const head = tokens[next.from]
  const last = tokens[line.to - 1]
  if (!head || !last) return true
  if (isItemMarker(text, tokens, next) || isLabelled(tokens, next)) return true
  if (/^[,;]$/.test(last.text) || /^\p{Ll}/u.test(head.text)) return false
  const wrapped = widest <= widestWrapped && line.chars >= Math.max(shortLine, widest * 0.7)
  return !wrapped && startsAfresh(head.text)
}

function startsAfresh(word: string): boolean {
  return isUpper(word, 0) || isDigit(word, 0) || /^[^\p{L}\p{N},;:.!?)\]}%]/u.test(word)
}

/** "Answer: It's back", "Where: Hulu": a line that begins with its label. */
const isLabelled = (tokens: readonly Token[], line: Line): boolean =>
  tokens[line.from + 1]?.text === ':' && isUpper(tokens[line.from]?.text ?? '', 0)

/** "- One scooper says", "• Mira", "3. The Quiet Years", "(b) …", "12) …" */
function isItemMarker(text: string, tokens: readonly Token[], line: Line): boolean {
  const first = tokens[line.from]
  const second = tokens[line.from + 1]
  if (!first || !second) return false
  if (/^[-–—*•·▪►●○◦‣■★✓+>]$/.test(first.text)) return /\s/.test(text.charAt(first.end))
  return /^[.)]$/.test(second.text) && /^(\d{1,3}|[a-z])$/i.test(first.text) && second.start === first.end
}
