import { html } from 'hono/html'
import type { StoryCard } from '../../server/contract/index.ts'
import { formatCount } from '../format.ts'
import type { Markup } from '../markup.ts'
import { storyPath } from '../paths.ts'
import { day } from './moment.ts'

/** Stories as a list of headlines; whose they are, when, and how much they claim. */
export function storyList(stories: readonly StoryCard[]): Markup {
  return html`<ul class="stories">${stories.map(
    (story) => html`<li>
      <p class="headline"><a href="${storyPath(story.id)}">${headlineOf(story)}</a></p>
      <p class="note">${story.outlet ?? 'Outlet unknown'}, ${day(story.publishedAt)}, ${formatCount(story.claims, 'claim')}</p>
    </li>`,
  )}</ul>`
}

/** A story's headline, or what stands for one. */
export function headlineOf(story: Pick<StoryCard, 'headline' | 'outlet'>): string {
  return story.headline ?? `A story without a headline${story.outlet ? `, ${story.outlet}` : ''}`
}
