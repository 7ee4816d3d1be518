import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { careful, type Original } from './inspect.ts'
import type { Labels } from './iptc.ts'
import { writeXmp } from './xmp.ts'

/** Pixels across: a phone, a column, the page, the whole screen. */
const widths = [480, 800, 1280, 1920] as const

/** In the order in which pages offer them. AVIF at little effort is as small as WebP at much, in a fifth of the time. */
export const formats = ['avif', 'webp', 'jpg'] as const
export type Format = (typeof formats)[number]

/** Part of every key: files made in another way are other files. */
const recipe = 'widths 480 800 1280 1920; avif 52/2, webp 76/4, jpg 78 mozjpeg; srgb; 1'

/** What a photo's files begin with: the same picture with the same words gives the same files. */
export function keyOf({ hash }: Original, labels: Labels): string {
  const words = JSON.stringify([recipe, hash, labels.caption, labels.credit, labels.rights, labels.alt])
  return createHash('sha256').update(words).digest('base64url').slice(0, 22)
}

/** The widths that a photo is given: none is wider than the photo itself. */
export function widthsOf({ width }: { readonly width: number }): readonly number[] {
  const narrower = widths.filter((each) => each < width)
  const widest = Math.min(width, widths.at(-1) ?? width)
  return narrower.includes(widest as (typeof widths)[number]) ? narrower : [...narrower, widest]
}

export const fileName = (key: string, width: number, format: Format) => `${key}-${width}.${format}`

/**
 * One file of a photo: upright, in sRGB, with caption, credit, rights and alt text, and with nothing else that the original
 * said of itself: not where it was taken, nor with which camera.
 */
export async function renderPhoto(
  original: Original,
  labels: Labels,
  width: number,
  format: Format,
): Promise<Buffer> {
  const image = sharp(original.bytes, careful)
    .timeout({ seconds: 120 })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb')
    .withExif({ IFD0: exifOf(labels) })
    .withXmp(writeXmp(labels))
  switch (format) {
    case 'avif':
      return image.avif({ quality: 52, effort: 2 }).toBuffer()
    case 'webp':
      return image.webp({ quality: 76, effort: 4 }).toBuffer()
    case 'jpg':
      return image.jpeg({ quality: 78, mozjpeg: true }).toBuffer()
    default:
      return format satisfies never
  }
}

function exifOf({ caption, credit, rights }: Labels): Record<string, string> {
  const all = { ImageDescription: caption, Artist: credit, Copyright: rights }
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, text]) => (text === null ? [] : [[name, text]])),
  )
}
