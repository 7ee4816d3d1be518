/** Pages as functions from data to markup; `src/server` decides which page answers which address. */

export { daysOfMonth, monthAfter } from './calendar-months.ts'
export { cardOfClaim } from './card-of-claim.ts'
export { layout, type Script } from './components/layout.ts'
export { releaseNote } from './components/release-list.ts'
export { countLabels } from './count-labels.ts'
export { formatDate, formatEdtf } from './dates.ts'
export { embedFrame, embedSizes } from './embeds/embed-frame.ts'
export { claimEmbed, dossierEmbed } from './embeds/embed-page.ts'
export { formatEntity, formatList, formatProbability } from './format.ts'
export type { Island, Markup, PageContent } from './markup.ts'
export { newsBody, newsTags, newsText, newsTitle } from './news-item.ts'
export { aboutPage } from './pages/about-page.ts'
export { calendarPage } from './pages/calendar-page.ts'
export { claimPage } from './pages/claim-page.ts'
export { comparisonPage } from './pages/comparison-page.ts'
export { correctionsPage } from './pages/corrections-page.ts'
export { dossierClaimsPage } from './pages/dossier-claims-page.ts'
export { dossierPage } from './pages/dossier-page.ts'
export { dossiersPage } from './pages/dossiers-page.ts'
export { errorPage } from './pages/error-page.ts'
export { feedsPage } from './pages/feeds-page.ts'
export { followPage } from './pages/follow-page.ts'
export { homePage } from './pages/home-page.ts'
export { methodPage } from './pages/method-page.ts'
export { ownStoryPage } from './pages/own-story-page.ts'
export { photoPage } from './pages/photo-page.ts'
export { searchPage } from './pages/search-page.ts'
export { sourcePage } from './pages/source-page.ts'
export { sourcesPage } from './pages/sources-page.ts'
export { storiesPage } from './pages/stories-page.ts'
export { storyPage } from './pages/story-page.ts'
export {
  claimPath,
  dossierPath,
  safeUrl,
  sectionFeedPath,
  sourcePath,
  storyPath,
  withQuery,
} from './paths.ts'
export { standingWords } from './standing-words.ts'
export { claimTitle } from './tells-plot.ts'
export { entityTypeWords, labelWords, sourceKindWords } from './wording.ts'
