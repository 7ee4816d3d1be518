import { assemble, type Draft, draftOf } from './assemble.ts'
import { findBullets } from './bullets.ts'
import { findContinuation } from './continues.ts'
import { findCreditLines } from './credit-lines.ts'
import { distinctCredits } from './credits.ts'
import type { Html } from './decode.ts'
import { findDek } from './dek.ts'
import { detach } from './detach.ts'
import { findEmbeds } from './embeds/find-embeds.ts'
import { findKeywords } from './keywords.ts'
import { guessLanguage } from './language.ts'
import type { LinkedData } from './meta/json-ld.ts'
import { findDescriptions } from './meta/outlet.ts'
import { whyNoStory } from './no-story.ts'
import { normal } from './normal.ts'
import { toDrafts } from './page/blocks.ts'
import { decide, type Verdict } from './page/decide.ts'
import type { Passage } from './page/page.ts'
import { underPicture } from './page/rules.ts'
import { type StoryScene, setScene } from './page/scene.ts'
import { isPartial } from './partial.ts'
import { photosOfData } from './photos/from-data.ts'
import { type Extent, extentOf } from './photos/place.ts'
import { findPhotos, type Photos } from './photos.ts'
import { creditReferences } from './references.ts'
import { findRelated } from './related.ts'
import { findStandfirst } from './standfirst.ts'
import type { Credit, Decision, Extraction, Known, Photo, Story } from './story.ts'
import { creditBylines, findTextCredits } from './story-credits.ts'

/** HTML → story. Never throws; linear in the length of `html`, which is text, or bytes as `toHtml` hands them on. */
export function extract(html: Html, known: Known = {}): Extraction {
  const scene = setScene(html, known)
  const parts = takeApart(scene)
  const none = whyNoStory(scene, parts.passages, parts.body.text)
  if (none !== null) return { story: null, ...none, decisions: detach(parts.decisions) }
  const extent = extentOf(scene, (index) => parts.verdicts[index]?.kept === true)
  const pictures = findPictures(scene, parts, extent)
  return {
    story: detach(compose(scene, parts, extent, pictures.photos)),
    decisions: detach([...parts.decisions, ...pictures.decisions]),
    canonical: detach(scene.page.links.find(({ rel }) => rel === 'canonical')?.href ?? null),
  }
}

/** A page's passages, sorted: the text, the line above it, and lines that only name a source. */
type Parts = {
  readonly verdicts: readonly Verdict[]
  readonly passages: readonly Passage[]
  readonly body: ReturnType<typeof assemble>
  /** Whether the body is what the page shows, or what its structured data holds. */
  readonly origin: 'page' | 'data'
  readonly dek: string | null
  readonly credits: readonly Credit[]
  readonly decisions: readonly Decision[]
}

function takeApart(scene: StoryScene): Parts {
  const { page, sources, fields } = scene
  const verdicts = decide(scene)
  const first = Math.max(
    0,
    verdicts.findIndex(({ kept }) => kept),
  )
  const last = verdicts.findLastIndex(({ kept }) => kept)
  const descriptions = findDescriptions(sources).map(({ value }) => value)
  const kept = page.passages.filter(({ index }) => verdicts[index]?.kept === true)
  const dek =
    findDek(page, fields.headline, first, descriptions, (index) => verdicts[index]?.rule === underPicture) ??
    findBullets(page, normal(fields.headline ?? ''), kept) ??
    findStandfirst(page, normal(fields.headline ?? ''), kept)
  // What stands under a picture among the paragraphs says whose the picture is.
  const besides = page.passages
    .slice(first, last + belowEnd)
    .filter(({ index }) => index > last || verdicts[index]?.rule !== underPicture)
  const lines = findCreditLines(besides, sources.url)
  const ofDek = dek === null ? [] : [dek.passage, ...(dek.others ?? [])]
  const taken = new Set([...lines.passages, ...ofDek.map(({ index }) => index)])
  const passages = kept.filter(({ index }) => !taken.has(index))
  const shown = toDrafts(page, passages, sources.url)
  const drafts = rescue(shown, sources.data.body)
  return {
    verdicts,
    passages,
    body: assemble(drafts),
    origin: drafts === shown ? 'page' : 'data',
    dek: dek?.text ?? (drafts === shown ? null : dekOfData(sources.data)),
    credits: lines.credits,
    decisions: [
      ...fields.decisions,
      ...explain(verdicts, first, last),
      ...(dek === null ? [] : [{ what: 'dek', rule: dek.rule, value: dek.text }]),
    ],
  }
}

/** The photos that the page shows; what its structured data holds where its script brings the story. */
function findPictures(scene: StoryScene, { origin }: Parts, extent: Extent): Photos {
  const { sources } = scene
  if (origin === 'data') return { photos: photosOfData(sources.data, sources.url), decisions: [] }
  return findPhotos(scene, extent)
}

function compose(
  scene: StoryScene,
  { verdicts, passages, body, dek, credits }: Parts,
  extent: Extent,
  photos: readonly Photo[],
): Story {
  const { page, sources, fields } = scene
  const isKept = (index: number) => verdicts[index]?.kept === true
  const { decisions: _, ...told } = fields
  return {
    url: sources.url,
    ...told,
    dek,
    language: fields.language ?? guessLanguage(body.text),
    ...body,
    photos,
    credits: distinctCredits([
      ...credits,
      ...findTextCredits(body, sources.url, fields.outlet, page.passages),
      ...creditReferences(page, sources.url),
      ...creditBylines(page, extent.headline, extent.last, fields.byline, sources.url),
    ]),
    related: findRelated(scene, isKept),
    tags: findKeywords(page, sources, isKept, extent, `${fields.headline ?? ''} ${body.text}`),
    embeds: findEmbeds(scene, extent),
    continues: findContinuation(page, sources, extent),
    partial: isPartial(page, sources, passages, extent, body.text),
  }
}

/** A page whose script brings the text shows less than this share of what its structured data holds. */
const rescueShare = 0.4
const minRescueChars = 400

/** The text that is shown, or the structured data's where next to nothing is. */
function rescue(shown: readonly Draft[], body: string | null): readonly Draft[] {
  const chars = shown.reduce((sum, { text }) => sum + text.length, 0)
  if (body === null || body.length < minRescueChars || chars >= body.length * rescueShare) return shown
  return body
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => draftOf('paragraph', line.trim()))
}

/** Credit lines stand below the last sentence, past a share bar or a tag list. */
const belowEnd = 6

/** Where a script brings the story it brings its dek; what is cut off was written for search machines. */
function dekOfData({ dek, body }: LinkedData): string | null {
  const isCut = dek === null || /(?:…|\.\.\.)$/.test(dek) || dek.length < minDekChars
  return isCut || normal(body ?? '').startsWith(normal(dek)) ? null : dek
}

const minDekChars = 20

/** Why passages between the story's first and last were left out. */
function explain(verdicts: readonly Verdict[], first: number, last: number): readonly Decision[] {
  return verdicts
    .slice(first, last + 1)
    .flatMap(({ kept, rule }, i) =>
      kept ? [] : [{ what: `passage ${first + i} left out`, rule, value: null }],
    )
}
