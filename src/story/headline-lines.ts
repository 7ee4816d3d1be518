import { says } from './normal.ts'

/** More lines than these under a headline are a text of its own. */
const maxLines = 4
const maxChars = 400

/**
 * What stands under the headline in the same passage, where line breaks are all that parts headline, dek and byline; null
 * where the passage does not open with the headline. `title` is normal already.
 */
export function linesUnderHeadline(text: string, title: string): readonly string[] | null {
  if (says(text, title)) return []
  if (text.length > title.length + maxChars) return null
  const at = text.indexOf('\n')
  if (at === -1 || !says(text.slice(0, at), title)) return null
  const rest = text.slice(at + 1).split('\n')
  return rest.length < maxLines ? rest : null
}
