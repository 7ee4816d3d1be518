import { html } from 'hono/html'
import type { OwnCard } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { storyPath } from '../paths.ts'
import { day } from './moment.ts'
import { photo } from './photo.ts'
import { headlineOf } from './story-list.ts'

/** The newsroom's own newest stories: the first large, the others beside it. Nothing where it has published none. */
export function topStories([first, ...others]: readonly OwnCard[]): Markup | '' {
  if (!first) return ''
  return html`<section class="top-stories" aria-labelledby="top"><h2 id="top" class="kicker">From our newsroom</h2>
    <article class="top-story">
      ${first.lead ? html`<figure><a href="${storyPath(first.id)}" tabindex="-1" aria-hidden="true">${photo({ photo: { ...first.lead, alt: '' }, sizes: '(min-width: 64rem) 40rem, 94vw', loading: 'eager' })}</a><figcaption class="photo-credit">Photo: ${first.lead.credit}</figcaption></figure>` : ''}
      <h3><a href="${storyPath(first.id)}">${headlineOf(first)}</a></h3>
      ${first.dek ? html`<p class="dek">${first.dek}</p>` : ''}
      <p class="note">${day(first.publishedAt)}</p>
    </article>
    ${others.length > 0 ? html`<ul class="more-stories">${others.map(teaser)}</ul>` : ''}
  </section>`
}

function teaser(story: OwnCard): Markup {
  return html`<li>${story.lead ? photo({ photo: { ...story.lead, alt: '' }, sizes: '8rem', loading: 'lazy' }) : ''}
    <p class="headline"><a href="${storyPath(story.id)}">${headlineOf(story)}</a></p>
    <p class="note">${day(story.publishedAt)}</p></li>`
}
