import type { Passage } from './page.ts'

/** Longer lines say something themselves. */
const maxChars = 300
const maxLinks = 40

/**
 * Lines made of nothing but links and what parts them: "Page 1 2 3 | View as single page", "[ home ] [ guestbook ]".
 * Null for all others. A list of names that are linked has commas, and is no menu.
 */
export function findMenuLine({ text, spans, linkChars }: Passage): 'pages' | 'menu' | null {
  if (linkChars === 0 || text.length > maxChars || text.includes('\n')) return null
  const links = spans.filter(({ kind }) => kind === 'link')
  if (links.length < 2 || links.length > maxLinks) return null
  const words = links.map(({ start, end }) => text.slice(start, end).trim())
  const rest = links
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)
  if (words.filter((word) => /^\d{1,3}$/.test(word)).length >= 2 && pageWords.test(rest)) return 'pages'
  // Two links and a bar can be a pair of names.
  const isMenu = brackets.test(rest) && (links.length > 2 || rest.includes('['))
  return isMenu && words.every((word) => word.split(' ').length <= maxWords) ? 'menu' : null
}

/** What is no link on a line of page numbers: the number of the page itself, and a word for what is counted. */
const pageWords =
  /^\s*(?:(?:pages?|seiten?|páginas?|pagina|pagine|parts?|teil)\b)?[\s\d.…|·•:»«<>/[\]()–—-]*(?:of \d+)?\s*$/i

/** Around menus' links stand brackets or bars, never words. */
const brackets = /^(?=.*(?:[[\]|]|::))[\s[\]|:·•~*]*$/
const maxWords = 5
