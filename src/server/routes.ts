import type { Document } from './document.ts'
import { calendarOfAll, calendarOfOne } from './out/calendars.ts'
import { claimCard, dossierCard, siteCard, storyCard } from './out/cards.ts'
import { claimFrame, dossierFrame } from './out/embeds.ts'
import { feedOfAll, feedOfDossier, feedOfLabel, feedOfSection, feedOfSource } from './out/feeds.ts'
import { oembed } from './out/oembed.ts'
import { sourcesOpml } from './out/opml.ts'
import { newsSitemap, robots, sitemapIndex, sitemapPart } from './out/sitemaps.ts'
import type { Page } from './page.ts'
import { about, corrections, follow, method } from './pages/about.ts'
import { calendar } from './pages/calendar.ts'
import { claim, claimComparison } from './pages/claim.ts'
import { dossier, dossierClaims, dossierComparison } from './pages/dossier.ts'
import { dossiers } from './pages/dossiers.ts'
import { feeds } from './pages/feeds.ts'
import { home } from './pages/home.ts'
import { search } from './pages/search.ts'
import { source, sources } from './pages/sources.ts'
import { photo, stories, story } from './pages/stories.ts'

/** One page: where it is, what makes it, what it is for. */
export type Route = { readonly path: string; readonly page: Page; readonly about: string }

/** The whole site. Every page has a JSON twin: the same address with `.json` (`/index.json` for the home page). */
export const routes: readonly Route[] = [
  { path: '/', page: home, about: 'What changed on the record, newest first.' },
  {
    path: '/dossiers',
    page: dossiers,
    about: 'All dossiers, those that changed last first; `?sort=name`, `?type=` for one kind of entity.',
  },
  {
    path: '/dossiers/:id',
    page: dossier,
    about: 'All that is claimed about one entity; `?asof=DATE` for the past.',
  },
  {
    path: '/dossiers/:id/claims',
    page: dossierClaims,
    about: 'Every claim of a dossier, page by page; `?label=`, `?property=`, `?asof=DATE`.',
  },
  {
    path: '/dossiers/:id/compare',
    page: dossierComparison,
    about: 'What changed in a dossier since `?asof=DATE`.',
  },
  {
    path: '/claims/:id',
    page: claim,
    about: 'One claim with its reports and rivals; `?asof=DATE` for the past.',
  },
  {
    path: '/claims/:id/compare',
    page: claimComparison,
    about: 'What changed about a claim since `?asof=DATE`.',
  },
  { path: '/stories', page: stories, about: 'All stories read, newest first.' },
  {
    path: '/stories/:id',
    page: story,
    about: 'What one story claims, and where it got its news; one of our own whole.',
  },
  {
    path: '/stories/:id/photos/:number',
    page: photo,
    about: 'One photo of a story of our own, with its caption, credit and rights.',
  },
  {
    path: '/sources',
    page: sources,
    about: 'Everybody whom reports go back to, with how often they were right; narrowed down and sorted.',
  },
  {
    path: '/sources/:id',
    page: source,
    about:
      'One source’s track record, what it said, and what it passed on; `?asof=DATE` for the record of then.',
  },
  {
    path: '/calendar',
    page: calendar,
    about: 'What comes out; `?month=2026-11`, `?platform=ID`, `?asof=DATE` for the past.',
  },
  { path: '/follow', page: follow, about: 'Feeds and calendars.' },
  {
    path: '/feeds',
    page: feeds,
    about: 'The feeds that are read and how each does; `?tag=`, `?state=failing`.',
  },
  { path: '/method', page: method, about: 'How stories are read, weighed and settled.' },
  { path: '/corrections', page: corrections, about: 'What was put right, newest first.' },
  { path: '/about', page: about, about: 'What this is, and how to reply.' },
  { path: '/search', page: search, about: 'Names, quotes and headlines by their words; `?q=WORDS`.' },
]

/** Files that are made from the record; each has the tag of its own content. */
export const documents: readonly {
  readonly path: string
  readonly document: Document
  readonly about: string
}[] = [
  { path: '/feed/:format', document: feedOfAll, about: 'What changed, as `rss`, `atom` or `json`.' },
  {
    path: '/dossiers/:id/feed/:format',
    document: feedOfDossier,
    about: 'What changed about one entity, as a feed.',
  },
  {
    path: '/sources/:id/feed/:format',
    document: feedOfSource,
    about: 'What one source put on the record, as a feed.',
  },
  {
    path: '/sections/:name/feed/:format',
    document: feedOfSection,
    about: 'What stories of one section changed, as a feed.',
  },
  {
    path: '/labels/:label/feed/:format',
    document: feedOfLabel,
    about: 'Claims that stand under one label, as a feed.',
  },
  { path: '/sources.opml', document: sourcesOpml, about: 'The feeds of all sources, for feed readers.' },
  { path: '/card.png', document: siteCard, about: 'The picture for pages about nothing in particular.' },
  {
    path: '/dossiers/:id/card.png',
    document: dossierCard,
    about: 'A dossier as a picture, for those who share it.',
  },
  { path: '/claims/:id/card.png', document: claimCard, about: 'A claim as a picture.' },
  { path: '/stories/:id/card.png', document: storyCard, about: 'A story as a picture.' },
  { path: '/embed/dossiers/:id', document: dossierFrame, about: 'A dossier in short, for other sites.' },
  { path: '/embed/claims/:id', document: claimFrame, about: 'A claim, for other sites.' },
  { path: '/oembed', document: oembed, about: 'How to embed `?url=`, as oEmbed.' },
  { path: '/calendar.ics', document: calendarOfAll, about: 'Everything that comes out, as iCalendar.' },
  {
    path: '/dossiers/:id/calendar.ics',
    document: calendarOfOne,
    about: 'The days of one title, or of what one platform shows, as iCalendar.',
  },
  { path: '/news-sitemap.xml', document: newsSitemap, about: 'Our own stories of the last two days.' },
  { path: '/sitemap.xml', document: sitemapIndex, about: 'Where the parts of the sitemap are.' },
  {
    path: '/sitemaps/:part',
    document: sitemapPart,
    about: 'A part of the sitemap, such as `claims-1.xml`.',
  },
  { path: '/robots.txt', document: robots, about: 'What crawlers may read.' },
]

/** What is served beside the pages; the stylesheet's own address carries a hash of what is in it. */
export const files = [
  { path: '/healthz', about: 'Whether the server and its ledger answer, as JSON.' },
  { path: '/readyz', about: 'Whether its answers can be relied on at this moment, as JSON.' },
  { path: '/metrics', about: 'Figures on the server, the record, the queue and the feeds, for Prometheus.' },
  { path: '/websub/:token', about: 'Where hubs tell of followed feeds as they change (WebSub); no page.' },
  { path: '/favicon.svg', about: 'The icon; also at `/favicon.ico`.' },
  { path: '/assets/:file', about: 'The stylesheet and the scripts.' },
  { path: '/media/:file', about: 'Photos of stories of our own, in several widths and formats.' },
] as const
