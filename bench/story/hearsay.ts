// Hearsay, in the form in which bench/peers has the others.
import { type Extraction, extract } from '../../src/story/index.ts'

export function extractPage(html: string, url: string | null): Extraction {
  return extract(html, { url })
}

export function toStory({ story }: Extraction): unknown {
  return story
}
