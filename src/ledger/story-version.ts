import { addressOf, domainOf, identityOf } from './address.ts'
import { plainMoment } from './moment.ts'
import { hashOf, slugOf, sourceIdOf } from './name.ts'
import { outletOf } from './record-outlet.ts'
import type { Database } from './store/database.ts'
import { dropHeld } from './store/own-stories.ts'
import { addToSource, countReportsBySource } from './store/sources.ts'
import * as stories from './store/stories.ts'
import type { StoryEntry } from './stored.ts'
import { sketchStory } from './wording/sketch-story.ts'

/** What a reader would call the story; what the page offers beside it may change without making it another. */
function textHash({ story }: StoryEntry): string {
  const photos = story.photos.map(({ alt, caption, credit }) => [alt, caption, credit])
  const { headline, dek, text, published, outlet, url, byline, credits } = story
  return hashOf(
    JSON.stringify([addressOf(url), outlet, headline, dek, byline, published, text, photos, credits]),
  )
}

/** The text and how it was read: better rules make a new version of an old text. */
export function contentHash(entry: StoryEntry): string {
  const parts = [
    textHash(entry),
    entry.reports,
    ...(entry.own ? [{ ...entry.own, by: '', correction: null }] : []),
  ]
  return hashOf(JSON.stringify(parts, sortedKeys))
}

/** The same fields in another order are the same. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What makes two readings the same story; an own story keeps the name that the newsroom gave it. */
export function identityOfEntry({ input, story, own, imported }: StoryEntry): string {
  // Many rows may tell of one page, which may be read itself one day.
  if (imported?.row) return `row ${imported.row}`
  return own ? `own ${own.slug}` : identityOf({ ...story, input })
}

export function findStory(db: Database, entry: StoryEntry): stories.StoryHead | null {
  const identity = identityOfEntry(entry)
  const known = stories.findStoryByIdentity(db, identity)
  // A text without address and outlet is known again under another file name.
  return known ?? (identity.startsWith('input ') ? stories.findStoryByContent(db, contentHash(entry)) : null)
}

/** A story's version as it was just put on record. */
export type Version = {
  readonly id: string
  readonly key: number
  readonly version: number
  readonly visibleFrom: string
  readonly outletId: string | null
  /** Slots of other stories whose trail its outlet may change. */
  readonly touched: readonly string[]
}

/** Adds the story, or its next version. */
export function addVersion(
  db: Database,
  seq: number,
  entry: StoryEntry,
  known: stories.StoryHead | null,
): Version {
  const { story } = entry
  const readAt = plainMoment(entry.readAt) ?? entry.readAt
  const publishedAt = plainMoment(story.published) ?? readAt
  const said = textHash(entry)
  const isSameText = known?.textHash === said
  const visibleFrom = known ? versionTime(entry, known, isSameText, readAt) : publishedAt
  const { id, key } = known ?? addStory(db, entry, publishedAt)
  const version = (known?.version ?? 0) + 1
  // A row links to wherever it was seen, often a place that many share: that is nobody's domain.
  const { outlet, touched } = outletOf(db, entry.imported ? { outlet: story.outlet, url: null } : story)
  stories.insertVersion(db, {
    storyKey: key,
    version,
    seq,
    contentHash: contentHash(entry),
    textHash: said,
    outletId: outlet?.id ?? null,
    outlet: story.outlet ?? outlet?.name ?? null,
    url: story.url,
    headline: story.headline,
    byline: story.byline,
    section: story.section,
    publishedAt,
    readAt,
    visibleFrom,
    credits: story.credits,
    photos: story.photos,
    related: story.related,
    claims: 0,
    wording: sketchStory(story),
    isOwn: entry.own !== undefined,
    isWithdrawn: Boolean(entry.own?.withdrawn ?? entry.imported?.takenBack),
    photoKeys: entry.own?.photos.map(({ key }) => key) ?? [],
  })
  if (entry.own) dropHeld(db, entry.own.slug)
  stories.insertCredits(db, key, version, story.credits.map(toStoredCredit))
  return { id, key, version, visibleFrom, outletId: outlet?.id ?? null, touched }
}

function addStory(db: Database, entry: StoryEntry, publishedAt: string) {
  const identity = identityOfEntry(entry)
  const words = slugOf(entry.own?.slug ?? entry.story.headline ?? entry.input)
    .slice(0, 60)
    .replace(/-+$/, '')
  const id = `${words}-${hashOf(identity).slice(0, 8)}`
  const key = stories.insertStory(db, { id, identity, address: pageOf(entry), publishedAt })
  return { id, key }
}

/** The page that it is; a row of a sheet only tells of one. */
function pageOf({ story, imported }: StoryEntry): string | null {
  return imported ? null : addressOf(story.url)
}

/** From when on a new version holds. The same text read better was there all along. */
function versionTime(
  entry: StoryEntry,
  known: stories.StoryHead,
  isSameText: boolean,
  readAt: string,
): string {
  if (isSameText) return known.visibleFrom
  const said = [plainMoment(entry.story.modified), plainMoment(entry.story.published), readAt]
  return said.find((moment) => moment !== null && moment > known.visibleFrom) ?? known.visibleFrom
}

function toStoredCredit(credit: StoryEntry['story']['credits'][number]): stories.StoredCredit {
  return {
    name: credit.name,
    sourceId: sourceIdOf(credit.name),
    how: credit.how,
    domain: domainOf(credit.url),
    address: addressOf(credit.url),
  }
}

/** The old version ends where the new one begins; its reports stay for questions as of before. */
export function closeOld(db: Database, known: stories.StoryHead, until: string): void {
  for (const { sourceId, reports } of countReportsBySource(db, known.key, known.version)) {
    addToSource(db, sourceId, -reports)
  }
  stories.closeVersion(db, known.key, known.version, until)
}
