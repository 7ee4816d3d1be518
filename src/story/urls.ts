/** An address as the page means it, or null where it is none. */
export function resolveUrl(href: string, base: string | null): string | null {
  const text = href.trim()
  if (text === '' || /^(?:javascript|mailto|tel|data|about|blob):/i.test(text)) return null
  if (/^https?:\/\//i.test(text)) return text
  if (base === null) return text.startsWith('#') ? null : text
  return URL.parse(text, base)?.href ?? null
}

/** Host without "www."; null where there is none. */
export function hostOf(url: string | null): string | null {
  return url === null ? null : (URL.parse(url)?.hostname.replace(/^www\./, '') ?? null)
}
