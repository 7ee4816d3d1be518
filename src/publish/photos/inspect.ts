import { createHash } from 'node:crypto'
import { open, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, sep } from 'node:path'
import sharp, { type Metadata } from 'sharp'
import { type Labels, noLabels, readIptc } from './iptc.ts'
import { readXmp } from './xmp.ts'

/** A photo that can be published, as it is beside the story. Width and height as it is seen. */
export type Original = {
  readonly bytes: Buffer
  readonly hash: string
  readonly width: number
  readonly height: number
  readonly mosaic: readonly string[]
  readonly labels: Labels
}

/** A photo, or the sentence that says why it cannot be one. */
export type Inspected = { readonly photo: Original } | { readonly says: string }

/** Newsroom photos are below; what is beyond would hold the machine up. */
const maxBytes = 60_000_000
export const maxPixels = 120_000_000
/** Below this a photo fills no column. */
const minPixelsAcross = 320

const formats = new Set(['jpeg', 'png', 'webp', 'heif', 'tiff'])

/** What decodes a picture that somebody sent: it stops at the first fault, at too many pixels, and in time. */
export const careful = { failOn: 'error', limitInputPixels: maxPixels, pages: 1 } as const

/** Looks at a file beside the story, whatever is in it. */
export async function inspectPhoto(folder: string, file: string): Promise<Inspected> {
  const found = await findBeside(folder, file)
  if ('says' in found) return found
  const bytes = await readBytes(found.path)
  const drawing = drawingOf(bytes)
  if (drawing !== null)
    return { says: `${file} is ${drawing}: a photo as JPEG, PNG, WebP or AVIF is expected` }
  try {
    return await decode(bytes, file)
  } catch (error) {
    return { says: `${file} ${reasonOf(error)}` }
  }
}

/** The file itself, and never one elsewhere: a story may come from somebody else's hands. */
async function findBeside(
  folder: string,
  file: string,
): Promise<{ readonly path: string } | { readonly says: string }> {
  if (basename(file) !== file || file.startsWith('.'))
    return { says: `“${file}” is no plain name of a file: the photo is expected in the folder of the story` }
  const path = join(folder, file)
  try {
    const real = await realpath(path)
    if (dirname(real) !== (await realpath(folder)))
      return {
        says: `${file} leads elsewhere (${dirname(real)}${sep}): put the photo itself beside the story`,
      }
    const found = await stat(real)
    if (!found.isFile()) return { says: `${file} is no file` }
    if (found.size === 0) return { says: `${file} is empty` }
    if (found.size > maxBytes)
      return {
        says: `${file} has ${Math.round(found.size / 1e6)} MB: at most ${maxBytes / 1e6} MB are taken`,
      }
    return { path: real }
  } catch {
    return { says: `there is no file ${file} beside the story` }
  }
}

async function readBytes(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

/** What looks like a picture and can carry scripts or whole documents is told by its first bytes, not by its name. */
function drawingOf(bytes: Buffer): string | null {
  const head = bytes
    .subarray(0, 1000)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  if (/^%PDF/.test(head)) return 'a PDF'
  if (head.startsWith('\u001f\u008b')) return 'a compressed file'
  if (/<svg[\s>:]/i.test(head)) return 'an SVG drawing, which can carry scripts'
  if (/^(<\?xml|<!doctype|<html|<script)/i.test(head)) return 'a document of markup'
  return null
}

async function decode(bytes: Buffer, file: string): Promise<Inspected> {
  const metadata = await sharp(bytes, careful).metadata()
  const refused = refusal(metadata, file)
  if (refused !== null) return { says: refused }
  const { autoOrient } = metadata
  // Every pixel is read once here, so that a file cut short is known before anything is written.
  await sharp(bytes, careful).timeout({ seconds: 60 }).stats()
  const { data } = await sharp(bytes, careful)
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize(4, 3, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const mosaic = Array.from({ length: 12 }, (_, i) => `#${data.subarray(i * 3, i * 3 + 3).toString('hex')}`)
  const hash = createHash('sha256').update(bytes).digest('base64url')
  return {
    photo: {
      bytes,
      hash,
      width: autoOrient.width,
      height: autoOrient.height,
      mosaic,
      labels: labelsOf(metadata),
    },
  }
}

function refusal({ format, width, height, pages }: Metadata, file: string): string | null {
  if (!format || !formats.has(format))
    return `${file} is ${format ? `of the kind “${format}”` : 'no picture'}: a photo as JPEG, PNG, WebP or AVIF is expected`
  if ((pages ?? 1) > 1) return `${file} moves or has several pages: a single picture is expected`
  if (Math.min(width, height) < minPixelsAcross)
    return `${file} has ${width} × ${height} pixels: at least ${minPixelsAcross} each way are expected`
  return null
}

/** What XMP says goes before what the older IPTC fields say, as the standard has it. */
function labelsOf({ xmp, iptc }: Metadata): Labels {
  const fromXmp = xmp ? readXmp(xmp.toString('utf8')) : noLabels
  const fromIptc = iptc ? readIptc(iptc) : noLabels
  return {
    caption: fromXmp.caption ?? fromIptc.caption,
    credit: fromXmp.credit ?? fromIptc.credit,
    rights: fromXmp.rights ?? fromIptc.rights,
    alt: fromXmp.alt,
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/pixel limit/i.test(message)) return `has more than ${maxPixels / 1e6} million pixels: save it smaller`
  if (/unsupported image format/i.test(message))
    return 'is no picture that can be read: a photo as JPEG, PNG, WebP or AVIF is expected'
  if (/timeout/i.test(message)) return 'takes too long to read: save it anew as JPEG'
  return `is damaged or cut short, and cannot be read to its end (${message.split('\n')[0]}): save it anew`
}

/** What a file is called, without its ending: no description of a picture. */
export const stemOf = (file: string) => basename(file, extname(file))
