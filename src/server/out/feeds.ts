import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Ledger, News, NewsRequest } from '../../ledger/index.ts'
import { labels } from '../../ledger/index.ts'
import {
  claimPath,
  dossierPath,
  labelWords,
  newsBody,
  newsTags,
  newsText,
  newsTitle,
  safeUrl,
  sectionFeedPath,
  sourcePath,
} from '../../web/index.ts'
import { type DocumentContent, defineDocument } from '../document.ts'
import { id } from '../input.ts'
import type { Place } from '../place.ts'
import { NotFound } from '../problems.ts'
import type { Feed, FeedItem } from './feed.ts'
import { feedFormats, writeFeed } from './write-feed.ts'

/** So many items a feed holds; readers ask often enough for that. */
const itemsShown = 50

const format = z.enum(feedFormats, { error: `A feed is one of ${feedFormats.join(', ')}.` })

type About = {
  readonly title: string
  readonly says: string
  readonly path: string
  readonly home: string
  readonly request: NewsRequest
}

/** `/feed/FORMAT`: everything. */
export const feedOfAll = defineDocument({
  input: z.object({ format }),
  make: (ledger, { format }, place) =>
    make(ledger, format, place, {
      title: 'Hearsay: what changed',
      says: 'What stories changed on the record of film, TV and comics news, and what was settled',
      path: '/feed',
      home: '/',
      request: {},
    }),
})

/** `/dossiers/ID/feed/FORMAT` */
export const feedOfDossier = defineDocument({
  input: z.object({ id, format }),
  async make(ledger, { id, format }, place) {
    const dossier = await ledger.findDossier(id)
    if (!dossier) throw new NotFound(`No dossier has the address “${id}”.`)
    const { name } = dossier.entity
    const home = dossierPath(id)
    const says = `What changed on the record of ${name}`
    return make(ledger, format, place, {
      ...{ title: `Hearsay: ${name}`, says, path: `${home}/feed`, home },
      request: { entity: id },
    })
  },
})

/** `/sources/ID/feed/FORMAT` */
export const feedOfSource = defineDocument({
  input: z.object({ id, format }),
  async make(ledger, { id, format }, place) {
    const view = await ledger.findSource(id)
    if (!view) throw new NotFound(`No source has the address “${id}”.`)
    const { name } = view.source
    const home = sourcePath(id)
    const says = `What ${name} put on the record, and how it turned out`
    return make(ledger, format, place, {
      ...{ title: `Hearsay: ${name}`, says, path: `${home}/feed`, home },
      request: { source: id },
    })
  },
})

/** `/sections/NAME/feed/FORMAT` */
export const feedOfSection = defineDocument({
  input: z.object({ name: z.string(), format }),
  async make(ledger, { name, format }, place) {
    const sections = await ledger.listSections()
    if (!sections.some((section) => section.name === name))
      throw new NotFound(`No story stands in a section called “${name}”.`)
    const says = `What stories in the section ${name} changed on the record`
    return make(ledger, format, place, {
      ...{ title: `Hearsay: ${name}`, says, path: sectionFeedPath(name), home: '/' },
      request: { section: name },
    })
  },
})

/** `/labels/LABEL/feed/FORMAT` */
export const feedOfLabel = defineDocument({
  input: z.object({
    label: z.enum(labels, { error: `A label is one of ${labels.join(', ')}.` }),
    format,
  }),
  make: (ledger, { label, format }, place) =>
    make(ledger, format, place, {
      title: `Hearsay: ${labelWords[label].word.toLowerCase()}`,
      says: `Claims that stand as ${label} today (${labelWords[label].meaning}), as they changed`,
      path: `/labels/${label}/feed`,
      home: '/',
      request: { label },
    }),
})

async function make(
  ledger: Ledger,
  format: (typeof feedFormats)[number],
  place: Place,
  about: About,
): Promise<DocumentContent> {
  const news = await ledger.listNews({ ...about.request, limit: itemsShown })
  const items = news.map((one) => toItem(one, place))
  const updatedAt = items[0]?.at ?? null
  const feed: Feed = {
    id: lastingId(about.path),
    title: about.title,
    description: `${about.says}. What tells a plot is not told here.`,
    homeUrl: place.origin + about.home,
    selfUrl: `${place.origin}${about.path}/${format}`,
    updatedAt,
    items,
  }
  return { ...writeFeed(feed, format), changedAt: updatedAt }
}

function toItem(news: News, { origin }: Place): FeedItem {
  const isReport = news.kind !== 'settled'
  return {
    id: lastingId(news.id),
    url: `${origin}${claimPath(news.claimId)}`,
    // The address of a story may tell as much as its headline.
    viaUrl: isReport && (news.spoiler ?? news.quoteSpoiler) === null ? safeUrl(news.story.url) : null,
    title: newsTitle(news),
    html: String(newsBody(news, (path) => origin + path)).trim(),
    text: newsText(news),
    at: momentOf(news.at),
    author: isReport ? news.story.outlet : null,
    tags: newsTags(news),
  }
}

/** A name that is nobody's address and stays: a UUID (version 8) made of what it names. */
function lastingId(name: string): string {
  const hex = createHash('sha256').update(`hearsay ${name}`).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The record keeps days, months and years as they were given; a feed needs a moment. */
function momentOf(at: string): string {
  const time = Date.parse(at)
  return `${new Date(Number.isNaN(time) ? 0 : time).toISOString().slice(0, 19)}Z`
}
