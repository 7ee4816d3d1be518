import { html } from 'hono/html'
import type { PhotoAnswer } from '../../server/contract/index.ts'
import type { Markup } from '../markup.ts'
import { mediaPath } from '../paths.ts'

type Photo = Pick<PhotoAnswer, 'key' | 'width' | 'height' | 'widths' | 'mosaic' | 'alt'>

type Props = {
  readonly photo: Photo
  /** How wide it will stand on the page, as the browser is told before it knows the layout. */
  readonly sizes: string
  /** A photo at the head of a page is fetched first; what is further down waits until it is near. */
  readonly loading: 'eager' | 'lazy'
}

/**
 * A photo in the format and width that the browser takes, over a mosaic of its colours that is there at once. Its place is
 * kept by width and height, so that nothing moves when it comes.
 */
export function photo({ photo, sizes, loading }: Props): Markup {
  const { key, alt, widths, mosaic } = photo
  const middle = widths.find((width) => width >= 800) ?? widths.at(-1) ?? 0
  return html`<span class="photo">${mosaicOf(mosaic)}<picture>
    <source type="image/avif" srcset="${srcset(photo, 'avif')}" sizes="${sizes}">
    <source type="image/webp" srcset="${srcset(photo, 'webp')}" sizes="${sizes}">
    <img src="${mediaPath(key, middle, 'jpg')}" srcset="${srcset(photo, 'jpg')}" sizes="${sizes}" width="${photo.width}" height="${photo.height}" alt="${alt}" decoding="async"${loading === 'eager' ? html` fetchpriority="high"` : html` loading="lazy"`}>
  </picture></span>`
}

/** "/media/KEY-480.webp 480w, /media/KEY-800.webp 800w" */
export function srcset({ key, widths }: Photo, format: 'avif' | 'webp' | 'jpg'): string {
  return widths.map((width) => `${mediaPath(key, width, format)} ${width}w`).join(', ')
}

const isColour = (text: string) => /^#[0-9a-f]{6}$/.test(text)

/** Twelve colours, blurred by the stylesheet: no picture to fetch, and nothing that a strict policy would have to allow. */
function mosaicOf(colours: readonly string[]): Markup {
  return html`<svg class="mosaic" viewBox="0 0 4 3" preserveAspectRatio="none" aria-hidden="true" focusable="false">${colours
    .filter(isColour)
    .map((colour, i) => html`<path fill="${colour}" d="M${i % 4} ${Math.floor(i / 4)}h1v1h-1z"/>`)}</svg>`
}
