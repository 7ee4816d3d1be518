import type { Attributes } from './page/page.ts'

/** An address as the page means it, or null where it is none. */
export function resolveUrl(href: string, base: string | null): string | null {
  const text = href.trim()
  if (text === '' || /^(?:javascript|mailto|tel|data|about|blob):/i.test(text)) return null
  if (/^https?:\/\//i.test(text)) return text
  if (base === null) return text.startsWith('#') ? null : text
  return URL.canParse(text, base) ? new URL(text, base).href : null
}

/** Host without "www."; null where there is none. */
export function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  return new URL(url).hostname.replace(/^www\./, '')
}

/** Lazy-loading scripts keep the true address in one of these. */
const lazy = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-hi-res-src',
  'data-original-src',
  'data-image',
  'data-full',
  'data-large-file',
  'data-orig-file',
  'data-img-url',
  'data-flickity-lazyload',
  'data-url',
] as const
const sets = ['srcset', 'data-srcset', 'data-lazy-srcset'] as const

/** The largest version that an image and its `<source>`s offer. */
export function largestSource(attributes: readonly Attributes[], base: string | null): string | null {
  const offered = attributes.flatMap((own) => sets.flatMap((name) => readSrcset(own[name] ?? '')))
  const [largest] = [...offered].sort((a, b) => b.size - a.size)
  const plain = attributes
    .flatMap((own) => [...lazy.map((name) => own[name]), own.src, own.poster])
    .filter((src) => src !== undefined)
  const candidates = [...(largest === undefined ? [] : [largest.src]), ...plain]
  for (const candidate of candidates) {
    const src = resolveUrl(candidate, base)
    if (src !== null && /[^\s]/.test(src)) return src
  }
  return null
}

const maxSrcsetChars = 20_000

function readSrcset(text: string): readonly { readonly src: string; readonly size: number }[] {
  // Addresses may hold commas, sizes end in "w" or "x": a comma and a space part candidates.
  return text
    .slice(0, maxSrcsetChars)
    .split(/,\s+|,(?=https?:|\/\/)/)
    .flatMap((part) => {
      const [src = '', size = ''] = part.trim().split(/\s+/)
      const factor = size.endsWith('x') ? 1000 : 1
      return src === '' || src.startsWith('data:')
        ? []
        : [{ src, size: (Number.parseFloat(size) || 1) * factor }]
    })
}

/** The same picture in other sizes has the same key. */
export function keyOfImage(src: string): string {
  const path = src.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '')
  const name = path === '/' || path === '' ? src : path
  return name
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_]\d{2,4}x\d{2,4}$/, '')
    .toLowerCase()
}
