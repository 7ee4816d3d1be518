import type { Extraction, Known } from './story.ts'

/** HTML → story. Never throws; linear in the length of `html`. */
export function extract(_html: string, _known: Known = {}): Extraction {
  return { story: null, reason: 'The page holds no text.', decisions: [] }
}
