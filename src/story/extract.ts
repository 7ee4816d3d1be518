import { assemble } from './assemble.ts'
import { distinctCredits, findCredits, readCreditLine } from './credits.ts'
import { guessLanguage } from './language.ts'
import { findAuthors } from './meta/authors.ts'
import { type Candidate, choose, gatherSources, type Sources } from './meta/candidates.ts'
import { findHeadlines } from './meta/headline.ts'
import { readLinkedData } from './meta/json-ld.ts'
import { findDescriptions, findLanguages, findOutlets, findSections } from './meta/outlet.ts'
import { findModified, findPublished } from './meta/published.ts'
import { isOutletName } from './outlets.ts'
import { toDraft } from './page/blocks.ts'
import { decide, type Verdict } from './page/decide.ts'
import { findFrames } from './page/frames.ts'
import { measure } from './page/measure.ts'
import type { Page, Passage } from './page/page.ts'
import { parse } from './page/parse.ts'
import { type Extent, findPhotos } from './photos.ts'
import { findRelated } from './related.ts'
import type { Credit, Decision, Extraction, Known, Span } from './story.ts'
import { hostOf, resolveUrl } from './urls.ts'

/** HTML → story. Never throws; linear in the length of `html`. */
export function extract(html: string, known: Known = {}): Extraction {
  const page = parse(html)
  const sources = gatherSources(page, readLinkedData(page.jsonLd), known.url ?? null)
  const fields = readFields(sources, known)
  const sums = measure(page)
  const frames = findFrames(page, sums)
  const verdicts = decide(page, sums, frames, fields.headline)
  const dek = findDek(page, verdicts, sources, fields.headline)
  const credited = findCreditLines(page, verdicts, sources.url)
  const kept = page.passages.filter(
    ({ index }) => verdicts[index]?.kept === true && index !== dek.passage && !credited.lines.has(index),
  )
  const body = assemble(kept.map((passage) => toDraft(page, passage, sources.url)))
  const reason = whyNoStory(body.text, page)
  if (reason !== null) return { story: null, reason, decisions: fields.decisions }
  return {
    story: {
      url: sources.url,
      outlet: fields.outlet,
      headline: fields.headline,
      dek: dek.text,
      byline: fields.byline,
      published: fields.published,
      modified: fields.modified,
      section: fields.section,
      language: fields.language ?? guessLanguage(body.text),
      ...body,
      photos: findPhotos(page, frames, extentOf(page, kept, fields.headline), sources.data, sources.url),
      credits: distinctCredits([
        ...credited.credits,
        ...linked(findCredits(body.text), body, sources.url),
        ...findLinkCredits(body, sources.url),
      ]),
      related: findRelated(page, (index) => verdicts[index]?.kept === true, sources.url),
    },
    decisions: fields.decisions,
  }
}

function readFields(sources: Sources, known: Known) {
  const outlet = choose('outlet', withKnown(findOutlets(sources), known.outlet), same)
  const headline = choose('headline', findHeadlines(sources, outlet.value), same)
  const byline = choose('byline', findAuthors(sources), (people) => people.join(', '))
  const published = choose('published', withKnown(findPublished(sources), known.published), same)
  const modified = choose('modified', findModified(sources), same)
  const section = choose('section', findSections(sources), same)
  const language = choose('language', findLanguages(sources), same)
  const all = [outlet, headline, byline, published, modified, section, language]
  return {
    outlet: outlet.value,
    headline: headline.value,
    byline: byline.value ?? [],
    published: published.value,
    modified: modified.value,
    section: section.value,
    language: language.value,
    decisions: all
      .map(({ decision }) => decision)
      .filter((decision): decision is Decision => decision !== null),
  }
}

function same(value: string): string {
  return value
}

function withKnown(
  candidates: readonly Candidate<string>[],
  value: string | null | undefined,
): readonly Candidate<string>[] {
  return value === null || value === undefined
    ? candidates
    : [...candidates, { rule: 'what the caller knows', value }]
}

/** The shown line under the headline: the page's description, seen again before the text. */
function findDek(page: Page, verdicts: readonly Verdict[], sources: Sources, headline: string | null) {
  const described = findDescriptions(sources).map(({ value }) => normal(value))
  const first = page.passages.findIndex(({ index }) => verdicts[index]?.kept === true)
  const from = page.passages.findLastIndex(
    ({ text, index }) => index <= first && normal(text) === normal(headline ?? ''),
  )
  for (let i = Math.max(0, from); i <= first; i++) {
    const text = page.passages[i]?.text ?? ''
    if (text.length > 30 && described.includes(normal(text))) return { passage: i, text }
  }
  return { passage: -1, text: null }
}

function normal(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

function findCreditLines(page: Page, verdicts: readonly Verdict[], base: string | null) {
  const first = verdicts.findIndex(({ kept }) => kept)
  const last = verdicts.findLastIndex(({ kept }) => kept)
  const lines = new Set<number>()
  const credits: Credit[] = []
  for (const passage of page.passages.slice(Math.max(0, first), last + 6)) {
    const read = passage.text.length > 240 ? null : readCreditLine(passage.text)
    if (read === null) continue
    lines.add(passage.index)
    credits.push(
      ...read.map((credit) => ({ ...credit, url: urlOf(credit.name, passage.text, passage.spans, base) })),
    )
  }
  return { lines, credits }
}

function urlOf(name: string, text: string, spans: readonly Span[], base: string | null): string | null {
  const span = spans.find(
    ({ kind, start, end }) =>
      kind === 'link' && (text.slice(start, end).includes(name) || name.includes(text.slice(start, end))),
  )
  return span?.url === undefined ? null : resolveUrl(span.url, base)
}

type Body = { readonly text: string; readonly spans: readonly Span[] }

function linked(credits: readonly Credit[], { text, spans }: Body, base: string | null): readonly Credit[] {
  return credits.map((credit) => ({ ...credit, url: urlOf(credit.name, text, spans, base) }))
}

/** A link to another site whose words are that outlet's name. */
function findLinkCredits({ text, spans }: Body, base: string | null): readonly Credit[] {
  return spans.flatMap(({ kind, start, end, url }) => {
    const name = text.slice(start, end)
    if (kind !== 'link' || url === undefined || name.length > 40 || !isOutletName(name)) return []
    return hostOf(url) === hostOf(base) ? [] : [{ name, url, how: 'link' as const }]
  })
}

/** From the headline (its last showing above the text) to the last kept passage. */
function extentOf(page: Page, kept: readonly Passage[], headline: string | null): Extent {
  const first = kept[0]?.index ?? 0
  const title = normal(headline ?? '')
  const shown = page.passages.findLastIndex(
    ({ text, index }) => index < first && text.length < 400 && normal(text) === title,
  )
  return {
    first: shown === -1 ? Math.max(0, first - 8) : Math.max(0, shown - 3),
    last: kept.at(-1)?.index ?? first,
  }
}

const minStoryChars = 140

function whyNoStory(text: string, page: Page): string | null {
  if (page.passages.length === 0) return 'The page holds no text.'
  if (text.length < minStoryChars) return 'The page holds no run of sentences long enough to be a story.'
  return null
}
