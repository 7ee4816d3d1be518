import { html } from 'hono/html'
import type { Standing, StoryAnswer } from '../../server/contract/index.ts'
import { cardOfStory } from '../card-of-story.ts'
import { claimMark } from '../components/claim-mark.ts'
import { day, moment } from '../components/moment.ts'
import { outsideLink } from '../components/outside-link.ts'
import { relatedStories } from '../components/related-stories.ts'
import { sentence } from '../components/standing-item.ts'
import { headlineOf } from '../components/story-list.ts'
import { type Lifted, veiled, veilSwitch } from '../components/veil.ts'
import { capitalise, formatCount, formatList, formatNumber } from '../format.ts'
import { givesAway } from '../gives-away.ts'
import type { Markup, PageContent } from '../markup.ts'
import { safeUrl, storyPath } from '../paths.ts'
import { certaintyWords, creditWords } from '../wording.ts'

/** A story of another outlet: its headline, its link, its credits, and what it claims; never its text or photos. */
export function storyPage(story: StoryAnswer, lifted: Lifted): PageContent {
  const headline = headlineOf(story)
  return {
    title: `${headline}${story.outlet ? ` (${story.outlet})` : ''}`,
    description: `What the story claims: ${formatCount(story.standings.length, 'claim')}, with quotes and credits.`,
    section: 'stories',
    card: cardOfStory(storyPath(story.id), headline),
    main: html`<header class="page-head">
        <p class="kicker">${story.outlet ?? 'Outlet unknown'}${story.section ? html`, ${story.section}` : ''}</p>
        <h1>${headline}</h1>
        <p class="lead">${story.byline.length > 0 ? html`By ${formatList(story.byline)}, ` : ''}${day(story.publishedAt)}</p>
        ${readOriginal(story)}
        ${veilSwitch({ path: storyPath(story.id), lifted, shown: spoiltOf(story) })}
      </header>
      <section aria-labelledby="claims"><h2 id="claims">What it claims</h2>
        ${story.standings.length > 0 ? claims(story, lifted) : html`<p class="empty">No claim was found in this story.</p>`}
      </section>
      <section aria-labelledby="credits"><h2 id="credits">Where it got its news</h2>${credits(story)}</section>
      ${story.photos.length > 0 ? photos(story) : ''}
      ${relatedStories(story.nearby)}
      ${story.related.length > 0 ? related(story) : ''}
      <p class="note onward">Read on ${moment(story.readAt)}${story.version > 1 ? `, version ${story.version}` : ''}.</p>`,
  }
}

/** Each claim with what its words give away. */
function spoiltOf({ standings }: StoryAnswer): readonly { readonly spoiler: Standing['spoiler'] }[] {
  return standings.map((standing) => ({ spoiler: givesAway(standing) }))
}

function readOriginal({ url, outlet }: StoryAnswer): Markup {
  return safeUrl(url)
    ? html`<p>${outsideLink({ url, text: `Read the story at ${outlet ?? 'its outlet'}` })}</p>`
    : html`<p class="note">This story came without a web address.</p>`
}

function claims({ id, standings }: StoryAnswer, lifted: Lifted): Markup {
  const voiced = standings.map((standing) => ({
    standing: { ...standing, spoiler: givesAway(standing) },
    reports: standing.reports.filter((report) => report.storyId === id),
  }))
  const statements = voiced.filter(({ standing }) => standing.claim.property === 'statement')
  const facts = voiced.filter((one) => !statements.includes(one))
  if (facts.length === 0) return quoteGroups(statements, lifted)
  const first = facts.filter(isFirst).length
  return html`<p class="note">${first === facts.length ? 'All of it' : `${formatNumber(first)} of ${formatCount(facts.length, 'claim')}`} first on record here.</p>
    ${quoteGroups(facts, lifted)} ${
      statements.length > 0
        ? html`<details class="fold"><summary>Statements <span class="note">${formatNumber(statements.length)}</span></summary>${quoteGroups(statements, lifted)}</details>`
        : ''
    }`
}

/** A claim with what this story said of it. */
type Voiced = { readonly standing: Standing; readonly reports: Standing['reports'] }

/** One sentence often makes several claims: it is quoted once, the claims follow. */
function quoteGroups(voiced: readonly Voiced[], lifted: Lifted): Markup {
  const groups = Map.groupBy(voiced, ({ reports }) => reports.map(({ quote }) => quote).join('\n'))
  return html`<ol class="quoted">${[...groups.values()].map(
    (group) => html`<li>${quoteGroup(group, lifted)}</li>`,
  )}</ol>`
}

/** Words that give away a plot are veiled with what they claim. */
function quoteGroup(group: readonly Voiced[], lifted: Lifted): Markup {
  const content = html`${[...new Set(group[0]?.reports.map(({ quote }) => quote))].map((quote) => html`<blockquote><p>${quote}</p></blockquote>`)}
      <ul class="standings">${group.map(claimOfStory)}</ul>`
  const spoiler = group.map(({ standing }) => standing.spoiler).find((found) => found !== null)
  return veiled(spoiler ?? null, lifted, content)
}

function claimOfStory({ standing, reports }: Voiced): Markup {
  const said = reports.map(
    ({ certainty, echo, source }) =>
      `${capitalise(certaintyWords[certainty])}${echo ? `, an echo of ${source.name}` : ''}`,
  )
  return html`<li>
    <p class="sentence">${sentence(standing)}</p>
    <p class="note">${[...new Set(said)].join('; ')}; ${whoWasFirst({ standing, reports })}</p>
    <div class="standing-side">${claimMark(standing)} <span>${formatCount(standing.independentSources, 'independent source')}</span></div>
  </li>`
}

/** Whether this story had it first, or who did: what an editor asks before running it. */
function whoWasFirst({ standing, reports: own }: Voiced): Markup {
  const { reports, firstReportedAt } = standing
  if (isFirst({ standing, reports: own })) return html`<b>first on record</b>`
  const first = reports.find(({ publishedAt }) => publishedAt === firstReportedAt)
  return html`first on ${day(firstReportedAt)}${first ? html` in <a href="${storyPath(first.storyId)}">${first.outlet ?? 'an unnamed outlet'}</a>` : ''}`
}

const isFirst = ({ standing, reports }: Voiced): boolean =>
  reports.some(({ publishedAt }) => publishedAt === standing.firstReportedAt)

function credits({ credits }: StoryAnswer): Markup {
  if (credits.length === 0) return html`<p class="empty">It credits nobody.</p>`
  return html`<ul class="plain">${credits.map(
    ({ how, name, url }) => html`<li>${creditWords[how]}: ${outsideLink({ url, text: name })}</li>`,
  )}</ul>`
}

function photos({ photos, outlet }: StoryAnswer): Markup {
  const names = [...new Set(photos.flatMap(({ credit }) => credit ?? []))]
  return html`<section aria-labelledby="photos"><h2 id="photos">Photos</h2>
    <p>${capitalise(formatCount(photos.length, 'photo'))} in the story at ${outlet ?? 'its outlet'}${names.length > 0 ? `, credited to ${formatList(names)}` : ', without a credit'}.</p></section>`
}

function related({ related, outlet }: StoryAnswer): Markup {
  return html`<section aria-labelledby="related"><h2 id="related">${outlet ?? 'The outlet'} links to</h2>
    <ul class="plain">${related.map((link) => html`<li>${outsideLink(link)}</li>`)}</ul></section>`
}
