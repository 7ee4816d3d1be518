import { resolveUrl } from '../urls.ts'

const extension = String.raw`\.(?:jpe?g|jfif|png|webp|avif|gif|tiff?|bmp|heic)`
const imageFile = new RegExp(`${extension}(?=$|[?#&;:!/])`, 'i')

/** Whether an address leads to a picture file, by its name. */
export function isImageFile(url: string): boolean {
  return imageFile.test(url)
}

/** Parameters by which services that resize pictures are told the original. */
const originals = new Set('url src image img u href source file path'.split(' '))

/** The original behind an address of a resizing service, where it names one; else the address itself. */
export function unwrapAddress(url: string): string {
  const rest = /^https?:\/\/[^/]+\/.*?(https?(?::|%3A)(?:\/|%2F){1,2}[^/%].*)$/i.exec(
    url.replace(/\?.*$/, ''),
  )
  const inPath = rest?.[1] === undefined ? null : decode(rest[1]).replace(/^(https?:)\/(?!\/)/i, '$1//')
  if (inPath !== null && URL.canParse(inPath)) return inPath + (/\?.*$/.exec(url)?.[0] ?? '')
  if (!url.includes('?') || !URL.canParse(url)) return url
  for (const [name, value] of new URL(url).searchParams) {
    if (!/^(?:https?:)?\/\/?\S/i.test(value)) continue
    const isNamed = originals.has(name.toLowerCase()) && /^https?:/i.test(value)
    if (isNamed || isImageFile(value)) return resolveUrl(value, url) ?? url
  }
  return url
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray "%" is part of the name.
    return text
  }
}

const sizeWord = 'thumb(?:nail)?s?|small|medium|large|big|full|original|orig|hi-?res|low-?res|lores|lo|sm|lg'
/** Parts of a path that only say how large the picture is. */
const sizePart = new RegExp(
  String.raw`^(?:${sizeWord}|size|(?:[swh]|max|w=|h=|width=|height=)\d{2,4}(?:-[a-z0-9-]*)?|(?:max|crop|fit)?\d{2,4}x\d{2,4}\w*|(?:[a-z]{1,2}_[\w.:]+,?)+|(?!(?:19[89]|20[0-3])\d$)\d{3,4})$`,
  'i',
)
/** The same at the end of a file's name. */
const sizeSuffix = new RegExp(
  String.raw`(?:[-_](?:\d{2,4}x\d{2,4}|\d{2,4}w|w\d{2,4}|${sizeWord}|scaled|s|m|l|xl)|@\dx)$`,
  'i',
)
/** A content system's folder for one of its sizes, by the house's own name for it: "/styles/slide_full/public/". */
const namedSize =
  /\/(?:styles|renditions?|imagecache|image-?styles|alternates|variants|derivatives)\/[\w-]+\/(?:public\/)?/i

const sizeParameter =
  /^(?:w|h|wid|hei|width|height|q|quality|fit|crop|resize|size|format|fm|auto|dpr|auth|strip|ssl|s|sig|v|ver|itok|c)$/i

/** The same picture in other sizes, cuts or from another host has the same key. */
export function keyOfImage(src: string): string {
  const [path = '', query = ''] = unwrapAddress(src)
    .replace(/^(?:https?:)?\/\/[^/]+/i, '')
    .replace(/#.*$/, '')
    .replace(namedSize, '/')
    .split('?')
  const parts = path
    .split('/')
    .filter((part, at, all) => part !== '' && (at === all.length - 1 || !sizePart.test(part)))
  const name = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '').replace(sizeSuffix, '')
  const key = [...parts.slice(0, -1), name].join('/').toLowerCase()
  // "/image.php?id=7": the file is named in the query.
  return key === '' || !isImageFile(path) ? `${key}?${identifying(query)}` : key
}

function identifying(query: string): string {
  return query
    .split('&')
    .filter((pair) => !sizeParameter.test(pair.split('=')[0] ?? ''))
    .join('&')
}

const widths: readonly RegExp[] = [
  /[?&;](?:w|width|wid|imwidth|maxwidth|max-w|mw|sw)=(\d{2,4})\b/i,
  /[?&](?:resize|fit|size|format)=(\d{2,4})(?:w\b|[,x%])/i,
  /(?:^|[/,_-])(?:w|width)[_=-]?(\d{2,4})(?=[/,_-]|$)/i,
  /\/s(\d{2,4})(?:-[a-z0-9-]+)?\//i,
  /(?<![\da-z])(?:max|crop|fit|size)?(\d{2,5})x\d{2,5}(?!\d)/i,
  /[-_](\d{2,4})[wx](?=\.\w{2,5}(?:$|\?))/i,
  /[/,](?:w|width|rs|resize|fit|fill)(?::[a-z]+)?:(\d{2,4})(?=[:/,]|$)/i,
]

/** The part of the original that is shown, which says nothing of how large: "/crop/4000x2667+0+0/resize/840x560!/", "/0x0:5000x3333/". */
const cutOut = /\/crop\/\d+x\d+\+\d+\+\d+!?(?=\/)|\/\d+x\d+:\d+x\d+(?=\/)/

/** "https:" has a colon, too. */
const schemeChars = 8

/** How wide the address itself says the picture is, in pixels. */
export function widthIn(url: string): number | null {
  const shown = url.includes('crop/') || url.includes(':', schemeChars) ? url.replace(cutOut, '') : url
  for (const pattern of widths) {
    const found = pattern.exec(shown)?.[1]
    if (found !== undefined) return Number(found) * (/@2x/i.test(url) ? 2 : 1)
  }
  return null
}

/** A number at a name's end may be a width or a count: it only tells versions of one picture apart. */
export function endNumber(url: string): number | null {
  const found = /[-_](\d{3,4})\.\w{2,5}(?:$|\?)/.exec(url)?.[1]
  return found === undefined || found.startsWith('0') ? null : Number(found)
}
