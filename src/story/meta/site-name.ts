import { normal } from '../normal.ts'

/** The parts of a title that signs set apart: "Copper Lane Renewed | TV News | The Slate Wire". */
const bar = /\s*[|｜ㅣ]\s*/
const sign = /\s+[·•»›—–-]\s+|[：](?=[^：]{2,20}$)/

/** Shorter than this before a bar, it is more likely the section's name than a headline. */
const minHeadlineChars = 20
/** A last part shorter than this may be a site's name that the page does not give elsewhere. */
const maxNameChars = 32

/** A title without the site's name; `isSure` where the part that went is the name the page gives itself. */
export type Shortened = { readonly value: string; readonly isSure: boolean }

/** A title without the site's name at either end: "Copper Lane Renewed | TV News | The Slate Wire" → "Copper Lane Renewed". */
export function withoutSite(title: string, outlet: string | null): Shortened | null {
  const isSite = (part: string) => outlet !== null && isName(part, outlet)
  const [, label, rest] = /^([^:]{2,40}):\s+(.+)$/s.exec(title) ?? []
  if (label !== undefined && rest !== undefined && normal(label) === normal(outlet ?? ''))
    return { value: rest, isSure: true }
  const bars = title.split(bar)
  const [beforeBar = title, afterBar = ''] = bars
  if (bars.length === 1) return withoutLastPart(title, isSite)
  if (bars.length === 2 && isSite(beforeBar)) return { value: afterBar, isSure: true }
  const isSure = isSite(bars.at(-1) ?? '')
  return isSure || beforeBar.length >= minHeadlineChars ? { value: beforeBar, isSure } : null
}

function withoutLastPart(title: string, isSite: (part: string) => boolean): Shortened | null {
  const parts = title.split(sign)
  const [head = title] = parts
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return null
  if (parts.length === 2 && isSite(head)) return { value: last, isSure: true }
  const isSure = isSite(last)
  const isShort = last.length < maxNameChars && head.length > last.length
  return isSure || isShort ? { value: cutAt(title, parts.slice(0, -1)), isSure } : null
}

/** The title up to the end of its last kept part, its own separators kept. */
function cutAt(title: string, kept: readonly string[]): string {
  let end = 0
  for (const part of kept) end = title.indexOf(part, end) + part.length
  return title.slice(0, end).trim()
}

/** Whether a part of a title is the outlet's name, or shares its words. */
export function isName(part: string, outlet: string): boolean {
  const a = normal(part)
  // A host's last label names no site.
  const b = normal(outlet.replace(/^([\w-]+(?:\.[\w-]+)*)\.[a-z]{2,}$/, '$1'))
  return (
    a !== '' &&
    b !== '' &&
    (a.includes(b) || b.includes(a) || a.replaceAll(' ', '') === b.replaceAll(' ', ''))
  )
}
