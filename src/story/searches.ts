import type { Page } from './page/page.ts'
import { textOf } from './page/page.ts'
import type { StoryScene } from './page/scene.ts'

/** What pages of search results are called, in the languages of the pages we read. */
const resultTitle =
  /^(?:(?:your |site |advanced )?search(?:ing|ed)?(?: results?)?(?: (?:for|of)\b|\s*[:–-]|$)|(?:all |top |\d[\d,.]* )?(?:search )?results? (?:for|of|matching)\b|you (?:searched|are searching) for\b|(?:suche|suchergebnisse?|ergebnisse|treffer)(?: (?:für|nach|zu)\b|\s*:|$)|résultats? (?:de (?:la )?recherche|pour)\b|recherche\s*:|resultados?(?: de (?:la )?(?:búsqueda|busca)| (?:para|de)\b)|búsqueda(?: de\b|\s*:|$)|risultati (?:della ricerca|per)\b|zoekresultaten|resultaten voor\b|sökresultat|søkeresultat|søgeresultat|wyniki wyszukiwania|検索結果|검색 ?결과|搜索结果)|(?:の検索結果|search results)$/iu
const count =
  /\b(?:found|showing|about|over|of) [\d,.]+\b.{0,20}\b(?:results?|articles?|stories|matches|items|hits|entries|posts)\b|\b[\d,.]+ (?:results?|matches|hits|treffer|ergebnisse|résultats|resultados|risultati)\b/i

/** Whether a page calls itself a list of results and was asked for as one, or says how many it found. */
export function isSearch({ page, url }: StoryScene): boolean {
  const titles = [page.title ?? '', ...listHeadings(page)].map((title) => title.trim())
  if (!titles.some((title) => resultTitle.test(title))) return false
  return asksFor(url) || titles.some((title) => count.test(title)) || saysHowMany(page)
}

function listHeadings(page: Page): readonly string[] {
  return page.headings.filter(({ tag }) => tag === 'h1').map((heading) => textOf(page, heading))
}

const query = ['q', 's', 'query', 'search', 'keyword', 'keywords', 'term', 'text', 'find']

/** An address that names a search, or holds what was looked for. */
export function asksFor(url: string | null): boolean {
  if (url === null || !URL.canParse(url)) return false
  const { pathname, searchParams } = new URL(url)
  return searchPath.test(pathname) || query.some((name) => searchParams.has(name))
}

const searchPath =
  /\/(?:search|suche|suchergebnisse|recherche|buscar|busqueda|busca|cerca|ricerca|zoeken|sok|sog)(?:-?results?)?(?:[./_]|$)/i

const linesToCount = 60
const maxLineChars = 120

function saysHowMany({ passages }: Page): boolean {
  return passages.slice(0, linesToCount).some(({ text }) => text.length <= maxLineChars && count.test(text))
}
