import { html } from 'hono/html'
import type { PhotoAnswer } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { photoPath } from '../paths.ts'
import { photo, srcset } from './photo.ts'

type Props = {
  readonly storyId: string
  readonly shown: PhotoAnswer
  /** From 1 on, as in the photo's own address. */
  readonly number: number
  readonly sizes: string
  readonly loading: 'eager' | 'lazy'
}

/** A photo of a story, with its words, leading to its own page; a script may open it in place instead. */
export function photoFigure({ storyId, shown, number, sizes, loading }: Props): Markup {
  return html`<figure>
    <a href="${photoPath(storyId, number)}" data-photo data-src="${srcset(shown, 'webp').split(' ').at(-2)}" data-srcset="${srcset(shown, 'webp')}" data-width="${shown.width}" data-height="${shown.height}">${photo({ photo: shown, sizes, loading })}</a>
    ${photoWords(shown)}
  </figure>`
}

/** Caption, credit and rights: what may never be shown without the photo, nor the photo without it. */
export function photoWords({ caption, credit, rights }: PhotoAnswer): Markup {
  return html`<figcaption>${caption ? html`<span class="caption">${caption}</span> ` : ''}<span class="photo-credit">${credit}. ${rights}</span></figcaption>`
}
