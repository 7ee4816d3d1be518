import type { Decision, Known } from '../story.ts'
import { hostOf } from '../urls.ts'
import { findAuthors } from './authors.ts'
import { type Candidate, choose, type Sources } from './candidates.ts'
import { findHeadlines } from './headline.ts'
import { findLanguages, findOutlets } from './outlet.ts'
import { findZone, inZone } from './page-clock.ts'
import { findModified, findPublished } from './published.ts'
import { findSections } from './section.ts'

/** What a page says about its story, each field from the place that is believed most. */
export type Fields = {
  readonly outlet: string | null
  readonly headline: string | null
  readonly byline: readonly string[]
  readonly published: string | null
  readonly modified: string | null
  readonly section: string | null
  readonly language: string | null
  readonly decisions: readonly Decision[]
}

export function readFields(sources: Sources, known: Known): Fields {
  const outlet = choose('outlet', withKnown(findOutlets(sources), known.outlet), same)
  const headline = choose('headline', findHeadlines(sources, outlet.value ?? hostOf(sources.url)), same)
  const byline = choose('byline', findAuthors(sources, outlet.value, headline.value), (people) =>
    people.join(', '),
  )
  const published = choose(
    'published',
    withKnown(findPublished(sources, headline.value), known.published),
    same,
  )
  const modified = choose('modified', findModified(sources), same)
  const zone = findZone(sources.page, headline.value, published.value)
  const section = choose('section', findSections(sources, headline.value), same)
  const language = choose('language', findLanguages(sources), same)
  const all = [outlet, headline, byline, published, modified, section, language]
  return {
    outlet: outlet.value,
    headline: headline.value,
    byline: byline.value ?? [],
    published: inZone(published.value, zone),
    modified: inZone(modified.value, zone),
    section: section.value,
    language: language.value,
    decisions: all.flatMap(({ decision }) => decision ?? []),
  }
}

function same(value: string): string {
  return value
}

/** What the caller knows fills gaps and overrides nothing. */
function withKnown(
  candidates: readonly Candidate<string>[],
  value: string | null | undefined,
): readonly Candidate<string>[] {
  return value === null || value === undefined
    ? candidates
    : [...candidates, { rule: 'what the caller knows', value }]
}
