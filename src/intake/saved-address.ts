/** A folder's name that can only be a host: two-letter endings are countries, the others the commonest of the news. */
const host = /^(?:[a-z0-9-]+\.)+(?:[a-z]{2}|com|org|net|info|news|blog|media|press|example)$/i

/**
 * The address of a page that was saved as wget and its like do: "mirror/slatewire.example/2026/low-tide.html".
 * Null where no folder on the way is named like a host.
 */
export function findSavedAddress(path: string): string | null {
  const parts = path.replaceAll('\\', '/').split('/')
  const at = parts.findLastIndex((part, i) => i < parts.length - 1 && host.test(part))
  if (at === -1) return null
  const page = parts.slice(at + 1).join('/')
  const served = page.replace(/\.gz$/i, '').replace(/(^|\/)index\.html?$/i, '$1')
  return new URL(served, `https://${parts[at]?.toLowerCase()}/`).href
}
