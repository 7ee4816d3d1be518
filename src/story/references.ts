import { echoesHost } from './outlets.ts'
import type { Page, Passage } from './page/page.ts'
import { type Address, isSameSite, readAddress } from './page-address.ts'
import type { Credit } from './story.ts'
import { resolveUrl } from './urls.ts'

/** A note's way back up to the sentence that it belongs to. */
const backlink = /^[\s\d.]*[↑↩^](?:\s?[a-z\d.]{1,3}(?=\s))*\s+\S/

/** Whether a passage is a note of a list of references: it begins with a link back to the text. */
export function isReference({ text, spans }: Passage): boolean {
  if (!backlink.test(text)) return false
  return spans.some(({ kind, url, start }) => kind === 'link' && start <= 3 && url?.startsWith('#') === true)
}

/** Outlets that notes name: the words beside a link to another site that are that site's own name. */
export function creditReferences(page: Page, base: string | null): readonly Credit[] {
  const own = readAddress(base)
  return page.passages.filter(isReference).flatMap((passage) => creditReference(passage, base, own))
}

function creditReference(
  { text, spans }: Passage,
  base: string | null,
  own: Address | null,
): readonly Credit[] {
  return spans.flatMap((span): readonly Credit[] => {
    const url = span.kind !== 'link' || span.url === undefined ? null : resolveUrl(span.url, base)
    const there = readAddress(url)
    if (url === null || there === null || (own !== null && isSameSite(there, own))) return []
    const italics = spans
      .filter(({ kind }) => kind === 'italic')
      .map(({ start, end }) => text.slice(start, end))
    const parts = text.slice(span.end).split(/[,.;()]\s*/)
    const name = [...italics, ...parts, text.slice(span.start, span.end)].find(
      (words) => /^\p{Lu}/u.test(words) && words.length <= 50 && echoesHost(words, url),
    )
    return name === undefined ? [] : [{ name, url, how: 'source' }]
  })
}
