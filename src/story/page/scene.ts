import { findCue } from '../cues.ts'
import { gatherSources, type Sources } from '../meta/candidates.ts'
import { type Fields, readFields } from '../meta/fields.ts'
import { readLinkedData } from '../meta/json-ld.ts'
import { findDescriptions } from '../meta/outlet.ts'
import type { Known } from '../story.ts'
import type { Scene } from './features.ts'
import { findFrames } from './frames.ts'
import { measure } from './measure.ts'
import { parse } from './parse.ts'

/** A page with all that its passages are judged by, and what it says of its story. */
export type StoryScene = Scene & { readonly sources: Sources; readonly fields: Fields }

export function setScene(html: string, known: Known): StoryScene {
  const page = parse(html)
  const sources = gatherSources(page, readLinkedData(page.jsonLd), known.url ?? null)
  const fields = readFields(sources, known)
  const sums = measure(page)
  return {
    page,
    sums,
    sources,
    fields,
    frames: findFrames(
      page,
      sums,
      sources.data.images.flatMap(({ caption }) => caption ?? []),
    ),
    cues: page.passages.map(({ text }) => findCue(text)),
    headline: fields.headline,
    description: findDescriptions(sources)[0]?.value ?? null,
    body: sources.data.body,
  }
}
