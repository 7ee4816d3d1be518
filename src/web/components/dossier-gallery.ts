import { html } from 'hono/html'
import type { DossierAnswer } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { storyPath } from '../paths.ts'
import { photoFigure } from './photo-figure.ts'
import { headlineOf } from './story-list.ts'

/** Photos that the newsroom's own stories show of an entity, with the stories they stand in; nothing where there are none. */
export function dossierGallery(photos: DossierAnswer['photos']): Markup | '' {
  if (photos.length === 0) return ''
  const stories = [...new Map(photos.map(({ storyId, headline }) => [storyId, headline]))]
  return html`<section class="gallery" aria-labelledby="photos" data-gallery><h2 id="photos">Photos</h2>
    <ol>${photos.map(
      (shown) =>
        html`<li>${photoFigure({
          ...{ storyId: shown.storyId, shown, number: shown.number, loading: 'lazy' },
          sizes: '(min-width: 40rem) 15rem, 46vw',
        })}</li>`,
    )}</ol>
    <p class="note onward">From ${stories.map(
      ([id, headline], i) =>
        html`${i > 0 ? ', ' : ''}<a href="${storyPath(id)}">${headlineOf({ headline, outlet: null })}</a>`,
    )}</p></section>`
}
