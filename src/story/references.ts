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
  return spans.some(({ kind, url, start }) => kind === 'link' && start <= 3 && leadsInPage(url))
}

/** An anchor of the page, or a script that scrolls to one. */
export function leadsInPage(url: string | undefined): boolean {
  return url !== undefined && (url.startsWith('#') || url.startsWith('javascript:'))
}

const numbered = /^\[?(\d{1,3})[.)\]]*\s/

/** "2. Ink and Oar, 15 August": a note whose number is the link back. The writer's own remarks have such numbers, too. */
function isNumbered({ text, spans }: Passage): boolean {
  const number = numbered.exec(text)?.[0]
  return (
    number !== undefined &&
    spans.some(
      ({ kind, url, start, end }) =>
        kind === 'link' && end <= number.length && start <= 1 && leadsInPage(url),
    )
  )
}

/** Outlets that notes name: the words beside a link to another site that are that site's own name. */
export function creditReferences(page: Page, base: string | null): readonly Credit[] {
  const own = readAddress(base)
  return page.passages
    .filter((passage) => isReference(passage) || isNumbered(passage))
    .flatMap((passage) => creditReference(passage, base, own))
}

/** The outlets that one note names. */
export function creditReference(
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
    const parts = text
      .slice(span.end)
      .split(/[,.;()]\s*/)
      .filter((part) => part.length > 2)
    const name = [...italics, ...parts, text.slice(span.start, span.end)].find(
      (words) => /^\p{Lu}/u.test(words) && words.length <= 50 && echoesHost(words, url),
    )
    return name === undefined ? [] : [{ name, url, how: 'source' }]
  })
}
