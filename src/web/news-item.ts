import { html } from 'hono/html'
import type { News } from '../server/contract/index.ts'
import { formatDate } from './dates.ts'
import { formatCount } from './format.ts'
import type { Markup } from './markup.ts'
import { claimPath, safeUrl } from './paths.ts'
import { standingWords } from './standing-words.ts'
import { claimTitle, tellsPlot } from './tells-plot.ts'
import { changeWords, labelWords, verdictWords } from './wording.ts'

/** "Confirmed: Ana Reyes plays Mira Vance in Low Tide." */
export function newsTitle(news: News): string {
  return `${newsWord(news)}: ${claimTitle(news)}`
}

function newsWord(news: News): string {
  if (news.kind !== 'settled') return changeWords[news.kind]
  return `Settled, ${verdictWords[news.verdict].word.toLowerCase()}`
}

/** Where the claim stands today: "Confirmed, 96%, 2 independent sources". */
export function newsStanding({ label, probability, independentSources }: News): string {
  const sources = formatCount(independentSources, 'independent source')
  const words = standingWords({ label, probability, outcome: null })
  return `${words.label}, ${words.share}, ${sources}`
}

/** What happened, in the words of who said it, and where the claim stands, for a reader who sees no more of it. */
export function newsBody(news: News, urlOf: (path: string) => string): Markup {
  const today = html`<p>Today: <a href="${urlOf(claimPath(news.claimId))}">${newsStanding(news)}</a>.</p>`
  if (news.kind === 'settled')
    return html`<p>${verdictWords[news.verdict].word} since ${formatDate(news.at)}: ${verdictWords[news.verdict].meaning}.</p>${today}`
  if (tellsPlot(news))
    return html`<p>${outletOf(news)}, ${formatDate(news.at)}: a claim that tells the plot.</p>${today}`
  const { quote, quoteSpoiler, story, source } = news
  const from = source && source.name !== story.outlet ? `, going back to ${source.name}` : ''
  // The address of the story may tell it, too.
  if (quoteSpoiler !== null)
    return html`<p>${outletOf(news)}${from}, ${formatDate(news.at)}. ${alsoTells}</p>${today}`
  return html`<blockquote><p>${quote}</p></blockquote><p>${storyLink(story)}${from}, ${formatDate(news.at)}.</p>${today}`
}

/** In the place of a quote. */
const alsoTells = 'It is said in words that tell the plot as well.'

function outletOf({ story }: Extract<News, { readonly quote: string }>): string {
  return story.outlet ?? 'Outlet unknown'
}

function storyLink({
  outlet,
  headline,
  url,
}: {
  outlet: string | null
  headline: string | null
  url: string | null
}): Markup {
  const words = [outlet, headline].filter((part) => part !== null).join(': ') || 'A story'
  const href = safeUrl(url)
  return href ? html`<a href="${href}">${words}</a>` : html`${words}`
}

/** The same without markup. */
export function newsText(news: News): string {
  const today = `Today: ${newsStanding(news)}.`
  if (news.kind === 'settled') {
    const { word, meaning } = verdictWords[news.verdict]
    return `${word} since ${formatDate(news.at)}: ${meaning}. ${today}`
  }
  if (tellsPlot(news))
    return `${outletOf(news)}, ${formatDate(news.at)}: a claim that tells the plot. ${today}`
  const { quote, quoteSpoiler } = news
  return `${quoteSpoiler === null ? `“${quote}”` : alsoTells} (${outletOf(news)}, ${formatDate(news.at)}) ${today}`
}

/** Words to file it under. */
export function newsTags(news: News): readonly string[] {
  return [labelWords[news.label].word, ...(news.subject ? [news.subject.name] : []), news.claim.property]
}
