import { assemble, type Draft, draftOf } from './assemble.ts'
import { distinctCredits } from './credits.ts'
import { findDek } from './dek.ts'
import { guessLanguage } from './language.ts'
import { findDescriptions } from './meta/outlet.ts'
import { whyNoStory } from './no-story.ts'
import { toDrafts } from './page/blocks.ts'
import { decide, type Verdict } from './page/decide.ts'
import { setScene } from './page/scene.ts'
import { extentOf, findPhotos } from './photos.ts'
import { findRelated } from './related.ts'
import type { Decision, Extraction, Known } from './story.ts'
import { findCreditLines, findTextCredits } from './story-credits.ts'

/** HTML → story. Never throws; linear in the length of `html`. */
export function extract(html: string, known: Known = {}): Extraction {
  const scene = setScene(html, known)
  const { page, sources, fields } = scene
  const base = sources.url
  const verdicts = decide(scene)
  const isKept = (index: number) => verdicts[index]?.kept === true
  const first = Math.max(
    0,
    verdicts.findIndex(({ kept }) => kept),
  )
  const last = verdicts.findLastIndex(({ kept }) => kept)
  const dek = findDek(
    page,
    fields.headline,
    first,
    findDescriptions(sources).map(({ value }) => value),
  )
  const lines = findCreditLines(page.passages.slice(first, last + belowEnd), base)
  const passages = page.passages.filter(
    ({ index }) => isKept(index) && index !== dek?.passage.index && !lines.passages.has(index),
  )
  const shown = toDrafts(page, passages, base)
  const body = assemble(rescue(shown, sources.data.body))
  const decisions = [
    ...fields.decisions,
    ...explain(verdicts, first, last),
    ...(dek === null ? [] : [{ what: 'dek', rule: dek.rule, value: dek.passage.text }]),
  ]
  const reason = whyNoStory(scene, passages, body.text)
  if (reason !== null) return { story: null, reason, decisions }
  return {
    story: {
      url: sources.url,
      outlet: fields.outlet,
      headline: fields.headline,
      dek: dek?.passage.text ?? null,
      byline: fields.byline,
      published: fields.published,
      modified: fields.modified,
      section: fields.section,
      language: fields.language ?? guessLanguage(body.text),
      ...body,
      photos: findPhotos(scene, extentOf(scene, isKept)),
      credits: distinctCredits([...lines.credits, ...findTextCredits(body, base)]),
      related: findRelated(scene, isKept, base),
    },
    decisions,
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

/** Why passages between the story's first and last were left out. */
function explain(verdicts: readonly Verdict[], first: number, last: number): readonly Decision[] {
  return verdicts
    .slice(first, last + 1)
    .flatMap(({ kept, rule }, i) =>
      kept ? [] : [{ what: `passage ${first + i} left out`, rule, value: null }],
    )
}
