import type { Span } from './story.ts'

/** `**bold**`, `__bold__`, `*italic*`, `_italic_` as people type it. */
const marked =
  /(?<![\p{L}\p{N}*_\\])(\*\*|__|\*|_)(?=[^\s*_])([^\n*_]{1,300}?)(?<=[^\s*_])\1(?![\p{L}\p{N}*_])/gu

/**
 * Typed emphasis: "*Copper Lane*" is how plain text sets a title in italics. The marks stay in the text, spans leave
 * them out. Footnote stars, bullets and snake_case are not emphasis.
 */
export function findEmphasis(text: string): readonly Span[] {
  if (!text.includes('*') && !text.includes('_')) return []
  return Array.from(text.matchAll(marked), (match) => {
    const [, mark = '', words = ''] = match
    const start = match.index + mark.length
    return { kind: mark.length === 2 ? 'bold' : 'italic', start, end: start + words.length }
  })
}
