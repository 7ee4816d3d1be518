import type { Token } from './tokenize.ts'

const multipliers: ReadonlySet<string> = new Set(['m', 'mm', 'mn', 'mil', 'b', 'bn', 'k', 't', 'tn'])

/** Where "58.4M" after a currency sign is cut, so that it reads like "58.4 million". */
export function cashMultiplier(
  text: string,
  start: number,
  end: number,
  before: readonly Token[],
): number | null {
  const sign = before.at(-1)
  if (sign?.end !== start || !/[$£€¥₩₹]$/.test(sign.text)) return null
  let cut = end
  while (cut > start && /[a-z]/i.test(text.charAt(cut - 1))) cut -= 1
  return cut > start && multipliers.has(text.slice(cut, end).toLowerCase()) ? cut : null
}

/** Where "10pm", "8p.m." is cut: the number is one token, the half of the day another. */
export function clockSuffix(text: string, start: number, end: number): number | null {
  const last = text.charCodeAt(end - 1) | 0x20
  if (last !== 0x6d && last !== 0x2e) return null
  const found = /^\d[\d:.]*(?=[ap]\.?m\.?$)/i.exec(text.slice(start, Math.min(end, start + 12)))
  return found ? start + found[0].length : null
}
