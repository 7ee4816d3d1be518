const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words as they may stand in HTML, in attributes too. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}
