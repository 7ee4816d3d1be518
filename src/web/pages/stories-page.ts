import { html } from 'hono/html'
import type { Page, StoryCard } from '../../server/contract/index.ts'
import { pager } from '../components/pager.ts'
import { storyList } from '../components/story-list.ts'
import { formatCount } from '../format.ts'
import type { PageContent } from '../markup.ts'

type Props = { readonly stories: Page<StoryCard>; readonly after: string | null }

/** Every story on record, newest first. */
export function storiesPage({ stories, after }: Props): PageContent {
  return {
    title: 'Stories',
    description: 'Every story that was read, with what it claims.',
    section: 'stories',
    main: html`<header class="page-head"><h1>Stories</h1>
        <p class="lead">${formatCount(stories.total, 'story', 'stories')} read, newest first.</p></header>
      ${stories.items.length > 0 ? storyList(stories.items) : html`<p class="empty">No story has been read yet.</p>`}
      ${pager({ path: '/stories', query: { after }, shown: stories.items.length, total: stories.total, next: stories.next })}`,
  }
}
