// Hearsay, in the form in which bench/peers has the others.
import { type Extraction, extract, type Html, toHtml } from '../../src/story/index.ts'

export const read = toHtml

export function extractPage(html: Html, url: string | null): Extraction {
  return extract(html, { url })
}

export function toStory({ story }: Extraction): unknown {
  return story
}
