import { html } from 'hono/html'
import type { OwnCard, RelatedStory } from '../../server/contract/index.ts'
import { formatCount, formatList } from '../format.ts'
import type { Markup } from '../markup.ts'
import { storyPath } from '../paths.ts'
import { day } from './moment.ts'
import { photo } from './photo.ts'
import { headlineOf } from './story-list.ts'

/** Names enough to say why a story is offered. */
const namesShown = 3

/** Stories that make the same claims or speak of the same, with why. */
export function relatedStories(stories: readonly RelatedStory[]): Markup | '' {
  if (stories.length === 0) return ''
  return html`<section aria-labelledby="nearby"><h2 id="nearby">Also on record</h2>
    <ul class="stories">${stories.map(
      (story) => html`<li>
        <p class="headline"><a href="${storyPath(story.id)}">${headlineOf(story)}</a></p>
        <p class="note">${story.outlet ?? 'Outlet unknown'}, ${day(story.publishedAt)}: ${whyOf(story)}</p>
      </li>`,
    )}</ul></section>`
}

function whyOf({ claimsShared, entities }: RelatedStory): string {
  const shared = claimsShared > 0 ? `makes ${formatCount(claimsShared, 'claim')} of this story, too` : ''
  const about =
    entities.length > 0
      ? `speaks of ${formatList(entities.slice(0, namesShown).map(({ name }) => name))}`
      : ''
  return [shared, about].filter(Boolean).join('; ') || 'is on the same'
}

/** What else the newsroom has in a section. */
export function moreInSection(section: string | null, stories: readonly OwnCard[]): Markup | '' {
  if (stories.length === 0) return ''
  return html`<section aria-labelledby="more"><h2 id="more">More in ${section ?? 'the news'}</h2>
    <ul class="teasers">${stories.map(
      (
        story,
      ) => html`<li>${story.lead ? photo({ photo: { ...story.lead, alt: '' }, sizes: '(min-width: 40rem) 12rem, 34vw', loading: 'lazy' }) : ''}
        <p class="headline"><a href="${storyPath(story.id)}">${headlineOf(story)}</a></p>
        <p class="note">${day(story.publishedAt)}</p></li>`,
    )}</ul></section>`
}
