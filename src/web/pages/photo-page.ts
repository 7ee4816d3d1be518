import { html } from 'hono/html'
import type { PhotoPage } from '../../server/contract/index.ts'
import { cardOfPhoto } from '../card-of-story.ts'
import { photo } from '../components/photo.ts'
import { photoWords } from '../components/photo-figure.ts'
import type { Markup, PageContent } from '../markup.ts'
import { photoPath, storyPath } from '../paths.ts'

/** One photo by itself, as large as the screen lets it be, with its words and the way to the next. */
export function photoPage({ story, number, of, photo: shown }: PhotoPage): PageContent {
  const card = cardOfPhoto(shown)
  return {
    title: `Photo ${number} of ${of}: ${story.headline}`,
    description: shown.caption || shown.alt,
    section: 'stories',
    ...(card ? { card } : {}),
    main: html`<header class="photo-head"><p class="kicker">Photo ${number} of ${of}</p>
        <h1><a href="${storyPath(story.id)}">${story.headline}</a></h1></header>
      <figure class="photo-alone">${photo({ photo: shown, sizes: '(min-width: 63rem) 61rem, 94vw', loading: 'eager' })}${photoWords(shown)}</figure>
      <dl class="terms photo-terms">
        <div><dt>Shows</dt><dd>${shown.alt}</dd></div>
        <div><dt>Credit</dt><dd>${shown.credit}</dd></div>
        <div><dt>Rights</dt><dd>${shown.rights}</dd></div>
        <div><dt>Size</dt><dd>${shown.width} × ${shown.height}</dd></div>
      </dl>
      <nav class="pager" aria-label="Photos">${step(story.id, number - 1, of, 'Previous photo', 'prev')}${step(story.id, number + 1, of, 'Next photo', 'next')}
        <a href="${storyPath(story.id)}">Back to the story</a></nav>`,
  }
}

function step(id: string, number: number, of: number, words: string, rel: 'prev' | 'next'): Markup | '' {
  return number < 1 || number > of ? '' : html`<a rel="${rel}" href="${photoPath(id, number)}">${words}</a>`
}
