import { type CueKind, findCue } from '../cues.ts'
import type { Html } from '../decode.ts'
import { markPosts } from '../embeds/posts.ts'
import { gatherSources, type Sources } from '../meta/candidates.ts'
import { type Fields, readFields } from '../meta/fields.ts'
import { readLinkedData } from '../meta/json-ld.ts'
import { findDescriptions } from '../meta/outlet.ts'
import { type Address, readAddress } from '../page-address.ts'
import type { Known } from '../story.ts'
import { type Frame, findFrames } from './frames.ts'
import { type Measures, measure } from './measure.ts'
import type { Element, Page } from './page.ts'
import { PageLinks } from './page-links.ts'
import { parse } from './parse.ts'
import { findContainer } from './surroundings.ts'

/** What is known of a page before its passages are judged. */
export type Scene = {
  readonly page: Page
  readonly sums: Measures
  /** The deepest element that holds most of the page's prose. */
  readonly container: Element | undefined
  readonly frames: readonly Frame[]
  /** By element: whether it stands in an embedded post. */
  readonly posts: Uint8Array
  /** What kind of furniture each passage says it is. */
  readonly cues: readonly (CueKind | null)[]
  readonly headline: string | null
  readonly description: string | null
  readonly writers: readonly string[]
  /** Where the page was found. */
  readonly url: string | null
  readonly address: Address | null
  readonly links: PageLinks
  /** The story's text where structured data holds it. */
  readonly body: string | null
}

/** A page with all that its passages are judged by, and what it says of its story. */
export type StoryScene = Scene & { readonly sources: Sources; readonly fields: Fields }

export function setScene(html: Html, known: Known): StoryScene {
  const page = parse(html)
  const sources = gatherSources(page, readLinkedData(page.jsonLd), known.url ?? null)
  const fields = readFields(sources, known)
  const sums = measure(page)
  const address = readAddress(sources.url)
  return {
    page,
    sums,
    container: findContainer(page, sums),
    posts: markPosts(page),
    sources,
    fields,
    frames: findFrames(
      page,
      sums,
      sources.data.images.flatMap(({ caption }) => caption ?? []),
    ),
    cues: page.passages.map(({ text }) => findCue(text)),
    headline: fields.headline,
    writers: fields.byline,
    url: sources.url,
    address,
    links: new PageLinks(sources.url, address),
    description: findDescriptions(sources)[0]?.value ?? null,
    body: sources.data.body,
  }
}
