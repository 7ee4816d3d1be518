import { html } from 'hono/html'
import type { Markup } from '../markup.ts'

/**
 * Words of a story between quotation marks. Words that bring their own would stand between two of a kind: those that are a
 * quotation themselves get none, those that hold one get single marks. The words are never changed.
 */
export function quoted(text: string, words: Markup | string = text): Markup {
  const marks = marksFor(text)
  return html`<q${marks === null ? '' : html` class="${marks}"`}>${words}</q>`
}

function marksFor(text: string): 'unmarked' | 'single-marked' | null {
  if (/^[“"][^“”"]*[”"]$/.test(text)) return 'unmarked'
  return /[“”"]/.test(text) ? 'single-marked' : null
}
