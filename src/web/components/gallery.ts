import { html } from 'hono/html'
import type { PhotoAnswer } from '../../server/contract/index.ts'
import { formatCount } from '../format.ts'
import type { Markup } from '../markup.ts'
import { photoFigure } from './photo-figure.ts'

type Props = { readonly storyId: string; readonly photos: readonly PhotoAnswer[] }

/** The photos of a story beside its lead photo. */
export function gallery({ storyId, photos }: Props): Markup {
  return html`<section class="gallery" aria-labelledby="gallery">
    <h2 id="gallery">${formatCount(photos.length, 'photo')}</h2>
    <ol>${photos.slice(1).map(
      (shown, i) =>
        html`<li>${photoFigure({
          storyId,
          shown,
          number: i + 2,
          sizes: '(min-width: 64rem) 19rem, (min-width: 40rem) 46vw, 94vw',
          loading: 'lazy',
        })}</li>`,
    )}</ol>
  </section>`
}
