import { html } from 'hono/html'
import type { OwnAnswer, Standing, StoryAnswer } from '../../server/contract/index.ts'
import { cardOfPhoto, cardOfStory } from '../card-of-story.ts'
import { claimMark } from '../components/claim-mark.ts'
import { gallery } from '../components/gallery.ts'
import { day, moment } from '../components/moment.ts'
import { outsideLink } from '../components/outside-link.ts'
import { photoFigure } from '../components/photo-figure.ts'
import { moreInSection, relatedStories } from '../components/related-stories.ts'
import { sentence } from '../components/standing-item.ts'
import { headlineOf } from '../components/story-list.ts'
import { storyText } from '../components/story-text.ts'
import { type Lifted, veiled, veilSwitch } from '../components/veil.ts'
import { formatCount, formatList } from '../format.ts'
import { newsArticle } from '../linked-data/news-article.ts'
import { publisher } from '../linked-data/publisher.ts'
import type { Markup, PageContent } from '../markup.ts'
import { storyPath } from '../paths.ts'
import { creditWords } from '../wording.ts'

/** Enough to see beside the text what it claims; the rest is one tap away. */
const claimsShown = 10

/** A story of the newsroom's own: all of it, with its photos, its source, and its claims as they stand today. */
export function ownStoryPage(story: StoryAnswer, own: OwnAnswer, lifted: Lifted): PageContent {
  const headline = headlineOf(story)
  const passages = own.veils.map(() => ({ spoiler: own.spoilers ?? { work: null, season: null } }))
  return {
    title: headline,
    description: own.dek ?? `${headline}, with ${formatCount(story.standings.length, 'claim')} on record.`,
    section: 'stories',
    kind: 'article',
    card: (own.photos[0] && cardOfPhoto(own.photos[0])) ?? cardOfStory(storyPath(story.id), headline),
    linkedData: (urlOf) => [publisher(urlOf), newsArticle(story, own, urlOf)],
    ...(own.photos.length > 0 ? { islands: ['gallery'] as const } : {}),
    main: html`<article class="own-story" data-gallery>
      <header class="page-head story-head">
        <p class="kicker">${story.section}</p>
        <h1>${headline}</h1>
        ${own.dek ? html`<p class="dek">${own.dek}</p>` : ''}
        ${bylineOf(story, own)}
      </header>
      ${leadPhoto(story, own)}
      <div class="story-columns">
        <div class="story-body">
          ${veilSwitch({ path: storyPath(story.id), lifted, shown: [...passages, ...story.standings] })}
          ${storyText({ own, standings: story.standings, lifted, gallery: own.photos.length > 1 ? gallery({ storyId: story.id, photos: own.photos }) : '' })}
          ${sourceLine(story)}
          ${corrections(own)}
        </div>
        ${onRecord(story.standings, lifted)}
      </div>
    </article>
    ${moreInSection(story.section, story.more)}
    ${relatedStories(story.nearby)}`,
  }
}

function bylineOf({ byline, outlet, publishedAt }: StoryAnswer, { history }: OwnAnswer): Markup {
  const last = history.at(-1)
  return html`<p class="byline">By <b>${formatList(byline)}</b>${outlet ? html`, ${outlet}` : ''}
    <span>${moment(publishedAt)}${last && history.length > 1 ? html`, updated ${moment(last.at)}` : ''}</span></p>`
}

function leadPhoto({ id }: StoryAnswer, { photos: [lead] }: OwnAnswer): Markup | '' {
  if (!lead) return ''
  return html`<div class="lead-photo">${photoFigure({ storyId: id, shown: lead, number: 1, sizes: '(min-width: 63rem) 61rem, 94vw', loading: 'eager' })}</div>`
}

function sourceLine({ credits }: StoryAnswer): Markup {
  if (credits.length === 0) return html`<p class="source-credit"><b>Source:</b> our own reporting</p>`
  return html`${credits.map(
    ({ how, name, url }) =>
      html`<p class="source-credit"><b>${creditWords[how]}:</b> ${outsideLink({ url, text: name })}</p>`,
  )}`
}

/** The versions that put something right, newest first. */
function corrections({ history }: OwnAnswer): Markup | '' {
  const noted = history.filter(({ correction }) => correction).toReversed()
  if (noted.length === 0) return ''
  return html`<section class="corrections" aria-labelledby="corrections"><h2 id="corrections">Corrections</h2>
    <ul>${noted.map(({ at, correction }) => html`<li><p>${correction}</p><p class="note">${day(at)}</p></li>`)}</ul></section>`
}

/** What the story puts on record, in the order of its text. */
function onRecord(standings: readonly Standing[], lifted: Lifted): Markup {
  const facts = standings.filter(({ claim }) => claim.property !== 'statement')
  const statements = standings.filter(({ claim }) => claim.property === 'statement')
  return html`<aside class="on-record" aria-labelledby="on-record"><h2 id="on-record">What it puts on record</h2>
    <p class="note">Where each claim stands today, by everybody’s word.</p>
    ${facts.length > 0 ? html`<ul>${facts.slice(0, claimsShown).map((standing) => recordItem(standing, lifted))}</ul>` : html`<p class="empty">No plain claim.</p>`}
    ${folded(`${facts.length - claimsShown} more`, facts.slice(claimsShown), lifted)}
    ${folded('Statements', statements, lifted)}</aside>`
}

function folded(name: string, standings: readonly Standing[], lifted: Lifted): Markup | '' {
  if (standings.length === 0) return ''
  return html`<details class="fold"><summary>${name}</summary>
    <ul>${standings.map((standing) => recordItem(standing, lifted))}</ul></details>`
}

function recordItem(standing: Standing, lifted: Lifted): Markup {
  const words = html`<p>${sentence(standing)}</p>`
  return html`<li id="claim-${standing.claimId}">${veiled(standing.spoiler, lifted, words)}
    ${claimMark(standing)}</li>`
}
