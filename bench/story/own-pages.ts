import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractStories } from '../../src/intake/index.ts'
import {
  decode,
  type Extraction,
  extract,
  type NoStory,
  type Photo,
  type Story,
} from '../../src/story/index.ts'

/** What a careful person takes out of a page: test/pages/README.md says how. */
export type Label = Omit<Story, 'url' | 'blocks' | 'spans'>

export type OwnPage = {
  readonly slug: string
  readonly file: string
  readonly url: string | null
  /** A third is kept aside: scored last and seldom, never looked into. */
  readonly aside: boolean
  readonly label: Label | { readonly noStory: NoStory }
}

const folder = new URL('../../test/pages/', import.meta.url).pathname

/** The whole pages that are labelled by hand, in the order of their names. */
export function listOwnPages(): readonly OwnPage[] {
  return readdirSync(folder)
    .filter((slug) => existsSync(join(folder, slug, 'expected.json')))
    .sort()
    .map((slug): OwnPage => {
      const at = join(folder, slug)
      const source = readdirSync(at).find((name) => name.startsWith('source.')) ?? ''
      const about: { url: string | null; aside?: boolean } = JSON.parse(
        readFileSync(join(at, 'about.json'), 'utf8'),
      )
      return {
        slug,
        file: join(at, source),
        url: about.url,
        aside: about.aside === true,
        label: JSON.parse(readFileSync(join(at, 'expected.json'), 'utf8')),
      }
    })
}

/** A page as the program reads it; a web page with the address that it was fetched from. */
export async function extractOwnPage(page: OwnPage): Promise<Extraction> {
  if (page.file.endsWith('.html')) return extract(decode(readFileSync(page.file)), { url: page.url })
  for await (const outcome of extractStories([page.file])) {
    if ('result' in outcome) return outcome.result
    return { story: null, noStory: 'other', reason: outcome.problem.message, decisions: [] }
  }
  return { story: null, noStory: 'other', reason: 'nothing was read', decisions: [] }
}

/** Hits among what was labelled and what was returned, summed over pages. */
export type Tally = { readonly hit: number; readonly labelled: number; readonly returned: number }
export type Measure =
  | 'body'
  | 'headline'
  | 'byline'
  | 'published'
  | 'dek'
  | 'captions'
  | 'leaked'
  | 'photos'
  | 'credits'
  | 'related'
  | 'embeds'
  | 'tags'
  | 'continues'
  | 'partial'
  | 'noStory'
export type Scores = Readonly<Partial<Record<Measure, Tally>>>

const words = (text: string | null) =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
const plain = (text: string | null) => words(text).join(' ')

/** Runs of four words, the measure of the article extraction benchmarks. */
function shingles(text: string): readonly string[] {
  const all = words(text)
  if (all.length === 0) return []
  return Array.from({ length: Math.max(1, all.length - 3) }, (_, i) => all.slice(i, i + 4).join(' '))
}

/** How many of `returned` are among `labelled`, each label taken once. */
function match(labelled: readonly string[], returned: readonly string[]): Tally {
  const left = new Map<string, number>()
  for (const key of labelled) left.set(key, (left.get(key) ?? 0) + 1)
  let hit = 0
  for (const key of returned) {
    const count = left.get(key) ?? 0
    if (count === 0) continue
    left.set(key, count - 1)
    hit++
  }
  return { hit, labelled: labelled.length, returned: returned.length }
}

const same = (is: boolean): Tally => ({ hit: is ? 1 : 0, labelled: 1, returned: 1 })
const day = (moment: string | null) => moment?.slice(0, 10) ?? ''
const photoKey = (photo: Photo) => photo.src ?? `caption ${plain(photo.caption)}`
const minCaptionChars = 20

/** One page's figures. What the label leaves out (a story without captions) is left out. */
export function scorePage({ label }: OwnPage, extraction: Extraction): Scores {
  const { story } = extraction
  if ('noStory' in label) return { noStory: same(story === null && extraction.noStory === label.noStory) }
  if (story === null) return { noStory: same(false), body: match(shingles(label.text), []) }
  const text = plain(story.text)
  const own = plain(label.text)
  const captions = label.photos
    .map(({ caption }) => plain(caption))
    .filter((caption) => caption.length >= minCaptionChars && !own.includes(caption))
  const returned = story.photos.map(({ caption }) => plain(caption)).filter((caption) => caption !== '')
  return {
    noStory: same(true),
    body: match(shingles(label.text), shingles(story.text)),
    headline: same(plain(label.headline) === plain(story.headline)),
    byline: same(
      match(label.byline.map(plain), story.byline.map(plain)).hit ===
        Math.max(label.byline.length, story.byline.length),
    ),
    published: same(day(label.published) === day(story.published)),
    dek: same(plain(label.dek) === plain(story.dek)),
    captions: { ...match(captions, returned), returned: captions.length },
    leaked: {
      hit: captions.filter((caption) => text.includes(caption)).length,
      labelled: captions.length,
      returned: captions.length,
    },
    photos: match(label.photos.map(photoKey), story.photos.map(photoKey)),
    credits: match(
      label.credits.map(({ name, how }) => `${how} ${plain(name)}`),
      story.credits.map(({ name, how }) => `${how} ${plain(name)}`),
    ),
    related: match(
      label.related.map((link) => link.url ?? plain(link.text)),
      story.related.map((link) => link.url ?? plain(link.text)),
    ),
    embeds: match(
      label.embeds.map(({ url }) => url),
      story.embeds.map(({ url }) => url),
    ),
    tags: match(label.tags.map(plain), story.tags.map(plain)),
    continues: same(label.continues === story.continues),
    partial: same(label.partial === story.partial),
  }
}

/** Precision, recall and F1 of a tally; 1 where nothing was labelled and nothing returned. */
export function ratesOf({ hit, labelled, returned }: Tally) {
  const precision = returned === 0 ? 1 : hit / returned
  const recall = labelled === 0 ? 1 : hit / labelled
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** Sums pages' figures. The body's are in runs of words; `meanBody` is what the benchmarks print. */
export function sumScores(pages: readonly Scores[]): Scores {
  const sums = new Map<string, Tally>()
  for (const scores of pages) {
    for (const [name, tally] of Object.entries(scores)) {
      const held = sums.get(name) ?? none
      sums.set(name, {
        hit: held.hit + tally.hit,
        labelled: held.labelled + tally.labelled,
        returned: held.returned + tally.returned,
      })
    }
  }
  return Object.fromEntries(sums)
}

const none: Tally = { hit: 0, labelled: 0, returned: 0 }

/** F1 of mean precision and mean recall over pages, as the article extraction benchmarks take it. */
export function meanBody(pages: readonly Scores[]): number {
  const rates = pages.flatMap(({ body }) => (body === undefined ? [] : [ratesOf(body)]))
  const mean = (of: 'precision' | 'recall') => rates.reduce((sum, rate) => sum + rate[of], 0) / rates.length
  const [precision, recall] = [mean('precision'), mean('recall')]
  return (2 * precision * recall) / (precision + recall)
}
